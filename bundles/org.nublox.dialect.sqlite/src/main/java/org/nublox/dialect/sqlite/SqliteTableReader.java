/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.sqlite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.nublox.dialect.Dialect;
import org.nublox.dialect.catalog.CatalogRow;
import org.nublox.dialect.catalog.CreateTableText;
import org.nublox.dialect.catalog.CreateTableText.Item;
import org.nublox.dialect.catalog.SqlTokens;
import org.nublox.dialect.catalog.SqlTokens.Kind;
import org.nublox.dialect.catalog.SqlTokens.Token;
import org.nublox.expression.Expr;
import org.nublox.schema.Column;
import org.nublox.schema.ColumnType;
import org.nublox.schema.ColumnValue;
import org.nublox.schema.ForeignKey;
import org.nublox.schema.PrimaryKey;
import org.nublox.schema.ReferentialAction;
import org.nublox.schema.Table;
import org.nublox.schema.TableBuilder;
import org.nublox.schema.UniqueKey;

/**
 * Makes a table of what the pragma tells about its columns and of the text of its statement, which
 * alone has the names of constraints, checks, computations and comments. Source: SQLite
 * documentation, "CREATE TABLE".
 */
final class SqliteTableReader {

  /** Stands for the columns of the primary key, which a reference need not name. */
  static final String PRIMARY = "\0primary";

  private final Dialect dialect;
  private final String name;
  private final String sql;
  private final List<CatalogRow> rows;
  private final SqliteCatalog catalog;
  private final Map<String, String> columnNames = new HashMap<>();
  private final Set<String> constraintNames = new HashSet<>();
  private TableBuilder builder;

  SqliteTableReader(
      Dialect dialect, String name, String sql, List<CatalogRow> rows, SqliteCatalog catalog) {
    this.dialect = dialect;
    this.name = name;
    this.sql = sql;
    this.rows = rows;
    this.catalog = catalog;
  }

  Optional<TableBuilder> read() {
    Optional<CreateTableText> text = CreateTableText.of(sql, false);
    if (text.isEmpty() || rows.isEmpty()) {
      catalog.unread("table", name, "Its text is built in an unknown way.");
      return Optional.empty();
    }
    builder = Table.builder(name).comment(text.get().openingComment().orElse(""));
    Map<String, Item> lines = new HashMap<>();
    for (Item item : text.get().items()) {
      if (!item.isConstraint()) {
        lines.put(SqliteCatalog.key(item.name()), item);
      }
    }
    rows.forEach(row -> columnNames.put(key(row.text("column_name")), row.text("column_name")));
    for (CatalogRow row : rows) {
      column(row, lines.get(key(row.text("column_name"))));
    }
    primaryKey(text.get());
    for (Item item : text.get().items()) {
      if (item.isConstraint()) {
        constraint(item);
      } else {
        ofColumn(item);
      }
    }
    for (String option : List.of("without", "strict")) {
      if (text.get().hasOption(option)) {
        catalog.unread(
            option.equals("strict") ? "strict table" : "table without rowid",
            name,
            "The table is read as if it were a usual one.");
      }
    }
    return Optional.of(builder);
  }

  private static String key(String text) {
    return SqliteCatalog.key(text);
  }

  private void column(CatalogRow row, Item line) {
    boolean counted = line != null && line.find(0, "autoincrement") >= 0;
    boolean number = row.text("column_type").equalsIgnoreCase("integer");
    boolean rowNumber =
        number && line != null && line.find(1, "primary") >= 0 && keyColumns().size() == 1;
    if (rowNumber && !counted) {
      catalog.unread(
          "row number as key",
          name + "." + row.text("column_name"),
          "It is read as a counted column; without 'autoincrement' numbers of deleted rows can come again.");
    }
    ColumnValue value = rowNumber ? new ColumnValue.Identity(1, 1) : value(row, line);
    ColumnType type =
        rowNumber
            ? new ColumnType.BigInt()
            : row.text("column_type").isBlank()
                ? new ColumnType.Blob()
                : dialect.types().read(row.text("column_type"));
    builder.column(
        new Column(
            row.text("column_name"),
            type,
            !row.is("required") && !rowNumber,
            value,
            line == null ? "" : line.comment().orElse(""),
            "",
            ""));
  }

  private ColumnValue value(CatalogRow row, Item line) {
    boolean computed = row.integer("hidden") == 2 || row.integer("hidden") == 3;
    if (computed && line != null) {
      return new ColumnValue.Computed(
          value(line.inside(line.find(1, "as"))), row.integer("hidden") == 3);
    }
    return row.optional("standard")
        .filter(standard -> !standard.equalsIgnoreCase("null"))
        .<ColumnValue>map(
            standard -> new ColumnValue.Default(value(SqlTokens.unwrapped(standard, false))))
        .orElse(new ColumnValue.Given());
  }

  private Expr value(String text) {
    return Expr.Verbatim.value(dialect.id(), text);
  }

  private List<String> keyColumns() {
    Map<Integer, String> byPosition = new TreeMap<>();
    for (CatalogRow row : rows) {
      if (row.integer("pk") > 0) {
        byPosition.put(row.integer("pk"), row.text("column_name"));
      }
    }
    return List.copyOf(byPosition.values());
  }

  private void primaryKey(CreateTableText text) {
    List<String> columns = keyColumns();
    if (columns.isEmpty()) {
      return;
    }
    Optional<String> given =
        text.items().stream()
            .filter(item -> item.find(0, "primary") >= 0)
            .findFirst()
            .flatMap(item -> item.constraintName(item.find(0, "primary")));
    builder.primaryKey(new PrimaryKey(free(given.orElse("pk_" + name)), columns, ""));
  }

  /** The name, with a number when another constraint has it. */
  private String free(String wanted) {
    String candidate = wanted;
    for (int i = 2; !constraintNames.add(candidate); i++) {
      candidate = wanted + "_" + i;
    }
    return candidate;
  }

  private void constraint(Item item) {
    int start = item.tokens().getFirst().is("constraint") ? 2 : 0;
    Optional<String> given = item.constraintName(start);
    if (item.tokens().get(start).is("unique")) {
      unique(given, names(item.inside(start)));
    } else if (item.tokens().get(start).is("check")) {
      check(given, item.inside(start));
    } else if (item.tokens().get(start).is("foreign")) {
      reference(given, names(item.inside(start)), item, item.find(start, "references"));
    }
  }

  private void ofColumn(Item item) {
    String column = columnNames.getOrDefault(key(item.name()), item.name());
    for (int at = next(item, 1, "unique"); at >= 0; at = next(item, at + 1, "unique")) {
      unique(item.constraintName(at), List.of(column));
    }
    for (int at = next(item, 1, "check"); at >= 0; at = next(item, at + 1, "check")) {
      check(item.constraintName(at), item.inside(at));
    }
    int references = next(item, 1, "references");
    if (references >= 0) {
      reference(item.constraintName(references), List.of(column), item, references);
    }
    int collation = next(item, 1, "collate");
    if (collation >= 0 && !item.tokens().get(collation + 1).name().equalsIgnoreCase("binary")) {
      catalog.unread(
          "collation",
          name + "." + column,
          "Texts compare by "
              + item.tokens().get(collation + 1).name()
              + "; in a schema they compare by code points.");
    }
    if (next(item, 1, "conflict") >= 0) {
      catalog.unread("on conflict", name + "." + column, "The column is read without it.");
    }
  }

  /** Where the keyword stands as one, and not as the name of a constraint. */
  private static int next(Item item, int from, String word) {
    int at = item.find(from, word);
    while (at > 0 && item.tokens().get(at - 1).is("constraint")) {
      at = item.find(at + 1, word);
    }
    return at;
  }

  private void unique(Optional<String> given, List<String> columns) {
    builder.unique(
        new UniqueKey(
            free(given.orElse("uq_" + name + "_" + String.join("_", columns))), columns, ""));
  }

  private void check(Optional<String> given, String condition) {
    builder.check(
        free(given.orElse("ck_" + name)), Expr.Verbatim.condition(dialect.id(), condition));
  }

  /** The columns in a list, by the names that they have. */
  private List<String> names(String list) {
    List<String> names = new ArrayList<>();
    boolean first = true;
    for (Token token : SqlTokens.of(list, false)) {
      if (first && (token.isName() || token.kind() == Kind.TEXT)) {
        names.add(columnNames.getOrDefault(key(token.name()), token.name()));
      }
      first = token.is(",");
    }
    return names;
  }

  private void reference(Optional<String> given, List<String> columns, Item item, int at) {
    List<Token> tokens = item.tokens();
    String target = tokens.get(at + 1).name();
    boolean named = at + 2 < tokens.size() && tokens.get(at + 2).is("(");
    List<String> referenced = named ? namesOf(item.inside(at + 2)) : primaryOf(columns);
    int deferrable = item.find(at, "deferrable");
    boolean deferred = item.find(at, "deferred") >= 0 && !tokens.get(deferrable - 1).is("not");
    builder.foreignKey(
        new ForeignKey(
            free(given.orElse("fk_" + name + "_" + String.join("_", columns))),
            columns,
            target,
            referenced,
            action(item, at, "delete"),
            action(item, at, "update"),
            deferred,
            ""));
  }

  private static List<String> namesOf(String list) {
    return SqlTokens.of(list, false).stream().filter(Token::isName).map(Token::name).toList();
  }

  private static List<String> primaryOf(List<String> columns) {
    List<String> stand = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      stand.add(i == 0 ? PRIMARY : PRIMARY + i);
    }
    return stand;
  }

  private static ReferentialAction action(Item item, int from, String event) {
    int at = item.find(from, event);
    if (at < 1 || !item.tokens().get(at - 1).is("on") || at + 1 >= item.tokens().size()) {
      return ReferentialAction.NO_ACTION;
    }
    Token word = item.tokens().get(at + 1);
    if (word.is("cascade")) {
      return ReferentialAction.CASCADE;
    }
    if (word.is("restrict")) {
      return ReferentialAction.RESTRICT;
    }
    if (!word.is("set")) {
      return ReferentialAction.NO_ACTION;
    }
    return item.tokens().get(at + 2).is("null")
        ? ReferentialAction.SET_NULL
        : ReferentialAction.SET_DEFAULT;
  }
}
