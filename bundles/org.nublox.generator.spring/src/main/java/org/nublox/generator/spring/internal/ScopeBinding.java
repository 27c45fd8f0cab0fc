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
import org.nublox.expression.Expr;
import org.nublox.expression.Type;
import org.nublox.expression.java.JavaBinding;
import org.nublox.model.data.Entity;
import org.nublox.model.data.EnumType;
import org.nublox.model.data.Feature;
import org.nublox.model.data.Field;
import org.nublox.model.data.Relation;
import org.nublox.model.data.ValueType;
import org.nublox.semantics.Features;
import org.nublox.semantics.Members;
import org.nublox.semantics.QualifiedNames;

/**
 * What the compiler of expressions must know of a generated application: paths are calls of scopes,
 * the user is asked of {@code data}.
 *
 * @param depth how many lambdas the expression stands in
 */
record ScopeBinding(World world, Entity entity, Code.Paths paths, int depth)
    implements JavaBinding {

  /** What does not change from one expression to the next. */
  interface World {
    EnumType enumeration(String qualifiedName);

    Names names();

    /** Code for a path that starts at the scope that a variable holds. */
    Code.Paths scope(Entity entity, String variable);
  }

  @Override
  public String support() {
    return JavaCode.SUPPORT;
  }

  @Override
  public String type(Class<?> type) {
    // templates import what expressions may name; a nested or odd one keeps its whole name
    return type.getName().startsWith("java.time.")
            || type.getName().startsWith("java.util.")
            || type.getName().startsWith("java.math.")
            || type.getName().startsWith("java.lang.")
        ? type.getSimpleName()
        : type.getCanonicalName();
  }

  @Override
  public String path(Expr.Path path) {
    return paths.of(features(path));
  }

  /** Scopes answer null for what is not there yet, so nothing of theirs is a primitive. */
  @Override
  public boolean isPrimitive(Expr.Path path) {
    return false;
  }

  @Override
  public String enumLiteral(Type.Enumeration type, String literal) {
    EnumType enumeration = world.enumeration(type.name());
    return EnumViews.constants(enumeration).entrySet().stream()
        .filter(entry -> entry.getKey().getName().equals(literal))
        .map(entry -> world.names().type(enumeration) + "." + entry.getValue())
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No literal '" + literal + "'"));
  }

  @Override
  public String enumType(Type.Enumeration type) {
    return world.names().type(world.enumeration(type.name()));
  }

  @Override
  public String enumText(Type.Enumeration type, String constant) {
    return constant + ".literal()";
  }

  @Override
  public String context(Expr.Context context) {
    return switch (context.name()) {
      case Expr.Context.USER_ID -> "data.user().id()";
      case Expr.Context.USER_NAME -> "data.user().name()";
      case Expr.Context.TENANT -> "data.user().tenant()";
      default ->
          throw new IllegalArgumentException(
              "The application does not know '" + context.name() + "'");
    };
  }

  @Override
  public String hasRole(String role) {
    return "data.user().has(" + world.names().role(role) + ")";
  }

  @Override
  public String now() {
    return "Moment.now()";
  }

  @Override
  public String rows(Expr.Path source) {
    return Rows.of(world, entity, features(source), paths);
  }

  @Override
  public JavaBinding element(Expr.Path source, String variable) {
    Entity target = Features.target((Relation) features(source).getLast());
    return new ScopeBinding(world, target, world.scope(target, variable), depth + 1);
  }

  @Override
  public String variable(Expr.Path source) {
    String name = source.last().name();
    String singular =
        name.endsWith("s") && name.length() > 1 ? name.substring(0, name.length() - 1) : name;
    String member = JavaNames.member(singular);
    return depth == 0 ? member : member + (depth + 1);
  }

  /** The features that the steps of a path name. */
  private List<Feature> features(Expr.Path path) {
    var all = new ArrayList<Feature>();
    Entity at = entity;
    ValueType inside = null;
    for (Expr.Step step : path.steps()) {
      Feature feature =
          inside != null ? part(inside, step.name()) : Features.find(at, step.name()).orElse(null);
      if (feature == null) {
        throw new IllegalArgumentException(
            "'" + path.text() + "' leads to nothing from " + QualifiedNames.of(entity));
      }
      all.add(feature);
      inside = null;
      switch (feature) {
        case Relation relation -> at = Features.target(relation);
        case Field field
            when Members.type(field.getType()).orElse(null) instanceof ValueType value ->
            inside = value;
        default -> {}
      }
    }
    return all;
  }

  private static Feature part(ValueType value, String name) {
    return value.getFields().stream()
        .filter(f -> f.getName().equals(name))
        .findFirst()
        .orElse(null);
  }
}
