/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.engines.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nublox.dialect.Dialect;
import org.nublox.evolution.Plan;
import org.nublox.evolution.PlanOptions;
import org.nublox.evolution.Reverse;
import org.nublox.schema.Schema;
import org.nublox.schema.change.Apply;
import org.nublox.schema.change.Change;
import org.nublox.schema.change.Diff;
import org.nublox.schema.change.Equivalence;

/**
 * Without any engine: the changes between two schemas lead from the one to the other, in the order
 * of the diff and in that of a plan, and their reverse leads back. The number of pairs is set by
 * {@code nublox.evolution.pairs}.
 */
class EvolutionOnRecordsTest {

  private static final int PAIRS = Integer.getInteger("nublox.evolution.pairs", 1000);

  @ParameterizedTest
  @ValueSource(strings = {"h2", "sqlite", "postgresql", "mariadb", "mysql", "oracle", "sqlserver"})
  void changesLeadToTheOtherSchemaAndBack(String id) {
    Dialect dialect = Dialects.of(id);
    for (int seed = 1; seed <= PAIRS / 7 + 1; seed++) {
      try {
        check(dialect, seed);
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("seed " + seed + " at " + id + ": " + e.getMessage(), e);
      }
    }
  }

  private static void check(Dialect dialect, int seed) {
    SchemaPair pair = SchemaPair.of(seed);
    Schema from = dialect.stored(pair.first()).schema();
    Schema to = dialect.stored(pair.second()).schema();

    List<Change> changes = Diff.of(from, to, Equivalence.OF_TEXT);
    assertSame(to, Apply.to(from, changes), "changes");
    List<Change> back = Reverse.of(changes);
    assertSame(from, Apply.to(to, back), "reverse");

    for (PlanOptions options : List.of(PlanOptions.DEFAULT, PlanOptions.DEFAULT.asOnline())) {
      assertSame(to, Apply.to(from, Plan.order(from, to, changes, dialect, options)), "plan");
      assertSame(from, Apply.to(to, Plan.order(to, from, back, dialect, options)), "plan back");
    }
  }

  private static void assertSame(Schema wanted, Schema actual, String what) {
    List<String> missing = new ArrayList<>(PlainForm.of(wanted).lines().toList());
    List<String> superfluous = new ArrayList<>(PlainForm.of(actual).lines().toList());
    List<String> both = List.copyOf(missing);
    superfluous.forEach(missing::remove);
    both.forEach(superfluous::remove);
    assertEquals(missing, superfluous, what);
  }
}
