/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.sqlite;

import org.nublox.dialect.Identifiers;
import org.nublox.dialect.WordList;

/**
 * Names: of any length (255 here, so that people can read them), compared without regard to case.
 * Source: SQLite documentation, "SQLite Keywords" and "CREATE TABLE".
 */
final class SqliteIdentifiers {

  static final Identifiers INSTANCE =
      Identifiers.builder()
          .folding(Identifiers.Folding.KEPT)
          .limit(255, Identifiers.Unit.CODE_POINTS)
          .reserved(WordList.read(SqliteIdentifiers.class, "reserved-words.txt"))
          .forbiddenPrefix("sqlite_")
          .build();

  private SqliteIdentifiers() {}
}
