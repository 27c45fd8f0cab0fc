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
import org.nublox.expression.BinaryOperator;
import org.nublox.expression.Expr;
import org.nublox.expression.Functions;
import org.nublox.expression.Literals;
import org.nublox.expression.Type;
import org.nublox.expression.Typed;
import org.nublox.expression.Typing;
import org.nublox.expression.UnaryOperator;
import org.nublox.model.expression.BetweenExpression;
import org.nublox.model.expression.BinaryExpression;
import org.nublox.model.expression.BooleanLiteral;
import org.nublox.model.expression.CallExpression;
import org.nublox.model.expression.ConditionalExpression;
import org.nublox.model.expression.ContextExpression;
import org.nublox.model.expression.Expression;
import org.nublox.model.expression.InExpression;
import org.nublox.model.expression.NullLiteral;
import org.nublox.model.expression.NumberLiteral;
import org.nublox.model.expression.PathExpression;
import org.nublox.model.expression.StringLiteral;
import org.nublox.model.expression.UnaryExpression;

/**
 * Makes typed expressions of those in a model.
 *
 * <pre>{@code
 * Elaboration.Result rule = Elaboration.condition(dueAfterCreated.getCondition());
 * rule.issues().forEach(issue -> report(issue.element(), issue.code(), issue.message()));
 * rule.expression().ifPresent(this::compile);
 * }</pre>
 *
 * <p>A name that could not be linked makes the expression empty without an issue: linking has
 * reported it.
 */
public final class Elaboration {

  /**
   * Something wrong in an expression.
   *
   * @param element the part of the model where it is wrong
   * @param code stable code of the diagnostic
   * @param message what is wrong and what to do, for people
   */
  public record Issue(EObject element, String code, String message) {}

  /**
   * What came of an expression.
   *
   * @param expression the typed expression; empty when something is wrong
   * @param issues what is wrong
   */
  public record Result(Optional<Expr> expression, List<Issue> issues) {
    public Result {
      issues = List.copyOf(issues);
    }
  }

  private final Functions functions;
  private final List<Issue> issues = new ArrayList<>();

  private Elaboration(Functions functions) {
    this.functions = functions;
  }

  /** The expression with the type that it has by itself. */
  public static Result of(Expression expression) {
    Elaboration elaboration = new Elaboration(Functions.installed());
    return elaboration.result(elaboration.expression(expression));
  }

  /** The expression as a condition: an issue when it is none. */
  public static Result condition(Expression expression) {
    Elaboration elaboration = new Elaboration(Functions.installed());
    Optional<Expr> typed = elaboration.expression(expression);
    return elaboration.result(
        typed.flatMap(
            e ->
                elaboration.accept(
                    expression, Typing.requireCondition(e).orElse(new Typed.Ok(e)))));
  }

  /** The expression converted to the type of what takes it: an issue when it does not fit. */
  public static Result value(Expression expression, Type target) {
    Elaboration elaboration = new Elaboration(Functions.installed());
    Optional<Expr> typed = elaboration.expression(expression);
    return elaboration.result(
        typed.flatMap(e -> elaboration.accept(expression, Typing.assign(e, target))));
  }

  private Result result(Optional<Expr> expression) {
    return new Result(issues.isEmpty() ? expression : Optional.empty(), issues);
  }

  /** The typed expression, its problem recorded when it has one. */
  Optional<Expr> accept(EObject at, Typed typed) {
    return switch (typed) {
      case Typed.Ok ok -> Optional.of(ok.expression());
      case Typed.Problem problem -> {
        issue(at, problem.problem().code(), problem.problem().message());
        yield Optional.empty();
      }
    };
  }

  /** Records what is wrong. */
  void issue(EObject at, String code, String message) {
    issues.add(new Issue(at, code, message));
  }

  Functions functions() {
    return functions;
  }

  Optional<Expr> expression(Expression expression) {
    return switch (expression) {
      case null -> Optional.empty();
      case NullLiteral literal -> Optional.of(Literals.NULL);
      case BooleanLiteral literal -> Optional.of(Literals.bool(literal.isValue()));
      case NumberLiteral literal -> number(literal);
      case StringLiteral literal ->
          literal.getValue() == null
              ? Optional.empty()
              : accept(literal, Typing.text(literal.getValue()));
      case UnaryExpression unary ->
          expression(unary.getOperand())
              .flatMap(operand -> accept(unary, Typing.unary(operator(unary), operand)));
      case BinaryExpression binary -> binary(binary);
      case InExpression in -> in(in);
      case BetweenExpression between -> between(between);
      case ConditionalExpression conditional -> conditional(conditional);
      case CallExpression call -> new CallElaboration(this).call(call);
      case PathExpression path -> new PathElaboration(this).path(path);
      case ContextExpression context -> new PathElaboration(this).context(context);
      default ->
          throw new IllegalArgumentException("unknown expression " + expression.eClass().getName());
    };
  }

  private Optional<Expr> number(NumberLiteral literal) {
    if (literal.getValue() == null) {
      return Optional.empty();
    }
    if (literal.getValue().scale() <= 0) {
      try {
        return Optional.of(Literals.integer(literal.getValue().longValueExact()));
      } catch (ArithmeticException tooLargeForLong) {
        // a decimal holds it, or says that nothing does
      }
    }
    try {
      return Optional.of(Literals.decimal(literal.getValue()));
    } catch (IllegalArgumentException e) {
      issue(
          literal,
          "expr.number-too-long",
          "This number has more than "
              + Type.MAX_PRECISION
              + " digits, which no database holds; shorten it");
      return Optional.empty();
    }
  }

  private static UnaryOperator operator(UnaryExpression unary) {
    return switch (unary.getOperator()) {
      case NOT -> UnaryOperator.NOT;
      case NEGATE -> UnaryOperator.NEGATE;
    };
  }

  private Optional<Expr> binary(BinaryExpression binary) {
    Optional<Expr> left = expression(binary.getLeft());
    Optional<Expr> right = expression(binary.getRight());
    if (left.isEmpty() || right.isEmpty()) {
      return Optional.empty();
    }
    Expr l = left.get();
    Expr r = right.get();
    return accept(
        binary,
        switch (binary.getOperator()) {
          case OR -> Typing.binary(BinaryOperator.OR, l, r);
          case AND -> Typing.binary(BinaryOperator.AND, l, r);
          case EQUAL -> Typing.binary(BinaryOperator.EQ, l, r);
          case NOT_EQUAL -> Typing.binary(BinaryOperator.NE, l, r);
          case LESS -> Typing.binary(BinaryOperator.LT, l, r);
          case LESS_OR_EQUAL -> Typing.binary(BinaryOperator.LE, l, r);
          case GREATER -> Typing.binary(BinaryOperator.GT, l, r);
          case GREATER_OR_EQUAL -> Typing.binary(BinaryOperator.GE, l, r);
          case LIKE -> Typing.like(l, r, false);
          case MATCHES -> Typing.matches(l, r, false);
          case ADD -> Typing.binary(BinaryOperator.ADD, l, r);
          case SUBTRACT -> Typing.binary(BinaryOperator.SUB, l, r);
          case MULTIPLY -> Typing.binary(BinaryOperator.MUL, l, r);
          case DIVIDE -> Typing.binary(BinaryOperator.DIV, l, r);
          case MODULO -> Typing.binary(BinaryOperator.MOD, l, r);
        });
  }

  private Optional<Expr> in(InExpression in) {
    Optional<Expr> operand = expression(in.getOperand());
    List<Expr> items = all(in.getItems());
    if (operand.isEmpty() || items.size() < in.getItems().size()) {
      return Optional.empty();
    }
    return accept(in, Typing.inList(operand.get(), items, in.isNegated()));
  }

  private Optional<Expr> between(BetweenExpression between) {
    Optional<Expr> operand = expression(between.getOperand());
    Optional<Expr> low = expression(between.getLow());
    Optional<Expr> high = expression(between.getHigh());
    if (operand.isEmpty() || low.isEmpty() || high.isEmpty()) {
      return Optional.empty();
    }
    return accept(
        between, Typing.between(operand.get(), low.get(), high.get(), between.isNegated()));
  }

  private Optional<Expr> conditional(ConditionalExpression conditional) {
    Optional<Expr> condition = expression(conditional.getCondition());
    Optional<Expr> then = expression(conditional.getThen());
    Optional<Expr> otherwise = expression(conditional.getOtherwise());
    if (condition.isEmpty() || then.isEmpty() || otherwise.isEmpty()) {
      return Optional.empty();
    }
    return accept(conditional, Typing.conditional(condition.get(), then.get(), otherwise.get()));
  }

  /** The expressions that could be made. */
  List<Expr> all(List<Expression> expressions) {
    return expressions.stream().map(this::expression).flatMap(Optional::stream).toList();
  }
}
