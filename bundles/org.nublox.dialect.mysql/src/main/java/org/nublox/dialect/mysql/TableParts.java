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
import org.nublox.dialect.catalog.CatalogRow;
import org.nublox.dialect.catalog.CreateTableText;
import org.nublox.schema.Trigger;

/** What the catalog tells of one table, query by query. */
final class TableParts {

  /** A check as it is told. */
  record CheckPart(String name, String clause) {}

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

  /** Whether the catalog may have told a text with question marks in place of characters. */
  boolean isDoubtful() {
    return columns.stream()
            .anyMatch(
                column ->
                    isDoubtful(column.text("column_default"))
                        || isDoubtful(column.text("generation_expression")))
        || checks.stream().anyMatch(check -> isDoubtful(check.clause()));
  }

  static boolean isDoubtful(String text) {
    return text.indexOf('?') >= 0;
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
                .filter(item -> item.constraintName(item.find(0, "check")).equals(Optional.of(check)))
                .findFirst());
  }
}
