/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.semantics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.nublox.expression.Expr;
import org.nublox.expression.Literals;
import org.nublox.expression.Type;
import org.nublox.expression.Types;
import org.nublox.expression.Typing;
import org.nublox.model.NamedElement;
import org.nublox.model.behavior.Parameter;
import org.nublox.model.data.EnumLiteral;
import org.nublox.model.data.EnumType;
import org.nublox.model.data.Feature;
import org.nublox.model.data.Field;
import org.nublox.model.data.Relation;
import org.nublox.model.data.Seed;
import org.nublox.model.data.SeedRow;
import org.nublox.model.data.TypeMember;
import org.nublox.model.data.ViewColumn;
import org.nublox.model.expression.ContextExpression;
import org.nublox.model.expression.PathExpression;
import org.nublox.model.expression.PathSegment;
import org.nublox.model.policy.Role;

/** Paths, and what looks like them: enum literals, parameters, seed rows, {@code user.name}. */
final class PathElaboration {
  /**
   * Prefix of the parameter that stands for a seed row, followed by the qualified name of the row.
   */
  static final String SEED_ROW = "seed:";

  private final Elaboration elaboration;

  PathElaboration(Elaboration elaboration) {
    this.elaboration = elaboration;
  }

  Optional<Expr> path(PathExpression path) {
    List<NamedElement> targets = new ArrayList<>();
    for (PathSegment segment : path.getSegments()) {
      NamedElement target = segment.getTarget();
      if (target == null || target.eIsProxy()) {
        return Optional.empty();
      }
      targets.add(target);
    }
    if (targets.isEmpty()) {
      return Optional.empty();
    }
    return switch (targets.getFirst()) {
      case EnumLiteral literal -> Optional.of(literal(literal));
      case EnumType type
          when targets.size() == 2 && targets.get(1) instanceof EnumLiteral literal ->
          Optional.of(literal(literal));
      case EnumType type -> {
        elaboration.issue(
            path,
            "expr.enum-as-value",
            "'"
                + type.getName()
                + "' is a type, not a value; name one of its literals: "
                + type.getName()
                + "."
                + firstLiteral(type));
        yield Optional.empty();
      }
      case SeedRow row -> seedRow(row);
      case Role role -> {
        elaboration.issue(
            path,
            "expr.role-as-value",
            "'" + role.getName() + "' is a role; ask for it with hasRole(" + role.getName() + ")");
        yield Optional.empty();
      }
      case Parameter parameter -> parameter(path, parameter, targets);
      case ViewColumn column -> elaboration.expression(column.getExpression());
      default -> steps(path, targets);
    };
  }

  private static String firstLiteral(EnumType type) {
    return type.getLiterals().isEmpty() ? "..." : type.getLiterals().getFirst().getName();
  }

  private static Expr literal(EnumLiteral literal) {
    EnumType type = (EnumType) literal.eContainer();
    return Literals.enumeration(ResolvedType.enumerationType(type), literal.getName());
  }

  private static Optional<Expr> seedRow(SeedRow row) {
    return row.eContainer() instanceof Seed seed && seed.getEntity() != null
        ? Optional.of(
            new Expr.Parameter(
                SEED_ROW + QualifiedNames.of(row),
                new Type.Entity(QualifiedNames.of(seed.getEntity())),
                false))
        : Optional.empty();
  }

  private Optional<Expr> parameter(
      PathExpression path, Parameter parameter, List<NamedElement> targets) {
    Optional<Type> type =
        parameter.getEntity() != null
            ? Optional.of(new Type.Entity(QualifiedNames.of(parameter.getEntity())))
            : ResolvedType.of(parameter.getType()).map(ResolvedType::expression);
    if (type.isEmpty()) {
      return Optional.empty();
    }
    Expr value = new Expr.Parameter(parameter.getName(), type.get(), !parameter.isRequired());
    List<NamedElement> rest = targets.subList(1, targets.size());
    if (rest.stream().allMatch(TypeMember.class::isInstance)) {
      return members(path, value, rest);
    }
    elaboration.issue(
        path,
        "expr.parameter-path",
        "A path cannot start at a parameter; take the features of '"
            + parameter.getName()
            + "' as parameters of their own");
    return Optional.empty();
  }

  /** Properties of a value, as calls of the functions of the same name. */
  private Optional<Expr> members(EObject at, Expr value, List<? extends NamedElement> members) {
    Optional<Expr> result = Optional.of(value);
    for (NamedElement member : members) {
      result =
          result.flatMap(
              e ->
                  elaboration.accept(
                      at, Typing.call(elaboration.functions(), member.getName(), List.of(e))));
    }
    return result;
  }

  private Optional<Expr> steps(EObject at, List<NamedElement> targets) {
    List<Expr.Step> steps = new ArrayList<>();
    int features = 0;
    for (NamedElement target : targets) {
      if (!(target instanceof Feature feature)) {
        break;
      }
      Optional<Expr.Step> step = step(feature);
      if (step.isEmpty()) {
        return Optional.empty();
      }
      steps.add(step.get());
      features++;
    }
    if (steps.isEmpty()) {
      elaboration.issue(
          at,
          "expr.not-a-value",
          "'" + targets.getFirst().getName() + "' is not a value; name a field of the row");
      return Optional.empty();
    }
    return members(at, new Expr.Path(steps), targets.subList(features, targets.size()));
  }

  /** One step; empty when the type of the feature is unknown. */
  static Optional<Expr.Step> step(Feature feature) {
    String owner = QualifiedNames.of(feature.eContainer());
    return switch (feature) {
      case Relation relation -> {
        if (Features.target(relation) == null || Features.target(relation).eIsProxy()) {
          yield Optional.empty();
        }
        Type target = new Type.Entity(QualifiedNames.ofTarget(relation));
        boolean many = Features.isToMany(relation);
        yield Optional.of(
            new Expr.Step(
                relation.getName(),
                many ? new Type.Many(target) : target,
                !many && !Features.isRequired(relation),
                many,
                owner));
      }
      case Field field ->
          ResolvedType.of(field.getType())
              .map(
                  type ->
                      new Expr.Step(
                          field.getName(),
                          type.expression(),
                          !field.isRequired() && !field.isKey() && !type.required(),
                          false,
                          owner));
      default -> Optional.empty();
    };
  }

  Optional<Expr> context(ContextExpression context) {
    String member = context.getMember();
    return switch (context.getKind()) {
      case USER ->
          switch (member == null ? "id" : member) {
            case "id" -> Optional.of(new Expr.Context(Expr.Context.USER_ID, Types.UUID, false));
            case "name" -> Optional.of(new Expr.Context(Expr.Context.USER_NAME, Types.TEXT, false));
            default -> unknown(context, "user", "id, name");
          };
      case TENANT ->
          member == null || member.equals("id")
              ? Optional.of(new Expr.Context(Expr.Context.TENANT, Types.TEXT, false))
              : unknown(context, "tenant", "id");
      case SELF -> self(context);
    };
  }

  private Optional<Expr> self(ContextExpression context) {
    if (context.getMember() == null) {
      elaboration.issue(
          context, "expr.self-alone", "'this' alone is not a value; name a field: this.name");
      return Optional.empty();
    }
    Optional<Feature> feature =
        Features.owner(context).flatMap(entity -> Features.find(entity, context.getMember()));
    if (feature.isEmpty()) {
      elaboration.issue(
          context,
          "expr.unknown-member",
          "The entity has no field or relation '" + context.getMember() + "'");
      return Optional.empty();
    }
    return step(feature.get()).map(step -> new Expr.Path(List.of(step)));
  }

  private Optional<Expr> unknown(ContextExpression context, String kind, String known) {
    elaboration.issue(
        context,
        "expr.unknown-member",
        "'" + kind + "' has no '" + context.getMember() + "'; it has: " + known);
    return Optional.empty();
  }
}
