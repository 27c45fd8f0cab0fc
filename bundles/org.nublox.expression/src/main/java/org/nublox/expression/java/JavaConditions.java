/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.expression.java;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.nublox.expression.AggregateKind;
import org.nublox.expression.BinaryOperator;
import org.nublox.expression.Expr;
import org.nublox.expression.Type;
import org.nublox.expression.UnaryOperator;

/**
 * Conditions as {@code boolean}. A condition of three values is asked one of two questions: is it
 * true, or is it not false? Both can be handed down through {@code and} and {@code or}; {@code not}
 * turns them round, so that only the leaves have to deal with null.
 */
final class JavaConditions {

  private final JavaBinding binding;
  private final JavaValues values;

  JavaConditions(JavaBinding binding, JavaValues values) {
    this.binding = binding;
    this.values = values;
  }

  JavaTerm isTrue(Expr condition) {
    return print(condition, new Question(false, false, Set.of()));
  }

  JavaTerm notFalse(Expr condition) {
    return print(condition, new Question(true, false, Set.of()));
  }

  /**
   * What is asked of a condition.
   *
   * @param orUnknown whether unknown is good enough
   * @param negated whether it is asked of the negation
   * @param known leaves that are known not to be null here
   */
  private record Question(boolean orUnknown, boolean negated, Set<Expr> known) {
    Question negate() {
      return new Question(orUnknown, !negated, known);
    }

    Question knowing(Collection<Expr> more) {
      if (more.isEmpty()) {
        return this;
      }
      Set<Expr> all = new HashSet<>(known);
      all.addAll(more);
      return new Question(orUnknown, negated, all);
    }
  }

  private JavaTerm print(Expr condition, Question question) {
    return switch (condition) {
      case Expr.Unary it when it.operator() == UnaryOperator.NOT ->
          print(it.operand(), question.negate());
      case Expr.Binary it when it.operator().isLogical() -> logical(it, question);
      case Expr.Binary it when it.operator().isComparison() -> comparison(it, question);
      case Expr.IsNull it -> isNull(it, question);
      case Expr.Conditional it -> conditional(it, question);
      case Expr.Aggregate it
          when it.kind() == AggregateKind.ANY || it.kind() == AggregateKind.ALL ->
          quantifier(it, question);
      default -> other(condition, question);
    };
  }

  private JavaTerm logical(Expr.Binary it, Question question) {
    boolean and = (it.operator() == BinaryOperator.AND) != question.negated();
    JavaTerm left = print(it.left(), question);
    // the right side is computed only when the left one did not decide
    JavaTerm right =
        print(
            it.right(),
            question.knowing(
                NullFacts.after(it.left(), question.negated(), question.orUnknown(), and)));
    if (left.text().equals(right.text())) {
      return left;
    }
    int level = and ? JavaTerm.AND : JavaTerm.OR;
    return JavaTerm.primitive(
        joined(left, level, !and) + (and ? " && " : " || ") + joined(right, level, !and), level);
  }

  /** With parentheses around && inside of ||, which Java does not need but readers do. */
  private static String joined(JavaTerm term, int level, boolean inOr) {
    return inOr && term.precedence() == JavaTerm.AND ? "(" + term.text() + ")" : term.at(level);
  }

  private JavaTerm comparison(Expr.Binary it, Question question) {
    BinaryOperator operator = question.negated() ? negate(it.operator()) : it.operator();
    JavaTerm left = values.print(it.left());
    JavaTerm right = values.print(it.right());
    Set<String> nullable = new LinkedHashSet<>();
    boolean simple = true;
    for (Expr operand : it.operands()) {
      if (operand.nullable() && !question.known().contains(operand)) {
        nullable.add(values.print(operand).text());
        simple &= isLeaf(operand);
      }
    }
    if (!simple) {
      return unknowable(values.compareCall(it, operator), question.orUnknown());
    }
    if (!nullable.isEmpty() && !question.orUnknown() && isNullSafe(it, operator)) {
      return values.compare(it, operator, left, right);
    }
    JavaTerm test = values.compare(it, operator, left, right);
    return guarded(nullable, test, question.orUnknown());
  }

  /**
   * Whether {@code ==} of enum constants, one of them never null, gives false for null by itself.
   */
  private static boolean isNullSafe(Expr.Binary it, BinaryOperator operator) {
    return operator == BinaryOperator.EQ
        && it.left().type() instanceof Type.Enumeration
        && !(it.left().nullable() && it.right().nullable());
  }

  private static JavaTerm guarded(Set<String> nullable, JavaTerm test, boolean orUnknown) {
    if (nullable.isEmpty()) {
      return test;
    }
    StringBuilder text = new StringBuilder();
    for (String it : nullable) {
      text.append(it).append(orUnknown ? " == null || " : " != null && ");
    }
    int level = orUnknown ? JavaTerm.OR : JavaTerm.AND;
    return JavaTerm.primitive(text + joined(test, level, orUnknown), level);
  }

  static boolean isLeaf(Expr expression) {
    return expression instanceof Expr.Path
        || expression instanceof Expr.Column
        || expression instanceof Expr.Context;
  }

  private JavaTerm unknowable(String value, boolean orUnknown) {
    String call = orUnknown ? ".isNotFalse(" : ".isTrue(";
    return JavaTerm.primitive(binding.support() + call + value + ")", JavaTerm.ATOM);
  }

  private static BinaryOperator negate(BinaryOperator operator) {
    return switch (operator) {
      case EQ -> BinaryOperator.NE;
      case NE -> BinaryOperator.EQ;
      case LT -> BinaryOperator.GE;
      case GE -> BinaryOperator.LT;
      case GT -> BinaryOperator.LE;
      case LE -> BinaryOperator.GT;
      default -> throw new IllegalArgumentException("No comparison: " + operator);
    };
  }

  private JavaTerm isNull(Expr.IsNull it, Question question) {
    boolean isNull = it.negated() == question.negated();
    if (!it.operand().nullable()) {
      return JavaTerm.primitive(Boolean.toString(!isNull), JavaTerm.ATOM);
    }
    JavaTerm operand = values.print(it.operand());
    return JavaTerm.primitive(
        operand.at(JavaTerm.RELATION) + (isNull ? " == null" : " != null"), JavaTerm.EQUALITY);
  }

  private JavaTerm conditional(Expr.Conditional it, Question question) {
    return JavaTerm.primitive(
        isTrue(it.condition()).at(JavaTerm.OR)
            + " ? "
            + print(it.whenTrue(), question).at(JavaTerm.OR)
            + " : "
            + print(it.otherwise(), question).at(JavaTerm.ANY),
        JavaTerm.ANY);
  }

  private JavaTerm quantifier(Expr.Aggregate it, Question question) {
    JavaTerm term = values.print(it);
    return question.negated()
        ? JavaTerm.primitive("!" + term.at(JavaTerm.SIGN), JavaTerm.SIGN)
        : term;
  }

  /** A condition that is computed as a value. */
  private JavaTerm other(Expr condition, Question question) {
    JavaTerm value = values.print(condition);
    boolean nullable = condition.nullable() && !question.known().contains(condition);
    if (!nullable) {
      return question.negated()
          ? JavaTerm.primitive("!" + value.at(JavaTerm.SIGN), JavaTerm.SIGN)
          : value;
    }
    String support = binding.support();
    String call = question.orUnknown() == question.negated() ? ".isTrue(" : ".isNotFalse(";
    String test = support + call + value.text() + ")";
    return question.negated()
        ? JavaTerm.primitive("!" + test, JavaTerm.SIGN)
        : JavaTerm.primitive(test, JavaTerm.ATOM);
  }
}
