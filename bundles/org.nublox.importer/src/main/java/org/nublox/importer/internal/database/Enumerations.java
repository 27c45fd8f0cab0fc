/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.importer.internal.database;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nublox.expression.Expr;
import org.nublox.importer.internal.sql.Choice;
import org.nublox.importer.internal.sql.SqlReading;
import org.nublox.importer.internal.text.Declaration;
import org.nublox.importer.internal.text.NameSpace;
import org.nublox.importer.internal.text.Nbx;
import org.nublox.schema.Check;
import org.nublox.schema.Column;
import org.nublox.schema.ColumnType;
import org.nublox.schema.Table;

/** Enumerations, found in checks that keep a column to a list of texts. */
final class Enumerations {

  /**
   * An enumeration of the model.
   *
   * @param literals names by what is stored, in order
   */
  record Enumeration(String name, Map<String, String> literals) {

    Declaration declaration() {
      List<String> lines = new ArrayList<>();
      literals.forEach(
          (stored, literal) ->
              lines.add(
                  "  "
                      + Nbx.feature(literal)
                      + (stored.equals(literal) ? "" : " = " + Nbx.quoted(stored))));
      return new Declaration("enum " + Nbx.id(name) + " {\n" + String.join(",\n", lines) + "\n}");
    }
  }

  /** An enumeration of a column, and the check that keeps to it. */
  record Use(Enumeration enumeration, Check check) {}

  private final NameSpace elements;
  private final Map<List<String>, Enumeration> known = new LinkedHashMap<>();

  Enumerations(NameSpace elements) {
    this.elements = elements;
  }

  /** All that were found, in the order in which they were. */
  List<Enumeration> all() {
    return List.copyOf(known.values());
  }

  /** The enumerations of a table, by column. */
  Map<String, Use> of(TablePlan plan, String dialect) {
    Map<String, Use> uses = new HashMap<>();
    for (Check check : plan.table().checks()) {
      if (!(check.condition() instanceof Expr.Verbatim verbatim)) {
        continue;
      }
      Optional<Choice> choice = SqlReading.choice(verbatim.sql(), dialect);
      Optional<Column> column = choice.flatMap(c -> column(plan.table(), c.column()));
      if (column.isPresent()
          && plan.fields().containsKey(column.get().name())
          && !plan.key().contains(column.get().name())
          && isText(column.get().type(), choice.get())
          && !uses.containsKey(column.get().name())) {
        uses.put(
            column.get().name(),
            new Use(enumeration(plan, column.get().name(), choice.get().texts()), check));
      }
    }
    return uses;
  }

  private static boolean isText(ColumnType type, Choice choice) {
    return switch (type) {
      case ColumnType.Text ignored -> true;
      case ColumnType.Varchar varchar ->
          choice.texts().stream()
              .allMatch(t -> t.codePointCount(0, t.length()) <= varchar.length());
      default -> false;
    };
  }

  /** Bare names may stand in a text in another case than in the catalog. */
  static Optional<Column> column(Table table, String name) {
    return table
        .column(name)
        .or(
            () ->
                table.columns().stream().filter(c -> c.name().equalsIgnoreCase(name)).findFirst());
  }

  private Enumeration enumeration(TablePlan plan, String column, List<String> texts) {
    return known.computeIfAbsent(
        texts,
        key -> {
          String field = DatabaseNames.entity(column);
          String name =
              field.startsWith(plan.entity()) || (elements.isFree(field) && field.length() > 6)
                  ? field
                  : plan.entity() + field;
          NameSpace names = new NameSpace();
          Map<String, String> literals = new LinkedHashMap<>();
          for (String text : texts) {
            literals.put(text, names.take(Nbx.isName(text) ? text : DatabaseNames.camel(text)));
          }
          return new Enumeration(elements.take(name), literals);
        });
  }
}
