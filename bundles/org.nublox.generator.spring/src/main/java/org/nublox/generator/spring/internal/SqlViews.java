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
import java.util.List;
import org.nublox.generator.spring.internal.Shape.Property;
import org.nublox.generator.spring.view.SqlView;
import org.nublox.generator.spring.view.SqlView.Bound;
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
    List<Bound> inserted = new ArrayList<>();
    List<Bound> updated = new ArrayList<>();
    List<Bound> bound = new ArrayList<>();
    for (Property property : shape.properties()) {
      for (Bound one : bound(property)) {
        boolean written = !property.generated() && !property.isIdentity();
        if (written) {
          inserted.add(one);
        }
        if (written && !property.isKey()) {
          updated.add(one);
        }
        if (written || property.isKey()) {
          bound.add(one);
        }
      }
    }
    if (shape.tenantColumn() != null) {
      var tenant = new Bound(shape.tenantColumn(), ServiceViews.TENANT, "row." + ServiceViews.TENANT + "()");
      inserted.add(tenant);
      updated.add(tenant);
      bound.add(tenant);
    }
    return new SqlView(shape.table(), columns(), selected(), joins.joins(), inserted, updated, bound, order(), context.physical().versionColumn(shape.entity()));
  }

  private List<Bound> bound(Property property) {
    if (property.type() != null) {
      String java = "row." + property.name() + "()";
      return List.of(new Bound(property.columns().get(0), property.name(), property.type().bind(java)));
    }
    var all = new ArrayList<Bound>();
    var parts = context.shapes().require(property.target()).key().parts();
    for (int i = 0; i < parts.size(); i++) {
      all.add(
          new Bound(
              property.columns().get(i),
              property.name() + i,
              parts.get(i).type().bind(
                  "row.%s() == null ? null : row.%s().%s()".formatted(property.name(), property.name(), parts.get(i).name()))));
    }
    return all;
  }

  private List<String> columns() {
    var all = new ArrayList<String>();
    for (Property property : shape.properties()) {
      if (!property.isSecret() && property.type() != null && property.type().comparable()) {
        all.add(column(property.json(), "t." + property.columns().get(0), property.type()));
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
        : "Column.of(\"%s\", \"%s\", %s)".formatted(Escape.java(name), Escape.java(sql), type.parser());
  }

  private List<String> selected() {
    var all = new ArrayList<String>();
    shape.properties().forEach(p -> p.columns().forEach(c -> all.add("t." + c)));
    if (shape.tenantColumn() != null) {
      all.add("t." + shape.tenantColumn());
    }
    joins.all().forEach(c -> all.add(c.sql() + " as " + c.alias()));
    return all;
  }

  /** Lines come in the order of their position, if they have one, else of their key. */
  private List<String> order() {
    var all = new ArrayList<String>();
    shape.properties().stream()
        .filter(p -> List.of("position", "line", "lineNumber", "sort", "order", "rank").contains(p.json()))
        .forEach(p -> all.add("t." + p.columns().get(0)));
    shape.keyColumns().stream().map(c -> "t." + c).filter(c -> !all.contains(c)).forEach(all::add);
    return all;
  }
}
