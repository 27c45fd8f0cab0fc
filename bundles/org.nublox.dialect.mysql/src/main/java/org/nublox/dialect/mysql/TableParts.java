/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.mysql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.nublox.dialect.catalog.CatalogRow;
import org.nublox.dialect.catalog.CreateTableText;
import org.nublox.schema.Trigger;

/** What the catalog tells of one table, query by query. */
final class TableParts {

  /**
   * A check as it is told.
   *
   * @param ofColumn whether it stands with a column, and not behind all of them
   */
  record CheckPart(String name, String clause, boolean ofColumn) {}

  final CatalogRow table;
  final List<CatalogRow> columns = new ArrayList<>();
  final Map<String, List<CatalogRow>> indexes = new LinkedHashMap<>();
  final Map<String, List<CatalogRow>> foreignKeys = new LinkedHashMap<>();
  final List<CheckPart> checks = new ArrayList<>();
  final List<Trigger> triggers = new ArrayList<>();

  /** The statement that makes the table, where the catalog's own words leave a doubt. */
  Optional<CreateTableText> text = Optional.empty();

  TableParts(CatalogRow table) {
    this.table = table;
  }

  String name() {
    return table.text("table_name");
  }

  /**
   * Whether the catalog left a text out, or told one that raises a doubt.
   *
   * @param doubt whether characters of a text may have been lost
   */
  boolean isDoubtful(Predicate<String> doubt) {
    return columns.stream()
            .anyMatch(
                column ->
                    isLeftOut(column)
                        || doubt.test(column.text("column_default"))
                        || doubt.test(column.text("generation_expression")))
        || checks.stream().anyMatch(check -> doubt.test(check.clause()))
        || indexes.values().stream()
            .flatMap(List::stream)
            .anyMatch(part -> doubt.test(part.text("key_expression")));
  }

  /** MySQL does not tell the default of a column that is kept outside of the row. */
  private static boolean isLeftOut(CatalogRow column) {
    return column.optional("column_default").isEmpty()
        && column.text("extra").contains("DEFAULT_GENERATED");
  }

  /** The line of the statement that begins with the name of a column, if it was asked for. */
  Optional<CreateTableText.Item> columnLine(String column) {
    return text.flatMap(
        told ->
            told.items().stream()
                .filter(item -> !item.isConstraint() && item.name().equals(column))
                .findFirst());
  }

  /** The line of the statement that has a check, if it was asked for. */
  Optional<CreateTableText.Item> checkLine(String check) {
    return text.flatMap(
        told ->
            told.items().stream()
                .filter(item -> item.isConstraint() && item.find(0, "check") >= 0)
                .filter(
                    item -> item.constraintName(item.find(0, "check")).equals(Optional.of(check)))
                .findFirst());
  }

  /** The line of the statement that has an index, if it was asked for. */
  Optional<CreateTableText.Item> indexLine(String index) {
    return text.flatMap(
        told ->
            told.items().stream()
                .filter(CreateTableText.Item::isConstraint)
                .filter(item -> item.find(0, "key") >= 0)
                .filter(
                    item -> {
                      int name = item.find(0, "key") + 1;
                      return name < item.tokens().size()
                          && item.tokens().get(name).name().equals(index);
                    })
                .findFirst());
  }
}
