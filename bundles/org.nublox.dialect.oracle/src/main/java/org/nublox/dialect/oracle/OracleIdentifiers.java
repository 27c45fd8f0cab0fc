/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.oracle;

import org.nublox.dialect.Identifiers;
import org.nublox.dialect.WordList;

/**
 * Names: folded to upper case, 128 bytes, no double quotes even in quotes. Source: Oracle Database
 * SQL Language Reference, "Database Object Naming Rules".
 */
final class OracleIdentifiers {

  static final Identifiers INSTANCE =
      Identifiers.builder()
          .folding(Identifiers.Folding.UPPER)
          .limit(128, Identifiers.Unit.UTF8_BYTES)
          .reserved(WordList.read(OracleIdentifiers.class, "reserved-words.txt"))
          .forbidden("rowid")
          .allowed(codePoint -> codePoint != '"')
          .noUnderscoreFirst()
          .build();

  private OracleIdentifiers() {}
}
