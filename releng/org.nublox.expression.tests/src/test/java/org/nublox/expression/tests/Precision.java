/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.expression.tests;

import java.math.BigDecimal;
import org.nublox.expression.Expr;
import org.nublox.expression.Type;
import org.nublox.expression.evaluate.Evaluator;
import org.nublox.expression.evaluate.Row;

/** Tells where SQLite, which computes decimals in binary, need not agree: beyond 15 digits. */
final class Precision {

  private static final int DIGITS = 15;

  private Precision() {}

  static boolean fits(Expr expression, Row row, Evaluator evaluator) {
    if (!expression.operands().stream().allMatch(it -> fits(it, row, evaluator))) {
      return false;
    }
    if (!(expression.type() instanceof Type.Decimal type)) {
      return true;
    }
    return !(evaluator.evaluate(expression, row) instanceof BigDecimal value)
        || value.setScale(type.scale(), java.math.RoundingMode.HALF_UP).precision() <= DIGITS;
  }
}
