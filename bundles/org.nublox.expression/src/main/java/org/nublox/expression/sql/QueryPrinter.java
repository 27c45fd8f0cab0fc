/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.expression.sql;

import java.util.List;
import java.util.stream.Collectors;
import org.nublox.expression.Expr;
import org.nublox.expression.Query;

/** Prints queries. */
final class QueryPrinter {

  private final SqlFlavour flavour;
  private final Printing printing;

  QueryPrinter(SqlFlavour flavour, Printing printing) {
    this.flavour = flavour;
    this.printing = printing;
  }

  /**
   * Prints a query.
   *
   * @param separator what stands between clauses: a space or a line feed
   */
  String print(Query query, String separator) {
    StringBuilder sql = new StringBuilder("select ");
    if (query.distinct()) {
      sql.append("distinct ");
    }
    sql.append(query.projections().isEmpty() ? "1" : projections(query.projections()));
    sql.append(separator).append("from ").append(table(query.from()));
    for (Query.Join join : query.joins()) {
      sql.append(separator)
          .append(join.kind() == Query.JoinKind.LEFT ? "left join " : "join ")
          .append(table(join.table()))
          .append(" on ")
          .append(printing.condition(join.on(), Fragment.ANY));
    }
    query.where().ifPresent(it -> sql.append(separator).append("where ").append(condition(it)));
    if (!query.groupBy().isEmpty()) {
      sql.append(separator).append("group by ").append(values(query.groupBy()));
    }
    query.having().ifPresent(it -> sql.append(separator).append("having ").append(condition(it)));
    boolean ordered = !query.orderBy().isEmpty();
    if (ordered) {
      sql.append(separator)
          .append("order by ")
          .append(
              query.orderBy().stream()
                  .map(it -> flavour.order(it, printing))
                  .collect(Collectors.joining(", ")));
    }
    String limit = flavour.limit(query.limit(), query.offset(), ordered);
    if (!limit.isEmpty()) {
      sql.append(separator).append(limit);
    }
    return sql.toString();
  }

  private String condition(Expr condition) {
    return printing.condition(condition, Fragment.ANY);
  }

  private String values(List<Expr> expressions) {
    return expressions.stream().map(printing::value).collect(Collectors.joining(", "));
  }

  private String projections(List<Query.Projection> projections) {
    return projections.stream().map(this::projection).collect(Collectors.joining(", "));
  }

  private String projection(Query.Projection projection) {
    String value = printing.value(projection.expression());
    return projection.alias().map(it -> value + " as " + flavour.identifier(it)).orElse(value);
  }

  private String table(Query.Table table) {
    String name =
        table.schema().map(it -> flavour.identifier(it) + ".").orElse("")
            + flavour.identifier(table.name());
    // without "as", which Oracle does not take before the alias of a table
    return table.alias().map(it -> name + " " + flavour.identifier(it)).orElse(name);
  }
}
