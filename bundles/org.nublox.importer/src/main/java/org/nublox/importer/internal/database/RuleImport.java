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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.nublox.expression.Expr;
import org.nublox.importer.internal.sql.Said;
import org.nublox.importer.internal.sql.SqlColumn;
import org.nublox.importer.internal.sql.SqlReading;
import org.nublox.importer.internal.text.Declaration;
import org.nublox.importer.internal.text.NameSpace;
import org.nublox.importer.internal.text.Nbx;
import org.nublox.schema.Check;
import org.nublox.schema.Column;
import org.nublox.schema.Table;

/** Checks as rules. */
final class RuleImport {

  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

  private final TablePlan plan;
  private final Table table;
  private final Surroundings with;
  private final Map<String, Enumerations.Use> choices;
  private final Set<Check> saidAtFields = new HashSet<>();

  RuleImport(TablePlan plan, Surroundings with, Map<String, Enumerations.Use> choices) {
    this.plan = plan;
    this.table = plan.table();
    this.with = with;
    this.choices = choices;
  }

  List<Declaration> rules(
      Function<String, Optional<SqlColumn>> columns, BiConsumer<String, String> lost) {
    NameSpace names = new NameSpace();
    List<Declaration> rules = new ArrayList<>();
    for (Check check : table.checks()) {
      boolean said =
          isGuard(check)
              || saidAtFields.contains(check)
              || choices.values().stream().anyMatch(use -> use.check().equals(check));
      if (said || !(check.condition() instanceof Expr.Verbatim verbatim)) {
        continue;
      }
      Optional<Said> condition = SqlReading.condition(verbatim.sql(), with.dialect().id(), columns);
      if (condition.isEmpty()) {
        lost.accept(check.name(), "a check that the language cannot say: " + verbatim.sql());
        continue;
      }
      Optional<String> usual =
          with.names().behind(with.names().naming().check(table.name(), ""), check.name());
      String name = names.take(usual.orElseGet(() -> DatabaseNames.camel(check.name())));
      Declaration rule = new Declaration("rule " + Nbx.id(name) + ": " + condition.get().text());
      rule.word(!check.message().isEmpty(), Nbx.quoted(check.message()));
      if (usual.filter(name::equals).isEmpty()) {
        rule.storage("name", check.name());
      }
      if (!condition.get().exact()) {
        rule.storage("check", with.dialect().id() + ":" + verbatim.sql());
      }
      rules.add(rule);
    }
    return rules;
  }

  /**
   * Says of a field what checks of the usual names keep its number to: {@code min 0}.
   *
   * @param path how the field is named in conditions
   */
  void limits(
      Declaration field,
      Column column,
      String path,
      Function<String, Optional<SqlColumn>> columns) {
    limit(field, column, "min", path + " >= ", columns);
    limit(field, column, "max", path + " <= ", columns);
  }

  private void limit(
      Declaration field,
      Column column,
      String word,
      String begin,
      Function<String, Optional<SqlColumn>> columns) {
    String name = with.names().naming().check(table.name(), column.name() + "_" + word);
    for (Check check : table.checks()) {
      if (!with.names().isSame(name, check.name())
          || !(check.condition() instanceof Expr.Verbatim verbatim)) {
        continue;
      }
      SqlReading.condition(verbatim.sql(), with.dialect().id(), columns)
          .filter(Said::exact)
          .map(Said::text)
          .filter(text -> text.startsWith(begin))
          .map(text -> text.substring(begin.length()))
          .filter(limit -> NUMBER.matcher(limit).matches())
          .ifPresent(
              limit -> {
                field.word(word + " " + limit);
                field.word(!check.message().isEmpty(), Nbx.quoted(check.message()));
                saidAtFields.add(check);
              });
    }
  }

  /** A check that the dialect makes by itself for the type of a column. */
  private boolean isGuard(Check check) {
    for (Column column : table.columns()) {
      if (with.names().isSame("ck_" + table.name() + "_" + column.name() + "_type", check.name())
          && !choices.containsKey(column.name())) {
        return with.dialect()
            .types()
            .guard(column.type(), with.dialect().identifiers().quote(column.name()))
            .isPresent();
      }
    }
    return false;
  }

  TablePlan plan() {
    return plan;
  }
}
