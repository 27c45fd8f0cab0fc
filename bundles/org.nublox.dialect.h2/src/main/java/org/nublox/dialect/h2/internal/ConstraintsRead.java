/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.h2.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nublox.schema.Check;
import org.nublox.schema.ForeignKey;
import org.nublox.schema.PrimaryKey;
import org.nublox.schema.ReferentialAction;
import org.nublox.schema.TableBuilder;
import org.nublox.schema.UniqueKey;

/** Reads keys, foreign keys and checks; the names of constraints differ within a schema. */
final class ConstraintsRead {

  private static final String CONSTRAINTS =
      """
      select constraint_name, constraint_type, table_name, nulls_distinct, remarks
      from information_schema.table_constraints
      where constraint_schema = ? order by table_name, constraint_name""";

  private static final String COLUMNS =
      """
      select constraint_name, column_name, position_in_unique_constraint
      from information_schema.key_column_usage
      where constraint_schema = ? order by constraint_name, ordinal_position""";

  private static final String REFERENCES =
      """
      select constraint_name, unique_constraint_schema, unique_constraint_name, update_rule,
        delete_rule
      from information_schema.referential_constraints where constraint_schema = ?""";

  private static final String CHECKS =
      """
      select constraint_name, check_clause
      from information_schema.check_constraints where constraint_schema = ?""";

  private final Reading reading;
  private final Map<String, Constraint> constraints = new LinkedHashMap<>();
  private final Map<String, String> conditions = new HashMap<>();
  private Map<String, List<List<String>>> definitions = Map.of();

  private record Constraint(
      String name,
      String type,
      String table,
      boolean nullsClash,
      String comment,
      List<String> columns,
      List<Integer> targetPositions) {}

  ConstraintsRead(Reading reading) {
    this.reading = reading;
  }

  void read() throws SQLException {
    reading.each(
        CONSTRAINTS,
        row ->
            constraints.put(
                row.getString(1),
                new Constraint(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4) != null && !row.getString(4).equals("YES"),
                    Reading.text(row.getString(5)),
                    new ArrayList<>(),
                    new ArrayList<>())));
    reading.each(
        COLUMNS,
        row -> {
          Constraint constraint = constraints.get(row.getString(1));
          constraint.columns.add(reading.name(row.getString(2)));
          constraint.targetPositions.add(row.getInt(3));
        });
    definitions = new KeyDefinitions(reading).read();
    reading.each(CHECKS, row -> conditions.put(row.getString(1), row.getString(2)));
    for (Constraint constraint : constraints.values()) {
      TableBuilder table = reading.tables.get(constraint.table);
      if (table != null && reading.canName("constraint", constraint.name)) {
        constraint(table, constraint);
      }
    }
    reading.each(REFERENCES, this::reference);
  }

  private void constraint(TableBuilder table, Constraint constraint) {
    String name = reading.name(constraint.name);
    switch (constraint.type) {
      case "PRIMARY KEY" -> table.primaryKey(new PrimaryKey(name, columns(constraint), ""));
      case "UNIQUE" -> {
        if (constraint.nullsClash) {
          reading.unread(
              "nulls not distinct",
              reading.name(constraint.table) + "." + name,
              "That nulls clash in the key is not compared.");
        }
        table.unique(new UniqueKey(name, columns(constraint), ""));
      }
      case "CHECK" ->
          table.check(
              new Check(
                  name,
                  reading.condition(conditions.get(constraint.name)),
                  constraint.comment,
                  ""));
      case "FOREIGN KEY" -> {
        // comes with what it refers to
      }
      default ->
          reading.unread(
              "constraint",
              reading.name(constraint.table) + "." + name,
              "A schema has no constraints of the type '" + constraint.type + "'.");
    }
  }

  private void reference(ResultSet row) throws SQLException {
    Constraint key = constraints.get(row.getString(1));
    TableBuilder table = reading.tables.get(key.table);
    if (table == null
        || !reading.dialect.identifiers().stored(reading.name(key.name)).equals(key.name)) {
      return; // noted before
    }
    Constraint target =
        row.getString(2).equals(reading.schemaName) ? constraints.get(row.getString(3)) : null;
    if (target == null || !reading.tables.containsKey(target.table)) {
      reading.unread(
          "foreign key",
          reading.name(key.table) + "." + reading.name(key.name),
          "It refers to a table of another schema, or to one that is not read.");
      return;
    }
    table.foreignKey(
        new ForeignKey(
            reading.name(key.name),
            columns(key),
            reading.name(target.table),
            referenced(key, target),
            action(row.getString(5)),
            action(row.getString(4)),
            false,
            ""));
  }

  private List<String> columns(Constraint key) {
    List<List<String>> lists = definitions.getOrDefault(key.name, List.of());
    return lists.isEmpty() ? key.columns : lists.getFirst();
  }

  private List<String> referenced(Constraint key, Constraint target) {
    List<List<String>> lists = definitions.getOrDefault(key.name, List.of());
    return lists.size() > 1
        ? lists.get(1)
        : key.targetPositions.stream().map(position -> target.columns.get(position - 1)).toList();
  }

  private static ReferentialAction action(String rule) {
    return ReferentialAction.valueOf(rule.replace(' ', '_'));
  }
}
