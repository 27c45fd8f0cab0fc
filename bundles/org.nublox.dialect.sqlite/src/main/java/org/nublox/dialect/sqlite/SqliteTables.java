/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.sqlite;

import java.util.List;
import java.util.Optional;
import org.nublox.dialect.Statement;
import org.nublox.dialect.writer.Draft;
import org.nublox.dialect.writer.TableWriter;
import org.nublox.schema.Column;
import org.nublox.schema.ColumnValue;
import org.nublox.schema.PrimaryKey;
import org.nublox.schema.Table;

/**
 * Tables. Comments stand inside of the statement, which SQLite keeps as it was written. Source:
 * SQLite documentation, "CREATE TABLE".
 */
final class SqliteTables extends TableWriter {

  SqliteTables(Draft draft) {
    super(draft);
  }

  @Override
  protected String opening(Table table) {
    return " (" + (table.comment().isEmpty() ? "" : " " + comment(table.comment())) + "\n  ";
  }

  @Override
  protected String type(Table table, Column column) {
    return isCounted(table, column) ? "integer" : super.type(table, column);
  }

  private static boolean isCounted(Table table, Column column) {
    return column.value() instanceof ColumnValue.Identity
        && SqliteSequences.isKeyAlone(table, column);
  }

  @Override
  protected String identity(Table table, Column column, ColumnValue.Identity identity) {
    return constraint(table.primaryKey().orElseThrow().name()) + "primary key autoincrement";
  }

  @Override
  protected List<String> primaryKey(Table table, PrimaryKey key) {
    boolean inline =
        table.columns().stream()
            .anyMatch(
                column ->
                    column.name().equals(key.columns().getFirst()) && isCounted(table, column));
    return inline ? List.of() : super.primaryKey(table, key);
  }

  /** A counted column holds integers and nothing else by itself. */
  @Override
  protected Optional<String> guard(Table table, Column column) {
    return column.value() instanceof ColumnValue.Identity
        ? Optional.empty()
        : super.guard(table, column);
  }

  @Override
  protected String trailer(Table table, Column column) {
    return column.comment().isEmpty() ? "" : comment(column.comment());
  }

  /** The counter of a table begins behind the number that is noted for it. */
  @Override
  protected void after(Table table) {
    for (Column column : table.columns()) {
      if (column.value() instanceof ColumnValue.Identity identity && identity.start() != 1) {
        draft.add(
            Statement.of(
                Statement.Kind.SETTING,
                table.name() + "." + column.name(),
                column.origin(),
                "insert into sqlite_sequence (name, seq) values ("
                    + draft.text(
                        draft.dialect().identifiers().stored(table.name()), table.name(), "")
                    + ", "
                    + (identity.start() - 1)
                    + ")"));
      }
    }
  }

  private static String comment(String text) {
    return "/* " + inside(text) + " */";
  }

  /** What stands inside of a comment of SQL, whose end the text cannot bring forward. */
  static String inside(String text) {
    return Draft.storable(text.replace("*/", "* /"));
  }

  @Override
  protected String defaultOf(
      Table table, Column column, ColumnValue.Default standard, String expression) {
    return isSimple(expression) ? "default " + expression : "default (" + expression + ")";
  }

  /** A literal needs no parentheses here, anything else does. */
  private static boolean isSimple(String expression) {
    return expression.matches("-?[0-9.]+|\\(-[0-9.]+\\)|'([^']|'')*'|null");
  }
}
