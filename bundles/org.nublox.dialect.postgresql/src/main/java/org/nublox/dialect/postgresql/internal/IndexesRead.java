/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.postgresql.internal;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nublox.schema.Index;
import org.nublox.schema.IndexPart;
import org.nublox.schema.IndexPart.NullOrder;

/** Reads indexes, except for those that a constraint brings along. */
final class IndexesRead {

  private static final String INDEXES =
      """
      select i.indrelid, ic.relname, am.amname, i.indisunique, i.indisvalid, i.indnkeyatts,
        i.indkey, i.indoption,
        case when i.indpred is not null then pg_get_expr(i.indpred, i.indrelid) end,
        case when i.indexprs is not null then
          array(select pg_get_indexdef(i.indexrelid, n, false)
            from generate_series(1, i.indnkeyatts) n order by n) end,
        i.indclass, i.indcollation, ic.reloptions::text, i.indexrelid, c.relkind, c.relname, :nulls
      from pg_index i
      join pg_class ic on ic.oid = i.indexrelid
      join pg_class c on c.oid = i.indrelid
      join pg_am am on am.oid = ic.relam
      where ic.relnamespace = ? and c.relkind in ('r', 'm') and not i.indisprimary
      order by i.indrelid, i.indexrelid""";

  private static final String SPECIAL_CLASSES = "select oid from pg_opclass where not opcdefault";

  private static final int DESCENDING = 1;
  private static final int NULLS_FIRST = 2;

  private final Reading reading;
  private final Set<Integer> specialClasses = new HashSet<>();

  IndexesRead(Reading reading) {
    this.reading = reading;
  }

  void read() throws SQLException {
    reading.ask(SPECIAL_CLASSES, row -> specialClasses.add((int) row.getLong(1)));
    reading.each(
        INDEXES.replace(":nulls", reading.version >= 150_000 ? "i.indnullsnotdistinct" : "false"),
        this::index);
  }

  private void index(ResultSet row) throws SQLException {
    if (reading.indexesOfConstraints.contains(row.getLong(14))) {
      return;
    }
    String name = row.getString(2);
    String element = row.getString(16) + "." + name;
    if (row.getString(15).equals("m")) {
      reading.unread(
          "index",
          element,
          "A schema has no indexes of materialized views; it goes with the view.");
      return;
    }
    TableRead table = reading.tables.get(row.getLong(1));
    if (table == null || !reading.canName("index", element, name)) {
      return;
    }
    if (!row.getBoolean(5)) {
      reading.unread(
          "invalid index",
          element,
          "Making it was broken off, and no query uses it; drop it and make it again.");
      return;
    }
    int[] numbers = Reading.numbers(row.getString(7));
    if (isSpecial(Reading.numbers(row.getString(11)))) {
      reading.unread("index", element, "A schema has no operator classes.");
      return;
    }
    if (isCollated(table, numbers, Reading.numbers(row.getString(12)))) {
      reading.unread("index", element, "A schema has no collations of indexes.");
      return;
    }
    if (row.getBoolean(17)) {
      reading.unread("index", element, "A schema has no indexes in which nulls clash.");
      return;
    }
    options(row, element);
    int keys = row.getInt(6);
    List<IndexPart> parts = parts(row, table, numbers, keys);
    List<String> included = new ArrayList<>();
    for (int i = keys; i < numbers.length; i++) {
      included.addAll(table.columns(numbers[i]));
    }
    if (isOdd(parts, included)) {
      reading.unread("index", element, "It has the same column twice.");
      return;
    }
    String method = row.getString(3);
    table.builder.index(
        new Index(
            name,
            parts,
            row.getBoolean(4),
            Optional.ofNullable(row.getString(9)).map(reading::condition),
            included,
            method.equals("btree") ? "" : reading.text(method),
            ""));
  }

  private boolean isSpecial(int... classes) {
    for (int operators : classes) {
      if (specialClasses.contains(operators)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a column is indexed in another order than its own. */
  private static boolean isCollated(TableRead table, int[] numbers, int... collations) {
    for (int i = 0; i < collations.length; i++) {
      if (numbers[i] != 0
          && collations[i] != 0
          && collations[i] != (int) table.collation(numbers[i])) {
        return true;
      }
    }
    return false;
  }

  private void options(ResultSet row, String element) throws SQLException {
    if (row.getString(13) != null) {
      reading.unread(
          "storage parameter",
          element,
          "The parameters " + row.getString(13) + " are not compared.");
    }
    if (!reading.marks.comment(row.getLong(14)).isEmpty()) {
      reading.unread("comment", element, "The comment of an index is not compared.");
    }
  }

  private List<IndexPart> parts(ResultSet row, TableRead table, int[] numbers, int keys)
      throws SQLException {
    int[] options = Reading.numbers(row.getString(8));
    Array array = row.getArray(10);
    String[] texts = array == null ? new String[0] : (String[]) array.getArray();
    List<IndexPart> parts = new ArrayList<>();
    for (int i = 0; i < keys; i++) {
      IndexPart.Key key =
          numbers[i] == 0
              ? new IndexPart.OfExpression(reading.value(texts[i]))
              : new IndexPart.OfColumn(table.columns(numbers[i]).getFirst());
      boolean descending = (options[i] & DESCENDING) != 0;
      boolean nullsFirst = (options[i] & NULLS_FIRST) != 0;
      // nulls are larger than anything else, unless told otherwise
      NullOrder nulls =
          nullsFirst == descending
              ? NullOrder.DEFAULT
              : nullsFirst ? NullOrder.FIRST : NullOrder.LAST;
      parts.add(new IndexPart(key, descending, nulls));
    }
    return parts;
  }

  private static boolean isOdd(List<IndexPart> parts, List<String> included) {
    Set<String> seen = new HashSet<>();
    for (IndexPart part : parts) {
      if (part.key() instanceof IndexPart.OfColumn of && !seen.add(of.column())) {
        return true;
      }
    }
    return Set.copyOf(included).size() < included.size();
  }
}
