/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.h2;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nublox.dialect.session.Words;

/**
 * What H2 leaves behind when it is killed while it changes a table. It does so in steps, each of
 * which a kill can follow: it fills a copy {@code T_COPY_3_1} with keys and indexes called {@code
 * T_COPY_3_1_X}, drops {@code T}, and gives the copy and what belongs to it the names of old.
 *
 * <p>As long as {@code T} is there nothing has happened to it, and the copy goes. After that the
 * copy is the changed table, and gets its name. Source: {@code
 * org.h2.command.ddl.AlterTableAlterColumn}.
 */
record BrokenOffCopy(Connection connection, String table) {

  /** The table that a statement changes; empty for statements that change none. */
  static Optional<BrokenOffCopy> of(Connection connection, String sql) {
    List<String> words =
        Words.of(sql, 9).stream().filter(word -> !List.of("if", "exists").contains(word)).toList();
    if (words.size() < 3 || !words.subList(0, 2).equals(List.of("alter", "table"))) {
      return Optional.empty();
    }
    int name = 2;
    while (name + 2 < words.size() && words.get(name + 1).equals(".")) {
      name += 2;
    }
    return Optional.of(new BrokenOffCopy(connection, words.get(name)));
  }

  /** Brings the table to before the change, or to after it. */
  void clean() throws SQLException {
    Optional<String> original =
        names("table_name from information_schema.tables where table_schema = current_schema")
            .stream()
            .filter(table::equalsIgnoreCase)
            .findFirst();
    List<String> copies =
        names("table_name from information_schema.tables where table_schema = current_schema")
            .stream()
            .filter(name -> prefix().matcher(name).matches())
            .toList();
    for (String copy : copies) {
      if (original.isPresent()) {
        execute("drop table " + quoted(copy) + " cascade");
      } else {
        execute("alter table " + quoted(copy) + " rename to " + quoted(withoutSuffix(copy)));
      }
    }
    // one at a time: what is renamed may rename others
    for (String[] constraint :
        rows(
            "table_name, constraint_name from information_schema.table_constraints"
                + " where constraint_schema = current_schema")) {
      Optional<String> name = nameOfOld(constraint[1]);
      if (name.isPresent()) {
        execute(
            "alter table "
                + quoted(constraint[0])
                + " rename constraint "
                + quoted(constraint[1])
                + " to "
                + quoted(name.get()));
      }
    }
    for (String index :
        names("index_name from information_schema.indexes where index_schema = current_schema")) {
      Optional<String> name = nameOfOld(index);
      if (name.isPresent()) {
        execute("alter index if exists " + quoted(index) + " rename to " + quoted(name.get()));
      }
    }
  }

  private Pattern prefix() {
    return Pattern.compile("(?i:" + Pattern.quote(table) + ")_COPY_\\d+_\\d+");
  }

  private static String withoutSuffix(String copy) {
    return copy.replaceFirst("_COPY_\\d+_\\d+$", "");
  }

  /** The name that a part of the copy had before; empty for parts of others. */
  private Optional<String> nameOfOld(String name) {
    var found = Pattern.compile(prefix().pattern() + "_(.+)").matcher(name);
    return found.matches() ? Optional.of(found.group(1)) : Optional.empty();
  }

  private List<String> names(String select) throws SQLException {
    return rows(select).stream().map(row -> row[0]).toList();
  }

  private List<String[]> rows(String select) throws SQLException {
    List<String[]> rows = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement("select " + select);
        ResultSet result = statement.executeQuery()) {
      int width = result.getMetaData().getColumnCount();
      while (result.next()) {
        String[] row = new String[width];
        for (int i = 0; i < width; i++) {
          row[i] = result.getString(i + 1);
        }
        rows.add(row);
      }
    }
    return rows;
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String quoted(String name) {
    return "\"" + name.replace("\"", "\"\"") + "\"";
  }
}
