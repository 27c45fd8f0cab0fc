/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.expression.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nublox.expression.Environment;
import org.nublox.expression.Expr;
import org.nublox.expression.Types;
import org.nublox.expression.evaluate.Evaluator;
import org.nublox.expression.evaluate.Row;
import org.nublox.expression.sql.SqlText;
import org.nublox.expression.support.Values;

/**
 * Random expressions on random rows give the same value everywhere: evaluator, compiled Java and
 * databases. The seed is printed with every failure; {@code -Dnublox.seed=...} repeats it, {@code
 * -Dnublox.expressions=...} sets how many.
 */
class DifferentialTest {

  private static final int ROWS = 14;
  private static final int DEPTH = 5;
  private static final int BATCH = 40;
  private static final int SHOWN = 12;

  private final long seed = Long.getLong("nublox.seed", 20260101L);
  private final int count = Integer.getInteger("nublox.expressions", 2400);
  private final Evaluator evaluator = new Evaluator(new NoWorld());
  private final List<Map<String, Object>> rows;
  private final List<Expr> expressions = new ArrayList<>();
  private final List<List<Object>> expected = new ArrayList<>();
  private final List<String> differences = new ArrayList<>();
  private final Map<String, Integer> compared = new LinkedHashMap<>();

  DifferentialTest() {
    Random random = new Random(seed);
    rows = Sample.rows(random, ROWS);
    ExpressionGenerator generator = new ExpressionGenerator(random);
    for (int i = 0; i < count; i++) {
      Expr expression = generator.any(1 + random.nextInt(DEPTH));
      expressions.add(expression);
      expected.add(rows.stream().map(it -> evaluator.evaluate(expression, Row.of(it))).toList());
    }
  }

  @Test
  void compiledJavaAgrees() throws ReflectiveOperationException {
    CompiledJava java = new CompiledJava(expressions);
    for (int r = 0; r < rows.size(); r++) {
      Object row = java.row(rows.get(r));
      for (int e = 0; e < expressions.size(); e++) {
        Object wanted = expected.get(e).get(r);
        compare("java", e, r, wanted, java.value(e, row), "");
        if (expressions.get(e).type().equals(Types.BOOL)) {
          compare("java isTrue", e, r, Values.isTrue((Boolean) wanted), java.isTrue(e, row), "");
          compare(
              "java notFalse",
              e,
              r,
              Values.isNotFalse((Boolean) wanted),
              java.notFalse(e, row),
              "");
        }
      }
    }
    report();
  }

  static List<Databases.Kind> databases() {
    return Databases.all();
  }

  @ParameterizedTest
  @MethodSource("databases")
  void databaseAgrees(Databases.Kind kind) throws SQLException {
    databaseAgrees(new Target(kind, Sample.schema(rows)));
  }

  private void databaseAgrees(Target target) throws SQLException {
    try (target) {
      List<Integer> batch = new ArrayList<>();
      for (int e = 0; e < expressions.size(); e++) {
        if (target.print(expressions.get(e)) instanceof SqlText.Printed) {
          batch.add(e);
        }
        if (batch.size() == BATCH || e == expressions.size() - 1) {
          evaluate(target, batch);
          batch.clear();
        }
      }
    }
    report();
    assertTrue(compared.get(target.id()) > count * ROWS / 2, "most could be compared: " + compared);
  }

  private void evaluate(Target target, List<Integer> batch) {
    List<List<Object>> found;
    try {
      found = target.evaluate(batch.stream().map(expressions::get).toList());
    } catch (SQLException problem) {
      if (batch.size() == 1) {
        String sql = target.print(expressions.get(batch.getFirst())).orElseThrow();
        differences.add(target.id() + " refuses: " + problem.getMessage() + "\n    " + sql);
      } else {
        // find the expression that the database refuses
        int half = batch.size() / 2;
        evaluate(target, batch.subList(0, half));
        evaluate(target, batch.subList(half, batch.size()));
      }
      return;
    }
    for (int i = 0; i < batch.size(); i++) {
      int e = batch.get(i);
      String sql = target.print(expressions.get(e)).orElseThrow();
      for (int r = 0; r < rows.size(); r++) {
        boolean comparable =
            !target.id().equals("sqlite")
                || Precision.fits(expressions.get(e), Row.of(rows.get(r)), evaluator);
        if (comparable) {
          compare(target.id(), e, r, expected.get(e).get(r), found.get(r).get(i), sql);
        }
      }
    }
  }

  private void compare(String where, int e, int r, Object wanted, Object found, String sql) {
    compared.merge(where, 1, Integer::sum);
    boolean same =
        (wanted instanceof Number a && found instanceof Number b)
            ? new BigDecimal(a.toString()).compareTo(new BigDecimal(b.toString())) == 0
            : Objects.equals(wanted, found);
    if (!same) {
      differences.add(
          where
              + ", expression "
              + e
              + ": expected "
              + wanted
              + ", found "
              + found
              + " on "
              + rows.get(r)
              + "\n    "
              + (sql.isEmpty() ? expressions.get(e) : sql));
    }
  }

  private void report() {
    System.out.println("Compared with seed " + seed + ": " + compared);
    assertEquals(
        0,
        differences.size(),
        () ->
            "seed "
                + seed
                + "\n"
                + String.join("\n", differences.subList(0, Math.min(SHOWN, differences.size()))));
  }

  private static final class NoWorld implements Environment {
    @Override
    public LocalDateTime now() {
      throw new IllegalStateException("No clock here");
    }

    @Override
    public UUID newUuid() {
      throw new IllegalStateException("No chance here");
    }

    @Override
    public Object context(Expr.Context context) {
      throw new IllegalStateException("Nobody here");
    }

    @Override
    public boolean hasRole(String role) {
      throw new IllegalStateException("Nobody here");
    }
  }
}
