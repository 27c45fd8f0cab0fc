/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator.spring.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.nublox.dialect.Dialect;
import org.nublox.expression.Expr;
import org.nublox.expression.Query;
import org.nublox.expression.sql.SqlPrinter;
import org.nublox.expression.sql.SqlText;
import org.nublox.generator.Diagnostics;
import org.nublox.generator.template.Escape;
import org.nublox.mapping.EntityMapping;
import org.nublox.mapping.Lowering;
import org.nublox.mapping.Mapped;
import org.nublox.mapping.NotExpressible;
import org.nublox.mapping.QueryScope;
import org.nublox.model.data.Entity;

/**
 * Conditions of the model as SQL: which rows exist for whom. Where databases differ, each gets its
 * own text.
 */
final class SqlRestrictions implements JavaCode.Restrictions {

  private static final Pattern PARAMETER = Pattern.compile("(?<!:):([A-Za-z_]\\w*)");

  private final Mapped mapped;
  private final Lowering lowering;
  private final List<Dialect> dialects;
  private final Names names;
  private final SqlNames sqlNames;
  private final Diagnostics diagnostics;

  SqlRestrictions(
      Mapped mapped,
      Lowering lowering,
      List<Dialect> dialects,
      Names names,
      SqlNames sqlNames,
      Diagnostics diagnostics) {
    this.mapped = mapped;
    this.lowering = lowering;
    this.dialects = dialects;
    this.names = names;
    this.sqlNames = sqlNames;
    this.diagnostics = diagnostics;
  }

  @Override
  public Optional<String> of(Expr condition, Entity entity) {
    EntityMapping mapping = mapped.of(entity);
    try {
      Map<String, List<String>> vendorsBySql = new LinkedHashMap<>();
      for (Dialect dialect : dialects) {
        vendorsBySql
            .computeIfAbsent(sql(condition, mapping, dialect), key -> new ArrayList<>())
            .add(dialect.id().toUpperCase(Locale.ROOT));
      }
      return Optional.of(
          "Restriction.of(" + text(vendorsBySql) + ", " + params(vendorsBySql.keySet()) + ")");
    } catch (NotExpressible e) {
      diagnostics.warning(
          "spring.condition",
          mapping.origin(),
          "A condition on which rows exist cannot be written in SQL, so no row exists for those whom it concerns: "
              + e.getMessage(),
          "Write the condition over stored fields.");
      return Optional.empty();
    }
  }

  private static String text(Map<String, List<String>> vendorsBySql) {
    if (vendorsBySql.size() == 1) {
      return "\"" + Escape.java(vendorsBySql.keySet().iterator().next()) + "\"";
    }
    var cases = new StringBuilder("switch (sql.vendor()) {");
    vendorsBySql.forEach(
        (sql, vendors) ->
            cases
                .append("\n          case ")
                .append(String.join(", ", vendors))
                .append(" -> \"")
                .append(Escape.java(sql))
                .append("\";"));
    int covered = vendorsBySql.values().stream().mapToInt(List::size).sum();
    if (covered < Drivers.VENDORS) {
      cases.append("\n          default -> \"1 = 0\";");
    }
    return cases.append("\n        }").toString();
  }

  private String sql(Expr condition, EntityMapping entity, Dialect dialect) {
    QueryScope scope = lowering.query(entity, "r");
    Expr lowered = scope.lower(condition);
    if (entity.key().size() > 1) {
      throw new NotExpressible("the key of " + entity.origin() + " has several columns");
    }
    var key = entity.key().get(0);
    Query rows =
        scope
            .query()
            .where(lowered)
            .select(
                new Query.Projection(
                    scope.column(entity.table(), key.name(), key.type(), false), Optional.empty()));
    SqlPrinter printer = new SqlPrinter(ParameterFlavour.of(dialect.flavour(), names));
    return switch (printer.query(rows)) {
      case SqlText.Printed printed ->
          "t."
              + sqlNames.of(key.name())
              + " in ("
              + printed.sql().replaceAll("\\s*\\n\\s*", " ").strip()
              + ")";
      case SqlText.Unsupported missing ->
          throw new NotExpressible(
              dialect.displayName() + ": " + missing.what() + ". " + missing.substitute());
    };
  }

  private static String params(Iterable<String> texts) {
    var used = new TreeSet<String>();
    for (String text : texts) {
      PARAMETER
          .matcher(text.replaceAll("'[^']*'", ""))
          .results()
          .forEach(found -> used.add(found.group(1)));
    }
    var pairs = new ArrayList<String>();
    for (String name : used) {
      String value =
          switch (name) {
            case ParameterFlavour.TENANT -> "user.tenant()";
            case ParameterFlavour.USER_ID -> "sql.value(user.id())";
            case ParameterFlavour.USER_NAME -> "user.name()";
            default ->
                "user.has(Role." + name.substring(ParameterFlavour.ROLE.length()) + ") ? 1 : 0";
          };
      pairs.add("\"" + name + "\", " + value);
    }
    return "Map.of(" + String.join(", ", pairs) + ")";
  }
}
