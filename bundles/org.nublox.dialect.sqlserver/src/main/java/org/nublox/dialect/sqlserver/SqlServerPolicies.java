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
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nublox.dialect.Statement;
import org.nublox.dialect.writer.Draft;
import org.nublox.dialect.writer.PolicyConditions;
import org.nublox.dialect.writer.PolicyWriter;
import org.nublox.schema.Column;
import org.nublox.schema.RowPolicy.Command;
import org.nublox.schema.Table;

/**
 * Row-level security: a function for each kind of statement, and one security policy that binds
 * them to the table. What may be read is also what may be changed and deleted, since the filter
 * works on all three. Source: SQL Server documentation, "Row-level security", and Transact-SQL
 * reference, "CREATE SECURITY POLICY".
 */
final class SqlServerPolicies extends PolicyWriter {

  /** A policy binds functions by names of two parts. */
  private static final String SCHEMA = "dbo.";

  private static final String AFTER_INSERT = " after insert";
  private static final String AFTER_UPDATE = " after update";
  private static final String BEFORE_DELETE = " before delete";

  SqlServerPolicies(Draft draft) {
    super(draft);
  }

  @Override
  public void write(Table table) {
    PolicyConditions present = new PolicyConditions(table, draft, false);
    PolicyConditions future = new PolicyConditions(table, draft, true);
    List<String> predicates = new ArrayList<>();
    predicate(table, present, Command.SELECT, "filter", "", predicates);
    predicate(table, future, Command.INSERT, "block", AFTER_INSERT, predicates);
    predicate(table, future, Command.UPDATE, "block", AFTER_UPDATE, predicates);
    predicate(table, present, Command.DELETE, "block", BEFORE_DELETE, predicates);
    if (predicates.isEmpty()) {
      return;
    }
    String name = policyName(table);
    draft.add(
        Statement.compound(
            Statement.Kind.POLICY,
            name,
            table.origin(),
            "create security policy "
                + SCHEMA
                + draft.name(name)
                + "\n  "
                + String.join(",\n  ", predicates)
                + "\n  with (state = on)"));
  }

  /** Drops the security policy of a table, if it has one, and its functions. */
  void drop(Table table) {
    if (table.rowPolicies().isEmpty()) {
      return;
    }
    drop(Statement.Kind.POLICY, "security policy", policyName(table));
    drop(Statement.Kind.ROUTINE, "function", functionName(table, "filter", ""));
    for (String when : List.of(AFTER_INSERT, AFTER_UPDATE, BEFORE_DELETE)) {
      drop(Statement.Kind.ROUTINE, "function", functionName(table, "block", when));
    }
  }

  private void drop(Statement.Kind kind, String words, String name) {
    draft.add(
        Statement.of(kind, name, "", "drop " + words + " if exists " + SCHEMA + draft.name(name)));
  }

  private static String policyName(Table table) {
    return "policy_" + table.name();
  }

  private static String functionName(Table table, String kind, String when) {
    return "allow_" + kind + when.replace(' ', '_') + "_" + table.name();
  }

  private void predicate(
      Table table,
      PolicyConditions conditions,
      Command command,
      String kind,
      String when,
      List<String> predicates) {
    Optional<String> condition =
        conditions.sql(
            command,
            roles ->
                roles.stream()
                    .map(role -> "is_rolemember(" + draft.text(role, table.name(), "") + ") = 1")
                    .collect(Collectors.joining(" or ", "(", ")")));
    if (condition.isEmpty()) {
      return;
    }
    List<Column> columns = conditions.columns(command);
    String function = functionName(table, kind, when);
    draft.add(
        Statement.compound(
            Statement.Kind.ROUTINE,
            function,
            table.origin(),
            function(function, columns, condition.get())));
    predicates.add(
        "add "
            + kind
            + " predicate "
            + SCHEMA
            + draft.name(function)
            + "("
            + columns.stream()
                .map(column -> draft.name(column.name()))
                .collect(Collectors.joining(", "))
            + ")\n    on "
            + SCHEMA
            + draft.name(table.name())
            + when);
  }

  /**
   * The parameters are given the names of their columns, so that the condition reads as it was
   * written.
   */
  private String function(String name, List<Column> columns, String condition) {
    List<String> parameters = new ArrayList<>();
    List<String> values = new ArrayList<>();
    for (Column column : columns) {
      String parameter = "@p" + (parameters.size() + 1);
      parameters.add(parameter + " " + draft.dialect().types().name(column.type()));
      String collation =
          SqlServerTypes.isText(column.type())
              ? " collate " + SqlServerFlavour.BINARY_COLLATION
              : "";
      values.add(parameter + collation + " as " + draft.name(column.name()));
    }
    String source =
        values.isEmpty() ? "" : "\nfrom (select " + String.join(", ", values) + ") new_row";
    return "create function "
        + SCHEMA
        + draft.name(name)
        + "("
        + String.join(", ", parameters)
        + ")\nreturns table with schemabinding as return\nselect 1 as allowed"
        + source
        + "\nwhere "
        + condition;
  }
}
