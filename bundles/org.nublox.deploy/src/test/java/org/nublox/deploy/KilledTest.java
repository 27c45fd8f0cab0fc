/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nublox.deploy.Standing.State;
import org.nublox.evolution.migration.Migration;
import org.nublox.testing.engines.Engine;
import org.nublox.testing.engines.Engines;

/**
 * A deployment, or a rollback, that is killed or told to end anywhere is finished by the next one,
 * each statement done exactly once. {@code -Dnublox.kills=50} kills more often than the build does.
 */
class KilledTest {

  private static final int KILLS = Integer.getInteger("nublox.kills", 2);
  private static final long SEED = Long.getLong("nublox.seed", System.nanoTime());

  @TempDir Path folder;

  @Test
  void mariadb() throws Exception {
    killAgainAndAgain(Engines.mariadb(), false, false);
  }

  @Test
  void mariadbOnTheWayBack() throws Exception {
    killAgainAndAgain(Engines.mariadb(), false, true);
  }

  @Test
  void postgresqlInOneTransaction() throws Exception {
    killAgainAndAgain(Engines.postgresql(), false, false);
  }

  @Test
  void postgresqlInSteps() throws Exception {
    killAgainAndAgain(Engines.postgresql(), true, false);
  }

  @Test
  void h2() throws Exception {
    killAgainAndAgain(Engines.h2(), false, false);
  }

  @Test
  void h2OnTheWayBack() throws Exception {
    killAgainAndAgain(Engines.h2(), false, true);
  }

  @Test
  void sqlite() throws Exception {
    killAgainAndAgain(Engines.sqlite(), false, false);
  }

  private void killAgainAndAgain(Engine engine, boolean steps, boolean back) throws Exception {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    Migration migration = steps ? LongMigration.inSteps() : LongMigration.of();
    for (int i = 0; i < KILLS; i++) {
      try (Target target = Target.inFile(engine, folder)) {
        if (back) {
          try (Deployment deployment = target.open()) {
            deployment.apply(List.of(migration));
          }
        }
        int statement = 1 + random.nextInt(LongMigration.STATEMENTS);
        boolean told = random.nextBoolean();
        killAt(
            target.start(LongMigration.class, Boolean.toString(steps), Boolean.toString(back)),
            statement,
            random.nextInt(3_000_000),
            told);
        String what =
            "%s, seed %d, kill %d (told: %s) at statement %d"
                .formatted(engine.id(), SEED, i, told, statement);
        if (back) {
          finishBack(target, migration, what);
        } else {
          finish(target, migration, engine, what);
        }
      }
    }
  }

  /** Ends a process a little after a statement began. */
  private static void killAt(Process process, int statement, long nanos, boolean told)
      throws Exception {
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      String line = out.readLine();
      while (line != null && Integer.parseInt(line) < statement) {
        line = out.readLine();
      }
      Thread.sleep(Duration.ofNanos(nanos));
      if (told) {
        process.destroy();
        process.waitFor();
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  private static void finish(Target target, Migration migration, Engine engine, String what)
      throws Exception {
    try (Deployment deployment = target.open()) {
      deployment.apply(List.of(migration));
      assertEquals(1, deployment.standing(List.of(migration)).in(State.APPLIED).size(), what);
    }
    assertNothingUnderWay(target, "1", what);
    try (Target fresh = Target.on(engine);
        Deployment deployment = fresh.open()) {
      deployment.apply(List.of(migration));
      String tally = "select n, count(*) from tally group by n order by n";
      assertEquals(fresh.rows(tally), target.rows(tally), what);
      assertEquals(columns(fresh), columns(target), what);
    }
    assertNoLockIsLeft(target, migration, what);
  }

  private static void finishBack(Target target, Migration migration, String what) throws Exception {
    try (Deployment deployment = target.open()) {
      Standing standing = deployment.standing(List.of(migration));
      if (!standing.in(State.HALF_BACK).isEmpty()) {
        assertThrows(DeploymentException.class, () -> deployment.apply(List.of(migration)), what);
      }
      if (standing.in(State.PENDING).isEmpty()) {
        deployment.undo(List.of(migration), LongMigration.undo());
      }
      assertEquals(1, deployment.standing(List.of(migration)).in(State.PENDING).size(), what);
      assertEquals(
          List.of("tally_back"),
          deployment.catalog().schema().tables().stream().map(table -> table.name()).toList(),
          what);
    }
    assertNothingUnderWay(target, "0", what);
    assertEquals(
        List.of("40|40|1004|1160"),
        target.rows("select count(*), count(distinct n), min(n), max(n) from tally_back"),
        what);
  }

  private static void assertNothingUnderWay(Target target, String applied, String what)
      throws Exception {
    assertEquals(
        List.of("0"),
        target.rows("select count(*) from " + target.quoted("nublox_progress")),
        what);
    assertEquals(List.of(applied), target.rows("select count(*) from " + target.history()), what);
  }

  private static List<String> columns(Target target) throws Exception {
    return target.rows(
        target.dialect().id().equals("sqlite")
            ? "select name, sql from sqlite_schema order by 1"
            : """
              select table_name, column_name, ordinal_position from information_schema.columns
              where lower(table_schema) in ('public', '%s') order by 1, 3
              """
                .formatted(target.database().name()));
  }

  private static void assertNoLockIsLeft(Target target, Migration migration, String what)
      throws Exception {
    Limits hasty = new Limits(Duration.ofMillis(1), Duration.ZERO, Duration.ofSeconds(1));
    try (Deployment deployment = target.open(hasty, Watcher.SILENT)) {
      assertEquals(List.of(), deployment.apply(List.of(migration)), what);
    }
  }
}
