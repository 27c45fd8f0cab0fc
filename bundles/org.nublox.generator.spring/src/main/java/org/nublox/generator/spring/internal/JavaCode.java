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
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.nublox.expression.Expr;
import org.nublox.expression.java.JavaPrinter;
import org.nublox.generator.Diagnostics;
import org.nublox.model.data.Entity;
import org.nublox.model.data.Feature;
import org.nublox.model.data.Relation;
import org.nublox.model.expression.Expression;
import org.nublox.model.expression.PathExpression;
import org.nublox.semantics.Elaboration;
import org.nublox.semantics.Features;
import org.nublox.semantics.QualifiedNames;

/** {@link Code} by the compiler of the expression language. */
final class JavaCode implements Code {

  /** The name of the support class in generated applications. */
  static final String SUPPORT = "Values";

  private final ScopeBinding.World world;
  private final Diagnostics diagnostics;
  private final Restrictions restrictions;

  JavaCode(ScopeBinding.World world, Diagnostics diagnostics, Restrictions restrictions) {
    this.world = world;
    this.diagnostics = diagnostics;
    this.restrictions = restrictions;
  }

  @Override
  public Optional<String> value(Expression expression, Entity entity, Paths paths) {
    return print(expression, Elaboration.of(expression), printer -> printer::value, entity, paths);
  }

  @Override
  public Optional<String> holds(Expression condition, Entity entity, Paths paths) {
    return print(
        condition, Elaboration.condition(condition), printer -> printer::isTrue, entity, paths);
  }

  @Override
  public Optional<String> violated(Expression condition, Entity entity, Paths paths) {
    return print(
            condition,
            Elaboration.condition(condition),
            printer -> printer::notFalse,
            entity,
            paths)
        .map(java -> "!(" + java + ")");
  }

  @Override
  public Optional<String> valueAs(
      Expression expression, JavaType type, Entity entity, Paths paths) {
    Elaboration.Result typed = Elaboration.value(expression, type.expression());
    return print(expression, typed, printer -> printer::value, entity, paths)
        .map(java -> fitted(java, type, typed.expression().orElseThrow()));
  }

  /** Decimals are rounded to what the field keeps. */
  private static String fitted(String java, JavaType type, Expr expr) {
    boolean literal = expr instanceof Expr.Literal;
    if (type.kind() == JavaType.Kind.DECIMAL && !java.equals("null") && !literal) {
      return "Decimals.scaled(" + java + ", " + type.scale() + ")";
    }
    return java;
  }

  private Optional<String> print(
      Expression source,
      Elaboration.Result result,
      Function<JavaPrinter, Function<Expr, String>> how,
      Entity entity,
      Paths paths) {
    if (result.expression().isEmpty()) {
      // the validation of the model has told what is wrong
      result
          .issues()
          .forEach(
              issue ->
                  diagnostics.warning(
                      "spring.expression",
                      QualifiedNames.of(source),
                      issue.message(),
                      "Correct the expression; it has no effect in the application until then."));
      return Optional.empty();
    }
    var binding = new ScopeBinding(world, entity, paths, 0);
    try {
      return Optional.of(how.apply(new JavaPrinter(binding)).apply(result.expression().get()));
    } catch (IllegalArgumentException e) {
      diagnostics.warning(
          "spring.expression",
          QualifiedNames.of(source),
          "An expression cannot be written in Java, so it has no effect in the application: "
              + sentence(String.valueOf(e.getMessage())),
          "Write the expression in another way.");
      return Optional.empty();
    }
  }

  private static String sentence(String text) {
    return text.endsWith(".") ? text : text + ".";
  }

  @Override
  public List<List<Feature>> paths(Expression expression) {
    Set<List<Feature>> all = new LinkedHashSet<>();
    if (expression instanceof PathExpression path) {
      add(path, all);
    }
    for (Iterator<EObject> i = EcoreUtil.getAllContents(expression, true); i.hasNext(); ) {
      if (i.next() instanceof PathExpression path) {
        add(path, all);
      }
    }
    return List.copyOf(all);
  }

  private static void add(PathExpression path, Set<List<Feature>> all) {
    var features = new ArrayList<Feature>();
    for (var segment : path.getSegments()) {
      if (!(segment.getTarget() instanceof Feature feature)) {
        break;
      }
      features.add(feature);
    }
    if (!features.isEmpty()) {
      all.add(List.copyOf(features));
    }
  }

  @Override
  public boolean isPath(Expression expression) {
    return expression instanceof PathExpression path
        && path.getSegments().stream().allMatch(s -> s.getTarget() instanceof Feature);
  }

  @Override
  public boolean mentions(Expression expression, Feature relation) {
    return paths(expression).stream().anyMatch(path -> path.contains(relation));
  }

  @Override
  public boolean wide(Expression expression) {
    return paths(expression).stream()
        .flatMap(List::stream)
        .anyMatch(f -> f instanceof Relation relation && Features.isToMany(relation));
  }

  @Override
  public Optional<String> restriction(Expression condition, Entity entity) {
    Elaboration.Result result = Elaboration.condition(condition);
    return result.expression().flatMap(expr -> restrictions.of(expr, entity));
  }

  /** Makes the code of a restriction of a typed condition; what cannot be SQL has been told. */
  @FunctionalInterface
  interface Restrictions {
    Optional<String> of(Expr condition, Entity entity);
  }
}
