/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

/** Makes a table of the rows that the data dictionary has about it. */
final class OracleTableReader {

  private static final Pattern START = Pattern.compile("START WITH: (-?\\d{1,18})");
  private static final Pattern INCREMENT = Pattern.compile("INCREMENT BY: (-?\\d{1,18})");

  private final Dialect dialect;
  private final OracleCatalog catalog;
  private final String stored;
  private final TableBuilder builder;
  private final Map<String, CatalogRow> identities = new HashMap<>();
  private final List<CatalogRow> constraints = new ArrayList<>();
  private final Set<String> keys = new HashSet<>();
  private final Set<String> required = new HashSet<>();
  private final Map<String, List<CatalogRow>> indexes = new LinkedHashMap<>();
  private final Map<String, List<IndexPart>> parts = new HashMap<>();
  private final List<ForeignKey> foreignKeys = new ArrayList<>();

  OracleTableReader(Dialect dialect, OracleCatalog catalog, String stored) {
    this.dialect = dialect;
    this.catalog = catalog;
    this.stored = stored;
    builder = Table.builder(name()).comment(catalog.comment(stored, ""));
  }

  String name() {
    return catalog.name(stored);
  }

  void identity(CatalogRow row) {
    identities.put(row.text("column_name"), row);
  }

  void column(CatalogRow row) {
    if (row.is("hidden_column") && !row.is("user_generated")) {
      // what the engine made for an index over an expression
      return;
    }
    String column = row.text("column_name");
    if (row.text("nullable").equals("N")) {
      required.add("\"" + column + "\" IS NOT NULL");
    }
    builder.column(
        new Column(
            catalog.name(column),
            type(row),
            !row.text("nullable").equals("N"),
            value(row),
            catalog.comment(stored, column),
            "",
            ""));
  }

  private ColumnType type(CatalogRow row) {
    String type = row.text("data_type").toLowerCase(Locale.ROOT);
    if (row.optional("data_type_owner").isPresent()) {
      return new ColumnType.Native(
          dialect.id(), dialect.identifiers().inQuotes(row.text("data_type")));
    }
    boolean counted = row.text("char_used").equals("C");
    return dialect
        .types()
        .read(
            switch (type) {
              case "varchar2", "char" ->
                  type
                      + (counted
                          ? "(" + row.text("char_length") + " char)"
                          : "(" + row.text("data_length") + " byte)");
              case "nvarchar2", "nchar" -> type + "(" + row.text("char_length") + ")";
              case "raw" -> "raw(" + row.text("data_length") + ")";
              case "number" -> number(row);
              case "float" -> "float(" + row.text("data_precision") + ")";
              // the others tell their digits in their name
              default -> type;
            });
  }

  private static String number(CatalogRow row) {
    if (row.optional("data_precision").isEmpty()) {
      return row.text("data_scale").equals("0") ? "integer" : "number";
    }
    return row.integer("data_scale") < 0
        ? "number(" + row.text("data_precision") + "," + row.text("data_scale") + ")"
        : "number(" + row.text("data_precision") + ", " + row.integer("data_scale") + ")";
  }

  private ColumnValue value(CatalogRow row) {
    CatalogRow identity = identities.get(row.text("column_name"));
    if (identity != null) {
      String options = identity.text("identity_options");
      return new ColumnValue.Identity(number(START, options), number(INCREMENT, options));
    }
    String text = row.text("data_default").strip();
    if (row.is("virtual_column")) {
      return new ColumnValue.Computed(value(text), false);
    }
    if (text.isEmpty() || text.equalsIgnoreCase("null") || text.equals("''")) {
      return new ColumnValue.Given();
    }
    List<Token> tokens = SqlTokens.of(text, false);
    boolean next =
        tokens.size() >= 3
            && tokens.getLast().name().equalsIgnoreCase("nextval")
            && tokens.get(tokens.size() - 2).is(".");
    return next
        ? new ColumnValue.NextOf(catalog.name(tokens.get(tokens.size() - 3).name()))
        : new ColumnValue.Default(value(text));
  }

  private static long number(Pattern pattern, String options) {
    Matcher matcher = pattern.matcher(options);
    return matcher.find() ? Long.parseLong(matcher.group(1)) : 1;
  }

  private Expr value(String sql) {
    return Expr.Verbatim.value(dialect.id(), sql);
  }

  void constraint(CatalogRow row) {
    constraints.add(row);
  }

  /**
   * Puts the constraints into the table.
   *
   * @param columns columns of each constraint
   * @param byName all constraints of the schema
   */
  void constraintColumns(
      Map<String, List<String>> columns, Map<String, CatalogRow> byName, String owner) {
    for (CatalogRow row : constraints) {
      String constraint = row.text("constraint_name");
      String name = catalog.name(constraint);
      List<String> own = columns.getOrDefault(constraint, List.of());
      if (!row.text("status").equals("ENABLED")) {
        catalog.unread("constraint", name() + "." + name, "It is disabled.");
        continue;
      }
      switch (row.text("constraint_type")) {
        case "P" -> {
          keys.add(constraint);
          builder.primaryKey(new PrimaryKey(name, own, ""));
        }
        case "U" -> {
          keys.add(constraint);
          builder.unique(new UniqueKey(name, own, ""));
        }
        case "R" -> foreignKey(row, name, own, columns, byName, owner);
        default -> {
          String condition = row.text("search_condition").strip();
          if (!required.contains(condition)) {
            builder.check(name, Expr.Verbatim.condition(dialect.id(), condition));
          }
        }
      }
    }
  }

  private void foreignKey(
      CatalogRow row,
      String name,
      List<String> own,
      Map<String, List<String>> columns,
      Map<String, CatalogRow> byName,
      String owner) {
    CatalogRow target = byName.get(row.text("r_constraint_name"));
    if (target == null || !row.text("r_owner").equals(owner)) {
      catalog.unread("foreign key", name() + "." + name, "It refers to a table of another schema.");
      return;
    }
    foreignKeys.add(
        new ForeignKey(
            name,
            own,
            catalog.name(target.text("table_name")),
            columns.getOrDefault(row.text("r_constraint_name"), List.of()),
            ReferentialAction.valueOf(row.text("delete_rule").replace(' ', '_')),
            ReferentialAction.NO_ACTION,
            row.text("deferred").equals("DEFERRED"),
            ""));
  }

  /**
   * A part of an index.
   *
   * @param expression null for a column; a column in descending order is an expression too
   */
  void index(CatalogRow row, String expression) {
    String index = row.text("index_name");
    indexes.computeIfAbsent(index, any -> new ArrayList<>()).add(row);
    boolean descending = row.text("descend").equals("DESC");
    Optional<String> column =
        expression == null ? Optional.of(row.text("column_name")) : column(expression);
    IndexPart part =
        column
            .map(name -> IndexPart.column(catalog.name(name)))
            .orElseGet(() -> IndexPart.expression(value(expression)));
    parts.computeIfAbsent(index, any -> new ArrayList<>()).add(descending ? part.desc() : part);
  }

  private static Optional<String> column(String expression) {
    List<Token> tokens = SqlTokens.of(expression, false);
    return tokens.size() == 1 && tokens.getFirst().kind() == SqlTokens.Kind.NAME
        ? Optional.of(tokens.getFirst().name())
        : Optional.empty();
  }

  void trigger(Trigger trigger) {
    builder.trigger(trigger);
  }

  /** The foreign keys, whether or not their targets are there. */
  List<ForeignKey> foreignKeys() {
    return foreignKeys;
  }

  /** The table without its foreign keys. */
  Table build() {
    indexes.forEach(
        (index, rows) -> {
          CatalogRow first = rows.getFirst();
          if (keys.contains(index)) {
            return;
          }
          String type = first.text("index_type");
          if (!type.equals("NORMAL") && !type.equals("FUNCTION-BASED NORMAL")) {
            catalog.unread(
                type.toLowerCase(Locale.ROOT) + " index",
                name() + "." + catalog.name(index),
                "Only ordered indexes are read.");
            return;
          }
          builder.index(
              new Index(
                  catalog.name(index),
                  parts.get(index),
                  first.text("uniqueness").equals("UNIQUE"),
                  Optional.empty(),
                  List.of(),
                  "",
                  ""));
        });
    return builder.build();
  }
}
