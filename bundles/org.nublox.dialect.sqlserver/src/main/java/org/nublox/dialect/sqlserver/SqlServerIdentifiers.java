/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.sqlserver;

import org.nublox.dialect.Identifiers;
import org.nublox.dialect.WordList;

/** Names: 128 code units. Source: SQL Server documentation, "Database Identifiers". */
final class SqlServerIdentifiers {

  static final Identifiers INSTANCE =
      Identifiers.builder()
          .folding(Identifiers.Folding.KEPT)
          .limit(128, Identifiers.Unit.UTF16_UNITS)
          .quotes('[', ']')
          .reserved(WordList.read(SqlServerIdentifiers.class, "reserved-words.txt"))
          // a table whose name begins so lives only as long as the session
          .forbiddenPrefix("#")
          .build();

  private SqlServerIdentifiers() {}
}
