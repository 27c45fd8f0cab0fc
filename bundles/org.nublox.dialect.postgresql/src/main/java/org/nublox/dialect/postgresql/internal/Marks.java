/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.postgresql.internal;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What few relations have, looked up here instead of joined to all of them. */
final class Marks {

  private static final String MARKS =
      """
      select 'c', d.objoid, d.objsubid, d.description
      from pg_class c
      join pg_description d on d.objoid = c.oid and d.classoid = 'pg_class'::regclass
      where c.relnamespace = ?
      union all
      select 'e', objid, 0, null
      from pg_depend
      where refclassid = 'pg_extension'::regclass and classid = 'pg_class'::regclass
        and deptype = 'e'
      union all
      select 'i', i.id, 0, null
      from (select inhrelid from pg_inherits union select inhparent from pg_inherits) i(id)""";

  private final Map<ColumnId, String> comments = new HashMap<>();
  private final Set<Long> ofExtensions = new HashSet<>();
  private final Set<Long> related = new HashSet<>();

  void read(Reading reading) throws SQLException {
    reading.each(
        MARKS,
        row -> {
          long id = row.getLong(2);
          switch (row.getString(1)) {
            case "c" ->
                comments.put(new ColumnId(id, row.getInt(3)), reading.text(row.getString(4)));
            case "e" -> ofExtensions.add(id);
            default -> related.add(id);
          }
        });
  }

  /** The comment of a relation; {@code ""} when there is none. */
  String comment(long relation) {
    return comment(relation, 0);
  }

  /** The comment of a column; {@code ""} when there is none. */
  String comment(long table, int column) {
    return comments.isEmpty() ? "" : comments.getOrDefault(new ColumnId(table, column), "");
  }

  /** Whether a relation belongs to an extension. */
  boolean isOfExtension(long relation) {
    return ofExtensions.contains(relation);
  }

  /** Whether a table inherits from another one, or another one from it. */
  boolean inherits(long table) {
    return related.contains(table);
  }
}
