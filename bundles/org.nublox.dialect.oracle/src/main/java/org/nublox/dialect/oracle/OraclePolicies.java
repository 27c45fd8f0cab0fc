/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.oracle;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nublox.dialect.Codes;
import org.nublox.dialect.Statement;
import org.nublox.dialect.writer.Draft;
import org.nublox.dialect.writer.PolicyConditions;
import org.nublox.dialect.writer.PolicyWriter;
import org.nublox.expression.sql.SqlStrings;
import org.nublox.schema.RowPolicy.Command;
import org.nublox.schema.Table;

/**
 * Row-level security by a virtual private database: for each kind of statement a function that
 * gives the condition, and a policy that adds it to every such statement. Needs the right to
 * execute {@code dbms_rls}, and a context {@code nublox} that tells the user. Source: Oracle
 * Database PL/SQL Packages and Types Reference, "DBMS_RLS".
 */
final class OraclePolicies extends PolicyWriter {

  OraclePolicies(Draft draft) {
    super(draft);
  }

  @Override
  public void write(Table table) {
    draft.info(
        Codes.ROW_POLICY,
        table.name(),
        table.origin(),
        "Oracle protects rows by a virtual private database.",
        "Functions and policies of dbms_rls are made; the context 'nublox' must be set by the application.");
    for (Command command : Command.values()) {
      boolean writes = command == Command.INSERT || command == Command.UPDATE;
      Optional<String> condition = condition(table, command);
      if (condition.isEmpty()) {
        continue;
      }
      write(table, command, condition.get(), writes);
    }
    reportOtherChecks(table);
  }

  private Optional<String> condition(Table table, Command command) {
    return new PolicyConditions(table, draft, command == Command.INSERT)
        .sql(
            command,
            roles ->
                roles.stream()
                    .map(
                        role ->
                            "sys_context('sys_session_roles', "
                                + SqlStrings.quote(draft.dialect().identifiers().stored(role))
                                + ") = 'TRUE'")
                    .collect(Collectors.joining(" or ", "(", ")")));
  }

  /** Drops the policies of a table, if it has any, and their functions. */
  void drop(Table table) {
    if (table.rowPolicies().isEmpty()) {
      return;
    }
    for (Command command : Command.values()) {
      if (condition(table, command).isPresent()) {
        String name = name(table, command);
        draft.add(
            Statement.compound(
                Statement.Kind.POLICY,
                name,
                table.origin(),
                "begin\n  dbms_rls.drop_policy(\n    object_name => "
                    + argument(table.name())
                    + ",\n    policy_name => "
                    + argument(name)
                    + ");\nend;"));
        draft.add(
            Statement.of(
                Statement.Kind.ROUTINE, name, table.origin(), "drop function " + draft.name(name)));
      }
    }
  }

  private static String name(Table table, Command command) {
    return "allow_" + command.name().toLowerCase(Locale.ROOT) + "_" + table.name();
  }

  private void write(Table table, Command command, String condition, boolean writes) {
    String word = command.name().toLowerCase(Locale.ROOT);
    String name = name(table, command);
    draft.add(
        Statement.compound(
            Statement.Kind.ROUTINE,
            name,
            table.origin(),
            "create function "
                + draft.name(name)
                + " (schema_name in varchar2, object_name in varchar2) return varchar2 is\nbegin\n  return "
                + SqlStrings.quote(condition)
                + ";\nend;"));
    draft.add(
        Statement.compound(
            Statement.Kind.POLICY,
            name,
            table.origin(),
            "begin\n  dbms_rls.add_policy(\n    object_name => "
                + argument(table.name())
                + ",\n    policy_name => "
                + argument(name)
                + ",\n    policy_function => "
                + argument(name)
                + ",\n    statement_types => '"
                + word
                + "'"
                + (writes ? ",\n    update_check => true" : "")
                + ");\nend;"));
  }

  /** A name as an argument, in quotes so that it is taken as it is. */
  private String argument(String name) {
    return SqlStrings.quote("\"" + draft.dialect().identifiers().stored(name) + "\"");
  }

  private void reportOtherChecks(Table table) {
    table.rowPolicies().stream()
        .filter(policy -> policy.commands().contains(Command.UPDATE))
        .filter(policy -> policy.withCheck().isPresent())
        .filter(policy -> !policy.withCheck().equals(policy.using()))
        .forEach(
            policy ->
                draft.warn(
                    Codes.ROW_POLICY,
                    table.name() + "." + policy.name(),
                    policy.origin(),
                    "Oracle checks a changed row by the same condition as the row before.",
                    "The condition on the row before is used for both; the service checks the other."));
  }
}
