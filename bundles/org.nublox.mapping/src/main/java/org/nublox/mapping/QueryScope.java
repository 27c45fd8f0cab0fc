/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.mapping;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nublox.expression.AggregateKind;
import org.nublox.expression.BinaryOperator;
import org.nublox.expression.Expr;
import org.nublox.expression.Functions;
import org.nublox.expression.Literals;
import org.nublox.expression.Query;
import org.nublox.expression.Type;
import org.nublox.expression.Types;
import org.nublox.expression.Typing;
import org.nublox.expression.UnaryOperator;
import org.nublox.mapping.FeatureMapping.ColumnPair;
import org.nublox.model.data.Entity;
import org.nublox.model.data.Field;

/**
 * The rows of an entity in a query. Lowering a path adds the joins that it needs, each once; an
 * aggregate becomes a correlated subquery. Not thread-safe.
 */
public final class QueryScope {

  private static final int MAX_ALIAS = 40;

  private final Lowering lowering;
  private final Node root;
  private final Query.Table from;
  private final List<Query.Join> joins = new ArrayList<>();
  private final Set<String> aliases;
  private final Set<Field> underWay;

  QueryScope(Lowering lowering, EntityMapping entity, String alias) {
    this(lowering, entity, entity.table(), alias, new HashSet<>(), new HashSet<>());
  }

  /** A subquery: it shares aliases with the query around it, so that none hides another. */
  private QueryScope(QueryScope outer, EntityMapping entity, String table, String wanted) {
    this(outer.lowering, entity, table, wanted, outer.aliases, outer.underWay);
  }

  private QueryScope(
      Lowering lowering,
      EntityMapping entity,
      String table,
      String wanted,
      Set<String> aliases,
      Set<Field> underWay) {
    this.lowering = lowering;
    this.aliases = aliases;
    this.underWay = underWay;
    String alias = alias(wanted);
    this.from = new Query.Table(table, alias);
    this.root = new Node(entity, table, alias, false);
  }

  /** The rows of an entity that a path has come to. */
  private final class Node {
    private final EntityMapping entity;
    private final String alias;
    private final boolean nullable;
    private final Map<String, String> aliasOfTable = new HashMap<>();
    private final Map<String, Node> followed = new LinkedHashMap<>();

    Node(EntityMapping entity, String table, String alias, boolean nullable) {
      this.entity = entity;
      this.alias = alias;
      this.nullable = nullable;
      aliasOfTable.put(table, alias);
    }

    /** The alias of one of the entity's tables, joined when it is not there yet. */
    String alias(String table) {
      return aliasOfTable.computeIfAbsent(table, this::joinOwn);
    }

    private String joinOwn(String table) {
      String added = QueryScope.this.alias(alias + "_" + table);
      List<ColumnPair> pairs =
          entity.keyColumns().stream().map(column -> new ColumnPair(column, column)).toList();
      join(nullable, table, added, on(pairs, added, alias, entity));
      return added;
    }

    Expr.Column column(FeatureMapping.Value value) {
      return new Expr.Column(
          Optional.of(alias(value.table())),
          value.column(),
          value.type(),
          value.nullable() || nullable);
    }

    Node follow(FeatureMapping mapping) {
      return followed.computeIfAbsent(
          mapping.feature().getName(), name -> QueryScope.this.follow(this, mapping));
    }
  }

  /** The alias of the entity's own table. */
  public String alias() {
    return root.alias;
  }

  /** The query so far: the entity's table and the joins; the caller adds projections. */
  public Query query() {
    Query query = Query.from(from);
    for (Query.Join join : joins) {
      query = query.join(join);
    }
    return restriction().map(query::where).orElse(query);
  }

  /** The condition that keeps out rows of other entities which share the table. */
  public Optional<Expr> restriction() {
    return root.entity
        .discriminator()
        .filter(d -> d.table().equals(root.entity.table()))
        .filter(d -> !d.values().isEmpty())
        .filter(d -> root.entity.entity().getSuperEntity() != null)
        .map(
            d ->
                new Expr.InList(
                    new Expr.Column(Optional.of(root.alias), d.column(), new Type.Text(0), false),
                    d.values().stream().<Expr>map(Literals::text).toList(),
                    false));
  }

  /** A column of one of the entity's tables. */
  public Expr.Column column(String table, String column, Type type, boolean nullable) {
    return new Expr.Column(Optional.of(root.alias(table)), column, type, nullable);
  }

  /**
   * The expression over the columns of this query.
   *
   * @throws NotExpressible when the schema has no counterpart for it
   */
  public Expr lower(Expr logical) {
    return lower(logical, root);
  }

  private Expr lower(Expr logical, Node focus) {
    return new InQuery(focus).rewrite(logical);
  }

  /** The columns that identify what a to-one relation leads to, without a join where possible. */
  public List<Expr> key(Expr.Path path) {
    return key(path, root);
  }

  private final class InQuery extends ExprRewriter {
    private final Node focus;

    InQuery(Node focus) {
      this.focus = focus;
    }

    @Override
    protected Type type(Type type) {
      return lowering.stored(type);
    }

    @Override
    protected Expr literal(Expr.Literal literal) {
      return lowering.stored(literal);
    }

    @Override
    protected Expr path(Expr.Path path) {
      return value(path, focus);
    }

    @Override
    protected Expr aggregate(Expr.Aggregate aggregate) {
      return QueryScope.this.aggregate(aggregate, focus);
    }

    @Override
    protected Expr columnAggregate(Expr.ColumnAggregate aggregate) {
      return total(
          aggregate.kind(), aggregate.argument().map(this::rewrite), type(aggregate.type()));
    }

    @Override
    protected Expr isNull(Expr.IsNull test) {
      if (test.operand() instanceof Expr.Path path && path.type() instanceof Type.Entity) {
        return nullTest(path, focus, test.negated());
      }
      return super.isNull(test);
    }
  }

  /** Where all steps but the last lead to. */
  private record Place(Node node, Optional<FeatureMapping.Embedded> inside) {}

  private static Place before(Expr.Path path, Node focus) {
    Node node = focus;
    Optional<FeatureMapping.Embedded> inside = Optional.empty();
    for (Expr.Step step : path.steps().subList(0, path.steps().size() - 1)) {
      FeatureMapping mapping = Lowering.step(node.entity, inside, step);
      if (mapping instanceof FeatureMapping.Embedded embedded) {
        inside = Optional.of(embedded);
      } else {
        node = node.follow(mapping);
        inside = Optional.empty();
      }
    }
    return new Place(node, inside);
  }

  private Expr value(Expr.Path path, Node focus) {
    Optional<Expr> inKey = inForeignKey(path, focus);
    if (inKey.isPresent()) {
      return inKey.get();
    }
    Place place = before(path, focus);
    return switch (Lowering.step(place.node().entity, place.inside(), path.last())) {
      case FeatureMapping.Value value -> place.node().column(value);
      case FeatureMapping.Computed computed -> computed(computed.feature(), place.node());
      default -> throw new NotExpressible("'" + path.text() + "' is a relation, no single value.");
    };
  }

  private Expr computed(Field field, Node node) {
    if (!underWay.add(field)) {
      throw new NotExpressible("'" + field.getName() + "' is computed from itself.");
    }
    Expr result = lower(Lowering.computation(field), node);
    underWay.remove(field);
    return result;
  }

  /** {@code customer.id} is a column of the invoice: no join is needed to read it. */
  private Optional<Expr> inForeignKey(Expr.Path path, Node focus) {
    int size = path.steps().size();
    if (size < 2) {
      return Optional.empty();
    }
    Expr.Path relation = new Expr.Path(path.steps().subList(0, size - 1));
    Place place = before(relation, focus);
    if (place.inside().isEmpty()
        && place.node().entity.find(relation.last().name()).orElse(null)
            instanceof FeatureMapping.ToOne toOne
        && lowering.of(toOne.target()).find(path.last().name()).orElse(null)
            instanceof FeatureMapping.Value value) {
      for (ColumnPair pair : toOne.columns()) {
        if (pair.referenced().equals(value.column())) {
          return Optional.of(
              new Expr.Column(
                  Optional.of(place.node().alias(toOne.table())),
                  pair.column(),
                  value.type(),
                  toOne.nullable() || place.node().nullable));
        }
      }
    }
    return Optional.empty();
  }

  private Expr nullTest(Expr.Path path, Node focus, boolean negated) {
    Place place = before(path, focus);
    return switch (Lowering.step(place.node().entity, place.inside(), path.last())) {
      case FeatureMapping.Alternatives alternatives ->
          NullTests.ofAll(
              alternatives.choices().stream().map(c -> columns(place.node(), c)).toList(), negated);
      case FeatureMapping.Embedded embedded ->
          NullTests.ofAll(
              NullTests.values(embedded).stream()
                  .map(v -> List.<Expr>of(place.node().column(v)))
                  .toList(),
              negated);
      default -> NullTests.of(key(path, focus), negated);
    };
  }

  private List<Expr> key(Expr.Path path, Node focus) {
    Place place = before(path, focus);
    return switch (Lowering.step(place.node().entity, place.inside(), path.last())) {
      case FeatureMapping.ToOne toOne -> columns(place.node(), toOne);
      case FeatureMapping.Inverse inverse when !inverse.toMany() -> {
        Node target = place.node().follow(inverse);
        yield target.entity.key().stream()
            .<Expr>map(
                key -> new Expr.Column(Optional.of(target.alias), key.name(), key.type(), true))
            .toList();
      }
      default -> throw new NotExpressible("'" + path.text() + "' leads to no single row.");
    };
  }

  private List<Expr> columns(Node node, FeatureMapping.ToOne toOne) {
    List<EntityMapping.KeyColumn> key = lowering.of(toOne.target()).key();
    List<Expr> columns = new ArrayList<>();
    for (int i = 0; i < toOne.columns().size(); i++) {
      columns.add(
          new Expr.Column(
              Optional.of(node.alias(toOne.table())),
              toOne.columns().get(i).column(),
              key.get(i).type(),
              toOne.nullable() || node.nullable));
    }
    return columns;
  }

  private Node follow(Node node, FeatureMapping mapping) {
    String wanted =
        node == root ? mapping.feature().getName() : node.alias + "_" + mapping.feature().getName();
    return switch (mapping) {
      case FeatureMapping.ToOne toOne -> {
        EntityMapping target = lowering.of(toOne.target());
        boolean optional = toOne.nullable() || node.nullable;
        String here = node.alias(toOne.table());
        String there = alias(wanted);
        join(optional, target.table(), there, on(reversed(toOne.columns()), there, here, target));
        yield new Node(target, target.table(), there, optional);
      }
      case FeatureMapping.Inverse inverse when !inverse.toMany() -> {
        EntityMapping target = lowering.of(inverse.target());
        String there = alias(wanted);
        join(true, inverse.table(), there, on(inverse.columns(), there, node.alias, node.entity));
        yield new Node(target, inverse.table(), there, true);
      }
      case FeatureMapping.Alternatives alternatives ->
          throw new NotExpressible(
              "'"
                  + alternatives.feature().getName()
                  + "' leads to several kinds of entities; a path cannot go on from there.");
      default ->
          throw new NotExpressible(
              "'" + mapping.feature().getName() + "' leads to many rows; use an aggregate.");
    };
  }

  private static List<ColumnPair> reversed(List<ColumnPair> pairs) {
    return pairs.stream().map(p -> new ColumnPair(p.referenced(), p.column())).toList();
  }

  private void join(boolean optional, String table, String alias, Expr on) {
    joins.add(
        new Query.Join(
            optional ? Query.JoinKind.LEFT : Query.JoinKind.INNER,
            new Query.Table(table, alias),
            on));
  }

  /**
   * {@code left.column = right.referenced} for each pair.
   *
   * @param keyed the entity whose key is on one of the sides, for the types
   */
  private static Expr on(List<ColumnPair> pairs, String left, String right, EntityMapping keyed) {
    Expr condition = null;
    for (int i = 0; i < pairs.size(); i++) {
      Type type = i < keyed.key().size() ? keyed.key().get(i).type() : Types.LONG;
      Expr equal =
          new Expr.Binary(
              BinaryOperator.EQ,
              new Expr.Column(Optional.of(left), pairs.get(i).column(), type, false),
              new Expr.Column(Optional.of(right), pairs.get(i).referenced(), type, false),
              Types.BOOL,
              false);
      condition = condition == null ? equal : and(condition, equal);
    }
    return condition;
  }

  private static Expr and(Expr left, Expr right) {
    return Typing.binary(BinaryOperator.AND, left, right).orElseThrow();
  }

  private Expr aggregate(Expr.Aggregate aggregate, Node focus) {
    List<Expr.Step> steps = aggregate.source().steps();
    Node outer = focus;
    int at = 0;
    while (!steps.get(at).toMany()) {
      outer = outer.follow(Lowering.step(outer.entity, Optional.empty(), steps.get(at)));
      at++;
    }
    FeatureMapping first = Lowering.step(outer.entity, Optional.empty(), steps.get(at));
    QueryScope inner;
    Expr where;
    Node node;
    switch (first) {
      case FeatureMapping.Inverse inverse -> {
        EntityMapping target = lowering.of(inverse.target());
        inner = new QueryScope(this, target, inverse.table(), steps.get(at).name());
        where = on(inverse.columns(), inner.root.alias, outer.alias, outer.entity);
        node = inner.root;
      }
      case FeatureMapping.Linked linked -> {
        EntityMapping target = lowering.of(linked.target());
        inner = new QueryScope(this, target, linked.joinTable(), steps.get(at).name() + "_link");
        where = on(linked.here(), inner.root.alias, outer.alias, outer.entity);
        node = inner.linked(inner.root.alias, linked, target, steps.get(at).name());
      }
      default -> throw new NotExpressible("'" + aggregate.source().text() + "' is not to many.");
    }
    for (Expr.Step step : steps.subList(at + 1, steps.size())) {
      node = inner.further(node, Lowering.step(node.entity, Optional.empty(), step));
    }
    return inner.finish(aggregate, where, node);
  }

  private Node linked(
      String linkAlias, FeatureMapping.Linked linked, EntityMapping target, String name) {
    String there = alias(name);
    join(false, target.table(), there, on(reversed(linked.there()), there, linkAlias, target));
    return new Node(target, target.table(), there, false);
  }

  /** A further step inside of an aggregate's query: only rows that match take part. */
  private Node further(Node node, FeatureMapping mapping) {
    return switch (mapping) {
      case FeatureMapping.Inverse inverse -> {
        EntityMapping target = lowering.of(inverse.target());
        String there = alias(mapping.feature().getName());
        join(false, inverse.table(), there, on(inverse.columns(), there, node.alias, node.entity));
        yield new Node(target, inverse.table(), there, false);
      }
      case FeatureMapping.Linked linked -> {
        String link = alias(mapping.feature().getName() + "_link");
        join(false, linked.joinTable(), link, on(linked.here(), link, node.alias, node.entity));
        yield linked(link, linked, lowering.of(linked.target()), mapping.feature().getName());
      }
      default -> node.follow(mapping);
    };
  }

  private Expr finish(Expr.Aggregate aggregate, Expr where, Node node) {
    Expr condition =
        aggregate.filter().map(filter -> and(where, lower(filter, node))).orElse(where);
    Optional<Expr> argument = aggregate.argument().map(expr -> lower(expr, node));
    Type type = lowering.stored(aggregate.type());
    return switch (aggregate.kind()) {
      case ANY -> new Expr.Exists(rows(and(condition, argument.orElse(Literals.TRUE))), false);
      case ALL ->
          new Expr.Exists(
              rows(
                  and(
                      condition,
                      new Expr.Unary(
                          UnaryOperator.NOT, argument.orElse(Literals.TRUE), Types.BOOL))),
              true);
      default -> {
        Expr value = total(aggregate.kind(), argument, type);
        yield new Expr.Subquery(
            rows(condition).select(new Query.Projection(value, Optional.empty())),
            type,
            value.nullable());
      }
    };
  }

  private Query rows(Expr condition) {
    Query query = Query.from(from);
    for (Query.Join join : joins) {
      query = query.join(join);
    }
    return query.where(condition);
  }

  /** The aggregate of a column; the sum of nothing is 0. */
  static Expr total(AggregateKind kind, Optional<Expr> argument, Type type) {
    boolean counted = kind == AggregateKind.COUNT;
    Expr raw = new Expr.ColumnAggregate(kind, argument, false, type, !counted);
    if (kind != AggregateKind.SUM) {
      return raw;
    }
    Expr zero =
        switch (type) {
          case Type.Int32 ignored -> new Expr.Literal(type, 0);
          case Type.Int64 ignored -> new Expr.Literal(type, 0L);
          case Type.Decimal decimal ->
              new Expr.Literal(type, BigDecimal.ZERO.setScale(decimal.scale()));
          default -> throw new NotExpressible("Values of type " + type.text() + " have no sum.");
        };
    return Typing.call(Functions.builtIn(), "coalesce", List.of(raw, zero)).orElseThrow();
  }

  private String alias(String wanted) {
    String name = wanted.length() > MAX_ALIAS ? wanted.substring(0, MAX_ALIAS) : wanted;
    String result = name;
    for (int i = 2; !aliases.add(result.toLowerCase(Locale.ROOT)); i++) {
      result = name + "_" + i;
    }
    return result;
  }

  /** The entity whose rows the query starts at. */
  public Entity entity() {
    return root.entity.entity();
  }
}
