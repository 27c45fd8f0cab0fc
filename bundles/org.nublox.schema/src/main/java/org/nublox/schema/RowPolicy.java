/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.schema;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nublox.expression.Expr;

/**
 * Which rows of a table a statement may touch (row-level security).
 *
 * @param commands statements that the policy is about
 * @param roles roles of the <em>database</em> that it applies to; empty for all
 * @param using condition on the rows that are there (read, changed, deleted); absent when all may
 *     be touched
 * @param withCheck condition on the rows that are written; absent when it is the same as {@code
 *     using}
 */
public record RowPolicy(
    String name,
    Set<Command> commands,
    List<String> roles,
    Optional<Expr> using,
    Optional<Expr> withCheck,
    String comment,
    String origin) {

  public RowPolicy {
    Require.text(name, "name of a row policy");
    Require.notEmpty(commands, "commands", "row policy '" + name + "'");
    commands = Collections.unmodifiableSet(EnumSet.copyOf(commands));
    roles = List.copyOf(roles);
    Require.that(
        using.isPresent() || withCheck.isPresent(), "row policy '" + name + "' has no condition");
  }

  /** A kind of statement. */
  public enum Command {
    SELECT,
    INSERT,
    UPDATE,
    DELETE
  }
}
