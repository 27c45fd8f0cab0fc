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
import org.nublox.model.data.Entity;
import org.nublox.model.data.Feature;
import org.nublox.model.expression.Expression;

/** Turns expressions of the model into Java. */
interface Code {

  /**
   * Code that gives the value of an expression.
   *
   * @param entity whose row the expression speaks of
   * @param paths code for a path that starts at the row
   * @return empty when the expression cannot be Java; that has been told
   */
  Optional<String> value(Expression expression, Entity entity, Paths paths);

  /** Code that is true only when the condition is true. */
  Optional<String> holds(Expression condition, Entity entity, Paths paths);

  /** Code that is true only when the condition is false. */
  Optional<String> violated(Expression condition, Entity entity, Paths paths);

  /** As {@link #value}, made to fit a Java type (rounded, widened, an enum's constant). */
  Optional<String> valueAs(Expression expression, JavaType type, Entity entity, Paths paths);

  /** The paths of an expression that start at its row. */
  List<List<Feature>> paths(Expression expression);

  /** Whether the expression is nothing but a path. */
  boolean isPath(Expression expression);

  /** Whether the expression follows this relation. */
  boolean mentions(Expression expression, Feature relation);

  /** Whether the expression looks at rows that a to-many relation leads to. */
  boolean wide(Expression expression);

  /**
   * The condition as SQL about the main table {@code t}, as Java code of a {@code Restriction}.
   *
   * @return empty when it cannot be SQL; that has been told
   */
  Optional<String> restriction(Expression condition, Entity entity);

  /** A path that the place of an expression cannot follow. */
  final class Unreachable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreachable(String origin, List<Feature> path) {
      super(
          "'%s' cannot follow the path '%s' here"
              .formatted(origin, String.join(".", path.stream().map(Feature::getName).toList())),
          null,
          false,
          false);
    }
  }

  /** Gives code for a path that starts at a row. */
  @FunctionalInterface
  interface Paths {
    /** Rules and conditions: {@code it.customer().name()}. */
    String of(List<Feature> path);
  }
}
