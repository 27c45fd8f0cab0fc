/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator.spring.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nublox.generator.spring.internal.JavaType.Kind;
import org.nublox.generator.spring.internal.Shape.Property;
import org.nublox.model.data.Display;
import org.nublox.model.data.Feature;

/** What a row is called where people read it: what the model says, else its most telling text. */
final class Labels {

  private static final List<String> TELLING =
      List.of("name", "title", "label", "number", "code", "subject", "description");

  private final Context context;
  private final Shape shape;

  Labels(Context context, Shape shape) {
    this.context = context;
    this.shape = shape;
  }

  /** Code inside of the row. */
  String own() {
    return code(path ->
            shape
                .property(path)
                .map(Property::name)
                .orElseThrow(() -> new Code.Unreachable(shape.origin(), path)))
        .orElse(
            "String.valueOf("
                + (shape.key().composite() ? "key()" : shape.key().parts().get(0).name())
                + ")");
  }

  /** Code of the label, its paths made by the caller; empty when only the key is left. */
  Optional<String> code(Code.Paths paths) {
    Display display = EntityViews.display(shape);
    if (display != null) {
      try {
        var text = context.code().value(display.getExpression(), shape.entity(), paths);
        if (text.isPresent()) {
          return Optional.of("Objects.toString(" + text.get() + ", \"\")");
        }
      } catch (Code.Unreachable e) {
        context.unreachable(
            shape.origin(),
            e,
            "Another text field stands for the row.",
            "Display fields of the entity itself.");
      }
    }
    return field().map(p -> "Objects.toString(" + paths.of(p.path()) + ", \"\")");
  }

  /** The paths that the label reads. */
  List<List<Feature>> paths() {
    Display display = EntityViews.display(shape);
    return display != null
        ? context.code().paths(display.getExpression())
        : field().map(p -> List.of(p.path())).orElse(List.of());
  }

  /** The one text that stands for the label where only a column can: in searches and sorting. */
  Optional<Property> field() {
    Display display = EntityViews.display(shape);
    if (display != null) {
      for (List<Feature> path : context.code().paths(display.getExpression())) {
        Optional<Property> found =
            shape
                .property(path)
                .filter(p -> p.type() != null && p.type().textual() && !p.isReference());
        if (found.isPresent()) {
          return found;
        }
      }
    }
    List<Property> texts =
        shape.properties().stream()
            .filter(p -> !p.isReference() && p.type().kind() == Kind.STRING && !p.isSecret())
            .toList();
    return Stream.of(
            texts.stream()
                .filter(p -> TELLING.contains(p.json().toLowerCase(java.util.Locale.ROOT))),
            texts.stream().filter(Property::required),
            texts.stream())
        .flatMap(s -> s)
        .findFirst();
  }
}
