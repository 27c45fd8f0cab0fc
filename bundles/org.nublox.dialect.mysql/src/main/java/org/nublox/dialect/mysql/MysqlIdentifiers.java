/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.mysql;

import java.util.Set;
import org.nublox.dialect.Identifiers;
import org.nublox.dialect.WordList;

/**
 * Names: 64 characters of the basic plane, not ending with a space. Source: MySQL Reference Manual,
 * "Identifier Length Limits" and "Schema Object Names".
 */
public final class MysqlIdentifiers {

  static final Identifiers INSTANCE =
      with(WordList.read(MysqlIdentifiers.class, "reserved-words.txt"));

  private MysqlIdentifiers() {}

  /** The names of MySQL and MariaDB, given the reserved words. */
  public static Identifiers with(Set<String> reserved) {
    return Identifiers.builder()
        .folding(Identifiers.Folding.KEPT)
        .limit(64, Identifiers.Unit.CODE_POINTS)
        .quotes('`', '`')
        .reserved(reserved)
        // the name of each primary key, and no other's; the other is the row's number inside InnoDB
        .forbidden("primary", "gen_clust_index", "db_row_id", "db_trx_id", "db_roll_ptr")
        .allowed(MysqlIdentifiers::isStorable)
        .noTrailingSpace()
        .build();
  }

  /** Names are kept in a character set of three bytes. */
  private static boolean isStorable(int codePoint) {
    return Character.isBmpCodePoint(codePoint);
  }
}
