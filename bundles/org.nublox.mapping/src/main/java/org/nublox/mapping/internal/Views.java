/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.mapping.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nublox.expression.BinaryOperator;
import org.nublox.expression.Expr;
import org.nublox.expression.Query;
import org.nublox.expression.Type;
import org.nublox.expression.Typing;
import org.nublox.mapping.EntityMapping;
import org.nublox.mapping.Lowering;
import org.nublox.mapping.NotExpressible;
import org.nublox.mapping.QueryScope;
import org.nublox.model.data.Entity;
import org.nublox.model.data.Sort;
import org.nublox.model.data.SortOrder;
import org.nublox.model.data.View;
import org.nublox.model.data.ViewColumn;
import org.nublox.model.expression.Expression;
import org.nublox.schema.AnyView;
import org.nublox.schema.MaterializedView;
import org.nublox.schema.ViewDefinition;
import org.nublox.semantics.Elaboration;
import org.nublox.semantics.QualifiedNames;

/** Views as queries over tables. */
final class Views {

  private final Structure structure;
  private final Map<Entity, EntityMapping> entities;
  private final Lowering lowering;

  Views(Structure structure, Map<Entity, EntityMapping> entities, Lowering lowering) {
    this.structure = structure;
    this.entities = entities;
    this.lowering = lowering;
  }

  /** An expression of the view has an error that validation reports. */
  private static final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Broken() {
      super(null, null, false, false);
    }
  }

  List<AnyView> make(List<View> views) {
    List<AnyView> made = new ArrayList<>();
    for (View view : views) {
      EntityMapping source = entities.get(view.getSource());
      if (source == null) {
        structure
            .problems()
            .error(
                "mapping.view-source",
                view,
                "The view reads an entity that has no table.",
                "Let it read an entity that is not abstract.");
        continue;
      }
      Optional<ViewDefinition> stated = Storage.query(view);
      if (stated.isPresent()) {
        made.add(named(view, stated.get()));
        continue;
      }
      try {
        made.add(view(view, source));
      } catch (NotExpressible e) {
        structure
            .problems()
            .error(
                "mapping.view",
                view,
                "The view cannot be made. " + e.getMessage(),
                "Change or remove the column or condition.");
      } catch (Broken e) {
        // reported where the expression stands
      }
    }
    return made;
  }

  private AnyView view(View view, EntityMapping source) {
    QueryScope scope = lowering.query(source, source.table());
    Names aliases = new Names(structure.options().limits());
    List<Query.Projection> projections = new ArrayList<>();
    for (ViewColumn column : view.getColumns()) {
      String alias =
          aliases.take(structure.naming().column(column.getName()), QualifiedNames.of(column));
      projections.add(
          new Query.Projection(value(column.getExpression(), scope), Optional.of(alias)));
    }
    if (projections.isEmpty()) {
      throw new NotExpressible("It has no columns.");
    }
    Optional<Expr> where =
        Optional.ofNullable(view.getCondition())
            .map(c -> scope.lower(Elaboration.condition(c).expression().orElseThrow(Broken::new)));
    List<Expr> grouping = view.getGrouping().stream().map(e -> value(e, scope)).toList();
    List<Query.Order> order = view.getOrdering().stream().map(s -> order(s, scope)).toList();
    Query query = scope.query().select(projections).groupBy(grouping).orderBy(order);
    if (where.isPresent()) {
      Expr condition =
          query
              .where()
              .map(r -> Typing.binary(BinaryOperator.AND, r, where.get()).orElseThrow())
              .orElse(where.get());
      query = query.where(condition);
    }
    return named(view, new ViewDefinition.OfQuery(query));
  }

  private AnyView named(View view, ViewDefinition query) {
    String origin = QualifiedNames.of(view);
    String name =
        view.getPhysicalName() != null
            ? structure.takeStated(view, view.getPhysicalName())
            : structure.names().take(structure.naming().table(view.getName()), origin);
    String comment = Structure.text(view.getDocumentation());
    if (!view.isMaterialized()) {
      return new org.nublox.schema.View(name, query, comment, origin);
    }
    MaterializedView.Refresh refresh =
        switch (view.getRefresh()) {
          case ON_DEMAND -> new MaterializedView.Refresh.OnDemand();
          case ON_COMMIT -> new MaterializedView.Refresh.OnCommit();
          case HOURLY -> new MaterializedView.Refresh.Every(Duration.ofHours(1));
          case DAILY -> new MaterializedView.Refresh.Every(Duration.ofDays(1));
        };
    return new MaterializedView(name, query, refresh, comment, origin);
  }

  private static Query.Order order(Sort sort, QueryScope scope) {
    return new Query.Order(
        value(sort.getExpression(), scope),
        sort.getOrder() == SortOrder.DESCENDING,
        Query.Nulls.LAST);
  }

  private static Expr value(Expression expression, QueryScope scope) {
    Expr logical = Elaboration.of(expression).expression().orElseThrow(Broken::new);
    if (logical instanceof Expr.Path path && path.type() instanceof Type.Entity) {
      List<Expr> key = scope.key(path);
      if (key.size() != 1) {
        throw new NotExpressible(
            "'" + path.text() + "' has a key of several columns; name the one that is meant.");
      }
      return key.getFirst();
    }
    return scope.lower(logical);
  }
}
