/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.engines.tests;

import java.util.Collection;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nublox.expression.Expr;
import org.nublox.schema.Column;
import org.nublox.schema.ColumnValue;
import org.nublox.schema.Index;
import org.nublox.schema.IndexPart;
import org.nublox.schema.Schema;
import org.nublox.schema.Table;

/**
 * A schema as lines of text in alphabetical order, without what no database can tell: made without
 * the classes that compare schemas, to have a second opinion on them.
 */
final class PlainForm {

  private PlainForm() {}

  static String of(Schema schema) {
    TreeSet<String> lines = new TreeSet<>();
    schema
        .sequences()
        .forEach(
            it ->
                lines.add(
                    "sequence "
                        + it.name()
                        + it.start()
                        + it.increment()
                        + it.minimum()
                        + it.maximum()
                        + it.comment()));
    schema.tables().forEach(table -> lines.add(of(table)));
    schema
        .views()
        .forEach(
            it ->
                lines.add(
                    it.getClass().getSimpleName()
                        + " "
                        + it.name()
                        + " "
                        + it.definition()
                        + it.comment()));
    return String.join("\n", lines);
  }

  private static String of(Table table) {
    return "table "
        + table.name()
        + " "
        + table.comment()
        + sorted(table.columns(), PlainForm::of)
        + table.primaryKey().map(key -> key.name() + key.columns())
        + sorted(table.uniqueKeys(), key -> key.name() + key.columns())
        + sorted(
            table.foreignKeys(),
            key ->
                key.name()
                    + key.columns()
                    + key.referencedTable()
                    + key.referencedColumns()
                    + key.onDelete()
                    + key.onUpdate()
                    + key.deferrable())
        + sorted(table.indexes(), PlainForm::of)
        + sorted(table.checks(), check -> check.name() + of(check.condition()))
        + sorted(
            table.rowPolicies(),
            it ->
                it.name()
                    + it.commands()
                    + it.roles()
                    + it.using().map(PlainForm::of)
                    + it.withCheck().map(PlainForm::of))
        + sorted(table.triggers(), it -> it.name() + it.timing() + it.events());
  }

  private static <T> String sorted(Collection<T> items, Function<T, String> text) {
    return items.stream().map(text).sorted().collect(Collectors.joining("\n    ", "\n    ", ""));
  }

  private static String of(Column column) {
    String value =
        switch (column.value()) {
          case ColumnValue.Default it -> "default " + of(it.expression());
          case ColumnValue.Computed it -> "computed " + of(it.expression()) + it.stored();
          default -> column.value().toString();
        };
    return column.name() + column.type() + column.nullable() + value + column.comment();
  }

  private static String of(Index index) {
    return index.name()
        + index.parts().stream()
            .map(
                part ->
                    (part.key() instanceof IndexPart.OfExpression of
                            ? of(of.expression())
                            : part.key())
                        + " "
                        + part.descending()
                        + part.nulls())
            .toList()
        + index.unique()
        + index.where().map(PlainForm::of)
        + index.included()
        + index.method();
  }

  /** Quotes around names do not count. */
  private static String of(Expr expression) {
    return expression instanceof Expr.Verbatim verbatim
        ? verbatim.sql().replaceAll("[\"`\\[\\]]", "").toLowerCase(Locale.ROOT)
        : expression.toString();
  }
}
