/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.scoping;

import static org.nublox.dsl.scoping.NubloxScopeProvider.elements;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.scoping.IScope;
import org.eclipse.xtext.scoping.impl.FilteringScope;
import org.nublox.model.NamedElement;
import org.nublox.model.behavior.Action;
import org.nublox.model.behavior.BehaviorPackage;
import org.nublox.model.behavior.Event;
import org.nublox.model.behavior.Parameter;
import org.nublox.model.behavior.Workflow;
import org.nublox.model.data.Assignment;
import org.nublox.model.data.DataPackage;
import org.nublox.model.data.Entity;
import org.nublox.model.data.EnumType;
import org.nublox.model.data.Feature;
import org.nublox.model.data.Field;
import org.nublox.model.data.Relation;
import org.nublox.model.data.ValueType;
import org.nublox.model.data.View;
import org.nublox.model.expression.BetweenExpression;
import org.nublox.model.expression.BinaryExpression;
import org.nublox.model.expression.CallExpression;
import org.nublox.model.expression.ConditionalExpression;
import org.nublox.model.expression.ContextExpression;
import org.nublox.model.expression.Expression;
import org.nublox.model.expression.ExpressionPackage;
import org.nublox.model.expression.InExpression;
import org.nublox.model.expression.PathExpression;
import org.nublox.model.expression.PathSegment;
import org.nublox.model.policy.PolicyPackage;
import org.nublox.model.ui.Screen;
import org.nublox.semantics.Features;
import org.nublox.semantics.Members;

/**
 * What the segments of a path in an expression may refer to. The first one: a feature of the row at
 * hand, a parameter, a literal of the enumeration that is expected there, a seed row, a role or an
 * enumeration. The others: a member of what stands before the dot.
 */
class ExpressionScopes {
  /** Which elements of modules an expression may name. */
  private static final Set<EClass> GLOBAL =
      Set.of(
          DataPackage.Literals.ENUM_TYPE,
          DataPackage.Literals.SEED_ROW,
          PolicyPackage.Literals.ROLE);

  /**
   * The scope of a segment.
   *
   * @param modules all elements of the modules in sight
   */
  IScope scope(PathSegment segment, IScope modules) {
    if (!(segment.eContainer() instanceof PathExpression path)) {
      return IScope.NULLSCOPE;
    }
    int position = path.getSegments().indexOf(segment);
    if (position > 0) {
      return elements(Members.of(path.getSegments().get(position - 1).getTarget()));
    }
    IScope global =
        new FilteringScope(modules, description -> GLOBAL.contains(description.getEClass()));
    if (isGiven(path)) {
      // a default or an assigned value: a literal is meant even when a field has the same name
      return new FallbackScope(
          literals(path), () -> new FallbackScope(elements(locals(path)), () -> global));
    }
    return new FallbackScope(
        elements(locals(path)), () -> new FallbackScope(literals(path), () -> global));
  }

  /** Whether the expression is, as a whole, the value that something is given. */
  private static boolean isGiven(Expression expression) {
    return expression.eContainer() instanceof Field
        || expression.eContainer() instanceof Parameter
        || expression.eContainer() instanceof Assignment;
  }

  /** The literals of the enumeration that is expected at this place. */
  private static IScope literals(Expression expression) {
    return expectedEnumeration(expression)
        .map(type -> elements(type.getLiterals()))
        .orElse(IScope.NULLSCOPE);
  }

  /**
   * What can be written at a place where no segment is yet: the next segment of a path, or the
   * first one of an expression.
   */
  IScope scopeAt(EObject place, IScope modules) {
    if (place instanceof PathExpression path && !path.getSegments().isEmpty()) {
      return elements(Members.of(path.getSegments().getLast().getTarget()));
    }
    List<NamedElement> names = new ArrayList<>(locals(place, null));
    names.addAll(locals(place));
    IScope literals =
        enumerationAt(place).map(type -> elements(type.getLiterals())).orElse(IScope.NULLSCOPE);
    IScope global =
        new FilteringScope(modules, description -> GLOBAL.contains(description.getEClass()));
    return new FallbackScope(elements(names), () -> new FallbackScope(literals, () -> global));
  }

  private static Optional<EnumType> enumerationAt(EObject place) {
    return switch (place) {
      case BinaryExpression binary -> enumeration(binary.getLeft());
      case InExpression in -> enumeration(in.getOperand());
      case Assignment assignment -> Members.enumeration(assignment.getFeature());
      case Field field -> Members.enumeration(field);
      case Parameter parameter -> Members.enumeration(parameter);
      case null, default -> Optional.empty();
    };
  }

  /** The names that belong to the row at hand, nearest first. */
  private static List<NamedElement> locals(EObject expression) {
    List<NamedElement> locals = new ArrayList<>();
    EObject child = expression;
    for (EObject at = expression.eContainer(); at != null; child = at, at = at.eContainer()) {
      if (at instanceof CallExpression call && isAboutElements(call, child)) {
        // names of the elements hide those of the row around them
        elementOf(call).ifPresent(e -> locals.addAll(Features.all(e)));
        break;
      }
      locals.addAll(locals(at, child.eContainmentFeature()));
    }
    return locals;
  }

  /** The names that one of the surrounding objects adds for what it contains by the feature. */
  private static List<? extends NamedElement> locals(EObject around, EStructuralFeature feature) {
    return switch (around) {
      case Relation relation when feature == DataPackage.Literals.RELATION__JOIN_FIELDS ->
          relation.getJoinFields();
      case Action action -> action.getParameters();
      case ValueType value -> value.getFields();
      case Event event -> event.getFields();
      case Entity entity -> Features.all(entity);
      case Workflow workflow when workflow.getEntity() != null ->
          Features.all(workflow.getEntity());
      case Screen screen when screen.getEntity() != null -> Features.all(screen.getEntity());
      case View view when view.getSource() != null ->
          feature == DataPackage.Literals.VIEW__ORDERING
              ? Stream.<NamedElement>concat(
                      Features.all(view.getSource()).stream(), view.getColumns().stream())
                  .toList()
              : Features.all(view.getSource());
      default -> List.of();
    };
  }

  /**
   * Whether the child is read for each element that an aggregate runs over: its filter and second
   * argument.
   */
  private static boolean isAboutElements(CallExpression call, EObject child) {
    return child.eContainmentFeature() == ExpressionPackage.Literals.CALL_EXPRESSION__FILTER
        || (call.getArguments().indexOf(child) > 0 && elementOf(call).isPresent());
  }

  /** The entity whose rows the first argument leads to, when it leads to many. */
  private static Optional<Entity> elementOf(CallExpression call) {
    if (call.getArguments().isEmpty()
        || !(call.getArguments().getFirst() instanceof PathExpression path)) {
      return Optional.empty();
    }
    boolean many = false;
    Entity entity = null;
    for (PathSegment segment : path.getSegments()) {
      if (segment.getTarget() instanceof Relation relation) {
        many |= Features.isToMany(relation);
        entity = Features.target(relation);
      }
    }
    return many ? Optional.ofNullable(entity) : Optional.empty();
  }

  /** The enumeration that a value at this place has to belong to, as its surroundings tell. */
  private static Optional<EnumType> expectedEnumeration(Expression expression) {
    EObject parent = expression.eContainer();
    return switch (parent) {
      case BinaryExpression binary ->
          enumeration(binary.getLeft() == expression ? binary.getRight() : binary.getLeft());
      case InExpression in ->
          in.getOperand() == expression ? Optional.empty() : enumeration(in.getOperand());
      case BetweenExpression between ->
          between.getOperand() == expression ? Optional.empty() : enumeration(between.getOperand());
      case ConditionalExpression conditional when conditional.getCondition() != expression ->
          expectedEnumeration(conditional)
              .or(
                  () ->
                      enumeration(
                          conditional.getThen() == expression
                              ? conditional.getOtherwise()
                              : conditional.getThen()));
      case CallExpression call ->
          call.getArguments().stream()
              .filter(argument -> argument != expression)
              .map(ExpressionScopes::enumeration)
              .flatMap(Optional::stream)
              .findFirst()
              .or(() -> expectedEnumeration(call));
      case Assignment assignment -> Members.enumeration(assignment.getFeature());
      case Field field -> Members.enumeration(field);
      case Parameter parameter -> Members.enumeration(parameter);
      case null, default -> Optional.empty();
    };
  }

  /**
   * The enumeration of the values of an expression, as far as its names tell without knowing the
   * expected one.
   */
  private static Optional<EnumType> enumeration(Expression expression) {
    return switch (expression) {
      case PathExpression path when startsWithFeature(path) ->
          Members.enumeration(path.getSegments().getLast().getTarget());
      case ContextExpression context when context.getMember() != null ->
          Features.owner(context)
              .flatMap(entity -> Features.find(entity, context.getMember()))
              .flatMap(Members::enumeration);
      case null, default -> Optional.empty();
    };
  }

  /**
   * Whether the first name is one of the row at hand. Asked before the cross reference is followed:
   * two literals compared with each other would otherwise wait for one another.
   */
  private static boolean startsWithFeature(PathExpression path) {
    if (path.getSegments().isEmpty()) {
      return false;
    }
    String first = SegmentText.of(path.getSegments().getFirst());
    return locals(path).stream()
        .anyMatch(
            local ->
                first.equals(local.getName())
                    && (local instanceof Feature
                        || BehaviorPackage.Literals.PARAMETER.isInstance(local)));
  }
}
