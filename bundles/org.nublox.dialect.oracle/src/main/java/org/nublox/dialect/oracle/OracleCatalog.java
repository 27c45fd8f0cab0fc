/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.oracle;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import org.nublox.dialect.Dialect;
import org.nublox.dialect.catalog.Catalog;
import org.nublox.dialect.catalog.Catalog.Unread;
import org.nublox.dialect.catalog.CatalogQueries;
import org.nublox.dialect.catalog.CatalogRow;
import org.nublox.schema.AnyView;
import org.nublox.schema.ForeignKey;
import org.nublox.schema.MaterializedView;
import org.nublox.schema.Schema;
import org.nublox.schema.Sequence;
import org.nublox.schema.Table;
import org.nublox.schema.TableBuilder;
import org.nublox.schema.Trigger;
import org.nublox.schema.View;
import org.nublox.schema.ViewDefinition;

/** One reading of a schema of Oracle: what all queries find, put together. */
final class OracleCatalog {

  private static final long MOST = 999_999_999_999_999_999L;

  private final Dialect dialect;
  private final CatalogQueries queries;
  private String owner;
  private final List<Unread> unread = new ArrayList<>();
  private final Map<String, OracleTableReader> tables = new LinkedHashMap<>();
  private final Map<String, List<String>> reads = new HashMap<>();
  private final Map<String, String> comments = new HashMap<>();
  private final Set<String> materialized = new HashSet<>();
  private final List<AnyView> views = new ArrayList<>();

  OracleCatalog(Dialect dialect, CatalogQueries queries, String schema) {
    this.dialect = dialect;
    this.queries = queries;
    owner = schema;
  }

  Catalog read() throws SQLException {
    StringBuilder version = new StringBuilder();
    queries.each(
        "version",
        "select sys_context('userenv', 'current_schema') as owner,"
            + " (select max(version) from product_component_version) as version from dual",
        List.of(),
        row -> {
          version.append(row.text("version"));
          owner = owner.isEmpty() ? row.text("owner") : owner;
        });
    comments();
    views();
    tables();
    constraints();
    indexes();
    triggers();
    List<Sequence> sequences = sequences();
    others();
    List<Table> read = new ArrayList<>();
    tables.values().forEach(table -> read.add(table.build()));
    return new Catalog(
        new Schema(name(owner), sequences, withKnownTargets(read), views, List.of(), "", ""),
        unread,
        version.toString());
  }

  /** The name as a schema would have it. */
  String name(String stored) {
    return dialect.identifiers().logical(stored);
  }

  void unread(String kind, String element, String why) {
    unread.add(new Unread(kind, element, why));
  }

  private void each(String name, String sql, Consumer<CatalogRow> reader) throws SQLException {
    queries.each(name, sql, List.of(owner), reader);
  }

  private Optional<OracleTableReader> table(CatalogRow row) {
    return Optional.ofNullable(tables.get(row.text("table_name")));
  }

  String comment(String table, String column) {
    return comments.getOrDefault(table + "\0" + column, "");
  }

  private void comments() throws SQLException {
    each(
        "table comments",
        "select table_name, comments from all_tab_comments"
            + " where owner = ? and comments is not null",
        row -> comments.put(row.text("table_name") + "\0", row.text("comments")));
    each(
        "column comments",
        "select table_name, column_name, comments from all_col_comments"
            + " where owner = ? and comments is not null",
        row ->
            comments.put(
                row.text("table_name") + "\0" + row.text("column_name"), row.text("comments")));
    each(
        "mview comments",
        "select mview_name, comments from all_mview_comments"
            + " where owner = ? and comments is not null",
        row -> comments.put(row.text("mview_name") + "\0", row.text("comments")));
  }

  /** The texts are of type long, which can be read once and in turn only: they come last. */
  private void views() throws SQLException {
    each(
        "reads",
        "select name, referenced_name from all_dependencies where owner = ?"
            + " and type in ('VIEW', 'MATERIALIZED VIEW')"
            + " and referenced_type in ('TABLE', 'VIEW', 'MATERIALIZED VIEW')"
            + " order by name, referenced_name",
        row -> {
          List<String> targets = reads.computeIfAbsent(row.text("name"), any -> new ArrayList<>());
          String target = name(row.text("referenced_name"));
          if (!row.text("name").equals(row.text("referenced_name")) && !targets.contains(target)) {
            targets.add(target);
          }
        });
    each(
        "views",
        "select view_name, text from all_views where owner = ? order by view_name",
        row ->
            views.add(
                new View(
                    name(row.text("view_name")),
                    definition(row.text("view_name"), row.text("text")),
                    comment(row.text("view_name"), ""),
                    "")));
    each(
        "materialized views",
        "select mview_name, refresh_mode, query from all_mviews where owner = ?"
            + " order by mview_name",
        row -> {
          materialized.add(row.text("mview_name"));
          MaterializedView.Refresh refresh =
              row.text("refresh_mode").equals("COMMIT")
                  ? new MaterializedView.Refresh.OnCommit()
                  : new MaterializedView.Refresh.OnDemand();
          views.add(
              new MaterializedView(
                  name(row.text("mview_name")),
                  definition(row.text("mview_name"), row.text("query")),
                  refresh,
                  comment(row.text("mview_name"), ""),
                  ""));
        });
  }

  private ViewDefinition definition(String view, String sql) {
    return new ViewDefinition.Verbatim(
        dialect.id(), sql.strip(), reads.getOrDefault(view, List.of()));
  }

  private void tables() throws SQLException {
    each(
        "tables",
        "select table_name, temporary, partitioned, iot_type from all_tables where owner = ?"
            + " and nested = 'NO' and secondary = 'N' and dropped = 'NO' order by table_name",
        row -> {
          String table = row.text("table_name");
          if (materialized.contains(table) || table.startsWith("MLOG$_")) {
            return;
          }
          tables.put(table, new OracleTableReader(dialect, this, table));
          if (row.is("temporary")
              || row.is("partitioned")
              || row.optional("iot_type").isPresent()) {
            unread("storage", name(table), "The table is read as if it were a usual one.");
          }
        });
    each(
        "identities",
        "select table_name, column_name, generation_type, identity_options"
            + " from all_tab_identity_cols where owner = ?",
        row -> table(row).ifPresent(table -> table.identity(row)));
    each(
        "columns",
        "select table_name, column_name, data_type, data_type_owner, data_length, char_length,"
            + " char_used, data_precision, data_scale, nullable, virtual_column, hidden_column,"
            + " user_generated, data_default from all_tab_cols where owner = ?"
            + " order by table_name, internal_column_id",
        row -> table(row).ifPresent(table -> table.column(row)));
  }

  private void constraints() throws SQLException {
    Map<String, CatalogRow> byName = new HashMap<>();
    each(
        "constraints",
        "select table_name, constraint_name, constraint_type, r_owner, r_constraint_name,"
            + " delete_rule, deferrable, deferred, status, search_condition from all_constraints"
            + " where owner = ? and constraint_type in ('P', 'U', 'R', 'C')"
            + " order by table_name, constraint_name",
        row -> {
          byName.put(row.text("constraint_name"), row);
          table(row).ifPresent(table -> table.constraint(row));
        });
    Map<String, List<String>> columns = new HashMap<>();
    each(
        "constraint columns",
        "select constraint_name, column_name from all_cons_columns where owner = ?"
            + " order by constraint_name, position",
        row ->
            columns
                .computeIfAbsent(row.text("constraint_name"), any -> new ArrayList<>())
                .add(name(row.text("column_name"))));
    tables.values().forEach(table -> table.constraintColumns(columns, byName, owner));
  }

  private void indexes() throws SQLException {
    Map<String, String> expressions = new HashMap<>();
    each(
        "index expressions",
        "select index_name, column_position, column_expression from all_ind_expressions"
            + " where index_owner = ?",
        row ->
            expressions.put(
                row.text("index_name") + "\0" + row.text("column_position"),
                row.text("column_expression").strip()));
    each(
        "indexes",
        "select i.table_name, i.index_name, i.index_type, i.uniqueness, i.partitioned,"
            + " c.column_name, c.column_position, c.descend from all_indexes i"
            + " join all_ind_columns c on c.index_owner = i.owner and c.index_name = i.index_name"
            + " where i.owner = ? and i.index_type <> 'LOB'"
            + " order by i.table_name, i.index_name, c.column_position",
        row ->
            table(row)
                .ifPresent(
                    table ->
                        table.index(
                            row,
                            expressions.get(
                                row.text("index_name") + "\0" + row.text("column_position")))));
  }

  private void triggers() throws SQLException {
    each(
        "triggers",
        "select table_name, trigger_name, trigger_type, triggering_event, when_clause, status,"
            + " trigger_body from all_triggers where owner = ? order by trigger_name",
        row -> {
          String type = row.text("trigger_type");
          boolean eachRow = type.endsWith("EACH ROW") && row.text("when_clause").isEmpty();
          Optional<OracleTableReader> table = table(row);
          if (table.isEmpty() || !eachRow || !row.text("status").equals("ENABLED")) {
            unread(
                "trigger",
                name(row.text("trigger_name")),
                "Only enabled triggers of tables that run for each row are read.");
            return;
          }
          Set<Trigger.Event> events = EnumSet.noneOf(Trigger.Event.class);
          for (String event : row.text("triggering_event").split(" OR ", -1)) {
            events.add(Trigger.Event.valueOf(event.strip()));
          }
          table
              .get()
              .trigger(
                  new Trigger(
                      name(row.text("trigger_name")),
                      type.startsWith("BEFORE") ? Trigger.Timing.BEFORE : Trigger.Timing.AFTER,
                      events,
                      Map.of(dialect.id(), row.text("trigger_body").strip()),
                      "",
                      ""));
        });
  }

  private List<Sequence> sequences() throws SQLException {
    List<Sequence> sequences = new ArrayList<>();
    each(
        "sequences",
        "select sequence_name, to_char(min_value) as min_value, to_char(max_value) as max_value,"
            + " increment_by, cycle_flag, to_char(last_number) as last_number"
            + " from all_sequences where sequence_owner = ? and sequence_name not like 'ISEQ$$%'"
            + " order by sequence_name",
        row -> {
          boolean rises = row.number("increment_by") > 0;
          OptionalLong least = bound(row.text("min_value"), rises ? 1 : Long.MIN_VALUE);
          OptionalLong most = bound(row.text("max_value"), rises ? Long.MAX_VALUE : -1);
          sequences.add(
              new Sequence(
                  name(row.text("sequence_name")),
                  // where it began is not kept; where it is, is no part of a schema
                  rises ? least.orElse(1) : most.orElse(-1),
                  row.number("increment_by"),
                  least,
                  most,
                  row.is("cycle_flag"),
                  "",
                  ""));
        });
    return sequences;
  }

  /** A bound that is neither the usual one nor beyond 64 bits. */
  private static OptionalLong bound(String text, long usual) {
    boolean beyond = text.replace("-", "").length() > 18;
    if (text.isEmpty() || beyond) {
      return OptionalLong.empty();
    }
    long value = Long.parseLong(text);
    return value == usual || Math.abs(value) > MOST ? OptionalLong.empty() : OptionalLong.of(value);
  }

  /** What is there besides. */
  private void others() throws SQLException {
    each(
        "policies",
        "select object_name, policy_name from all_policies where object_owner = ?"
            + " order by object_name, policy_name",
        row ->
            unread(
                "policy",
                name(row.text("object_name")) + "." + name(row.text("policy_name")),
                "Its function does not tell which rule of a model it came from."));
    each(
        "others",
        "select object_name, object_type from all_objects where owner = ? and generated = 'N'"
            + " and object_type in ('PROCEDURE', 'FUNCTION', 'PACKAGE', 'TYPE', 'SYNONYM',"
            + " 'CLUSTER', 'DATABASE LINK', 'JAVA CLASS', 'QUEUE') order by object_name",
        row ->
            unread(
                row.text("object_type").toLowerCase(Locale.ROOT),
                name(row.text("object_name")),
                "Things of this kind are not read."));
  }

  private List<Table> withKnownTargets(List<Table> read) {
    Map<String, Table> byName = new HashMap<>();
    read.forEach(table -> byName.put(table.name(), table));
    Map<String, TableBuilder> builders = new LinkedHashMap<>();
    read.forEach(table -> builders.put(table.name(), table.toBuilder()));
    for (OracleTableReader table : tables.values()) {
      for (ForeignKey key : table.foreignKeys()) {
        Table target = byName.get(key.referencedTable());
        if (target != null && target.hasKey(key.referencedColumns())) {
          builders.get(table.name()).foreignKey(key);
        } else {
          unread(
              "foreign key",
              table.name() + "." + key.name(),
              "What it refers to is no primary or unique key of a table of this schema.");
        }
      }
    }
    return builders.values().stream().map(TableBuilder::build).toList();
  }
}
