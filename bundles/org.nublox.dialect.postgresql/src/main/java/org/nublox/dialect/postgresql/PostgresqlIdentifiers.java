/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.postgresql;

import org.nublox.dialect.Identifiers;
import org.nublox.dialect.WordList;

/**
 * Names: folded to lower case, 63 bytes. Source: PostgreSQL documentation, "Lexical Structure"
 * 4.1.1 and "System Columns" 5.6.
 */
final class PostgresqlIdentifiers {

  static final Identifiers INSTANCE =
      Identifiers.builder()
          .folding(Identifiers.Folding.LOWER)
          .limit(63, Identifiers.Unit.UTF8_BYTES)
          .reserved(WordList.read(PostgresqlIdentifiers.class, "reserved-words.txt"))
          .forbidden("tableoid", "xmin", "cmin", "xmax", "cmax", "ctid")
          .build();

  private PostgresqlIdentifiers() {}
}
