/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.mysql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.nublox.dialect.Dialect;
import org.nublox.dialect.catalog.CatalogRow;
import org.nublox.dialect.catalog.CreateTableText.Item;
import org.nublox.expression.Expr;
import org.nublox.schema.Column;
import org.nublox.schema.ColumnType;
import org.nublox.schema.ColumnValue;
import org.nublox.schema.ForeignKey;
import org.nublox.schema.Index;
import org.nublox.schema.IndexPart;
import org.nublox.schema.PrimaryKey;
import org.nublox.schema.ReferentialAction;
import org.nublox.schema.Table;
import org.nublox.schema.TableBuilder;

/** Makes a table of the rows that the catalog has about it. */
public class MysqlTableReader {

  private static final Set<String> COLLATIONS =
      Set.of(MysqlDialect.COLLATION, "utf8mb4_nopad_bin", "utf8mb4_bin");

  private static final Map<String, ReferentialAction> ACTIONS =
      Map.of(
          "CASCADE", ReferentialAction.CASCADE,
          "SET NULL", ReferentialAction.SET_NULL,
          "SET DEFAULT", ReferentialAction.SET_DEFAULT,
          "RESTRICT", ReferentialAction.RESTRICT);

  protected final Dialect dialect;
  protected final String database;
  private final MysqlCatalog catalog;

  public MysqlTableReader(Dialect dialect, String database, MysqlCatalog catalog) {
    this.dialect = dialect;
    this.database = database;
    this.catalog = catalog;
  }

  final Table read(TableParts parts) {
    TableBuilder builder = Table.builder(parts.name()).comment(parts.table.text("table_comment"));
    for (CatalogRow column : parts.columns) {
      builder.column(column(parts, column));
    }
    Table columns = builder.build();
    parts.indexes.forEach((name, rows) -> index(parts, columns, builder, name, rows));
    parts.foreignKeys.forEach((name, rows) -> foreignKey(parts, builder, name, rows));
    for (TableParts.CheckPart check : parts.checks) {
      if (!isOfType(parts, check)) {
        String clause =
            parts
                .checkLine(check.name())
                .map(line -> MysqlText.plain(line.inside(line.find(0, "check"))))
                .orElseGet(() -> told(check.clause()));
        builder.check(check.name(), Expr.Verbatim.condition(dialect.id(), clause));
      }
    }
    parts.triggers.forEach(builder::trigger);
    collations(parts);
    return MysqlShape.of(builder.build());
  }

  /** An expression as the catalog tells it, in the words that were meant. */
  protected String told(String expression) {
    return MysqlText.plain(MysqlText.unescaped(expression));
  }

  /** Whether the check is part of a column's type; its name may be one that the column had. */
  private static boolean isOfType(TableParts parts, TableParts.CheckPart check) {
    return check.ofColumn()
        && parts.columns.stream().anyMatch(column -> isJson(column, check.clause()));
  }

  private static boolean isJson(CatalogRow column, String clause) {
    String quoted = "`" + column.text("column_name").replace("`", "``") + "`";
    return column.text("column_type").equals("longtext")
        && clause.equals("json_valid(" + quoted + ")");
  }

  private void collations(TableParts parts) {
    Set<String> others = new TreeSet<>();
    for (CatalogRow column : parts.columns) {
      column
          .optional("collation_name")
          .filter(collation -> !COLLATIONS.contains(collation))
          .ifPresent(others::add);
    }
    if (!others.isEmpty()) {
      catalog.unread(
          "collation",
          parts.name(),
          "Texts compare by "
              + String.join(", ", others)
              + "; in a schema they compare by code points.");
    }
  }

  private Column column(TableParts parts, CatalogRow row) {
    String name = row.text("column_name");
    boolean json =
        parts.checks.stream().anyMatch(check -> check.ofColumn() && isJson(row, check.clause()));
    ColumnType type = json ? new ColumnType.Json() : dialect.types().read(row.text("column_type"));
    ColumnValue value = value(parts, row);
    String extra = row.text("extra").toLowerCase(Locale.ROOT);
    if (extra.contains("on update")) {
      catalog.unread(
          "on update",
          parts.name() + "." + name,
          "The column gets the time of each change by itself; use a trigger or the application.");
    }
    return new Column(name, type, row.is("is_nullable"), value, row.text("column_comment"), "", "");
  }

  private ColumnValue value(TableParts parts, CatalogRow row) {
    String extra = row.text("extra").toLowerCase(Locale.ROOT);
    if (extra.contains("auto_increment")) {
      return new ColumnValue.Identity(1, 1);
    }
    Optional<Item> line = parts.columnLine(row.text("column_name"));
    if (extra.contains("virtual generated") || extra.contains("stored generated")) {
      String sql =
          line.map(item -> MysqlText.plain(item.inside(item.find(0, "as"))))
              .orElseGet(() -> told(row.text("generation_expression")));
      return new ColumnValue.Computed(
          Expr.Verbatim.value(dialect.id(), MysqlText.unqualified(database, sql)),
          extra.contains("stored generated"));
    }
    return defaultOf(row, extra, line);
  }

  /** The value that a column gets when none is given. */
  protected ColumnValue defaultOf(CatalogRow row, String extra, Optional<Item> line) {
    Optional<String> told = row.optional("column_default");
    if (extra.contains("default_generated")) {
      // a statement without the default is that of an engine which forgot it
      return line.filter(item -> item.find(0, "default") >= 0)
          .map(item -> MysqlText.plain(defaultIn(item)))
          .or(() -> told.map(this::told))
          .<ColumnValue>map(sql -> new ColumnValue.Default(value(sql)))
          .orElse(new ColumnValue.Given());
    }
    return told.<ColumnValue>map(text -> new ColumnValue.Default(value(literal(row, text))))
        .orElse(new ColumnValue.Given());
  }

  private Expr value(String sql) {
    return Expr.Verbatim.value(dialect.id(), sql);
  }

  /** The default in the line of a column: a literal, a call, or something in parentheses. */
  protected static String defaultIn(Item line) {
    int start = line.find(0, "default") + 1;
    if (line.tokens().get(start).is("(")) {
      return line.inside(start);
    }
    int end = start;
    if (line.tokens().get(end).is("-") || line.tokens().get(end).is("+")) {
      end++;
    }
    boolean call = end + 1 < line.tokens().size() && line.tokens().get(end + 1).is("(");
    return line.text(start, call ? line.close(end + 1) : end);
  }

  private static String literal(CatalogRow row, String told) {
    String type = row.text("column_type");
    boolean number =
        type.matches("(?i)(tinyint|smallint|mediumint|int|bigint|decimal|float|double|year).*")
            || type.startsWith("bit");
    boolean call = told.toLowerCase(Locale.ROOT).startsWith("current_timestamp");
    boolean bytes = type.contains("binary") && told.startsWith("0x");
    return number || call || bytes
        ? told
        : "'" + told.replace("\\", "\\\\").replace("'", "''") + "'";
  }

  private void index(
      TableParts told, Table table, TableBuilder builder, String name, List<CatalogRow> rows) {
    CatalogRow first = rows.getFirst();
    boolean unique = !first.is("non_unique");
    String method = first.text("index_type");
    if (!method.equals("BTREE") && !method.equals("HASH")) {
      catalog.unread(
          method.toLowerCase(Locale.ROOT) + " index",
          table.name() + "." + name,
          "Indexes of this kind are not read.");
      return;
    }
    List<IndexPart> parts = new ArrayList<>();
    List<String> texts = told.indexLine(name).map(line -> line.parts(0)).orElse(List.of());
    for (CatalogRow row : rows) {
      boolean descending = row.text("collation").equals("D");
      int position = parts.size();
      IndexPart part =
          row.optional("column_name")
              .map(IndexPart::column)
              .orElseGet(
                  () ->
                      IndexPart.expression(
                          value(
                              position < texts.size()
                                  ? MysqlText.keyExpression(texts.get(position))
                                  : told(row.text("key_expression")))));
      parts.add(descending ? part.desc() : part);
    }
    if (name.equals("PRIMARY")) {
      builder.primaryKey(
          new PrimaryKey(name, rows.stream().map(row -> row.text("column_name")).toList(), ""));
      return;
    }
    Index index = new Index(name, parts, unique, Optional.empty(), List.of(), "", "");
    for (CatalogRow row : rows) {
      if (row.optional("sub_part").isPresent() && !isOurPrefix(table, index, row)) {
        catalog.unread(
            "index",
            table.name() + "." + name,
            "It is over the beginning of '" + row.text("column_name") + "' only.");
        return;
      }
    }
    builder.index(index);
  }

  /** Whether the engine can index no more of the column than it does. */
  private static boolean isOurPrefix(Table table, Index index, CatalogRow row) {
    String column = row.text("column_name");
    MysqlKeySize size = new MysqlKeySize(table, index.columns());
    return !index.unique()
        && !size.fits()
        && size.isWide(column)
        && size.prefix(column) == row.integer("sub_part");
  }

  private void foreignKey(
      TableParts parts, TableBuilder builder, String name, List<CatalogRow> rows) {
    List<CatalogRow> pairs = rows.subList(1, rows.size());
    String target = pairs.getFirst().text("referenced_table_name");
    if (!pairs.getFirst().text("referenced_table_schema").equals(database)) {
      catalog.unread(
          "foreign key", parts.name() + "." + name, "It refers to a table of another database.");
      return;
    }
    builder.foreignKey(
        new ForeignKey(
            name,
            pairs.stream().map(row -> row.text("column_name")).toList(),
            target,
            pairs.stream().map(row -> row.text("referenced_column_name")).toList(),
            ACTIONS.getOrDefault(rows.getFirst().text("delete_rule"), ReferentialAction.NO_ACTION),
            ACTIONS.getOrDefault(rows.getFirst().text("update_rule"), ReferentialAction.NO_ACTION),
            false,
            ""));
  }
}
