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
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import org.nublox.schema.Column;
import org.nublox.schema.ColumnValue;
import org.nublox.schema.Sequence;

/** Reads sequences, tables and their columns. */
final class RelationsRead {

  private static final String TABLES =
      """
      select c.oid, c.relname, c.relkind, c.relrowsecurity, c.relforcerowsecurity, c.relpersistence,
        c.relispartition, c.reloptions::text, coalesce(am.amname, 'heap'), d.description,
        exists (select from pg_inherits i where i.inhrelid = c.oid or i.inhparent = c.oid)
      from pg_class c
      left join pg_am am on am.oid = c.relam
      left join pg_description d
        on d.objoid = c.oid and d.classoid = 'pg_class'::regclass and d.objsubid = 0
      where c.relnamespace = ? and c.relkind in ('r', 'p', 'f')
        and not exists (
          select from pg_depend e
          where e.classid = 'pg_class'::regclass and e.objid = c.oid and e.deptype = 'e')
      order by c.oid""";

  private static final String SEQUENCES =
      """
      select c.oid, c.relname, s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcycle,
        s.seqcache, s.seqtypid = 'bigint'::regtype, d.description, o.deptype, o.refobjid,
        o.refobjsubid, c.relpersistence
      from pg_class c
      join pg_sequence s on s.seqrelid = c.oid
      left join pg_depend o
        on o.classid = 'pg_class'::regclass and o.objid = c.oid and o.objsubid = 0
          and o.refclassid = 'pg_class'::regclass and o.deptype in ('a', 'i')
      left join pg_description d
        on d.objoid = c.oid and d.classoid = 'pg_class'::regclass and d.objsubid = 0
      where c.relnamespace = ? and c.relkind = 'S'
        and not exists (
          select from pg_depend e
          where e.classid = 'pg_class'::regclass and e.objid = c.oid and e.deptype = 'e')
      order by c.oid""";

  /** The sequences that defaults read. */
  private static final String DEFAULTS =
      """
      select d.adrelid, d.adnum, s.oid
      from pg_class s
      join pg_depend p
        on p.refclassid = 'pg_class'::regclass and p.refobjid = s.oid
          and p.classid = 'pg_attrdef'::regclass
      join pg_attrdef d on d.oid = p.objid
      where s.relnamespace = ? and s.relkind = 'S'""";

  private static final String COLUMNS =
      """
      select a.attrelid, a.attnum, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
        a.attidentity, a.attgenerated, pg_get_expr(ad.adbin, ad.adrelid), d.description,
        a.attcollation <> t.typcollation
      from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      join pg_type t on t.oid = a.atttypid
      left join pg_attrdef ad on ad.adrelid = a.attrelid and ad.adnum = a.attnum
      left join pg_description d
        on d.objoid = a.attrelid and d.classoid = 'pg_class'::regclass and d.objsubid = a.attnum
      where c.relnamespace = ? and c.relkind = 'r'
      order by a.attrelid, a.attnum""";

  private static final Pattern NEXT_VALUE =
      Pattern.compile("nextval\\(E?'(?:[^']|'')*'::regclass\\)");

  private final Reading reading;
  private final Map<ColumnId, ColumnValue.Identity> identities = new HashMap<>();
  private final Map<ColumnId, String> sequencesOfDefaults = new HashMap<>();
  private final Set<Long> leftOut = new HashSet<>();

  private record ColumnId(long table, int number) {}

  RelationsRead(Reading reading) {
    this.reading = reading;
  }

  void read() throws SQLException {
    reading.each(TABLES, this::table);
    reading.each(SEQUENCES, this::sequence);
    reading.each(
        DEFAULTS,
        row -> {
          String sequence = reading.sequenceNames.get(row.getLong(3));
          if (sequence != null) {
            sequencesOfDefaults.put(new ColumnId(row.getLong(1), row.getInt(2)), sequence);
          }
        });
    reading.each(COLUMNS, this::column);
    for (long table : leftOut) {
      reading.tables.remove(table);
    }
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
    String name = reading.text(row.getString(2));
    String kind = row.getString(3);
    if (kind.equals("p")) {
      reading.unread("partitioned table", name, "Partitions are not part of a schema.");
    } else if (kind.equals("f")) {
      reading.unread("foreign table", name, "Its rows are in another database.");
    } else if (row.getBoolean(7)) {
      reading.unread("partition", name, "Partitions are not part of a schema.");
    } else if (row.getBoolean(11)) {
      reading.unread("inherited table", name, "Tables that inherit columns or rows are not read.");
    } else if (reading.canName("table", name, name)) {
      TableRead table = new TableRead(name, row.getBoolean(4));
      String comment = row.getString(10);
      table.builder.comment(comment == null ? "" : comment);
      reading.tables.put(row.getLong(1), table);
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
    String name = row.getString(2);
    long start = row.getLong(3);
    long increment = row.getLong(4);
    String owned = row.getString(11);
    boolean rises = increment > 0;
    OptionalLong minimum = limit(row.getLong(5), rises ? 1 : Long.MIN_VALUE);
    OptionalLong maximum = limit(row.getLong(6), rises ? Long.MAX_VALUE : -1);
    if ("i".equals(owned)) {
      identities.put(
          new ColumnId(row.getLong(12), row.getInt(13)),
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
    if (!row.getString(14).equals("p")) {
      reading.unread("unlogged sequence", name, "It is compared as an ordinary sequence.");
    }
    String comment = row.getString(10);
    reading.sequenceNames.put(row.getLong(1), name);
    reading.sequences.add(
        new Sequence(
            name,
            start,
            increment,
            minimum,
            maximum,
            row.getBoolean(7),
            comment == null ? "" : comment,
            ""));
  }

  private static OptionalLong limit(long limit, long usual) {
    return limit == usual ? OptionalLong.empty() : OptionalLong.of(limit);
  }

  private void column(ResultSet row) throws SQLException {
    long tableId = row.getLong(1);
    TableRead table = reading.tables.get(tableId);
    if (table == null) {
      return;
    }
    int number = row.getInt(2);
    String name = reading.text(row.getString(3));
    String element = table.name + "." + name;
    if (!reading.canName("table", element, name)) {
      leftOut.add(tableId);
      return;
    }
    table.column(number, name);
    if (row.getBoolean(10)) {
      reading.unread("collation", element, "The collation of the column is not compared.");
    }
    table.builder.column(
        new Column(
            name,
            reading.type(row.getString(4)),
            !row.getBoolean(5),
            value(row, new ColumnId(tableId, number), element),
            reading.text(row.getString(9)),
            "",
            ""));
  }

  private ColumnValue value(ResultSet row, ColumnId column, String element) throws SQLException {
    String identity = row.getString(6);
    if (!identity.isEmpty()) {
      if (identity.equals("a")) {
        reading.unread(
            "identity option", element, "'generated always' is compared as 'by default'.");
      }
      return identities.getOrDefault(column, new ColumnValue.Identity(1, 1));
    }
    String text = row.getString(8);
    if (text == null) {
      return new ColumnValue.Given();
    }
    String generated = row.getString(7);
    if (!generated.isEmpty()) {
      return new ColumnValue.Computed(reading.value(text), generated.equals("s"));
    }
    String sequence = sequencesOfDefaults.get(column);
    return sequence != null && NEXT_VALUE.matcher(text).matches()
        ? new ColumnValue.NextOf(sequence)
        : new ColumnValue.Default(reading.value(text));
  }
}
