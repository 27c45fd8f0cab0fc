/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.h2;

import org.nublox.dialect.Identifiers;
import org.nublox.dialect.WordList;

/**
 * Names: folded to upper case. H2 holds 256 characters, but when it changes a table it makes a copy
 * of it, in which each constraint is called by the names of the table and of the constraint with
 * {@code _COPY_} and two numbers in between; that must not be longer either, so that a name has
 * less than half. Source: H2 documentation, "SQL Grammar: Name" and "Advanced: Limits", and what
 * its {@code alter table} says it did.
 */
final class H2Identifiers {

  /** Leaves 16 characters between two names. */
  private static final int MOST = 120;

  static final Identifiers INSTANCE =
      Identifiers.builder()
          .folding(Identifiers.Folding.UPPER)
          .limit(MOST, Identifiers.Unit.UTF16_UNITS)
          .reserved(WordList.read(H2Identifiers.class, "reserved-words.txt"))
          .forbidden("_rowid_")
          .build();

  private H2Identifiers() {}
}
