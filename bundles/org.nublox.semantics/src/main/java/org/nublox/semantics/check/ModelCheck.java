/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.semantics.check;

import java.util.List;
import java.util.function.Consumer;
import org.nublox.model.Model;

/** Looks through models for more than the language asks. Stateless, safe to share. */
public interface ModelCheck {

  /** A short stable name: lower-case letters, digits and {@code -}. Codes begin with it. */
  String id();

  /**
   * Looks through one file. It is stopped when it takes longer than a few seconds, and left out
   * when it throws.
   *
   * @param model linked, but perhaps with errors: anything may be missing in it
   * @param findings takes what is found
   */
  void check(Model model, Consumer<Finding> findings);

  /**
   * How what this check found can be repaired; the best way first.
   *
   * @param code of a finding, as {@link Finding#code} says it
   * @return nothing, unless overridden
   */
  default List<Repair> repairs(String code) {
    return List.of();
  }
}
