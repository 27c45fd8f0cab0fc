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
import org.nublox.generator.Diagnostics;
import org.nublox.model.Model;
import org.nublox.model.behavior.Event;
import org.nublox.model.data.Entity;
import org.nublox.model.data.EnumType;
import org.nublox.model.data.Feature;
import org.nublox.model.ui.Screen;
import org.nublox.semantics.Features;

/**
 * What every maker of views needs: the models, the names, the shapes, the way from expressions to
 * code.
 */
record Context(
    List<Model> models,
    ModelElements elements,
    Names names,
    Physical physical,
    Shapes shapes,
    Texts texts,
    FieldViews fields,
    Code code,
    Diagnostics diagnostics) {

  private static final String UNSUPPORTED = "spring.unsupported";

  <T> List<T> elements(Class<T> kind) {
    return elements.of(kind);
  }

  /** The screens about an entity. */
  List<Screen> screens(Entity entity) {
    return elements.screens(entity);
  }

  List<EnumType> enums() {
    return elements(EnumType.class);
  }

  List<Event> events() {
    return elements(Event.class);
  }

  /** Whether a computed field that is not kept looks beyond its own row. */
  boolean isDerived(Shape shape, Shape.Property property) {
    for (List<Feature> path : code.paths(property.field().getComputed())) {
      boolean own = shape.property(path).filter(p -> !p.isReference()).isPresent();
      boolean local =
          shape.virtuals().stream()
              .anyMatch(v -> v.path().equals(path) && !v.equals(property) && !isDerived(shape, v));
      if (!own && !local) {
        return true;
      }
    }
    return new ContextUse(property.field().getComputed()).found();
  }

  /** What people call one of an entity, inside of a sentence. */
  String singular(Entity entity) {
    return entity.getLabel() == null || entity.getLabel().isBlank()
        ? JavaNames.words(entity.getName(), false)
        : entity.getLabel().substring(0, 1).toLowerCase(java.util.Locale.ROOT)
            + entity.getLabel().substring(1);
  }

  /** The method of a scope that follows a to-many relation. */
  String scopeName(String member) {
    return member;
  }

  /** Code for a path that starts at the scope {@code variable}. */
  Code.Paths scope(Shape shape, String variable) {
    return path -> variable + scopePath(shape.entity(), path, shape.origin());
  }

  private String scopePath(Entity entity, List<Feature> path, String origin) {
    Shape shape = shapes.of(entity).orElseThrow(() -> new Code.Unreachable(origin, path));
    for (int length = path.size(); length > 0; length--) {
      List<Feature> head = path.subList(0, length);
      var stored = shape.property(head);
      if (stored.isPresent()) {
        Shape.Property property = stored.get();
        if (!property.isReference()) {
          return "." + property.scopeName() + "()";
        }
        return length == path.size()
            ? "." + property.name() + "()"
            : "."
                + rowMethod(property)
                + "()"
                + scopePath(property.target(), path.subList(length, path.size()), origin);
      }
      var virtual = shape.virtuals().stream().filter(v -> v.path().equals(head)).findFirst();
      if (virtual.isPresent()) {
        return "." + virtual.get().name() + "()";
      }
    }
    for (var many : shape.toMany()) {
      if (many.relation() == path.get(0) && path.size() == 1) {
        return "." + scopeName(many.name()) + "()";
      }
    }
    for (var link : shape.links()) {
      if (link.relation() == path.get(0) && path.size() == 1) {
        return "." + scopeName(link.name()) + "()";
      }
    }
    throw new Code.Unreachable(origin, path);
  }

  /**
   * The method of a scope that gives the row which a relation leads to; the plain name gives its
   * key.
   */
  static String rowMethod(Shape.Property reference) {
    return reference.name() + "Row";
  }

  /**
   * Warns that something of the model is not generated.
   *
   * @param what the thing, as the beginning of a sentence in the singular
   * @param instead what to do instead, as a sentence
   */
  void unsupported(String origin, String what, String instead) {
    diagnostics.warning(UNSUPPORTED, origin, what + " is not generated yet by spring.", instead);
  }

  /**
   * Warns that something of the model is generated in part, or otherwise than it may be meant.
   *
   * @param what what happens, as a sentence
   * @param instead what to do instead, as a sentence
   */
  void limited(String origin, String what, String instead) {
    diagnostics.warning(UNSUPPORTED, origin, what, instead);
  }

  /**
   * Warns that an expression needs something that the generated code cannot reach.
   *
   * @param effect what becomes of it, as a sentence
   * @param instead what to do instead, as a sentence
   */
  void unreachable(String origin, Code.Unreachable cause, String effect, String instead) {
    limited(origin, cause.getMessage() + " " + effect, instead);
  }

  /** The target of a relation when the application has it. */
  Shape target(org.nublox.model.data.Relation relation) {
    return shapes.of(Features.target(relation)).orElse(null);
  }
}
