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
import java.util.Optional;
import org.nublox.generator.spring.internal.JavaNames.Taken;
import org.nublox.generator.spring.internal.Shape.Property;
import org.nublox.generator.spring.view.EntityView.Joined;
import org.nublox.generator.spring.view.SqlView;
import org.nublox.model.data.Feature;

/**
 * The fields of other rows that are read along with a row: labels of relations, and paths that
 * lists show.
 */
final class Joins {

  /**
   * A field of another row: its component, its type, its column with the table's alias, its name in
   * requests.
   */
  record Component(String name, JavaType type, String sql, String alias, String path) {}

  private final Context context;
  private final Shape shape;
  private final Taken taken = new Taken();
  private final Map<List<Feature>, Component> components = new LinkedHashMap<>();
  private final Map<List<Feature>, String> aliases = new LinkedHashMap<>();
  private final List<SqlView.Join> joins = new ArrayList<>();

  Joins(Context context, Shape shape, Labels labels) {
    this.context = context;
    this.shape = shape;
    shape.properties().forEach(p -> taken.free(p.name()));
    shape.virtuals().forEach(p -> taken.free(p.name()));
    shape.toMany().forEach(m -> taken.free(m.name()));
    shape.links().forEach(m -> taken.free(m.name()));
    shape.references().forEach(p -> taken.free(p.name() + "Label"));
    taken.free(ServiceViews.TENANT);
  }

  /** The component for a path over to-one relations to a field; empty when it leads elsewhere. */
  Optional<Component> component(List<Feature> path) {
    Component known = components.get(path);
    if (known != null) {
      return Optional.of(known);
    }
    Shape at = shape;
    String alias = "t";
    int start = 0;
    for (int i = 0; i < path.size(); i++) {
      Optional<Property> found = at.property(path.subList(start, i + 1));
      if (found.isEmpty()) {
        continue;
      }
      Property property = found.get();
      if (!property.isReference()) {
        if (start == 0 || i < path.size() - 1) {
          return Optional.empty();
        }
        if (!property.alias().equals("t")) {
          alias = parent(path.subList(0, start), at, property, alias);
        }
        return Optional.of(add(path, property, alias));
      }
      Shape target = context.shapes().require(property.target());
      if (i == path.size() - 1) {
        return Optional.empty();
      }
      alias =
          join(
              path.subList(0, i + 1),
              property,
              target,
              i == 0 || start == 0 ? property.alias() : alias);
      at = target;
      start = i + 1;
    }
    return Optional.empty();
  }

  private Component add(List<Feature> path, Property property, String alias) {
    String name =
        taken.free(
            JavaNames.member(String.join(" ", path.stream().map(Feature::getName).toList())));
    String as = ("x" + components.size());
    Component component =
        new Component(
            name,
            property.type(),
            alias + "." + property.columns().get(0),
            as,
            String.join(".", path.stream().map(Feature::getName).toList()));
    components.put(List.copyOf(path), component);
    return component;
  }

  /** The table of an ancestor that keeps a field of the row that a path leads to. */
  private String parent(List<Feature> path, Shape target, Property property, String from) {
    var named = new ArrayList<Feature>(path);
    named.add(property.feature());
    String known = aliases.get(named);
    if (known != null) {
      return known;
    }
    String alias = "j" + (aliases.size() + 1);
    aliases.put(List.copyOf(named), alias);
    List<String> on =
        target.keyColumns().stream().map(c -> alias + "." + c + " = " + from + "." + c).toList();
    joins.add(new SqlView.Join(property.table(), alias, String.join(" and ", on)));
    return alias;
  }

  private String join(List<Feature> path, Property property, Shape target, String from) {
    String known = aliases.get(path);
    if (known != null) {
      return known;
    }
    String alias = "j" + (aliases.size() + 1);
    aliases.put(List.copyOf(path), alias);
    var on = new ArrayList<String>();
    List<String> keys = target.keyColumns();
    for (int i = 0; i < keys.size(); i++) {
      on.add(alias + "." + keys.get(i) + " = " + from + "." + property.columns().get(i));
    }
    joins.add(new SqlView.Join(target.table(), alias, String.join(" and ", on)));
    return alias;
  }

  /** Code, inside of the row, for what to call the row that a relation leads to. */
  String label(Property reference) {
    Shape target = context.shapes().require(reference.target());
    return new Labels(context, target)
        .code(
            path -> {
              var whole = new ArrayList<Feature>(reference.path());
              whole.addAll(path);
              return component(whole)
                  .map(Component::name)
                  .orElseThrow(() -> new Code.Unreachable(target.origin(), path));
            })
        .orElse("String.valueOf(" + reference.name() + ")");
  }

  List<Component> all() {
    return List.copyOf(components.values());
  }

  Context context() {
    return context;
  }

  List<String> names() {
    return components.values().stream().map(Component::name).toList();
  }

  List<Joined> views() {
    return components.values().stream()
        .map(c -> new Joined(c.name(), c.type().name(), c.type().read(c.alias())))
        .toList();
  }

  List<SqlView.Join> joins() {
    return List.copyOf(joins);
  }
}
