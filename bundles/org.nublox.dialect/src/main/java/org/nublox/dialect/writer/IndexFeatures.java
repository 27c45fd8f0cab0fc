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
import java.util.Set;
import org.nublox.dialect.Capability;
import org.nublox.dialect.Codes;
import org.nublox.dialect.Dialect;
import org.nublox.expression.Expr;
import org.nublox.expression.Literals;
import org.nublox.schema.Column;
import org.nublox.schema.ColumnValue;
import org.nublox.schema.Index;
import org.nublox.schema.IndexPart;
import org.nublox.schema.Table;
import org.nublox.schema.TableBuilder;

/**
 * Says an index with what the engine has:
 *
 * <ul>
 *   <li>a <b>unique partial</b> index becomes a unique one over {@code case when condition then
 *       column end}: rows outside of the condition have nulls, which do not clash; any other
 *       partial index becomes one over all rows
 *   <li><b>included columns</b> become the last parts of the key, or are left out where the key is
 *       unique
 *   <li>an index over an <b>expression</b> becomes one over a hidden generated column
 *   <li>the place of <b>nulls</b> and unknown <b>access methods</b> are left out
 * </ul>
 */
public final class IndexFeatures implements Adaptation {

  private final Set<String> methods;

  /**
   * @param methods access methods that the engine knows
   */
  public IndexFeatures(Set<String> methods) {
    this.methods = methods;
  }

  @Override
  public Table adapt(Table table, Draft draft) {
    TableBuilder builder = table.toBuilder().clearIndexes();
    for (Index index : table.indexes()) {
      Index adapted = method(table, index, draft);
      adapted = nulls(table, adapted, draft);
      adapted = partial(table, adapted, draft);
      adapted = included(table, adapted, draft);
      adapted = expressions(table, adapted, builder, draft);
      builder.index(adapted);
    }
    return builder.build();
  }

  private Index method(Table table, Index index, Draft draft) {
    if (index.method().isEmpty() || methods.contains(index.method())) {
      return index;
    }
    report(
        Codes.INDEX_METHOD,
        table,
        index,
        "does not know the access method '" + index.method() + "'.",
        "It is an ordered index.",
        draft);
    return index.withMethod("");
  }

  private static Index nulls(Table table, Index index, Draft draft) {
    boolean asks =
        index.parts().stream().anyMatch(part -> part.nulls() != IndexPart.NullOrder.DEFAULT);
    if (!asks || draft.dialect().can(Capability.INDEX_NULLS_ORDER)) {
      return index;
    }
    report(
        Codes.INDEX_NULLS,
        table,
        index,
        "cannot choose where nulls stand in an index.",
        "They stand where the engine puts them; a query that wants them elsewhere has to sort.",
        draft);
    return index.withParts(
        index.parts().stream().map(part -> part.nulls(IndexPart.NullOrder.DEFAULT)).toList());
  }

  private static Index partial(Table table, Index index, Draft draft) {
    if (index.where().isEmpty() || draft.dialect().can(Capability.PARTIAL_INDEX)) {
      return index;
    }
    if (!index.unique()) {
      report(
          Codes.INDEX_PARTIAL,
          table,
          index,
          "has no partial indexes.",
          "All rows are indexed.",
          draft);
      return index.withoutWhere();
    }
    report(
        Codes.INDEX_PARTIAL,
        table,
        index,
        "has no partial indexes.",
        "It is unique over expressions that are null where the condition does not hold.",
        draft);
    return onlyWhere(table, index, index.where().get()).withoutWhere();
  }

  /** The index over expressions that are null where the condition is not true. */
  static Index onlyWhere(Table table, Index index, Expr condition) {
    List<IndexPart> parts = new ArrayList<>();
    for (IndexPart part : index.parts()) {
      Expr value =
          switch (part.key()) {
            case IndexPart.OfColumn of ->
                ExpressionTypes.column(table.column(of.column()).orElseThrow());
            case IndexPart.OfExpression of -> of.expression();
          };
      Expr guarded = new Expr.Conditional(condition, value, Literals.NULL, value.type());
      parts.add(
          new IndexPart(new IndexPart.OfExpression(guarded), part.descending(), part.nulls()));
    }
    return index.withParts(parts);
  }

  private static Index included(Table table, Index index, Draft draft) {
    if (index.included().isEmpty() || draft.dialect().can(Capability.INCLUDED_COLUMNS)) {
      return index;
    }
    if (index.unique()) {
      report(
          Codes.INDEX_INCLUDED,
          table,
          index,
          "has no included columns.",
          "They are left out, since the key is unique; a query for them reads the row.",
          draft);
      return index.withIncluded();
    }
    report(
        Codes.INDEX_INCLUDED,
        table,
        index,
        "has no included columns.",
        "They are the last parts of the key.",
        draft);
    List<IndexPart> parts = new ArrayList<>(index.parts());
    index.included().stream()
        .filter(column -> !index.columns().contains(column))
        .map(IndexPart::column)
        .forEach(parts::add);
    return index.withParts(parts).withIncluded();
  }

  private static Index expressions(Table table, Index index, TableBuilder builder, Draft draft) {
    Dialect dialect = draft.dialect();
    boolean has =
        index.parts().stream().anyMatch(part -> part.key() instanceof IndexPart.OfExpression);
    if (dialect.can(Capability.EXPRESSION_INDEX)) {
      return index;
    }
    if (!has) {
      hideGenerated(table, index, draft);
      return index;
    }
    List<IndexPart> parts = new ArrayList<>();
    List<String> added = new ArrayList<>();
    for (IndexPart part : index.parts()) {
      if (part.key() instanceof IndexPart.OfExpression of) {
        String name = generatedName(index, parts.size() + 1, dialect);
        builder.column(generated(name, of.expression(), dialect, index.origin()));
        draft.hide(table.name(), name);
        added.add(name);
        parts.add(new IndexPart(new IndexPart.OfColumn(name), part.descending(), part.nulls()));
      } else {
        parts.add(part);
      }
    }
    report(
        Codes.INDEX_EXPRESSION,
        table,
        index,
        "has no indexes over expressions.",
        "It is over the generated column " + String.join(", ", added) + ".",
        draft);
    return index.withParts(parts);
  }

  /** In a stored form, the column for an expression is already there. */
  private static void hideGenerated(Table table, Index index, Draft draft) {
    List<String> columns = index.columns();
    for (int i = 0; i < columns.size(); i++) {
      String name = columns.get(i);
      boolean isGenerated =
          name.equals(generatedName(index, i + 1, draft.dialect()))
              && table.column(name).orElseThrow().value() instanceof ColumnValue.Computed;
      if (isGenerated) {
        draft.hide(table.name(), name);
      }
    }
  }

  /** The same for an index and for its stored form. */
  private static String generatedName(Index index, int part, Dialect dialect) {
    StoredNames names = new StoredNames(dialect.identifiers());
    return names.of(names.of(index.name()) + "_key" + part);
  }

  private static Column generated(String name, Expr expression, Dialect dialect, String origin) {
    boolean stored = !dialect.can(Capability.COMPUTED_VIRTUAL);
    return Column.of(name, ExpressionTypes.columnFor(expression.type()))
        .withComputed(expression, stored)
        .withOrigin(origin);
  }

  private static void report(
      String code, Table table, Index index, String what, String substitute, Draft draft) {
    draft.info(
        code,
        table.name() + "." + index.name(),
        index.origin(),
        draft.dialect().displayName() + " " + what,
        substitute);
  }
}
