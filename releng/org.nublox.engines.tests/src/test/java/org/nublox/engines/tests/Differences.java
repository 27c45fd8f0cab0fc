/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.engines.tests;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.nublox.expression.Expr;
import org.nublox.schema.AnyView;
import org.nublox.schema.Check;
import org.nublox.schema.Column;
import org.nublox.schema.ColumnValue;
import org.nublox.schema.ForeignKey;
import org.nublox.schema.Index;
import org.nublox.schema.IndexPart;
import org.nublox.schema.RowPolicy;
import org.nublox.schema.Schema;
import org.nublox.schema.Table;
import org.nublox.schema.Trigger;
import org.nublox.schema.change.Equivalence;
import org.nublox.schema.change.Equivalence.Kind;

/**
 * What differs between two schemas in stored form, attribute by attribute; stricter than a diff
 * that looks for changes, and independent of it.
 */
final class Differences {

  private final Equivalence equivalence;
  private final List<String> found = new ArrayList<>();

  private Differences(Equivalence equivalence) {
    this.equivalence = equivalence;
  }

  /** One line for each difference; names of schemas, origins, messages and seeds do not count. */
  static List<String> between(Schema left, Schema right, Equivalence equivalence) {
    Differences differences = new Differences(equivalence);
    differences.schemas(left, right);
    return differences.found;
  }

  private void schemas(Schema left, Schema right) {
    items(
        "sequence",
        left.sequences(),
        right.sequences(),
        sequence -> sequence.name(),
        (a, b) ->
            a.start() == b.start()
                && a.increment() == b.increment()
                && a.minimum().equals(b.minimum())
                && a.maximum().equals(b.maximum())
                && a.cycle() == b.cycle()
                && a.comment().equals(b.comment()));
    items("table", left.tables(), right.tables(), Table::name, this::tables);
    items("view", left.views(), right.views(), AnyView::name, this::views);
  }

  private boolean views(AnyView a, AnyView b) {
    return a.getClass() == b.getClass()
        && a.comment().equals(b.comment())
        && equivalence.sameView(b.name(), a.definition(), b.definition());
  }

  private boolean tables(Table a, Table b) {
    String table = b.name();
    if (!a.comment().equals(b.comment())) {
      found.add("comment of table " + table + ": " + a.comment() + " <> " + b.comment());
    }
    List<String> columnsOfA = a.columns().stream().map(Column::name).toList();
    List<String> columnsOfB = b.columns().stream().map(Column::name).toList();
    if (!columnsOfA.equals(columnsOfB)) {
      found.add("order of columns of " + table + ": " + columnsOfA + " <> " + columnsOfB);
    }
    items(
        table + ": column", a.columns(), b.columns(), Column::name, (x, y) -> columns(table, x, y));
    if (!a.primaryKey()
        .map(key -> key.name() + key.columns())
        .equals(b.primaryKey().map(key -> key.name() + key.columns()))) {
      found.add("primary key of " + table + ": " + a.primaryKey() + " <> " + b.primaryKey());
    }
    items(
        table + ": unique key",
        a.uniqueKeys(),
        b.uniqueKeys(),
        key -> key.name(),
        (x, y) -> x.columns().equals(y.columns()));
    items(
        table + ": foreign key",
        a.foreignKeys(),
        b.foreignKeys(),
        ForeignKey::name,
        (x, y) -> x.withOrigin("").equals(y.withOrigin("")));
    items(
        table + ": check",
        a.checks(),
        b.checks(),
        Check::name,
        (x, y) -> same(Kind.CHECK, table, "", x.condition(), y.condition()));
    items(table + ": index", a.indexes(), b.indexes(), Index::name, (x, y) -> indexes(table, x, y));
    items(
        table + ": trigger",
        a.triggers(),
        b.triggers(),
        Trigger::name,
        (x, y) ->
            x.timing() == y.timing()
                && x.events().equals(y.events())
                && x.bodies().keySet().equals(y.bodies().keySet())
                && x.bodies().keySet().stream()
                    .allMatch(
                        dialect ->
                            equivalence.sameBody(
                                x.name(), x.bodies().get(dialect), y.bodies().get(dialect))));
    items(
        table + ": policy",
        a.rowPolicies(),
        b.rowPolicies(),
        RowPolicy::name,
        (x, y) ->
            x.commands().equals(y.commands())
                && x.roles().equals(y.roles())
                && same(Kind.POLICY, table, x.using(), y.using())
                && same(Kind.POLICY, table, x.withCheck(), y.withCheck()));
    return true;
  }

  private boolean columns(String table, Column a, Column b) {
    return a.type().equals(b.type())
        && a.nullable() == b.nullable()
        && a.comment().equals(b.comment())
        && values(table, b.name(), a.value(), b.value());
  }

  private boolean values(String table, String column, ColumnValue a, ColumnValue b) {
    if (a instanceof ColumnValue.Default x && b instanceof ColumnValue.Default y) {
      return same(Kind.DEFAULT, table, column, x.expression(), y.expression());
    }
    if (a instanceof ColumnValue.Computed x && b instanceof ColumnValue.Computed y) {
      return x.stored() == y.stored()
          && same(Kind.COMPUTED, table, column, x.expression(), y.expression());
    }
    return a.equals(b);
  }

  private boolean indexes(String table, Index a, Index b) {
    if (a.unique() != b.unique()
        || !a.method().equals(b.method())
        || !a.included().equals(b.included())
        || a.parts().size() != b.parts().size()
        || !same(Kind.INDEX_CONDITION, table, a.where(), b.where())) {
      return false;
    }
    for (int i = 0; i < a.parts().size(); i++) {
      IndexPart x = a.parts().get(i);
      IndexPart y = b.parts().get(i);
      boolean same =
          x.descending() == y.descending()
              && x.nulls() == y.nulls()
              && ((x.key() instanceof IndexPart.OfExpression of
                      && y.key() instanceof IndexPart.OfExpression other)
                  ? same(Kind.INDEX_PART, table, "", of.expression(), other.expression())
                  : x.key().equals(y.key()));
      if (!same) {
        return false;
      }
    }
    return true;
  }

  private boolean same(Kind kind, String table, Optional<Expr> a, Optional<Expr> b) {
    return (a.isPresent() && b.isPresent())
        ? same(kind, table, "", a.get(), b.get())
        : a.isPresent() == b.isPresent();
  }

  private boolean same(Kind kind, String table, String column, Expr a, Expr b) {
    return equivalence.sameExpression(
        kind, table, column, ((Expr.Verbatim) a).sql(), ((Expr.Verbatim) b).sql());
  }

  private <T> void items(
      String kind, List<T> left, List<T> right, Function<T, String> name, BiPredicate<T, T> same) {
    Map<String, T> others = new LinkedHashMap<>();
    right.forEach(item -> others.put(name.apply(item), item));
    for (T item : left) {
      T other = others.remove(name.apply(item));
      if (other == null) {
        found.add(kind + " is missing: " + item);
      } else if (!same.test(item, other)) {
        found.add(kind + " differs:\n  " + item + "\n  " + other);
      }
    }
    others.values().forEach(item -> found.add(kind + " was not asked for: " + item));
  }
}
