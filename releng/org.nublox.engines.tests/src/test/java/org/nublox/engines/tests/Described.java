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
import java.util.List;
import org.nublox.expression.Expr;
import org.nublox.schema.AnyView;
import org.nublox.schema.Column;
import org.nublox.schema.ColumnValue;
import org.nublox.schema.IndexPart;
import org.nublox.schema.Schema;
import org.nublox.schema.Table;
import org.nublox.schema.ViewDefinition;

/** A schema in stored form, a line for each thing, to be compared with a text. */
final class Described {

  private Described() {}

  static List<String> lines(Schema schema) {
    List<String> lines = new ArrayList<>();
    schema.sequences().forEach(sequence -> lines.add(sequence.toString()));
    schema.tables().forEach(table -> table(table, lines));
    for (AnyView view : schema.views()) {
      ViewDefinition.Verbatim text = (ViewDefinition.Verbatim) view.definition();
      lines.add(
          view.getClass().getSimpleName()
              + " "
              + view.name()
              + " reads "
              + text.reads()
              + ": "
              + text.sql().strip().replaceAll("\\s+", " ")
              + comment(view.comment()));
    }
    return lines;
  }

  private static void table(Table table, List<String> lines) {
    lines.add("table " + table.name() + comment(table.comment()));
    for (Column column : table.columns()) {
      lines.add(
          "  "
              + column.name()
              + " "
              + column.type()
              + (column.nullable() ? "" : " not null")
              + value(column.value())
              + comment(column.comment()));
    }
    table.primaryKey().ifPresent(key -> lines.add("  " + key));
    table.uniqueKeys().forEach(key -> lines.add("  " + key));
    table.foreignKeys().forEach(key -> lines.add("  " + key));
    table
        .checks()
        .forEach(
            check ->
                lines.add(
                    "  check "
                        + check.name()
                        + " "
                        + sql(check.condition())
                        + comment(check.message())));
    table
        .indexes()
        .forEach(
            index ->
                lines.add(
                    "  "
                        + (index.unique() ? "unique " : "")
                        + "index "
                        + index.name()
                        + " "
                        + index.parts().stream().map(Described::part).toList()
                        + index.where().map(where -> " where " + sql(where)).orElse("")
                        + " include "
                        + index.included()
                        + " "
                        + index.method()));
    table
        .triggers()
        .forEach(
            trigger ->
                lines.add(
                    "  trigger "
                        + trigger.name()
                        + " "
                        + trigger.timing()
                        + " "
                        + trigger.events()
                        + " "
                        + trigger.bodies()));
    table
        .rowPolicies()
        .forEach(
            policy ->
                lines.add(
                    "  policy "
                        + policy.name()
                        + " "
                        + policy.commands()
                        + " "
                        + policy.roles()
                        + policy.using().map(using -> " using " + sql(using)).orElse("")
                        + policy.withCheck().map(check -> " check " + sql(check)).orElse("")));
  }

  private static String part(IndexPart part) {
    String key =
        switch (part.key()) {
          case IndexPart.OfColumn of -> of.column();
          case IndexPart.OfExpression of -> sql(of.expression());
        };
    return key + (part.descending() ? " desc" : "") + " " + part.nulls();
  }

  private static String value(ColumnValue value) {
    return switch (value) {
      case ColumnValue.Given given -> "";
      case ColumnValue.Default standard -> " default " + sql(standard.expression());
      case ColumnValue.Computed computed ->
          " computed " + sql(computed.expression()) + (computed.stored() ? " stored" : "");
      case ColumnValue.Identity identity -> " " + identity;
      case ColumnValue.NextOf next -> " " + next;
    };
  }

  private static String comment(String text) {
    return text.isEmpty() ? "" : " -- " + text;
  }

  private static String sql(Expr expression) {
    return ((Expr.Verbatim) expression).sql();
  }
}
