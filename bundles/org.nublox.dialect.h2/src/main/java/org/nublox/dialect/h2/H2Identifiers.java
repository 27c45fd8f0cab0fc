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
 * Names: folded to upper case, 256 characters. Source: H2 documentation, "SQL Grammar: Name" and
 * "Advanced: Limits".
 */
final class H2Identifiers {

  static final Identifiers INSTANCE =
      Identifiers.builder()
          .folding(Identifiers.Folding.UPPER)
          .limit(256, Identifiers.Unit.UTF16_UNITS)
          .reserved(WordList.read(H2Identifiers.class, "reserved-words.txt"))
          .forbidden("_rowid_")
          .build();

  private H2Identifiers() {}
}
