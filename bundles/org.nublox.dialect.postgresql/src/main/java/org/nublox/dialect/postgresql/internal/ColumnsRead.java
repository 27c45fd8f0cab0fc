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
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.nublox.schema.Column;
import org.nublox.schema.ColumnType;
import org.nublox.schema.ColumnValue;

/**
 * Reads the columns of tables. The server is asked to put each type and each default into words
 * once, whatever the number of columns that have it: that is what takes its time.
 */
final class ColumnsRead {

  private static final String COLUMNS =
      """
      select a.attrelid, a.attnum, a.attname, a.atttypid, a.atttypmod, a.attcollation, a.attnotnull,
        a.attidentity, a.attgenerated, ad.oid,
        case when a.attgenerated = '' then ad.adbin::text
          else pg_get_expr(ad.adbin, ad.adrelid) end
      from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      left join pg_attrdef ad on ad.adrelid = a.attrelid and ad.adnum = a.attnum
      where c.relnamespace = ? and c.relkind = 'r'
      order by a.attrelid, a.attnum""";

  private static final String TYPES =
      """
      select y.oid, t.mod, format_type(y.oid, t.mod), y.typcollation
      from unnest(?::oid[], ?::int4[]) t(id, mod)
      join pg_type y on y.oid = t.id""";

  /** Defaults name no columns, so that it does not matter what table they are of. */
  private static final String DEFAULTS =
      "select oid, pg_get_expr(adbin, 0) from pg_attrdef where oid = any (?::oid[])";

  /** The sequences that defaults read. */
  private static final String SEQUENCES_OF_DEFAULTS =
      """
      select d.adrelid, d.adnum, s.oid
      from pg_class s
      join pg_depend p
        on p.refclassid = 'pg_class'::regclass and p.refobjid = s.oid
          and p.classid = 'pg_attrdef'::regclass
      join pg_attrdef d on d.oid = p.objid
      where s.relnamespace = ? and s.relkind = 'S'""";

  private static final Pattern NEXT_VALUE =
      Pattern.compile("nextval\\(E?'(?:[^']|'')*'::regclass\\)");

  private final Reading reading;
  private final Map<ColumnId, ColumnValue.Identity> identities;
  private final List<Row> rows = new ArrayList<>();
  private final Map<TypeId, Type> types = new HashMap<>();

  /** The first default of those that are stored in the same way. */
  private final Map<String, Long> firstDefaults = new HashMap<>();

  private final Map<Long, String> defaults = new HashMap<>();
  private final Map<ColumnId, String> sequencesOfDefaults = new HashMap<>();
  private final Set<Long> leftOut = new HashSet<>();

  private record TypeId(long id, int modifier) {}

  private record Type(ColumnType type, long collation) {}

  /**
   * A column whose type and default are not in words yet.
   *
   * @param defaultId of a default, 0 for none
   * @param computed the expression of a computed column, {@code ""} for any other
   */
  private record Row(
      ColumnId id,
      TableRead table,
      String name,
      TypeId type,
      long collation,
      boolean notNull,
      String identity,
      String generated,
      long defaultId,
      String computed) {}

  /**
   * @param identities the counters of columns that have one
   */
  ColumnsRead(Reading reading, Map<ColumnId, ColumnValue.Identity> identities) {
    this.reading = reading;
    this.identities = identities;
  }

  void read() throws SQLException {
    reading.each(COLUMNS, this::row);
    askTypes();
    askDefaults();
    rows.forEach(this::column);
    leftOut.forEach(reading.tables::remove);
  }

  private void row(ResultSet row) throws SQLException {
    long tableId = row.getLong(1);
    TableRead table = reading.tables.get(tableId);
    if (table == null) {
      return;
    }
    int number = row.getInt(2);
    String name = reading.text(row.getString(3));
    if (!reading.canName("table", table.name + "." + name, name)) {
      leftOut.add(tableId);
      return;
    }
    table.column(number, name);
    String generated = reading.text(row.getString(9));
    String expression = row.getString(11);
    long defaultId = 0;
    if (expression != null && generated.isEmpty()) {
      long own = row.getLong(10);
      Long first = firstDefaults.putIfAbsent(expression, own);
      defaultId = first == null ? own : first;
    }
    rows.add(
        new Row(
            new ColumnId(tableId, number),
            table,
            name,
            new TypeId(row.getLong(4), row.getInt(5)),
            row.getLong(6),
            row.getBoolean(7),
            reading.text(row.getString(8)),
            generated,
            defaultId,
            generated.isEmpty() ? "" : expression));
  }

  private void askTypes() throws SQLException {
    Set<TypeId> used = new LinkedHashSet<>();
    rows.forEach(row -> used.add(row.type));
    reading.ask(
        TYPES,
        row ->
            types.put(
                new TypeId(row.getLong(1), row.getInt(2)),
                new Type(reading.type(row.getString(3)), row.getLong(4))),
        array(used.stream().map(TypeId::id).toList()),
        array(used.stream().map(TypeId::modifier).toList()));
  }

  private void askDefaults() throws SQLException {
    if (firstDefaults.isEmpty()) {
      return;
    }
    reading.ask(
        DEFAULTS,
        row -> defaults.put(row.getLong(1), reading.text(row.getString(2))),
        array(firstDefaults.values()));
    firstDefaults.clear();
    if (reading.sequenceNames.isEmpty()) {
      return;
    }
    reading.each(
        SEQUENCES_OF_DEFAULTS,
        row -> {
          String sequence = reading.sequenceNames.get(row.getLong(3));
          if (sequence != null) {
            sequencesOfDefaults.put(new ColumnId(row.getLong(1), row.getInt(2)), sequence);
          }
        });
  }

  private static String array(Collection<? extends Number> numbers) {
    return numbers.stream().map(Number::toString).collect(Collectors.joining(",", "{", "}"));
  }

  private void column(Row row) {
    Type type = types.get(row.type);
    if (row.collation != type.collation) {
      reading.unread(
          "collation",
          row.table.name + "." + row.name,
          "The collation of the column is not compared.");
    }
    row.table.collation(row.id.number(), row.collation);
    row.table.builder.column(
        new Column(
            row.name,
            type.type,
            !row.notNull,
            value(row),
            reading.marks.comment(row.id.table(), row.id.number()),
            "",
            ""));
  }

  private ColumnValue value(Row row) {
    if (!row.identity.isEmpty()) {
      if (row.identity.equals("a")) {
        reading.unread(
            "identity option",
            row.table.name + "." + row.name,
            "'generated always' is compared as 'by default'.");
      }
      return identities.getOrDefault(row.id, new ColumnValue.Identity(1, 1));
    }
    if (!row.generated.isEmpty()) {
      return new ColumnValue.Computed(reading.value(row.computed), row.generated.equals("s"));
    }
    if (row.defaultId == 0) {
      return new ColumnValue.Given();
    }
    String text = defaults.get(row.defaultId);
    String sequence = sequencesOfDefaults.get(row.id);
    return sequence != null && NEXT_VALUE.matcher(text).matches()
        ? new ColumnValue.NextOf(sequence)
        : new ColumnValue.Default(reading.value(text));
  }
}
