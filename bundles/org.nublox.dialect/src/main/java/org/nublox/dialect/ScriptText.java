/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect;

import java.util.List;

/**
 * The text of a migration. Projects and generated applications write it in the same way, so that
 * the first migration of an application is, to the letter, the one that a project deploys.
 */
public final class ScriptText {

  private ScriptText() {}

  /** The statements, each with an empty line behind it. */
  public static String of(Dialect dialect, List<Statement> statements) {
    StringBuilder text = new StringBuilder();
    statements.forEach(statement -> text.append(of(dialect, statement)));
    return text.toString();
  }

  /** A statement with an empty line behind it. */
  public static String of(Dialect dialect, Statement statement) {
    String printed = dialect.print(List.of(statement));
    if (printed.endsWith("\n\n")) {
      return printed;
    }
    return printed + (printed.endsWith("\n") ? "\n" : "\n\n");
  }
}
