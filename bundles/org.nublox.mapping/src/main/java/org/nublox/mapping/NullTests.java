/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.mapping;

import java.util.ArrayList;
import java.util.List;
import org.nublox.expression.BinaryOperator;
import org.nublox.expression.Expr;
import org.nublox.expression.Typing;

/** Null tests of what is kept in several columns. */
final class NullTests {

  private NullTests() {}

  /** Whether a key is null: its columns are null together, so the first one tells. */
  static Expr of(List<Expr> key, boolean negated) {
    return new Expr.IsNull(key.getFirst(), negated);
  }

  /** Whether all keys are null; negated, whether one is not. */
  static Expr ofAll(List<List<Expr>> keys, boolean negated) {
    return keys.stream()
        .map(key -> of(key, negated))
        .reduce(
            (left, right) ->
                Typing.binary(negated ? BinaryOperator.OR : BinaryOperator.AND, left, right)
                    .orElseThrow())
        .orElseThrow(() -> new NotExpressible("There is no column to test."));
  }

  /** The columns of an embedded value. */
  static List<FeatureMapping.Value> values(FeatureMapping.Embedded embedded) {
    List<FeatureMapping.Value> values = new ArrayList<>();
    for (FeatureMapping part : embedded.parts()) {
      switch (part) {
        case FeatureMapping.Value value -> values.add(value);
        case FeatureMapping.Embedded inner -> values.addAll(values(inner));
        default -> {}
      }
    }
    return values;
  }
}
