/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.sqlserver;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
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
import org.nublox.dialect.writer.RefreshedTable;
import org.nublox.schema.AnyView;
import org.nublox.schema.MaterializedView;
import org.nublox.schema.Schema;
import org.nublox.schema.Sequence;
import org.nublox.schema.Table;
import org.nublox.schema.Trigger;
import org.nublox.schema.View;
import org.nublox.schema.ViewDefinition;

/** One reading of a schema of SQL Server: what all queries find, put together. */
final class SqlServerCatalog {

  /** The schema that was asked for, or the one that the user is in. */
  private static final String IN_SCHEMA =
      ".schema_id = schema_id(isnull(nullif(?, ''), schema_name()))";

  private static final String OF_TABLES = " where t" + IN_SCHEMA + " and t.is_ms_shipped = 0";

  private final Dialect dialect;
  private final CatalogQueries queries;
  private final String schema;
  private final List<Unread> unread = new ArrayList<>();
  private final Map<String, SqlServerTableReader> tables = new LinkedHashMap<>();
  private final Map<String, List<String>> reads = new HashMap<>();
  private final Map<String, Set<Trigger.Event>> events = new HashMap<>();
  private final Map<String, String> comments = new HashMap<>();
  private final List<AnyView> views = new ArrayList<>();
  private final List<CatalogRow> modules = new ArrayList<>();

  SqlServerCatalog(Dialect dialect, CatalogQueries queries, String schema) {
    this.dialect = dialect;
    this.queries = queries;
    this.schema = schema;
  }

  Catalog read() throws SQLException {
    StringBuilder version = new StringBuilder();
    queries.each(
        "version",
        "select convert(varchar(40), serverproperty('ProductVersion')) as version",
        List.of(),
        row -> version.append(row.text("version")));
    comments();
    tables();
    each(
        "foreign keys",
        "select f.parent_object_id as object_id, f.name, r.name as target,"
            + " schema_name(r.schema_id) as target_schema, schema_name(t.schema_id) as own_schema,"
            + " f.delete_referential_action_desc as on_delete,"
            + " f.update_referential_action_desc as on_update, f.is_disabled,"
            + " c.name as column_name, rc.name as referenced_column"
            + " from sys.foreign_keys f join sys.tables t on t.object_id = f.parent_object_id"
            + " join sys.tables r on r.object_id = f.referenced_object_id"
            + " join sys.foreign_key_columns k on k.constraint_object_id = f.object_id"
            + " join sys.columns c on c.object_id = k.parent_object_id"
            + " and c.column_id = k.parent_column_id"
            + " join sys.columns rc on rc.object_id = k.referenced_object_id"
            + " and rc.column_id = k.referenced_column_id"
            + OF_TABLES
            + " order by f.object_id, k.constraint_column_id",
        row -> table(row).ifPresent(table -> table.foreignKey(row)));
    each(
        "checks",
        "select k.parent_object_id as object_id, k.name, k.definition, k.is_disabled"
            + " from sys.check_constraints k join sys.tables t on t.object_id = k.parent_object_id"
            + OF_TABLES
            + " order by k.object_id",
        row -> table(row).ifPresent(table -> table.check(row)));
    modules();
    List<Sequence> sequences = sequences();
    others();
    List<Table> read = new ArrayList<>();
    tables.values().forEach(table -> read.add(table.build()));
    return new Catalog(
        new Schema(
            schema,
            sequences,
            new SqlServerTargets(this).known(read, tables.values()),
            views,
            List.of(),
            "",
            ""),
        unread,
        version.toString());
  }

  private void each(String name, String sql, Consumer<CatalogRow> reader) throws SQLException {
    queries.each(name, sql, List.of(schema), reader);
  }

  void unread(String kind, String element, String why) {
    unread.add(new Unread(kind, element, why));
  }

  private Optional<SqlServerTableReader> table(CatalogRow row) {
    return Optional.ofNullable(tables.get(row.text("object_id")));
  }

  String comment(String object, String column) {
    return comments.getOrDefault(object + " " + column, "");
  }

  private void comments() throws SQLException {
    each(
        "comments",
        "select p.major_id as object_id, p.minor_id as column_id,"
            + " convert(nvarchar(4000), p.value) as comment from sys.extended_properties p"
            + " join sys.objects o on o.object_id = p.major_id"
            + " where p.class = 1 and p.name = N'MS_Description' and o"
            + IN_SCHEMA,
        row ->
            comments.put(row.text("object_id") + " " + row.text("column_id"), row.text("comment")));
  }

  private void tables() throws SQLException {
    each(
        "tables",
        "select t.object_id, t.name, t.temporal_type, t.is_memory_optimized, t.is_external"
            + " from sys.tables t"
            + OF_TABLES
            + " order by t.name",
        row -> {
          tables.put(row.text("object_id"), new SqlServerTableReader(dialect, this, row));
          if (row.integer("temporal_type") != 0) {
            unread("system versioning", row.text("name"), "The table is read without its history.");
          }
          if (row.is("is_memory_optimized") || row.is("is_external")) {
            unread("storage", row.text("name"), "The table is read as if it were a usual one.");
          }
        });
    each(
        "columns",
        "select c.object_id, c.column_id, c.name, y.name as type_name, y.is_user_defined,"
            + " c.max_length, c.precision, c.scale, c.is_nullable, c.collation_name,"
            + " c.is_identity, convert(varchar(40), i.seed_value) as seed,"
            + " convert(varchar(40), i.increment_value) as increment, k.definition as computed,"
            + " k.is_persisted, d.definition as standard, c.generated_always_type"
            + " from sys.columns c join sys.tables t on t.object_id = c.object_id"
            + " join sys.types y on y.user_type_id = c.user_type_id"
            + " left join sys.identity_columns i on i.object_id = c.object_id"
            + " and i.column_id = c.column_id"
            + " left join sys.computed_columns k on k.object_id = c.object_id"
            + " and k.column_id = c.column_id"
            + " left join sys.default_constraints d on d.parent_object_id = c.object_id"
            + " and d.parent_column_id = c.column_id"
            + OF_TABLES
            + " order by c.object_id, c.column_id",
        row -> table(row).ifPresent(table -> table.column(row)));
    each(
        "indexes",
        "select i.object_id, i.index_id, i.name, i.type_desc, i.is_unique, i.is_primary_key,"
            + " i.is_unique_constraint, i.filter_definition, i.is_disabled, c.name as column_name,"
            + " x.is_descending_key, x.is_included_column from sys.indexes i"
            + " join sys.tables t on t.object_id = i.object_id"
            + " join sys.index_columns x on x.object_id = i.object_id and x.index_id = i.index_id"
            + " join sys.columns c on c.object_id = x.object_id and c.column_id = x.column_id"
            + OF_TABLES
            + " and i.type > 0"
            + " order by i.object_id, i.index_id, x.is_included_column, x.key_ordinal,"
            + " x.index_column_id",
        row -> table(row).ifPresent(table -> table.index(row)));
  }

  private void modules() throws SQLException {
    each(
        "reads",
        "select o.name, d.referenced_entity_name as target"
            + " from sys.sql_expression_dependencies d"
            + " join sys.objects o on o.object_id = d.referencing_id"
            + " where o.type = 'V' and d.referenced_entity_name is not null and o"
            + IN_SCHEMA,
        row -> {
          List<String> targets = reads.computeIfAbsent(row.text("name"), any -> new ArrayList<>());
          if (!targets.contains(row.text("target"))) {
            targets.add(row.text("target"));
          }
        });
    each(
        "trigger events",
        "select g.object_id, e.type_desc from sys.trigger_events e"
            + " join sys.triggers g on g.object_id = e.object_id"
            + " join sys.tables t on t.object_id = g.parent_id"
            + OF_TABLES,
        row ->
            events
                .computeIfAbsent(row.text("object_id"), any -> EnumSet.noneOf(Trigger.Event.class))
                .add(Trigger.Event.valueOf(row.text("type_desc"))));
    each(
        "modules",
        "select o.object_id, o.name, rtrim(o.type) as type, o.parent_object_id, m.definition,"
            + " isnull(g.is_instead_of_trigger, 0) as is_instead,"
            + " isnull(g.is_disabled, 0) as is_disabled from sys.sql_modules m"
            + " join sys.objects o on o.object_id = m.object_id"
            + " left join sys.triggers g on g.object_id = o.object_id"
            + " where o.is_ms_shipped = 0 and o"
            + IN_SCHEMA
            + " order by o.name",
        modules::add);
    Map<String, CatalogRow> procedures = new LinkedHashMap<>();
    for (CatalogRow row : modules) {
      switch (row.text("type")) {
        case "V" -> view(row);
        case "TR" -> trigger(row);
        case "P" -> procedures.put(row.text("name"), row);
        default -> unread("routine", row.text("name"), "Routines are not part of a schema.");
      }
    }
    materializedViews(procedures);
    procedures
        .keySet()
        .forEach(name -> unread("procedure", name, "Routines are not part of a schema."));
  }

  private void view(CatalogRow row) {
    String name = row.text("name");
    if (row.text("definition").isEmpty()) {
      unread("view", name, "It is encrypted, or the user may not see its text.");
      return;
    }
    views.add(
        new View(
            name,
            new ViewDefinition.Verbatim(
                dialect.id(),
                SqlServerText.behindAs(row.text("definition")),
                reads.getOrDefault(name, List.of())),
            comment(row.text("object_id"), "0"),
            ""));
  }

  private void trigger(CatalogRow row) {
    SqlServerTableReader table = tables.get(row.text("parent_object_id"));
    Set<Trigger.Event> fired = events.get(row.text("object_id"));
    if (table == null
        || fired == null
        || row.is("is_disabled")
        || row.text("definition").isEmpty()) {
      unread(
          "trigger",
          row.text("name"),
          "It is not of a table, is disabled, or its text cannot be seen.");
      return;
    }
    table.trigger(
        new Trigger(
            row.text("name"),
            row.is("is_instead") ? Trigger.Timing.BEFORE : Trigger.Timing.AFTER,
            fired,
            Map.of(dialect.id(), SqlServerText.behindAs(row.text("definition"))),
            "",
            ""));
  }

  /** A table that a procedure fills anew stands for a materialized view, see SqlServerViews. */
  private void materializedViews(Map<String, CatalogRow> procedures) {
    for (SqlServerTableReader table : List.copyOf(tables.values())) {
      String name = RefreshedTable.procedure(table.name());
      CatalogRow procedure = procedures.get(name);
      Optional<String> query =
          Optional.ofNullable(procedure)
              .flatMap(
                  row ->
                      SqlServerViews.REFRESHED.query(
                          dialect.identifiers().quote(table.name()),
                          SqlServerText.behindAs(row.text("definition"))));
      if (query.isPresent()) {
        procedures.remove(name);
        tables.remove(table.id());
        views.add(
            new MaterializedView(
                table.name(),
                new ViewDefinition.Verbatim(dialect.id(), query.get(), List.of()),
                new MaterializedView.Refresh.OnDemand(),
                comment(table.id(), "0"),
                ""));
      }
    }
  }

  private List<Sequence> sequences() throws SQLException {
    List<Sequence> sequences = new ArrayList<>();
    each(
        "sequences",
        "select s.object_id, s.name, convert(varchar(40), s.start_value) as start_value,"
            + " convert(varchar(40), s.increment) as increment,"
            + " convert(varchar(40), s.minimum_value) as minimum_value,"
            + " convert(varchar(40), s.maximum_value) as maximum_value, s.is_cycling,"
            + " type_name(s.system_type_id) as type_name from sys.sequences s where s"
            + IN_SCHEMA
            + " order by s.name",
        row -> {
          boolean rises = row.number("increment") > 0;
          sequences.add(
              new Sequence(
                  row.text("name"),
                  row.number("start_value"),
                  row.number("increment"),
                  unless(rises ? 1 : Long.MIN_VALUE, row.number("minimum_value")),
                  unless(rises ? Long.MAX_VALUE : -1, row.number("maximum_value")),
                  row.is("is_cycling"),
                  comment(row.text("object_id"), "0"),
                  ""));
          if (!row.text("type_name").equals("bigint")) {
            unread("type of sequence", row.text("name"), "It is read as one of 64 bits.");
          }
        });
    return sequences;
  }

  /** Unasked, the engine lets a sequence begin at the least number of its type. */
  private static OptionalLong unless(long usual, long bound) {
    return bound == usual ? OptionalLong.empty() : OptionalLong.of(bound);
  }

  /** What is there besides. */
  private void others() throws SQLException {
    each(
        "security policies",
        "select p.name from sys.security_policies p where p" + IN_SCHEMA + " order by p.name",
        row ->
            unread(
                "security policy",
                row.text("name"),
                "Its functions do not tell which rule of a model they came from."));
    each(
        "others",
        "select o.name, o.type_desc from sys.objects o where o.is_ms_shipped = 0"
            + " and o.type in ('SN', 'ET', 'AF', 'PC', 'FS', 'FT', 'TA', 'SQ') and o"
            + IN_SCHEMA
            + " order by o.name",
        row ->
            unread(
                row.text("type_desc").toLowerCase(Locale.ROOT).replace('_', ' '),
                row.text("name"),
                "Things of this kind are not read."));
  }
}
