/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.writer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nublox.dialect.Codes;
import org.nublox.expression.Expr;
import org.nublox.schema.Column;
import org.nublox.schema.RowPolicy;
import org.nublox.schema.RowPolicy.Command;
import org.nublox.schema.Table;

/**
 * All policies of a table as one condition for each kind of statement, for engines that take only
 * one: a row passes when one of the policies lets it pass. With no policy for a kind of statement,
 * no row passes.
 */
public final class PolicyConditions {

  private final Table table;
  private final Draft draft;
  private final boolean onNewRow;

  /**
   * @param onNewRow whether the row as it will be is tested, else the row as it is
   */
  public PolicyConditions(Table table, Draft draft, boolean onNewRow) {
    this.table = table;
    this.draft = draft;
    this.onNewRow = onNewRow;
  }

  /** Puts a role's condition into SQL. */
  @FunctionalInterface
  public interface Roles {
    /** A condition that is true for members of one of the roles of the database. */
    String oneOf(List<String> roles);
  }

  /**
   * The condition in SQL.
   *
   * @return empty when one of the policies has no form at the engine; that is reported
   */
  public Optional<String> sql(Command command, Roles roles) {
    List<String> alternatives = new ArrayList<>();
    for (RowPolicy policy : policies(command)) {
      Optional<Expr> expression = expression(policy);
      String sql = expression.isEmpty() ? "1 = 1" : null;
      if (sql == null) {
        Optional<String> printed =
            draft.condition(
                expression.get(),
                Codes.ROW_POLICY,
                table.name() + "." + policy.name(),
                policy.origin());
        if (printed.isEmpty()) {
          return Optional.empty();
        }
        sql = printed.get();
      }
      alternatives.add(
          policy.roles().isEmpty()
              ? "(" + sql + ")"
              : "(" + roles.oneOf(policy.roles()) + " and (" + sql + "))");
    }
    return Optional.of(alternatives.isEmpty() ? "1 = 0" : String.join("\n  or ", alternatives));
  }

  /** The columns that the condition reads. */
  public List<Column> columns(Command command) {
    List<Column> all =
        policies(command).stream()
            .map(this::expression)
            .flatMap(Optional::stream)
            .flatMap(expression -> ColumnsRead.of(table, expression).stream())
            .toList();
    return table.columns().stream().filter(all::contains).toList();
  }

  private List<RowPolicy> policies(Command command) {
    return table.rowPolicies().stream()
        .filter(policy -> policy.commands().contains(command))
        .toList();
  }

  private Optional<Expr> expression(RowPolicy policy) {
    return onNewRow && policy.withCheck().isPresent() ? policy.withCheck() : policy.using();
  }
}
