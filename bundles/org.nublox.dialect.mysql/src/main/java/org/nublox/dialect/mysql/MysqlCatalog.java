/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.mysql;

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
import org.nublox.dialect.catalog.CreateTableText;
import org.nublox.dialect.writer.RefreshedTable;
import org.nublox.schema.AnyView;
import org.nublox.schema.ForeignKey;
import org.nublox.schema.MaterializedView;
import org.nublox.schema.Schema;
import org.nublox.schema.Sequence;
import org.nublox.schema.Table;
import org.nublox.schema.Trigger;
import org.nublox.schema.View;
import org.nublox.schema.ViewDefinition;

/** One reading of a database of MySQL: what all queries find, put together. */
public class MysqlCatalog {

  /** First version that tells checks, and that has them. */
  private static final int[] CHECKS_SINCE = {8, 0, 16};

  private static final int[] KEY_EXPRESSIONS_SINCE = {8, 0, 13};

  protected final Dialect dialect;
  protected final CatalogQueries queries;
  protected final String database;
  private final String version;
  private final List<Unread> unread = new ArrayList<>();
  private final Map<String, TableParts> tables = new LinkedHashMap<>();
  private final Map<String, String> routines = new HashMap<>();
  private final List<AnyView> views = new ArrayList<>();

  public MysqlCatalog(Dialect dialect, CatalogQueries queries, String database, String version) {
    this.dialect = dialect;
    this.queries = queries;
    this.database = database;
    this.version = version;
  }

  final Catalog read() throws SQLException {
    List<CatalogRow> sequenceRows = tables();
    columns();
    indexes();
    foreignKeys();
    checks();
    triggers();
    routines();
    events();
    List<Sequence> sequences = sequences(sequenceRows);
    for (TableParts parts : tables.values()) {
      if (parts.isDoubtful(this::isDoubtful)) {
        parts.text = createTable(parts.name());
      }
    }
    materializedViews();
    views();
    List<Table> read = new ArrayList<>();
    MysqlTableReader reader = tableReader();
    for (TableParts parts : tables.values()) {
      read.add(reader.read(parts));
    }
    Schema schema =
        new Schema(database, sequences, withKnownTargets(read), views, List.of(), "", "");
    return new Catalog(schema, unread, version);
  }

  protected MysqlTableReader tableReader() {
    return new MysqlTableReader(dialect, database, this);
  }

  /**
   * Whether characters of a text may have been lost on its way through the catalog, which then is
   * asked for the whole statement: beyond ASCII, what it tells depends on the version.
   */
  protected boolean isDoubtful(String text) {
    return text.indexOf('?') >= 0 || text.chars().anyMatch(c -> c > 127);
  }

  /** The catalog also stumbles over quotes in names inside of bodies. */
  private boolean isDoubtfulBody(String body) {
    return isDoubtful(body) || body.contains("`");
  }

  /** Reports what takes no part. */
  public final void unread(String kind, String element, String why) {
    unread.add(new Unread(kind, element, why));
  }

  protected final List<String> database() {
    return List.of(database);
  }

  /** Whether the engine is of this version or a later one. */
  private boolean isSince(int... least) {
    String[] parts = version.split("[.-]", -1);
    for (int i = 0; i < least.length; i++) {
      int part = i < parts.length && parts[i].matches("\\d+") ? Integer.parseInt(parts[i]) : 0;
      if (part != least[i]) {
        return part > least[i];
      }
    }
    return true;
  }

  /** Finds tables, and answers the rows of the sequences. */
  private List<CatalogRow> tables() throws SQLException {
    List<CatalogRow> sequences = new ArrayList<>();
    queries.each(
        "tables",
        "select table_name, table_type, engine, table_collation, table_comment, create_options"
            + " from information_schema.tables where table_schema = ? order by table_name",
        database(),
        row -> {
          String name = row.text("table_name");
          switch (row.text("table_type")) {
            case "BASE TABLE" -> {
              tables.put(name, new TableParts(row));
              if (row.text("create_options").contains("partitioned")) {
                unread("partitions", name, "The table is read as if it had none.");
              }
              if (!row.text("engine").equalsIgnoreCase("InnoDB")) {
                unread("storage engine", name, "It is " + row.text("engine") + ", not InnoDB.");
              }
            }
            case "SEQUENCE" -> sequences.add(row);
            case "VIEW" -> {}
            default ->
                unread(
                    row.text("table_type").toLowerCase(Locale.ROOT),
                    name,
                    "Tables of this kind are not read.");
          }
        });
    return sequences;
  }

  private void columns() throws SQLException {
    queries.each(
        "columns",
        "select table_name, column_name, column_default, is_nullable, column_type, extra,"
            + " generation_expression, column_comment, collation_name"
            + " from information_schema.columns where table_schema = ?"
            + " order by table_name, ordinal_position",
        database(),
        row -> parts(row).ifPresent(parts -> parts.columns.add(row)));
  }

  private Optional<TableParts> parts(CatalogRow row) {
    return Optional.ofNullable(tables.get(row.text("table_name")));
  }

  private void indexes() throws SQLException {
    queries.each(
        "indexes",
        "select table_name, index_name, non_unique, column_name, collation, sub_part, index_type, "
            + keyExpression()
            + " as key_expression from information_schema.statistics where table_schema = ?"
            + " order by table_name, index_name, seq_in_index",
        database(),
        row ->
            parts(row)
                .ifPresent(
                    parts ->
                        parts
                            .indexes
                            .computeIfAbsent(row.text("index_name"), any -> new ArrayList<>())
                            .add(row)));
  }

  /** The column that tells an expression as part of an index. */
  protected String keyExpression() {
    return isSince(KEY_EXPRESSIONS_SINCE) ? "expression" : "null";
  }

  /** The two catalogs are joined here, since the engine takes seconds for it. */
  private void foreignKeys() throws SQLException {
    Map<String, CatalogRow> rules = new HashMap<>();
    queries.each(
        "rules",
        "select table_name, constraint_name, update_rule, delete_rule"
            + " from information_schema.referential_constraints where constraint_schema = ?",
        database(),
        row -> rules.put(row.text("table_name") + "\0" + row.text("constraint_name"), row));
    queries.each(
        "references",
        "select table_name, constraint_name, column_name, referenced_table_schema,"
            + " referenced_table_name, referenced_column_name"
            + " from information_schema.key_column_usage"
            + " where table_schema = ? and referenced_table_name is not null"
            + " order by table_name, constraint_name, ordinal_position",
        database(),
        row -> parts(row).ifPresent(parts -> reference(parts, row, rules)));
  }

  private static void reference(TableParts parts, CatalogRow row, Map<String, CatalogRow> rules) {
    String name = row.text("constraint_name");
    List<CatalogRow> rows = parts.foreignKeys.computeIfAbsent(name, any -> new ArrayList<>());
    CatalogRow rule = rules.get(row.text("table_name") + "\0" + name);
    if (rows.isEmpty() && rule != null) {
      rows.add(rule);
    }
    rows.add(row);
  }

  /** Finds checks. */
  protected void checks() throws SQLException {
    if (!isSince(CHECKS_SINCE)) {
      return;
    }
    Map<String, CatalogRow> owners = new HashMap<>();
    queries.each(
        "check owners",
        "select table_name, constraint_name, enforced from information_schema.table_constraints"
            + " where constraint_schema = ? and constraint_type = 'CHECK'",
        database(),
        row -> owners.put(row.text("constraint_name"), row));
    queries.each(
        "checks",
        "select constraint_name, check_clause from information_schema.check_constraints"
            + " where constraint_schema = ? order by constraint_name",
        database(),
        row -> {
          CatalogRow owner = owners.get(row.text("constraint_name"));
          if (owner != null && !owner.is("enforced")) {
            unread(
                "check",
                owner.text("table_name") + "." + row.text("constraint_name"),
                "It is not enforced.");
          } else if (owner != null) {
            check(
                owner.text("table_name"),
                row.text("constraint_name"),
                row.text("check_clause"),
                false);
          }
        });
  }

  protected final void check(String table, String name, String clause, boolean ofColumn) {
    TableParts parts = tables.get(table);
    if (parts != null) {
      parts.checks.add(new TableParts.CheckPart(name, clause, ofColumn));
    }
  }

  private void triggers() throws SQLException {
    List<CatalogRow> rows = new ArrayList<>();
    queries.each(
        "triggers",
        "select trigger_name, event_object_table as table_name, action_timing,"
            + " event_manipulation, action_statement from information_schema.triggers"
            + " where trigger_schema = ? order by trigger_name",
        database(),
        rows::add);
    for (CatalogRow row : rows) {
      String name = row.text("trigger_name");
      String body = row.text("action_statement");
      if (isDoubtfulBody(body)) {
        body = createTrigger(name).orElse(body);
      }
      Optional<TableParts> parts = parts(row);
      if (parts.isPresent()) {
        parts
            .get()
            .triggers
            .add(
                new Trigger(
                    name,
                    Trigger.Timing.valueOf(row.text("action_timing")),
                    Set.of(Trigger.Event.valueOf(row.text("event_manipulation"))),
                    Map.of(dialect.id(), body),
                    "",
                    ""));
      }
    }
  }

  private void routines() throws SQLException {
    queries.each(
        "routines",
        "select routine_name, routine_type, routine_definition from information_schema.routines"
            + " where routine_schema = ? order by routine_name",
        database(),
        row -> {
          if (row.text("routine_type").equals("PROCEDURE")) {
            routines.put(row.text("routine_name"), row.text("routine_definition"));
          } else {
            unread(
                row.text("routine_type").toLowerCase(Locale.ROOT),
                row.text("routine_name"),
                "Routines are not part of a schema.");
          }
        });
  }

  private void events() throws SQLException {
    queries.each(
        "events",
        "select event_name from information_schema.events where event_schema = ?",
        database(),
        row ->
            unread("event", row.text("event_name"), "Scheduled events are not part of a schema."));
  }

  /** The sequences; none where the engine has none. */
  protected List<Sequence> sequences(List<CatalogRow> found) throws SQLException {
    return List.of();
  }

  /**
   * A table that a procedure fills anew stands for a materialized view, see {@link MysqlViews}; the
   * procedure has its query.
   */
  private void materializedViews() throws SQLException {
    for (TableParts parts : List.copyOf(tables.values())) {
      String procedure = RefreshedTable.procedure(parts.name());
      String body = routines.get(dialect.identifiers().stored(procedure));
      if (body != null && isDoubtfulBody(body)) {
        body = createProcedure(dialect.identifiers().stored(procedure)).orElse(body);
      }
      Optional<String> query =
          Optional.ofNullable(body)
              .flatMap(
                  text ->
                      MysqlViews.REFRESHED.query(dialect.identifiers().quote(parts.name()), text));
      if (query.isPresent()) {
        routines.remove(dialect.identifiers().stored(procedure));
        tables.remove(parts.name());
        views.add(
            new MaterializedView(
                parts.name(),
                new ViewDefinition.Verbatim(
                    dialect.id(), query.get(), MysqlText.namesAfterFrom(query.get())),
                new MaterializedView.Refresh.OnDemand(),
                "",
                ""));
      }
    }
    routines
        .keySet()
        .forEach(name -> unread("procedure", name, "Routines are not part of a schema."));
  }

  private void views() throws SQLException {
    List<CatalogRow> rows = new ArrayList<>();
    queries.each(
        "views",
        "select table_name, view_definition, check_option from information_schema.views"
            + " where table_schema = ? order by table_name",
        database(),
        rows::add);
    for (CatalogRow row : rows) {
      String name = row.text("table_name");
      String sql = row.text("view_definition");
      if (sql.isEmpty()) {
        unread("view", name, "The user may not see its text: grant SHOW VIEW.");
        continue;
      }
      if (isDoubtful(sql)) {
        sql = createView(name).orElse(sql);
      }
      if (!row.text("check_option").equals("NONE")) {
        unread("check option", name, "The view is read without it.");
      }
      Set<String> reads = new LinkedHashSet<>(MysqlText.qualifiedBy(database, sql));
      views.add(
          new View(
              name,
              new ViewDefinition.Verbatim(
                  dialect.id(), MysqlText.unqualified(database, sql), List.copyOf(reads)),
              "",
              ""));
    }
  }

  private Optional<CreateTableText> createTable(String name) throws SQLException {
    return shown("table", name, "create table").flatMap(sql -> CreateTableText.of(sql, true));
  }

  private Optional<String> createView(String name) throws SQLException {
    return shown("view", name, "create view").map(MysqlText::behindAs);
  }

  private Optional<String> createTrigger(String name) throws SQLException {
    return shown("trigger", name, "sql original statement").map(MysqlText::behindEachRow);
  }

  private Optional<String> createProcedure(String name) throws SQLException {
    return shown("procedure", name, "create procedure").map(MysqlText::fromBegin);
  }

  /** The statement that makes something, in the whole character set. */
  private Optional<String> shown(String kind, String name, String column) throws SQLException {
    List<String> found = new ArrayList<>();
    queries.each(
        "show " + kind + " " + name,
        "show create "
            + kind
            + " "
            + dialect.identifiers().inQuotes(database)
            + "."
            + dialect.identifiers().inQuotes(name),
        List.of(),
        row -> row.optional(column).ifPresent(found::add));
    return found.stream().findFirst();
  }

  /** Without foreign keys to tables or columns that are not there to be referred to. */
  private List<Table> withKnownTargets(List<Table> read) {
    Map<String, Table> byName = new HashMap<>();
    read.forEach(table -> byName.put(table.name(), table));
    List<Table> known = new ArrayList<>();
    for (Table table : read) {
      var builder = table.toBuilder().clearForeignKeys();
      for (ForeignKey key : table.foreignKeys()) {
        Table target = byName.get(key.referencedTable());
        if (target != null && target.hasKey(key.referencedColumns())) {
          builder.foreignKey(key);
        } else {
          unread(
              "foreign key",
              table.name() + "." + key.name(),
              "What it refers to is no primary or unique key of a table of this database.");
        }
      }
      known.add(builder.build());
    }
    return known;
  }
}
