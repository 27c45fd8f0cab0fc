/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.postgresql.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.nublox.schema.ColumnValue;
import org.nublox.schema.Sequence;

/** Reads sequences and tables, with their columns. */
final class RelationsRead {

  private static final String TABLES =
      """
      select c.oid, c.relname, c.relkind, c.relrowsecurity, c.relforcerowsecurity, c.relpersistence,
        c.relispartition, c.reloptions::text, coalesce(am.amname, 'heap')
      from pg_class c
      left join pg_am am on am.oid = c.relam
      where c.relnamespace = ? and c.relkind in ('r', 'p', 'f')
      order by c.oid""";

  private static final String SEQUENCES =
      """
      select c.oid, c.relname, s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcycle,
        s.seqcache, s.seqtypid = 'bigint'::regtype, o.deptype, o.refobjid, o.refobjsubid,
        c.relpersistence
      from pg_class c
      join pg_sequence s on s.seqrelid = c.oid
      left join pg_depend o
        on o.classid = 'pg_class'::regclass and o.objid = c.oid and o.objsubid = 0
          and o.refclassid = 'pg_class'::regclass and o.deptype in ('a', 'i')
      where c.relnamespace = ? and c.relkind = 'S'
      order by c.oid""";

  private final Reading reading;
  private final Map<ColumnId, ColumnValue.Identity> identities = new HashMap<>();

  RelationsRead(Reading reading) {
    this.reading = reading;
  }

  void read() throws SQLException {
    reading.marks.read(reading);
    reading.each(TABLES, this::table);
    reading.each(SEQUENCES, this::sequence);
    new ColumnsRead(reading, identities).read();
    reading
        .tables
        .values()
        .removeIf(
            table -> {
              if (!table.hasColumns()) {
                reading.unread(
                    "table", table.name, "It has no columns; give it one to have it read.");
              }
              return !table.hasColumns();
            });
  }

  private void table(ResultSet row) throws SQLException {
    long id = row.getLong(1);
    if (reading.marks.isOfExtension(id)) {
      return;
    }
    String name = reading.text(row.getString(2));
    String kind = row.getString(3);
    if (kind.equals("p")) {
      reading.unread("partitioned table", name, "Partitions are not part of a schema.");
    } else if (kind.equals("f")) {
      reading.unread("foreign table", name, "Its rows are in another database.");
    } else if (row.getBoolean(7)) {
      reading.unread("partition", name, "Partitions are not part of a schema.");
    } else if (reading.marks.inherits(id)) {
      reading.unread("inherited table", name, "Tables that inherit columns or rows are not read.");
    } else if (reading.canName("table", name, name)) {
      TableRead table = new TableRead(name, row.getBoolean(4));
      table.builder.comment(reading.marks.comment(id));
      reading.tables.put(id, table);
      options(row, name);
    }
  }

  private void options(ResultSet row, String name) throws SQLException {
    if (row.getBoolean(5)) {
      reading.unread(
          "forced row-level security", name, "It holds for the owner too, which is not compared.");
    }
    if (!row.getString(6).equals("p")) {
      reading.unread("unlogged table", name, "It is compared as an ordinary table.");
    }
    if (row.getString(8) != null) {
      reading.unread(
          "storage parameter", name, "The parameters " + row.getString(8) + " are not compared.");
    }
    if (!row.getString(9).equals("heap")) {
      reading.unread(
          "access method", name, "The table's method '" + row.getString(9) + "' is not compared.");
    }
  }

  private void sequence(ResultSet row) throws SQLException {
    long id = row.getLong(1);
    if (reading.marks.isOfExtension(id)) {
      return;
    }
    String name = row.getString(2);
    long start = row.getLong(3);
    long increment = row.getLong(4);
    String owned = row.getString(10);
    boolean rises = increment > 0;
    OptionalLong minimum = limit(row.getLong(5), rises ? 1 : Long.MIN_VALUE);
    OptionalLong maximum = limit(row.getLong(6), rises ? Long.MAX_VALUE : -1);
    if ("i".equals(owned)) {
      identities.put(
          new ColumnId(row.getLong(11), row.getInt(12)),
          new ColumnValue.Identity(start, increment));
      if (row.getBoolean(7) || row.getLong(8) != 1) {
        reading.unread("identity option", name, "Cycle and cache of the counter are not compared.");
      }
      return;
    }
    if (!reading.canName("sequence", name, name)) {
      return;
    }
    if (!row.getBoolean(9)) {
      reading.unread(
          "sequence type", name, "It counts in fewer than 64 bits; that is compared as limits.");
    }
    if (row.getLong(8) != 1) {
      reading.unread("sequence cache", name, "The cache is not compared.");
    }
    if (owned != null) {
      reading.unread(
          "sequence owner", name, "That it goes with its column (serial) is not compared.");
    }
    if (!row.getString(13).equals("p")) {
      reading.unread("unlogged sequence", name, "It is compared as an ordinary sequence.");
    }
    reading.sequenceNames.put(id, name);
    reading.sequences.add(
        new Sequence(
            name,
            start,
            increment,
            minimum,
            maximum,
            row.getBoolean(7),
            reading.marks.comment(id),
            ""));
  }

  private static OptionalLong limit(long limit, long usual) {
    return limit == usual ? OptionalLong.empty() : OptionalLong.of(limit);
  }
}
