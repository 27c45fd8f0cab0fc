/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.sqlserver;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.nublox.dialect.Dialect;
import org.nublox.dialect.catalog.CatalogRow;
import org.nublox.dialect.catalog.SqlTokens;
import org.nublox.dialect.catalog.SqlTokens.Token;
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
import org.nublox.schema.Trigger;
import org.nublox.schema.UniqueKey;

/** Makes a table of the rows that the catalog has about it. */
final class SqlServerTableReader {

  private final Dialect dialect;
  private final SqlServerCatalog catalog;
  private final String id;
  private final String name;
  private final TableBuilder builder;
  private final Map<String, List<CatalogRow>> indexes = new LinkedHashMap<>();
  private final Map<String, List<CatalogRow>> references = new LinkedHashMap<>();

  SqlServerTableReader(Dialect dialect, SqlServerCatalog catalog, CatalogRow row) {
    this.dialect = dialect;
    this.catalog = catalog;
    id = row.text("object_id");
    name = row.text("name");
    builder = Table.builder(name).comment(catalog.comment(id, "0"));
  }

  String id() {
    return id;
  }

  String name() {
    return name;
  }

  void column(CatalogRow row) {
    String column = row.text("name");
    String typeName = typeName(row);
    ColumnType type =
        row.is("is_user_defined")
            ? new ColumnType.Native(
                dialect.id(), dialect.identifiers().quote(row.text("type_name")))
            : dialect.types().read(typeName);
    row.optional("collation_name")
        .filter(collation -> !collation.equals(SqlServerFlavour.BINARY_COLLATION))
        .ifPresent(
            collation ->
                catalog.unread(
                    "collation",
                    name + "." + column,
                    "Texts compare by "
                        + collation
                        + "; in a schema they compare by code points."));
    if (row.integer("generated_always_type") != 0) {
      catalog.unread(
          "period column", name + "." + column, "It is read without what the engine puts there.");
    }
    builder.column(
        new Column(
            column,
            type,
            row.is("is_nullable"),
            value(row),
            catalog.comment(id, row.text("column_id")),
            "",
            ""));
  }

  /** The type as it is written. Lengths are in bytes here, so that of nchar are halved. */
  private static String typeName(CatalogRow row) {
    String type = row.text("type_name").toLowerCase(Locale.ROOT);
    int length = row.integer("max_length");
    return switch (type) {
      case "nvarchar", "nchar" -> type + (length < 0 ? "(max)" : "(" + length / 2 + ")");
      case "varchar", "char", "varbinary", "binary" ->
          type + (length < 0 ? "(max)" : "(" + length + ")");
      case "decimal", "numeric" ->
          type + "(" + row.text("precision") + ", " + row.text("scale") + ")";
      case "datetime2", "datetimeoffset", "time" -> type + "(" + row.text("scale") + ")";
      case "float" -> type + "(" + row.text("precision") + ")";
      default -> type;
    };
  }

  private ColumnValue value(CatalogRow row) {
    if (row.is("is_identity")) {
      return new ColumnValue.Identity(row.number("seed"), row.number("increment"));
    }
    Optional<String> computed = row.optional("computed");
    if (computed.isPresent()) {
      return new ColumnValue.Computed(
          value(SqlServerText.unwrapped(computed.get())), row.is("is_persisted"));
    }
    return row.optional("standard")
        .map(SqlServerText::unwrapped)
        .<ColumnValue>map(this::standard)
        .orElse(new ColumnValue.Given());
  }

  private ColumnValue standard(String sql) {
    List<Token> tokens = SqlTokens.of(sql, false);
    boolean next =
        tokens.size() >= 4
            && tokens.get(0).is("next")
            && tokens.get(1).is("value")
            && tokens.get(2).is("for");
    return next
        ? new ColumnValue.NextOf(tokens.getLast().name())
        : new ColumnValue.Default(value(sql));
  }

  private Expr value(String sql) {
    return Expr.Verbatim.value(dialect.id(), sql);
  }

  void index(CatalogRow row) {
    indexes.computeIfAbsent(row.text("index_id"), any -> new ArrayList<>()).add(row);
  }

  void foreignKey(CatalogRow row) {
    references.computeIfAbsent(row.text("name"), any -> new ArrayList<>()).add(row);
  }

  void check(CatalogRow row) {
    if (row.is("is_disabled")) {
      catalog.unread("check", name + "." + row.text("name"), "It is disabled.");
    } else {
      builder.check(
          row.text("name"),
          Expr.Verbatim.condition(dialect.id(), SqlServerText.unwrapped(row.text("definition"))));
    }
  }

  void trigger(Trigger trigger) {
    builder.trigger(trigger);
  }

  /** The table without its foreign keys. */
  Table build() {
    indexes.values().forEach(this::index);
    return builder.build();
  }

  private void index(List<CatalogRow> rows) {
    CatalogRow first = rows.getFirst();
    String index = first.text("name");
    boolean ordered =
        first.text("type_desc").equals("CLUSTERED")
            || first.text("type_desc").equals("NONCLUSTERED");
    List<String> columns =
        rows.stream()
            .filter(row -> !row.is("is_included_column"))
            .map(row -> row.text("column_name"))
            .toList();
    if (!ordered || columns.isEmpty() || first.is("is_disabled")) {
      catalog.unread(
          first.text("type_desc").toLowerCase(Locale.ROOT) + " index",
          name + "." + index,
          "Only ordered indexes that are in use are read.");
    } else if (first.is("is_primary_key")) {
      builder.primaryKey(new PrimaryKey(index, columns, ""));
    } else if (first.is("is_unique_constraint")) {
      builder.unique(new UniqueKey(index, columns, ""));
    } else {
      builder.index(plain(index, rows));
    }
  }

  private Index plain(String index, List<CatalogRow> rows) {
    List<IndexPart> parts = new ArrayList<>();
    List<String> included = new ArrayList<>();
    for (CatalogRow row : rows) {
      IndexPart part = IndexPart.column(row.text("column_name"));
      if (row.is("is_included_column")) {
        included.add(row.text("column_name"));
      } else {
        parts.add(row.is("is_descending_key") ? part.desc() : part);
      }
    }
    return new Index(
        index,
        parts,
        rows.getFirst().is("is_unique"),
        rows.getFirst()
            .optional("filter_definition")
            .map(filter -> Expr.Verbatim.condition(dialect.id(), SqlServerText.unwrapped(filter))),
        included,
        "",
        "");
  }

  /** The foreign keys, whether or not their targets are there. */
  List<ForeignKey> foreignKeys() {
    List<ForeignKey> keys = new ArrayList<>();
    references.forEach(
        (key, rows) -> {
          CatalogRow first = rows.getFirst();
          boolean elsewhere = !first.text("target_schema").equals(first.text("own_schema"));
          if (elsewhere || first.is("is_disabled")) {
            catalog.unread(
                "foreign key",
                name + "." + key,
                elsewhere ? "It refers to a table of another schema." : "It is disabled.");
            return;
          }
          keys.add(
              new ForeignKey(
                  key,
                  rows.stream().map(row -> row.text("column_name")).toList(),
                  first.text("target"),
                  rows.stream().map(row -> row.text("referenced_column")).toList(),
                  ReferentialAction.valueOf(first.text("on_delete")),
                  ReferentialAction.valueOf(first.text("on_update")),
                  false,
                  ""));
        });
    return keys;
  }
}
