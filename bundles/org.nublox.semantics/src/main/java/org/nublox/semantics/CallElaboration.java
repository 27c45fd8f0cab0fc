/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.semantics;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.emf.ecore.EObject;
import org.nublox.expression.AggregateKind;
import org.nublox.expression.Expr;
import org.nublox.expression.Literals;
import org.nublox.expression.Type;
import org.nublox.expression.Typed;
import org.nublox.expression.Typing;
import org.nublox.model.data.View;
import org.nublox.model.expression.CallExpression;
import org.nublox.model.expression.PathExpression;
import org.nublox.model.expression.StringLiteral;
import org.nublox.model.policy.Role;
import org.nublox.model.ui.ValueItem;

/**
 * Calls of functions, aggregates and {@code hasRole}; constants such as {@code date("2026-01-31")}.
 */
final class CallElaboration {
  private static final String HAS_ROLE = "hasRole";

  private static final Map<String, AggregateKind> AGGREGATES =
      Map.of(
          "count", AggregateKind.COUNT,
          "sum", AggregateKind.SUM,
          "min", AggregateKind.MIN,
          "max", AggregateKind.MAX,
          "avg", AggregateKind.AVG,
          "any", AggregateKind.ANY,
          "all", AggregateKind.ALL);

  private final Elaboration elaboration;
  private boolean refused;

  CallElaboration(Elaboration elaboration) {
    this.elaboration = elaboration;
  }

  Optional<Expr> call(CallExpression call) {
    if (HAS_ROLE.equals(call.getFunction())) {
      return hasRole(call);
    }
    Optional<Expr> constant = constant(call);
    if (constant.isPresent()) {
      return constant;
    }
    if (refused) {
      return Optional.empty();
    }
    AggregateKind kind = AGGREGATES.get(call.getFunction());
    if (kind != null && call.getArguments().isEmpty() && isOverRows(call)) {
      return columnAggregate(call, kind, Optional.empty());
    }
    List<Expr> arguments = elaboration.all(call.getArguments());
    if (arguments.size() < call.getArguments().size()) {
      return Optional.empty();
    }
    if (kind != null
        && !arguments.isEmpty()
        && arguments.getFirst() instanceof Expr.Path path
        && path.isToMany()) {
      return aggregate(call, kind, path, arguments);
    }
    if (kind != null && arguments.size() == 1 && isOverRows(call)) {
      return columnAggregate(call, kind, Optional.of(arguments.getFirst()));
    }
    if (kind != null && (arguments.size() < 2 || call.getFilter() != null)) {
      elaboration.issue(
          call,
          "expr.aggregate-source",
          "'"
              + call.getFunction()
              + "' runs over many rows: give it a path over a to-many relation, for example "
              + call.getFunction()
              + "(lines"
              + (kind == AggregateKind.COUNT ? ")" : ".amount)"));
      return Optional.empty();
    }
    if (call.getFilter() != null) {
      elaboration.issue(
          call.getFilter(),
          "expr.filter-without-aggregate",
          "Only an aggregate such as count(lines where ...) takes 'where'; remove it");
      return Optional.empty();
    }
    return elaboration.accept(
        call, Typing.call(elaboration.functions(), call.getFunction(), arguments));
  }

  private Optional<Expr> hasRole(CallExpression call) {
    if (call.getArguments().size() == 1
        && call.getArguments().getFirst() instanceof PathExpression path
        && path.getSegments().size() == 1) {
      EObject target = path.getSegments().getFirst().getTarget();
      if (target == null || target.eIsProxy()) {
        return Optional.empty();
      }
      if (target instanceof Role role) {
        return Optional.of(new Expr.HasRole(role.getName()));
      }
    }
    elaboration.issue(
        call, "expr.has-role", "hasRole takes the name of one role, for example hasRole(clerk)");
    return Optional.empty();
  }

  /** The value of {@code date("2026-01-31")} and its like; empty when the call is none of them. */
  private Optional<Expr> constant(CallExpression call) {
    if (call.getArguments().size() != 1
        || !(call.getArguments().getFirst() instanceof StringLiteral literal)
        || literal.getValue() == null) {
      return Optional.empty();
    }
    String text = literal.getValue();
    try {
      return switch (call.getFunction()) {
        case "date" -> Optional.of(Literals.date(LocalDate.parse(text)));
        case "time" -> Optional.of(Literals.time(LocalTime.parse(text)));
        case "timestamp" -> Optional.of(Literals.timestamp(LocalDateTime.parse(text)));
        case "timestamptz" -> Optional.of(Literals.timestampTz(OffsetDateTime.parse(text)));
        case "uuid" -> Optional.of(Literals.uuid(UUID.fromString(text)));
        default -> Optional.empty();
      };
    } catch (DateTimeParseException | IllegalArgumentException e) {
      refused = true;
      elaboration.issue(
          literal,
          "expr.constant-format",
          "\""
              + text
              + "\" is no "
              + call.getFunction()
              + "; write it as "
              + example(call.getFunction()));
      return Optional.empty();
    }
  }

  private static String example(String function) {
    return switch (function) {
      case "date" -> "date(\"2026-01-31\")";
      case "time" -> "time(\"13:30:00\")";
      case "timestamp" -> "timestamp(\"2026-01-31T13:30:00\")";
      case "timestamptz" -> "timestamptz(\"2026-01-31T13:30:00Z\")";
      default -> "uuid(\"123e4567-e89b-12d3-a456-426614174000\")";
    };
  }

  private Optional<Expr> aggregate(
      CallExpression call, AggregateKind kind, Expr.Path path, List<Expr> arguments) {
    int last = 0;
    for (int i = 0; i < path.steps().size(); i++) {
      if (path.steps().get(i).toMany()) {
        last = i;
      }
    }
    Expr.Path source = new Expr.Path(path.steps().subList(0, last + 1));
    List<Expr.Step> rest = path.steps().subList(last + 1, path.steps().size());
    Optional<Expr> filter = Optional.empty();
    if (call.getFilter() != null) {
      filter = elaboration.expression(call.getFilter());
      if (filter.isEmpty()) {
        return Optional.empty();
      }
    }
    Optional<Expr> argument = rest.isEmpty() ? Optional.empty() : Optional.of(new Expr.Path(rest));
    if (arguments.size() == 2 && argument.isEmpty()) {
      argument = Optional.of(arguments.get(1));
    } else if (arguments.size() > 1) {
      elaboration.issue(
          call,
          "expr.argument-count",
          "'" + call.getFunction() + "' takes one path and, after it, at most one expression");
      return Optional.empty();
    }
    if (argument.isEmpty() && (kind == AggregateKind.ANY || kind == AggregateKind.ALL)) {
      // any(lines where x): the filter is the question
      argument = filter.or(() -> Optional.of(Literals.TRUE));
      filter = Optional.empty();
    }
    return elaboration.accept(call, Typing.aggregate(kind, source, argument, filter));
  }

  /** An aggregate over the rows of a group, in a view. */
  private Optional<Expr> columnAggregate(
      CallExpression call, AggregateKind kind, Optional<Expr> argument) {
    Expr.Path rows =
        new Expr.Path(
            List.of(
                new Expr.Step(
                    "rows", new Type.Many(new Type.Entity("rows")), false, true, "view")));
    boolean counted = kind == AggregateKind.COUNT;
    Typed typed =
        Typing.aggregate(kind, rows, counted ? Optional.empty() : argument, Optional.empty());
    return elaboration
        .accept(call, typed)
        .map(e -> new Expr.ColumnAggregate(kind, argument, false, e.type(), e.nullable()));
  }

  /** Whether the place sums up many rows: a column of a view, the measure of a chart. */
  private static boolean isOverRows(EObject object) {
    for (EObject at = object; at != null; at = at.eContainer()) {
      if (at instanceof View || at instanceof ValueItem) {
        return true;
      }
    }
    return false;
  }
}
