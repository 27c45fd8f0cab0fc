/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.writer;

import java.util.stream.Stream;
import org.nublox.dialect.Codes;
import org.nublox.expression.Expr;
import org.nublox.expression.Expressions;
import org.nublox.schema.Check;
import org.nublox.schema.Index;
import org.nublox.schema.IndexPart;
import org.nublox.schema.Table;
import org.nublox.schema.TableBuilder;

/**
 * Leaves out checks and indexes whose expressions depend on more than the row: on the clock, the
 * user or other rows. Some engines refuse them, others take them and are wrong once time goes on.
 */
public final class RowConditions implements Adaptation {

  @Override
  public Table adapt(Table table, Draft draft) {
    TableBuilder builder = table.toBuilder().clearChecks().clearIndexes();
    for (Check check : table.checks()) {
      if (isOfTheRow(check.condition())) {
        builder.check(check);
      } else {
        report(Codes.CHECK, table, "check", check.name(), check.origin(), draft);
      }
    }
    for (Index index : table.indexes()) {
      if (expressions(index).allMatch(RowConditions::isOfTheRow)) {
        builder.index(index);
      } else {
        report(Codes.INDEX, table, "index", index.name(), index.origin(), draft);
      }
    }
    return builder.build();
  }

  private static boolean isOfTheRow(Expr expression) {
    return Expressions.isDeterministic(expression) && Expressions.isRowLocal(expression);
  }

  private static Stream<Expr> expressions(Index index) {
    return Stream.concat(
        index.where().stream(),
        index.parts().stream()
            .map(IndexPart::key)
            .filter(IndexPart.OfExpression.class::isInstance)
            .map(key -> ((IndexPart.OfExpression) key).expression()));
  }

  private static void report(
      String code, Table table, String kind, String name, String origin, Draft draft) {
    draft.warn(
        code,
        table.name() + "." + name,
        origin,
        "A " + kind + " can depend on its row only, not on the clock, the user or other rows.",
        "It is left out; the service of the application checks it.");
  }
}
