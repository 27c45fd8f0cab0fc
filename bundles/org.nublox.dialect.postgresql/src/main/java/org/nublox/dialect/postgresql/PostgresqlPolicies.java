/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.postgresql;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nublox.dialect.Codes;
import org.nublox.dialect.Statement;
import org.nublox.dialect.writer.Draft;
import org.nublox.dialect.writer.PolicyWriter;
import org.nublox.schema.RowPolicy;
import org.nublox.schema.RowPolicy.Command;
import org.nublox.schema.Table;

/**
 * Row-level security. A policy for some kinds of statements becomes one policy for each, since
 * PostgreSQL knows only one kind or all. The owner of the table is exempt, as always with
 * PostgreSQL. Source: PostgreSQL documentation, "CREATE POLICY" and "Row Security Policies".
 */
final class PostgresqlPolicies extends PolicyWriter {

  PostgresqlPolicies(Draft draft) {
    super(draft);
  }

  @Override
  public void write(Table table) {
    draft.add(
        Statement.of(
            Statement.Kind.POLICY,
            table.name(),
            table.origin(),
            "alter table " + draft.name(table.name()) + " enable row level security"));
    for (RowPolicy policy : table.rowPolicies()) {
      write(table, policy);
    }
  }

  /** Writes one policy of a table whose rows are secured. */
  void write(Table table, RowPolicy policy) {
    if (isForAll(policy)) {
      write(table, policy, policy.name(), policy.commands(), "all");
    } else {
      for (Command command : policy.commands()) {
        write(table, policy, name(policy, command), EnumSet.of(command), word(command));
      }
    }
  }

  /** The name of the policy that stands for one kind of statement. */
  static String name(RowPolicy policy, Command command) {
    return policy.commands().size() == 1 ? policy.name() : policy.name() + "_" + word(command);
  }

  /** Whether the statements meet rows that are there. */
  static boolean reads(Set<Command> commands) {
    return !commands.equals(Set.of(Command.INSERT));
  }

  /** Whether the statements write rows. */
  static boolean writes(Set<Command> commands) {
    return commands.contains(Command.INSERT) || commands.contains(Command.UPDATE);
  }

  /** The names of the policies that are made for one. */
  static List<String> names(RowPolicy policy) {
    return isForAll(policy)
        ? List.of(policy.name())
        : policy.commands().stream().map(command -> name(policy, command)).toList();
  }

  private static boolean isForAll(RowPolicy policy) {
    return policy.commands().size() == Command.values().length;
  }

  private static String word(Command command) {
    return command.name().toLowerCase(Locale.ROOT);
  }

  private void write(
      Table table, RowPolicy policy, String name, Set<Command> commands, String word) {
    String element = table.name() + "." + policy.name();
    Optional<String> using = Optional.empty();
    if (policy.using().isPresent()) {
      using = draft.condition(policy.using().get(), Codes.ROW_POLICY, element, policy.origin());
      if (using.isEmpty()) {
        return;
      }
    }
    Optional<String> check = using;
    if (policy.withCheck().isPresent()) {
      check = draft.condition(policy.withCheck().get(), Codes.ROW_POLICY, element, policy.origin());
      if (check.isEmpty()) {
        return;
      }
    }
    StringBuilder sql = new StringBuilder("create policy ").append(draft.name(name));
    sql.append(" on ").append(draft.name(table.name())).append(" for ").append(word);
    if (!policy.roles().isEmpty()) {
      sql.append(" to ")
          .append(policy.roles().stream().map(draft::name).collect(Collectors.joining(", ")));
    }
    if (reads(commands)) {
      // no condition on what is there: all of it may be touched
      sql.append("\n  using (").append(using.orElse("true")).append(")");
    }
    if (writes(commands)) {
      sql.append("\n  with check (").append(check.orElse("true")).append(")");
    }
    draft.add(Statement.of(Statement.Kind.POLICY, name, policy.origin(), sql.toString()));
  }
}
