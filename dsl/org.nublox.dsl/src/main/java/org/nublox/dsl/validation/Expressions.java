/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.validation;

import com.google.common.collect.Iterators;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.emf.ecore.EObject;
import org.nublox.model.NamedElement;
import org.nublox.model.data.Feature;
import org.nublox.model.data.Relation;
import org.nublox.model.expression.CallExpression;
import org.nublox.model.expression.Expression;
import org.nublox.model.expression.ExpressionPackage;
import org.nublox.model.expression.NumberLiteral;
import org.nublox.model.expression.PathExpression;
import org.nublox.model.expression.PathSegment;
import org.nublox.model.expression.StringLiteral;
import org.nublox.model.expression.UnaryExpression;
import org.nublox.model.expression.UnaryOperator;
import org.nublox.semantics.Features;

/** What checks ask about expressions, apart from their types. */
final class Expressions {
  private Expressions() {}

  /** The expression and everything in it. */
  static Stream<EObject> contents(Expression expression) {
    if (expression == null) {
      return Stream.empty();
    }
    Iterable<EObject> all =
        () -> Iterators.concat(Iterators.singletonIterator(expression), expression.eAllContents());
    return StreamSupport.stream(all.spliterator(), false);
  }

  /** The paths in an expression, in the order of the text. */
  static Stream<PathExpression> paths(Expression expression) {
    return contents(expression)
        .filter(PathExpression.class::isInstance)
        .map(PathExpression.class::cast);
  }

  /** The paths that are read for the row at hand, not for the elements of an aggregate. */
  static Stream<PathExpression> pathsOfRow(Expression expression) {
    return paths(expression).filter(path -> !isAboutElements(path, expression));
  }

  private static boolean isAboutElements(EObject inner, Expression outermost) {
    for (EObject at = inner; at != outermost; at = at.eContainer()) {
      if (at.eContainer() instanceof CallExpression call
          && (at.eContainmentFeature() == ExpressionPackage.Literals.CALL_EXPRESSION__FILTER
              || (call.getArguments().indexOf(at) > 0
                  && call.getArguments().getFirst() instanceof PathExpression first
                  && leadsToMany(first)))) {
        return true;
      }
    }
    return false;
  }

  /** What the segments refer to; those that refer to nothing are left out. */
  static List<NamedElement> targets(PathExpression path) {
    List<NamedElement> targets = new ArrayList<>();
    for (PathSegment segment : path.getSegments()) {
      NamedElement target = segment.getTarget();
      if (target != null && !target.eIsProxy()) {
        targets.add(target);
      }
    }
    return targets;
  }

  /** What the whole expression refers to, when it is a path that is linked to its end. */
  static Optional<NamedElement> target(Expression expression) {
    if (!(expression instanceof PathExpression path) || path.getSegments().isEmpty()) {
      return Optional.empty();
    }
    NamedElement target = path.getSegments().getLast().getTarget();
    return target == null || target.eIsProxy() ? Optional.empty() : Optional.of(target);
  }

  /** Whether one of the relations on the way leads to many. */
  static boolean leadsToMany(PathExpression path) {
    return targets(path).stream()
        .anyMatch(target -> target instanceof Relation relation && Features.isToMany(relation));
  }

  /** Whether the path leaves the row: something follows a relation. */
  static boolean leavesRow(PathExpression path) {
    List<NamedElement> targets = targets(path);
    return targets.stream()
        .limit(Math.max(0, targets.size() - 1))
        .anyMatch(Relation.class::isInstance);
  }

  /** Whether something in the expression depends on a row. */
  static boolean readsRow(Expression expression) {
    return paths(expression)
        .anyMatch(path -> targets(path).stream().anyMatch(Feature.class::isInstance));
  }

  /** The number that is written, with its sign. */
  static Optional<BigDecimal> number(Expression expression) {
    return switch (expression) {
      case NumberLiteral literal -> Optional.ofNullable(literal.getValue());
      case UnaryExpression unary when unary.getOperator() == UnaryOperator.NEGATE ->
          number(unary.getOperand()).map(BigDecimal::negate);
      case null, default -> Optional.empty();
    };
  }

  /** The text that is written. */
  static Optional<String> text(Expression expression) {
    return expression instanceof StringLiteral literal
        ? Optional.ofNullable(literal.getValue())
        : Optional.empty();
  }

  /** The path as people write it. */
  static String written(PathExpression path) {
    return String.join(".", targets(path).stream().map(NamedElement::getName).toList());
  }
}
