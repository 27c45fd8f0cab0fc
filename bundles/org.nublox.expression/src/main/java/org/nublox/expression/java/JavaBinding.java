/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.expression.java;

import org.nublox.expression.Expr;
import org.nublox.expression.Type;

/** What the compiler to Java must know of the program around the expression. */
public interface JavaBinding {

  /** The name by which the class of {@link JavaSupport} is referred to. */
  String support();

  /**
   * How a class of the JDK is referred to: its simple name where the binding sees to the import,
   * which is asked for here.
   */
  default String type(Class<?> type) {
    return type.getCanonicalName();
  }

  /**
   * What gives the value of a path: something that can be followed by a dot and repeated, for
   * example {@code invoice.dueOn()}. Null where the path leads to nothing.
   */
  String path(Expr.Path path);

  /**
   * Whether {@link #path} gives a primitive: by default where an integer or boolean cannot be null.
   */
  default boolean isPrimitive(Expr.Path path) {
    return !path.nullable() && (path.type().isInteger() || path.type() instanceof Type.Bool);
  }

  /** What gives the value of a column; only asked for when the expression has columns. */
  default String column(Expr.Column column) {
    throw new IllegalArgumentException("No columns here: " + column.name());
  }

  /** The constant of an enum literal, for example {@code InvoiceStatus.DRAFT}. */
  String enumLiteral(Type.Enumeration type, String literal);

  /** The Java class of an enum. */
  String enumType(Type.Enumeration type);

  /** The literal's name in the model, of an enum constant that is not null. */
  String enumText(Type.Enumeration type, String constant);

  /** What gives a value of the user, null when there is none. */
  String context(Expr.Context context);

  /** A boolean that tells whether the user has the role. */
  String hasRole(String role);

  /** The time now as a {@link java.time.LocalDateTime} in UTC. */
  String now();

  /**
   * A collection of the rows that a path over to-many relations leads to; only asked for in
   * aggregates.
   */
  default String rows(Expr.Path source) {
    throw new IllegalArgumentException("No aggregates here: " + source.text());
  }

  /**
   * The binding for paths that start at one of those rows.
   *
   * @param variable the name of the lambda parameter that holds the row
   */
  default JavaBinding element(Expr.Path source, String variable) {
    throw new IllegalArgumentException("No aggregates here: " + source.text());
  }

  /** A lambda parameter for a row of that path, not used around the expression. */
  default String variable(Expr.Path source) {
    return "it";
  }
}
