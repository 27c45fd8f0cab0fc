/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.writer;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.nublox.expression.Expr;
import org.nublox.expression.Query;
import org.nublox.schema.Column;
import org.nublox.schema.Table;

/** Which columns of a table a condition reads, also from inside of queries. */
public final class ColumnsRead {

  private final Set<String> names = new LinkedHashSet<>();

  private ColumnsRead() {}

  /** The columns of the table that the expression may read, in the table's order. */
  public static List<Column> of(Table table, Expr expression) {
    ColumnsRead read = new ColumnsRead();
    read.collect(expression);
    return table.columns().stream().filter(column -> read.names.contains(column.name())).toList();
  }

  private void collect(Expr expression) {
    switch (expression) {
      case Expr.Column column -> names.add(column.name());
      case Expr.Subquery subquery -> collect(subquery.query());
      case Expr.Exists exists -> collect(exists.query());
      default -> expression.operands().forEach(this::collect);
    }
  }

  private void collect(Query query) {
    query.projections().forEach(projection -> collect(projection.expression()));
    query.joins().forEach(join -> collect(join.on()));
    query.where().ifPresent(this::collect);
    query.having().ifPresent(this::collect);
  }
}
