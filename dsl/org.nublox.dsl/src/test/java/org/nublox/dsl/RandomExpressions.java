/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.nublox.model.NamedElement;
import org.nublox.model.expression.BetweenExpression;
import org.nublox.model.expression.BinaryExpression;
import org.nublox.model.expression.BinaryOperator;
import org.nublox.model.expression.BooleanLiteral;
import org.nublox.model.expression.CallExpression;
import org.nublox.model.expression.ConditionalExpression;
import org.nublox.model.expression.Expression;
import org.nublox.model.expression.ExpressionFactory;
import org.nublox.model.expression.InExpression;
import org.nublox.model.expression.NumberLiteral;
import org.nublox.model.expression.PathExpression;
import org.nublox.model.expression.PathSegment;
import org.nublox.model.expression.StringLiteral;
import org.nublox.model.expression.UnaryExpression;
import org.nublox.model.expression.UnaryOperator;

/** Makes expressions of every shape and nesting, without regard to types. */
final class RandomExpressions {
  private static final ExpressionFactory FACTORY = ExpressionFactory.eINSTANCE;

  private final RandomGenerator random;
  private final Supplier<String> texts;

  RandomExpressions(RandomGenerator random, Supplier<String> texts) {
    this.random = random;
    this.texts = texts;
  }

  /** An expression over features, at most so deep. */
  Expression next(List<? extends NamedElement> features, int depth) {
    return switch (random.nextInt(depth <= 0 ? 5 : 12)) {
      case 0 -> FACTORY.createNullLiteral();
      case 1 -> {
        BooleanLiteral literal = FACTORY.createBooleanLiteral();
        literal.setValue(random.nextBoolean());
        yield literal;
      }
      case 2 -> number();
      case 3 -> {
        StringLiteral literal = FACTORY.createStringLiteral();
        literal.setValue(texts.get());
        yield literal;
      }
      case 4 ->
          features.isEmpty()
              ? number()
              : path(List.of(features.get(random.nextInt(features.size()))));
      case 5 -> {
        UnaryExpression unary = FACTORY.createUnaryExpression();
        unary.setOperator(random.nextBoolean() ? UnaryOperator.NOT : UnaryOperator.NEGATE);
        unary.setOperand(next(features, depth - 1));
        yield unary;
      }
      case 6 -> {
        InExpression in = FACTORY.createInExpression();
        in.setOperand(next(features, depth - 1));
        in.setNegated(random.nextBoolean());
        in.getItems().add(next(features, depth - 1));
        in.getItems().add(next(features, depth - 1));
        yield in;
      }
      case 7 -> {
        BetweenExpression between = FACTORY.createBetweenExpression();
        between.setOperand(next(features, depth - 1));
        between.setNegated(random.nextBoolean());
        between.setLow(next(features, depth - 1));
        between.setHigh(next(features, depth - 1));
        yield between;
      }
      case 8 -> {
        ConditionalExpression conditional = FACTORY.createConditionalExpression();
        conditional.setCondition(next(features, depth - 1));
        conditional.setThen(next(features, depth - 1));
        conditional.setOtherwise(next(features, depth - 1));
        yield conditional;
      }
      case 9 -> {
        CallExpression call = FACTORY.createCallExpression();
        call.setFunction(List.of("min", "any", "lower", "now").get(random.nextInt(4)));
        for (int i = random.nextInt(3); i > 0; i--) {
          call.getArguments().add(next(features, depth - 1));
        }
        yield call;
      }
      default -> {
        BinaryExpression binary = FACTORY.createBinaryExpression();
        binary.setLeft(next(features, depth - 1));
        binary.setOperator(BinaryOperator.VALUES.get(random.nextInt(BinaryOperator.VALUES.size())));
        binary.setRight(next(features, depth - 1));
        yield binary;
      }
    };
  }

  /** A number as it is written: without a sign. */
  NumberLiteral number() {
    NumberLiteral literal = FACTORY.createNumberLiteral();
    literal.setValue(BigDecimal.valueOf(random.nextInt(100_000), random.nextInt(4)));
    return literal;
  }

  /** The path over these elements. */
  static PathExpression path(List<? extends NamedElement> targets) {
    PathExpression path = FACTORY.createPathExpression();
    for (NamedElement target : targets) {
      PathSegment segment = FACTORY.createPathSegment();
      segment.setTarget(target);
      path.getSegments().add(segment);
    }
    return path;
  }
}
