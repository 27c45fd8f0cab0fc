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
import java.util.Optional;
import org.nublox.generator.spring.internal.JavaType.Kind;
import org.nublox.generator.spring.internal.Shape.Property;
import org.nublox.generator.spring.view.ColumnView;
import org.nublox.model.data.Feature;
import org.nublox.widget.Place;

/** Makes the views of values that pages show. */
final class Columns {

  /** A table that nobody said anything about shows this many columns. */
  private static final int MOST = 6;

  private final Context context;

  Columns(Context context) {
    this.context = context;
  }

  /**
   * A property of a row.
   *
   * @param row what the row is called in the page
   * @param joins what is read along, or null where nothing can be sorted by
   */
  ColumnView of(Shape shape, Property property, String row, Joins joins) {
    String label = context.fields().label(shape, property);
    JavaType type = property.type();
    if (property.isReference()) {
      Shape target = context.shapes().require(property.target());
      String sort = joins == null ? null : sort(property, target, joins);
      return new ColumnView(
          property.origin(),
          label,
          row + "." + property.name() + "Label()",
          sort,
          false,
          false,
          false,
          target.path(),
          row + "." + property.name() + "()");
    }
    return new ColumnView(
        property.origin(),
        label,
        row + "." + property.name() + "()",
        joins != null && type.comparable() ? property.json() : null,
        type.number(),
        type.kind() == Kind.ENUM,
        type.kind() == Kind.TEXT || type.kind() == Kind.JSON,
        null,
        null,
        WidgetMarkup.shown(property, Place.LIST, row + "." + property.name() + "()"),
        WidgetMarkup.shown(property, Place.DETAIL, row + "." + property.name() + "()"));
  }

  ColumnView virtual(Shape shape, Property property, String row) {
    return new ColumnView(
        property.origin(),
        context.fields().label(shape, property),
        row + "." + property.name() + "()",
        null,
        property.type().number(),
        property.type().kind() == Kind.ENUM,
        false,
        null,
        null);
  }

  /** Relations sort by the text they are shown by. */
  private static String sort(Property reference, Shape target, Joins joins) {
    return new Labels(joins.context(), target)
        .field()
        .flatMap(
            field -> {
              var path = new ArrayList<Feature>(reference.path());
              path.addAll(field.path());
              return joins.component(path);
            })
        .map(Joins.Component::path)
        .orElse(null);
  }

  /** A path over relations, read along with the row. */
  Optional<ColumnView> joined(Shape shape, List<Feature> path, String row, Joins joins) {
    return joins
        .component(path)
        .map(
            component -> {
              String label =
                  context
                      .texts()
                      .put(
                          shape.name() + "." + component.name(),
                          JavaNames.words(component.path().replace('.', ' '), true));
              return new ColumnView(
                  shape.origin(),
                  label,
                  row + "." + component.name() + "()",
                  component.path(),
                  component.type().number(),
                  component.type().kind() == Kind.ENUM,
                  false,
                  null,
                  null);
            });
  }

  /** All that a row shows of itself. */
  List<ColumnView> all(Shape shape, String row, Joins joins) {
    var all = new ArrayList<ColumnView>();
    // what people write comes first, what the application keeps by itself last
    for (boolean kept : new boolean[] {false, true}) {
      for (Property property : shape.properties()) {
        if (shown(property)
            && !technical(shape, property)
            && property.feature().isReadonly() == kept) {
          all.add(of(shape, property, row, joins));
        }
      }
    }
    shape.virtuals().stream().filter(Columns::shown).forEach(v -> all.add(virtual(shape, v, row)));
    return all;
  }

  /** The first few columns of a list that nobody designed; the label first. */
  List<ColumnView> first(Shape shape, String row, Joins joins, Property without) {
    var all = new ArrayList<ColumnView>();
    Property telling = new Labels(context, shape).field().orElse(null);
    if (telling != null) {
      all.add(of(shape, telling, row, joins));
    }
    for (Property property : shape.properties()) {
      boolean fits =
          shown(property)
              && !property.equals(telling)
              && !property.equals(without)
              && !technical(shape, property)
              && !property.feature().isReadonly()
              && (property.isReference()
                  || (property.type().kind() != Kind.TEXT && property.type().kind() != Kind.JSON));
      if (fits && all.size() < MOST) {
        all.add(of(shape, property, row, joins));
      }
    }
    if (all.isEmpty()) {
      all.add(
          of(
              shape,
              shape.key().parts().get(0).isReference()
                  ? shape.property(shape.key().parts().get(0).feature()).orElseThrow()
                  : shape.key().parts().get(0),
              row,
              joins));
    }
    return all;
  }

  /** The columns of a part in the page of its owner. */
  List<ColumnView> ofPart(Shape part, Property back, String row) {
    return first(part, row, null, part.property(back.feature()).orElse(null));
  }

  static boolean shown(Property property) {
    return !property.isSecret()
        && (property.type() == null || property.type().kind() != Kind.BINARY);
  }

  /** A key that means nothing to people. */
  static boolean technical(Shape shape, Property property) {
    return property.isKey()
        && !property.isReference()
        && (property.isIdentity() || property.type().kind() == Kind.UUID);
  }
}
