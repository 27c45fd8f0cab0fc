/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.sqlite;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nublox.dialect.Dialect;
import org.nublox.dialect.catalog.Catalog;
import org.nublox.dialect.catalog.Catalog.Unread;
import org.nublox.dialect.catalog.CatalogQueries;
import org.nublox.dialect.catalog.CatalogRow;
import org.nublox.dialect.catalog.SqlTokens;
import org.nublox.dialect.catalog.SqlTokens.Kind;
import org.nublox.dialect.catalog.SqlTokens.Token;
import org.nublox.schema.AnyView;
import org.nublox.schema.ForeignKey;
import org.nublox.schema.Schema;
import org.nublox.schema.Table;
import org.nublox.schema.TableBuilder;
import org.nublox.schema.View;
import org.nublox.schema.ViewDefinition;

/** One reading of a database of SQLite. */
final class SqliteCatalog {

  private final Dialect dialect;
  private final CatalogQueries queries;
  private final String schema;
  private final List<Unread> unread = new ArrayList<>();
  private final Map<String, String> tables = new LinkedHashMap<>();
  private final Map<String, List<CatalogRow>> columns = new HashMap<>();
  private final List<CatalogRow> indexes = new ArrayList<>();
  private final List<CatalogRow> triggers = new ArrayList<>();
  private final List<CatalogRow> views = new ArrayList<>();

  SqliteCatalog(Dialect dialect, CatalogQueries queries, String schema) {
    this.dialect = dialect;
    this.queries = queries;
    this.schema = schema;
  }

  Catalog read() throws SQLException {
    StringBuilder version = new StringBuilder();
    queries.each(
        "version",
        "select sqlite_version() as version",
        List.of(),
        row -> version.append(row.text("version")));
    statements(shadows());
    columns();
    Map<String, TableBuilder> builders = new LinkedHashMap<>();
    tables.forEach(
        (name, sql) ->
            new SqliteTableReader(dialect, name, sql, columns.getOrDefault(name, List.of()), this)
                .read()
                .ifPresent(table -> builders.put(key(name), table)));
    SqliteStatements statements = new SqliteStatements(dialect, this);
    indexes.forEach(row -> statements.index(row, builders.get(key(row.text("tbl_name")))));
    triggers.forEach(row -> statements.trigger(row, builders.get(key(row.text("tbl_name")))));
    List<Table> read = new ArrayList<>();
    builders.values().forEach(builder -> read.add(builder.build()));
    List<Table> linked = withKnownTargets(read);
    return new Catalog(
        new Schema(schema, List.of(), linked, views(), List.of(), "", ""),
        unread,
        version.toString());
  }

  /** Names are compared without regard to case. */
  static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  void unread(String kind, String element, String why) {
    unread.add(new Unread(kind, element, why));
  }

  /** The tables that a virtual table keeps its contents in. */
  private Set<String> shadows() throws SQLException {
    Set<String> names = new LinkedHashSet<>();
    queries.each(
        "table list",
        "select name from pragma_table_list where schema = ? and type = 'shadow'",
        List.of(schema),
        row -> names.add(row.text("name")));
    return names;
  }

  private void statements(Set<String> shadows) throws SQLException {
    queries.each(
        "statements",
        "select type, name, tbl_name, sql from "
            + dialect.identifiers().inQuotes(schema)
            + ".sqlite_schema order by type, rowid",
        List.of(),
        row -> statement(row, shadows));
  }

  private void statement(CatalogRow row, Set<String> shadows) {
    String name = row.text("name");
    if (row.text("sql").isEmpty() || name.startsWith("sqlite_")) {
      // indexes that the engine made for constraints, and tables of its own
      return;
    }
    switch (row.text("type")) {
      case "table" -> {
        if (shadows.contains(name)) {
          unread("shadow table", name, "It belongs to a virtual table.");
        } else if (isVirtual(row.text("sql"))) {
          unread("virtual table", name, "Virtual tables are not read.");
        } else {
          tables.put(name, row.text("sql"));
        }
      }
      case "index" -> indexes.add(row);
      case "trigger" -> triggers.add(row);
      case "view" -> views.add(row);
      default -> unread(row.text("type"), name, "Things of this kind are not known.");
    }
  }

  private static boolean isVirtual(String sql) {
    List<Token> tokens = SqlTokens.of(sql, false);
    return tokens.size() > 1 && tokens.get(1).is("virtual");
  }

  private void columns() throws SQLException {
    queries.each(
        "columns",
        "select t.name as table_name, c.name as column_name, c.type as column_type,"
            + " c.\"notnull\" as required, c.dflt_value as standard, c.pk, c.hidden from "
            + dialect.identifiers().inQuotes(schema)
            + ".sqlite_schema t join pragma_table_xinfo(t.name, ?) c"
            + " where t.type = 'table' and t.sql not like 'create virtual%' order by t.rowid, c.cid",
        List.of(schema),
        row -> columns.computeIfAbsent(row.text("table_name"), any -> new ArrayList<>()).add(row));
  }

  private List<AnyView> views() {
    Map<String, String> known = new HashMap<>();
    tables.keySet().forEach(name -> known.put(key(name), name));
    views.forEach(row -> known.put(key(row.text("name")), row.text("name")));
    List<AnyView> read = new ArrayList<>();
    for (CatalogRow row : views) {
      String name = row.text("name");
      query(name, row.text("sql"))
          .ifPresentOrElse(
              sql ->
                  read.add(
                      new View(
                          name,
                          new ViewDefinition.Verbatim(
                              dialect.id(), sql, reads(sql, key(name), known)),
                          "",
                          "")),
              () -> unread("view", name, "Its text is built in an unknown way."));
    }
    return read;
  }

  /** The query of {@code create view name (columns) as query}. */
  private Optional<String> query(String name, String sql) {
    List<Token> tokens = SqlTokens.of(sql, false);
    int depth = 0;
    String columnNames = "";
    int open = 0;
    for (Token token : tokens) {
      if (token.is("(") && depth++ == 0) {
        open = token.start();
      } else if (token.is(")") && --depth == 0) {
        columnNames = sql.substring(open, token.end());
      } else if (depth == 0 && token.kind() == Kind.WORD && token.is("as")) {
        String query = sql.substring(token.end()).strip();
        String quoted = dialect.identifiers().quote(name);
        return Optional.of(
            columnNames.isEmpty()
                ? query
                : "with "
                    + quoted
                    + " "
                    + columnNames
                    + " as ("
                    + query
                    + ") select * from "
                    + quoted);
      }
    }
    return Optional.empty();
  }

  private static List<String> reads(String sql, String self, Map<String, String> known) {
    Set<String> names = new LinkedHashSet<>();
    for (Token token : SqlTokens.of(sql, false)) {
      String name = token.isName() ? known.get(key(token.name())) : null;
      if (name != null && !key(name).equals(self)) {
        names.add(name);
      }
    }
    return List.copyOf(names);
  }

  /** With the names of targets as they are, and without keys to what is not there. */
  private List<Table> withKnownTargets(List<Table> read) {
    Map<String, Table> byName = new HashMap<>();
    read.forEach(table -> byName.put(key(table.name()), table));
    List<Table> linked = new ArrayList<>();
    for (Table table : read) {
      TableBuilder builder = table.toBuilder().clearForeignKeys();
      for (ForeignKey key : table.foreignKeys()) {
        Optional<ForeignKey> known = linked(key, byName.get(key(key.referencedTable())));
        known.ifPresentOrElse(
            builder::foreignKey,
            () ->
                unread(
                    "foreign key",
                    table.name() + "." + key.name(),
                    "What it refers to is no primary or unique key of a table."));
      }
      linked.add(builder.build());
    }
    return linked;
  }

  private static Optional<ForeignKey> linked(ForeignKey key, Table target) {
    if (target == null) {
      return Optional.empty();
    }
    List<String> columns = new ArrayList<>();
    if (key.referencedColumns().getFirst().equals(SqliteTableReader.PRIMARY)) {
      target.primaryKey().ifPresent(primary -> columns.addAll(primary.columns()));
    } else {
      for (String name : key.referencedColumns()) {
        target.columns().stream()
            .filter(column -> key(column.name()).equals(key(name)))
            .findFirst()
            .ifPresent(column -> columns.add(column.name()));
      }
    }
    return columns.size() == key.columns().size() && target.hasKey(columns)
        ? Optional.of(
            new ForeignKey(
                key.name(),
                key.columns(),
                target.name(),
                columns,
                key.onDelete(),
                key.onUpdate(),
                key.deferrable(),
                ""))
        : Optional.empty();
  }
}
