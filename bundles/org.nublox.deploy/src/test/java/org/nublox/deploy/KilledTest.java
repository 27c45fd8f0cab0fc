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

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.nublox.deploy.Standing.State;
import org.nublox.evolution.migration.Migration;
import org.nublox.testing.engines.Engine;
import org.nublox.testing.engines.Engines;

/**
 * A deployment that is killed anywhere is finished by the next one, each statement done exactly
 * once. {@code -Dnublox.kills=50} kills more often than the build does.
 */
class KilledTest {

  private static final int KILLS = Integer.getInteger("nublox.kills", 4);
  private static final long SEED = Long.getLong("nublox.seed", System.nanoTime());

  @Test
  void mariadb() throws Exception {
    killAgainAndAgain(Engines.mariadb(), false);
  }

  @Test
  void postgresqlInOneTransaction() throws Exception {
    killAgainAndAgain(Engines.postgresql(), false);
  }

  @Test
  void postgresqlInSteps() throws Exception {
    killAgainAndAgain(Engines.postgresql(), true);
  }

  private static void killAgainAndAgain(Engine engine, boolean steps) throws Exception {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    for (int i = 0; i < KILLS; i++) {
      try (Target target = Target.on(engine)) {
        String what = engine.id() + ", seed " + SEED + ", kill " + i;
        int statement = 1 + random.nextInt(LongMigration.STATEMENTS);
        killAt(target, steps, statement, random.nextInt(3_000_000));
        finish(target, steps, what + " at statement " + statement);
      }
    }
  }

  /** Starts a deployment in a process of its own and kills it a little after a statement began. */
  private static void killAt(Target target, boolean steps, int statement, long nanos)
      throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                LongMigration.class.getName(),
                target.dialect().id(),
                target.database().url(),
                target.database().user(),
                target.database().password(),
                Boolean.toString(steps))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      String line = out.readLine();
      while (line != null && Integer.parseInt(line) < statement) {
        line = out.readLine();
      }
      Thread.sleep(Duration.ofNanos(nanos));
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  private static void finish(Target target, boolean steps, String what) throws Exception {
    Migration migration = steps ? LongMigration.inSteps() : LongMigration.of();
    try (Deployment deployment = target.open()) {
      deployment.apply(List.of(migration));
      assertEquals(1, deployment.standing(List.of(migration)).in(State.APPLIED).size(), what);
    }
    assertEquals(
        List.of("0"),
        target.rows("select count(*) from " + target.quoted("nublox_progress")),
        what);
    assertEquals(List.of("1"), target.rows("select count(*) from " + target.history()), what);
    try (Target fresh =
            Target.on(
                target.dialect().id().equals("mariadb")
                    ? Engines.mariadb()
                    : Engines.postgresql());
        Deployment deployment = fresh.open()) {
      deployment.apply(List.of(migration));
      String tally = "select n, count(*) from tally group by n order by n";
      assertEquals(fresh.rows(tally), target.rows(tally), what);
      String columns =
          "select table_name, column_name, ordinal_position from information_schema.columns where"
              + " table_schema in ('public', '%s') order by 1, 3";
      assertEquals(
          fresh.rows(columns.formatted(fresh.database().name())),
          target.rows(columns.formatted(target.database().name())),
          what);
    }
    assertNoLockIsLeft(target, migration, what);
  }

  private static void assertNoLockIsLeft(Target target, Migration migration, String what)
      throws Exception {
    Limits hasty = new Limits(Duration.ofMillis(1), Duration.ZERO, Duration.ofSeconds(1));
    try (Deployment deployment = target.open(hasty, Watcher.SILENT)) {
      assertEquals(List.of(), deployment.apply(List.of(migration)), what);
    }
  }
}
