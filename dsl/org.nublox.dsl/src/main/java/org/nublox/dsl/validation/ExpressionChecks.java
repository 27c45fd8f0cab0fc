/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.validation;

import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.validation.Check;
import org.nublox.expression.Type;
import org.nublox.model.behavior.Action;
import org.nublox.model.behavior.Parameter;
import org.nublox.model.behavior.Rule;
import org.nublox.model.behavior.Transition;
import org.nublox.model.behavior.WorkflowStep;
import org.nublox.model.data.AliasType;
import org.nublox.model.data.Assignment;
import org.nublox.model.data.DataPackage;
import org.nublox.model.data.Field;
import org.nublox.model.data.Index;
import org.nublox.model.data.MaxValidation;
import org.nublox.model.data.MinValidation;
import org.nublox.model.data.TypeUse;
import org.nublox.model.data.View;
import org.nublox.model.expression.Expression;
import org.nublox.model.policy.Permission;
import org.nublox.model.policy.RowFilter;
import org.nublox.model.ui.WhereItem;
import org.nublox.semantics.Elaboration;
import org.nublox.semantics.ResolvedType;

/**
 * Checks the types in expressions. The rules are in {@code org.nublox.expression}; what is said
 * here is what each place expects.
 */
class ExpressionChecks extends Checks {

  @Check
  void types(Expression expression) {
    if (expression.eContainer() instanceof Expression) {
      return;
    }
    for (Elaboration.Issue issue : result(expression).issues()) {
      String message = issue.message();
      error(
          message.endsWith(".") || message.endsWith("?") ? message : message + ".",
          issue.element(),
          null,
          issue.code());
    }
  }

  private static Elaboration.Result result(Expression expression) {
    EObject place = expression.eContainer();
    Optional<Type> expected = expected(place);
    if (expected.isPresent()) {
      return Elaboration.value(expression, expected.get());
    }
    return isCondition(place, expression)
        ? Elaboration.condition(expression)
        : Elaboration.of(expression);
  }

  private static Optional<Type> expected(EObject place) {
    return switch (place) {
      case Field field -> type(field.getType());
      case Parameter parameter -> type(parameter.getType());
      case Assignment assignment when assignment.getFeature() instanceof Field field ->
          type(field.getType());
      case MinValidation min -> bound(min.eContainer());
      case MaxValidation max -> bound(max.eContainer());
      case null, default -> Optional.empty();
    };
  }

  private static Optional<Type> bound(EObject owner) {
    Optional<Type> type =
        switch (owner) {
          case Field field -> type(field.getType());
          case Parameter parameter -> type(parameter.getType());
          case AliasType alias -> type(alias.getBase());
          case null, default -> Optional.empty();
        };
    // a bound on what has no order is reported as such
    return type.filter(t -> !(t instanceof Type.Text || t instanceof Type.Entity));
  }

  /** The type of values; an embedded value has none that a literal could be compared with. */
  private static Optional<Type> type(TypeUse use) {
    return use == null
        ? Optional.empty()
        : ResolvedType.of(use).filter(t -> t.value().isEmpty()).map(ResolvedType::expression);
  }

  private static boolean isCondition(EObject place, Expression expression) {
    return switch (place) {
      case Rule rule -> true;
      case Permission permission -> true;
      case RowFilter filter -> true;
      case Transition transition -> true;
      case Action action -> true;
      case WorkflowStep step -> true;
      case WhereItem item -> true;
      case Index index -> true;
      case View view -> expression.eContainmentFeature() == DataPackage.Literals.VIEW__CONDITION;
      case null, default -> false;
    };
  }
}
