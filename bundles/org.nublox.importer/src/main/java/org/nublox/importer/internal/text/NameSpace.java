/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.importer.internal.text;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Gives out names that differ, case aside, and can be written in the language. */
public final class NameSpace {

  private final Set<String> taken = new HashSet<>();

  /**
   * Takes a name.
   *
   * @param wanted in any form; what no name may contain is replaced
   * @return the name, with a number behind it when it was taken
   */
  public String take(String wanted) {
    String name = wanted.replaceAll("[^A-Za-z_0-9]", "_");
    if (name.isEmpty() || Character.isDigit(name.charAt(0))) {
      name = "_" + name;
    }
    String free = name;
    for (int i = 2; !taken.add(free.toLowerCase(Locale.ROOT)); i++) {
      free = name + i;
    }
    return free;
  }

  /** Whether the name can be had as it is. */
  public boolean isFree(String name) {
    return Nbx.isName(name) && !taken.contains(name.toLowerCase(Locale.ROOT));
  }
}
