/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.postgresql;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nublox.dialect.Codes;
import org.nublox.dialect.writer.Draft;
import org.nublox.dialect.writer.StoredForm;
import org.nublox.expression.Expr;
import org.nublox.schema.Column;
import org.nublox.schema.Index;
import org.nublox.schema.IndexPart.NullOrder;
import org.nublox.schema.RowPolicy;
import org.nublox.schema.RowPolicy.Command;
import org.nublox.schema.Table;

/** What the catalog of PostgreSQL tells in its own way: one policy for each kind of statement. */
final class PostgresqlStoredForm extends StoredForm {

  PostgresqlStoredForm(Draft draft) {
    super(draft);
  }

  @Override
  protected boolean nullable(Table table, Column column) {
    return column.nullable() && !isOfPrimaryKeyOrCounter(table, column);
  }

  /** Nulls are larger than anything else. */
  @Override
  protected NullOrder usualNulls(boolean descending) {
    return descending ? NullOrder.FIRST : NullOrder.LAST;
  }

  /** The usual method has a name too. */
  @Override
  protected Optional<Index> index(Table table, Index index) {
    return super.index(table, index.method().equals("btree") ? index.withMethod("") : index);
  }

  @Override
  protected List<RowPolicy> policies(Table table, RowPolicy policy) {
    Optional<String> using = condition(table, policy, policy.using());
    Optional<String> check = condition(table, policy, policy.withCheck());
    boolean lost =
        (policy.using().isPresent() && using.isEmpty())
            || (policy.withCheck().isPresent() && check.isEmpty());
    if (lost) {
      return List.of();
    }
    if (policy.commands().size() == Command.values().length) {
      return List.of(policy(policy, policy.name(), policy.commands(), using, check));
    }
    List<RowPolicy> policies = new ArrayList<>();
    for (Command command : policy.commands()) {
      policies.add(
          policy(
              policy, PostgresqlPolicies.name(policy, command), EnumSet.of(command), using, check));
    }
    return policies;
  }

  private Optional<String> condition(Table table, RowPolicy policy, Optional<Expr> condition) {
    return condition.flatMap(
        expression ->
            draft.condition(
                expression, Codes.ROW_POLICY, table.name() + "." + policy.name(), policy.origin()));
  }

  private RowPolicy policy(
      RowPolicy policy,
      String name,
      Set<Command> commands,
      Optional<String> using,
      Optional<String> check) {
    Optional<Expr> there =
        PostgresqlPolicies.reads(commands)
            ? Optional.of(conditionOf(using.orElse("true")))
            : Optional.empty();
    Optional<Expr> written =
        PostgresqlPolicies.writes(commands)
            ? Optional.of(conditionOf(check.or(() -> using).orElse("true")))
            : Optional.empty();
    return new RowPolicy(
        name,
        commands,
        policy.roles().stream().sorted().toList(),
        there,
        written,
        "",
        policy.origin());
  }
}
