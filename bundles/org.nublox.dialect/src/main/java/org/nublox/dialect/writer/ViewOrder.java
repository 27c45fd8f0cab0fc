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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nublox.expression.Expr;
import org.nublox.expression.Query;
import org.nublox.schema.AnyView;
import org.nublox.schema.ViewDefinition;

/** The order in which views are made, so that each comes after those that it reads. */
final class ViewOrder {

  private final Map<String, AnyView> views = new LinkedHashMap<>();
  private final Set<String> visited = new HashSet<>();
  private final List<AnyView> ordered = new ArrayList<>();

  private ViewOrder(List<AnyView> declared) {
    declared.forEach(view -> views.put(view.name(), view));
  }

  static List<AnyView> of(List<AnyView> declared) {
    ViewOrder order = new ViewOrder(declared);
    declared.forEach(order::visit);
    return order.ordered;
  }

  private void visit(AnyView view) {
    if (!visited.add(view.name())) {
      return;
    }
    for (String name : readBy(view)) {
      AnyView other = views.get(name);
      if (other != null) {
        visit(other);
      }
    }
    ordered.add(view);
  }

  /** The names of the tables and views that a view reads. */
  static Set<String> readBy(AnyView view) {
    Set<String> read = new LinkedHashSet<>();
    switch (view.definition()) {
      case ViewDefinition.OfQuery of -> collect(of.query(), read);
      case ViewDefinition.Verbatim verbatim -> read.addAll(verbatim.reads());
    }
    return read;
  }

  private static void collect(Query query, Set<String> into) {
    into.add(query.from().name());
    query.projections().forEach(projection -> collect(projection.expression(), into));
    for (Query.Join join : query.joins()) {
      into.add(join.table().name());
      collect(join.on(), into);
    }
    query.where().ifPresent(where -> collect(where, into));
    query.having().ifPresent(having -> collect(having, into));
  }

  private static void collect(Expr expression, Set<String> into) {
    switch (expression) {
      case Expr.Subquery subquery -> collect(subquery.query(), into);
      case Expr.Exists exists -> collect(exists.query(), into);
      default -> expression.operands().forEach(operand -> collect(operand, into));
    }
  }
}
