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
import java.util.Map;
import org.nublox.generator.spring.internal.Shape.Property;
import org.nublox.generator.spring.view.SqlView;
import org.nublox.generator.spring.view.SqlView.Bound;
import org.nublox.generator.spring.view.SqlView.TableWrite;
import org.nublox.generator.template.Escape;

/** Makes the SQL of a repository. */
final class SqlViews {

  private final Context context;
  private final Shape shape;
  private final Joins joins;

  SqlViews(Context context, Shape shape, Joins joins) {
    this.context = context;
    this.shape = shape;
    this.joins = joins;
  }

  SqlView view() {
    return new SqlView(
        shape.table(), tables(), from(), kind(), columns(), selected(), bound(), order());
  }

  /** What is written to each table: ancestors first, as foreign keys ask for. */
  private List<TableWrite> tables() {
    var all = new ArrayList<TableWrite>();
    for (Shape.TableRef table : shape.tables().reversed()) {
      boolean root = table.equals(shape.root());
      List<Bound> inserted = new ArrayList<>();
      List<Bound> updated = new ArrayList<>();
      for (Property property : shape.properties()) {
        boolean here = property.table().equals(table.name());
        boolean written = !property.generated() && !(property.isIdentity() && root);
        for (Bound one : bound(property)) {
          if (written && (here || property.isKey())) {
            inserted.add(one);
          }
          if (written && here && !property.isKey()) {
            updated.add(one);
          }
        }
      }
      context
          .physical()
          .kind(shape.entity())
          .filter(kind -> kind.table().equals(table.name()))
          .ifPresent(
              kind ->
                  inserted.add(
                      new Bound(
                          kind.column(), "rowKind", "\"" + Escape.java(kind.value()) + "\"")));
      String version = root ? context.physical().versionColumn(shape.entity()) : null;
      if (root && shape.tenantColumn() != null) {
        inserted.add(tenant());
      }
      if (version != null) {
        inserted.add(new Bound(version, "rowVersion", "0"));
      }
      all.add(new TableWrite(table.name(), inserted, updated, version, root));
    }
    return all;
  }

  private Bound tenant() {
    return new Bound(
        shape.tenantColumn(), ServiceViews.TENANT, "row." + ServiceViews.TENANT + "()");
  }

  private List<Bound> bound() {
    Map<String, Bound> all = new LinkedHashMap<>();
    shape
        .key()
        .parts()
        .forEach(
            p ->
                shape
                    .property(p.path())
                    .ifPresent(k -> bound(k).forEach(b -> all.put(b.name(), b))));
    tables()
        .forEach(
            t -> {
              t.inserted().forEach(b -> all.put(b.name(), b));
              t.updated().forEach(b -> all.put(b.name(), b));
            });
    return List.copyOf(all.values());
  }

  /** The tables that a query reads: the entity's own, its ancestors', those that are read along. */
  private List<String> from() {
    var all = new ArrayList<String>();
    all.add("from " + shape.table() + " t");
    List<String> key = context.physical().key(shape.entity());
    for (Shape.TableRef table : shape.tables().subList(1, shape.tables().size())) {
      var on = key.stream().map(c -> table.alias() + "." + c + " = t." + c).toList();
      all.add("  join " + table.name() + " " + table.alias() + " on " + String.join(" and ", on));
    }
    joins
        .joins()
        .forEach(j -> all.add("  left join " + j.table() + " " + j.alias() + " on " + j.on()));
    return all;
  }

  /** The condition that keeps out rows of other entities in the same table, or null. */
  private String kind() {
    return context
        .physical()
        .kind(shape.entity())
        .filter(
            kind -> kind.table().equals(shape.table()) && shape.entity().getSuperEntity() != null)
        .map(
            kind ->
                "t."
                    + kind.column()
                    + " in ("
                    + String.join(
                        ", ",
                        kind.values().stream().map(v -> "'" + v.replace("'", "''") + "'").toList())
                    + ")")
        .orElse(null);
  }

  private List<Bound> bound(Property property) {
    if (property.type() != null) {
      String java = "row." + property.name() + "()";
      return List.of(
          new Bound(property.columns().get(0), property.name(), property.type().bind(java)));
    }
    var all = new ArrayList<Bound>();
    var parts = context.shapes().require(property.target()).key().parts();
    for (int i = 0; i < parts.size(); i++) {
      all.add(
          new Bound(
              property.columns().get(i),
              property.name() + i,
              parts
                  .get(i)
                  .type()
                  .bind(
                      "row.%s() == null ? null : row.%s().%s()"
                          .formatted(property.name(), property.name(), parts.get(i).name()))));
    }
    return all;
  }

  private List<String> columns() {
    var all = new ArrayList<String>();
    for (Property property : shape.properties()) {
      if (!property.isSecret() && property.type() != null && property.type().comparable()) {
        all.add(
            column(
                property.json(),
                property.alias() + "." + property.columns().get(0),
                property.type()));
      }
    }
    for (var component : joins.all()) {
      if (component.type().comparable()) {
        all.add(column(component.path(), component.sql(), component.type()));
      }
    }
    return all;
  }

  private static String column(String name, String sql, JavaType type) {
    return type.textual()
        ? "Column.text(\"%s\", \"%s\")".formatted(Escape.java(name), Escape.java(sql))
        : "Column.of(\"%s\", \"%s\", %s)"
            .formatted(Escape.java(name), Escape.java(sql), type.parser());
  }

  private List<String> selected() {
    var all = new ArrayList<String>();
    shape
        .properties()
        .forEach(p -> p.columns().forEach(c -> all.add(p.alias() + "." + c + Reading.as(c))));
    if (shape.tenantColumn() != null) {
      all.add(shape.root().alias() + "." + shape.tenantColumn() + Reading.as(shape.tenantColumn()));
    }
    joins.all().forEach(c -> all.add(c.sql() + " as " + c.alias()));
    return all;
  }

  /** Lines come in the order of their position, if they have one, else of their key. */
  private List<String> order() {
    var all = new ArrayList<String>();
    shape.properties().stream()
        .filter(
            p ->
                List.of("position", "line", "lineNumber", "sort", "order", "rank")
                    .contains(p.json()))
        .forEach(p -> all.add(p.alias() + "." + p.columns().get(0)));
    shape.keyColumns().stream().map(c -> "t." + c).filter(c -> !all.contains(c)).forEach(all::add);
    return all;
  }
}
