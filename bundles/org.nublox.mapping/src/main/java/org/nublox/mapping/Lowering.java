/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.mapping;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.nublox.expression.Expr;
import org.nublox.expression.Literals;
import org.nublox.expression.Type;
import org.nublox.model.data.Entity;
import org.nublox.model.data.EnumLiteral;
import org.nublox.model.data.EnumType;
import org.nublox.model.data.Field;
import org.nublox.semantics.Elaboration;
import org.nublox.semantics.QualifiedNames;
import org.nublox.semantics.ResolvedType;

/**
 * Turns logical expressions (paths over fields and relations) into physical ones (columns, joins,
 * subqueries), which can be printed as SQL.
 *
 * <pre>{@code
 * Lowering lowering = mapped.lowering();
 * QueryScope scope = lowering.query(mapped.of(invoice), "i");
 * Expr name = scope.lower(customerName);        // adds "left join customer on ..."
 * Query query = scope.query().select(new Query.Projection(name, Optional.of("name")));
 * }</pre>
 */
public final class Lowering {

  private final Map<Entity, EntityMapping> entities;
  private final Map<String, EnumType> enumerations = new HashMap<>();

  /**
   * @param entities where entities are kept
   * @param enumerations all enumerations that expressions may speak of
   */
  public Lowering(Map<Entity, EntityMapping> entities, Iterable<EnumType> enumerations) {
    this.entities = entities;
    enumerations.forEach(e -> this.enumerations.put(QualifiedNames.of(e), e));
  }

  /** A query that starts at the rows of an entity. */
  public QueryScope query(EntityMapping entity, String alias) {
    return new QueryScope(this, entity, alias);
  }

  /**
   * The expression over the columns of one row of one table, as a check constraint, a generated
   * column or an index needs it.
   *
   * @param focus the entity whose fields the paths name
   * @param table the table, one of the entity's
   * @param inline whether computed columns are replaced by what computes them
   * @return empty when the expression needs other rows or tables
   */
  public Optional<Expr> inRow(Expr logical, EntityMapping focus, String table, boolean inline) {
    try {
      return Optional.of(new InRow(focus, table, inline).rewrite(logical));
    } catch (NotExpressible e) {
      return Optional.empty();
    }
  }

  /**
   * An expression that reads no row, as a default or a seed needs it.
   *
   * @throws NotExpressible when it reads a row
   */
  public Expr constant(Expr logical) {
    return new ExprRewriter() {
      @Override
      protected Type type(Type type) {
        return stored(type);
      }

      @Override
      protected Expr literal(Expr.Literal literal) {
        return stored(literal);
      }

      @Override
      protected Expr path(Expr.Path path) {
        throw new NotExpressible("'" + path.text() + "' is no constant.");
      }

      @Override
      protected Expr aggregate(Expr.Aggregate aggregate) {
        throw new NotExpressible("An aggregate is no constant.");
      }
    }.rewrite(logical);
  }

  EntityMapping of(Entity entity) {
    EntityMapping mapping = entities.get(entity);
    if (mapping == null) {
      throw new NotExpressible("Entity " + entity.getName() + " has no table.");
    }
    return mapping;
  }

  /** The type with the literals of an enumeration as they are stored. */
  public Type stored(Type type) {
    return type instanceof Type.Enumeration enumeration
        ? declaration(enumeration).map(Lowering::storedType).orElse(enumeration)
        : type;
  }

  private Optional<EnumType> declaration(Type.Enumeration type) {
    return Optional.ofNullable(enumerations.get(type.name()));
  }

  private static Type.Enumeration storedType(EnumType declared) {
    return new Type.Enumeration(
        QualifiedNames.of(declared),
        declared.getLiterals().stream().map(Lowering::stored).distinct().toList());
  }

  private static String stored(EnumLiteral literal) {
    return literal.getStoredValue() == null ? literal.getName() : literal.getStoredValue();
  }

  /** The literal as the database stores it. */
  public Expr.Literal stored(Expr.Literal literal) {
    if (literal.value() == null || !(literal.type() instanceof Type.Enumeration type)) {
      return literal;
    }
    return declaration(type)
        .flatMap(
            declared ->
                declared.getLiterals().stream()
                    .filter(each -> literal.value().equals(each.getName()))
                    .findFirst()
                    .map(each -> Literals.enumeration(storedType(declared), stored(each))))
        .orElse(literal);
  }

  /** What computes a field, as a logical expression. */
  static Expr computation(Field field) {
    return ResolvedType.of(field.getType())
        .flatMap(type -> Elaboration.value(field.getComputed(), type.expression()).expression())
        .orElseThrow(
            () -> new NotExpressible("What computes '" + field.getName() + "' has an error."));
  }

  /** The feature that a step of a path names, inside of an embedded value if there is one. */
  static FeatureMapping step(
      EntityMapping entity, Optional<FeatureMapping.Embedded> inside, Expr.Step step) {
    return inside
        .map(embedded -> embedded.part(step.name()))
        .orElseGet(() -> entity.find(step.name()))
        .orElseThrow(
            () ->
                new NotExpressible(
                    "'" + step.name() + "' of " + entity.origin() + " is kept in no table."));
  }

  /** Columns of one row. */
  private final class InRow extends ExprRewriter {

    private final EntityMapping focus;
    private final String table;
    private final boolean inline;
    private final Set<Field> underWay = new HashSet<>();

    InRow(EntityMapping focus, String table, boolean inline) {
      this.focus = focus;
      this.table = table;
      this.inline = inline;
    }

    @Override
    protected Type type(Type type) {
      return stored(type);
    }

    @Override
    protected Expr literal(Expr.Literal literal) {
      return stored(literal);
    }

    @Override
    protected Expr aggregate(Expr.Aggregate aggregate) {
      throw new NotExpressible("An aggregate reads other rows.");
    }

    @Override
    protected Expr path(Expr.Path path) {
      Optional<FeatureMapping.Embedded> inside = Optional.empty();
      List<Expr.Step> steps = path.steps();
      for (int i = 0; i < steps.size(); i++) {
        boolean last = i == steps.size() - 1;
        boolean beforeLast = i == steps.size() - 2;
        FeatureMapping mapping = step(focus, inside, steps.get(i));
        switch (mapping) {
          case FeatureMapping.Embedded embedded -> inside = Optional.of(embedded);
          case FeatureMapping.Value value when last -> {
            return value(value);
          }
          case FeatureMapping.Computed computed when last -> {
            return computed(computed.feature());
          }
          case FeatureMapping.ToOne toOne when beforeLast -> {
            return keyColumn(toOne, path.last());
          }
          default -> throw new NotExpressible("'" + path.text() + "' is in another row.");
        }
      }
      throw new NotExpressible("'" + path.text() + "' is no single value.");
    }

    private Expr value(FeatureMapping.Value value) {
      if (inline && value.feature().getComputed() != null) {
        return computed(value.feature());
      }
      if (!value.table().equals(table)) {
        throw new NotExpressible(
            "'" + value.feature().getName() + "' is kept in table " + value.table() + ".");
      }
      return new Expr.Column(Optional.empty(), value.column(), value.type(), value.nullable());
    }

    private Expr computed(Field field) {
      if (!underWay.add(field)) {
        throw new NotExpressible("'" + field.getName() + "' is computed from itself.");
      }
      Expr result = rewrite(computation(field));
      underWay.remove(field);
      return result;
    }

    /** A key field of the target is in this row too, as a part of the foreign key. */
    private Expr keyColumn(FeatureMapping.ToOne toOne, Expr.Step step) {
      if (toOne.table().equals(table)
          && of(toOne.target()).find(step.name()).orElse(null)
              instanceof FeatureMapping.Value value) {
        for (FeatureMapping.ColumnPair pair : toOne.columns()) {
          if (pair.referenced().equals(value.column())) {
            return new Expr.Column(Optional.empty(), pair.column(), value.type(), toOne.nullable());
          }
        }
      }
      throw new NotExpressible("'" + step.name() + "' is in another row.");
    }

    @Override
    protected Expr isNull(Expr.IsNull test) {
      if (test.operand() instanceof Expr.Path path
          && path.steps().size() == 1
          && path.type() instanceof Type.Entity) {
        return switch (step(focus, Optional.empty(), path.last())) {
          case FeatureMapping.ToOne toOne when toOne.table().equals(table) ->
              NullTests.of(columns(toOne), test.negated());
          case FeatureMapping.Alternatives alternatives ->
              NullTests.ofAll(
                  alternatives.choices().stream().map(this::columns).toList(), test.negated());
          case FeatureMapping.Embedded embedded ->
              NullTests.ofAll(
                  NullTests.values(embedded).stream().map(v -> List.of(value(v))).toList(),
                  test.negated());
          default -> throw new NotExpressible("'" + path.text() + "' is kept in another table.");
        };
      }
      return super.isNull(test);
    }

    private List<Expr> columns(FeatureMapping.ToOne toOne) {
      List<EntityMapping.KeyColumn> key = of(toOne.target()).key();
      return IntStream.range(0, toOne.columns().size())
          .<Expr>mapToObj(
              i ->
                  new Expr.Column(
                      Optional.empty(),
                      toOne.columns().get(i).column(),
                      key.get(i).type(),
                      toOne.nullable()))
          .toList();
    }
  }
}
