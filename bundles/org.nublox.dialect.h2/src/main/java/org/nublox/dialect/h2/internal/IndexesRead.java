/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.h2.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nublox.schema.Index;
import org.nublox.schema.IndexPart;
import org.nublox.schema.IndexPart.NullOrder;
import org.nublox.schema.TableBuilder;

/** Reads indexes, except for those that a constraint brings along. */
final class IndexesRead {

  private static final String INDEXES =
      """
      select i.index_name, i.table_name, i.index_type_name, i.nulls_distinct, i.remarks,
        c.column_name, c.ordering_specification, c.null_ordering, c.is_unique
      from information_schema.indexes i
      join information_schema.index_columns c
        on c.index_schema = i.index_schema and c.index_name = i.index_name
          and c.table_name = i.table_name
      where i.index_schema = ? and not i.is_generated
      order by i.table_name, i.index_name, c.ordinal_position""";

  private final Reading reading;
  private final Map<String, Found> found = new LinkedHashMap<>();

  private record Found(String table, boolean unique, List<IndexPart> parts) {}

  IndexesRead(Reading reading) {
    this.reading = reading;
  }

  void read() throws SQLException {
    reading.each(INDEXES, this::part);
    found.forEach(
        (stored, index) -> {
          TableBuilder table = reading.tables.get(index.table);
          if (table != null && reading.canName("index", stored)) {
            table.index(
                new Index(
                    reading.name(stored),
                    index.parts,
                    index.unique,
                    Optional.empty(),
                    List.of(),
                    "",
                    ""));
          }
        });
  }

  private void part(ResultSet row) throws SQLException {
    String name = row.getString(1);
    String type = row.getString(3);
    boolean unique = type.equals("UNIQUE INDEX");
    Found index = found.get(name);
    if (index == null) {
      String element = reading.name(row.getString(2)) + "." + reading.name(name);
      if (!unique && !type.equals("INDEX")) {
        reading.unread("index", element, "A schema has no indexes of the type '" + type + "'.");
        return;
      }
      if (row.getString(4) != null && !row.getString(4).equals("YES")) {
        reading.unread("index", element, "A schema has no indexes in which nulls clash.");
        return;
      }
      if (!Reading.text(row.getString(5)).isEmpty()) {
        reading.unread("comment", element, "The comment of an index is not compared.");
      }
      index = new Found(row.getString(2), unique, new ArrayList<>());
      found.put(name, index);
    }
    if (unique && !row.getBoolean(9)) {
      reading.unread(
          "included column",
          reading.name(name) + "." + reading.name(row.getString(6)),
          "Columns that a unique index carries along are not compared.");
      return;
    }
    boolean descending = row.getString(7).equals("DESC");
    // nulls are smaller than anything else, unless told otherwise
    NullOrder usual = descending ? NullOrder.LAST : NullOrder.FIRST;
    String nulls = row.getString(8);
    NullOrder order = nulls == null ? NullOrder.DEFAULT : NullOrder.valueOf(nulls);
    index.parts.add(
        new IndexPart(
            new IndexPart.OfColumn(reading.name(row.getString(6))),
            descending,
            order == usual ? NullOrder.DEFAULT : order));
  }
}
