/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.schema;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** The checks by which the records of this package validate themselves. */
final class Require {

  private Require() {}

  static void that(boolean holds, String message) {
    if (!holds) {
      throw new InvalidSchemaException(message);
    }
  }

  static void text(String text, String what) {
    that(!text.isEmpty(), "the " + what + " is empty");
  }

  static void atLeast(int minimum, int value, String what) {
    that(value >= minimum, "the " + what + " is " + value + ", it must be at least " + minimum);
  }

  static void fractionalDigits(int precision) {
    that(
        precision >= 0 && precision <= 9,
        "precision " + precision + " of a time is not between 0 and 9 digits");
  }

  static void notEmpty(Collection<?> items, String what, String where) {
    that(!items.isEmpty(), where + " has no " + what);
  }

  static void distinct(Collection<String> names, String what, String where) {
    if (names.size() < 2) {
      return; // of most things a table has at most one
    }
    Set<String> seen = HashSet.newHashSet(names.size());
    for (String name : names) {
      that(seen.add(name), where + " has two of " + what + " '" + name + "'");
    }
  }
}
