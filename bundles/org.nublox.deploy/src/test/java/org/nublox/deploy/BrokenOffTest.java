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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nublox.evolution.migration.Migration;
import org.nublox.testing.engines.Engine;
import org.nublox.testing.engines.Engines;

/**
 * A deployment that is broken off before a statement, when nobody else has the database open, goes
 * on with this statement: each is done exactly once. The database is closed in between each time.
 */
class BrokenOffTest {

  private static final int TABLES = 12;
  private static final int HALTS = Integer.getInteger("nublox.kills", 3);
  private static final long SEED = Long.getLong("nublox.seed", System.nanoTime());

  @TempDir Path folder;

  /** More than 500 statements are no single transaction in SQLite either. */
  @ParameterizedTest
  @CsvSource({"h2, 12, 1", "h2, 12, 7", "sqlite, 12, 5", "sqlite, 80, 97"})
  void cancelled(String id, int tables, int questions) throws Exception {
    try (Target target = Target.inFile(engine(id), folder)) {
      Migration migration = WideMigration.of(id, tables);
      int cancelled = 0;
      int last = 0;
      boolean done = false;
      int patience = questions;
      while (!done) {
        Asked asked = new Asked(patience);
        try (Deployment deployment = target.open(Limits.DEFAULT, asked)) {
          deployment.apply(List.of(migration));
          done = true;
        } catch (DeploymentException e) {
          assertTrue(e.getMessage().startsWith("Cancelled before statement "), e.getMessage());
          cancelled++;
          // what one transaction holds begins anew, and needs more patience
          patience = asked.number > last ? patience : patience * 2;
          last = Math.max(last, asked.number);
        }
      }
      assertTrue(cancelled > 2, "cancelled " + cancelled + " times");
      assertAllDoneOnce(target, engine(id), migration, id + " cancelled after " + questions);
    }
  }

  /** Answers no for some times, then yes. */
  private static final class Asked implements Watcher {
    private int patience;
    private int number;

    Asked(int patience) {
      this.patience = patience;
    }

    @Override
    public void statement(Migration migration, int number, int count, String sql) {
      this.number = number;
    }

    @Override
    public boolean isCancelled() {
      return patience-- <= 0;
    }
  }

  /** When it is noted that a statement is under way and it is not yet; again after some more. */
  @ParameterizedTest
  @CsvSource({"h2, 12, 1", "h2, 12, 3", "h2, 25, 7", "h2, 25, 31", "sqlite, 80, 31"})
  void endedBeforeStatements(String id, int tables, int step) throws Exception {
    try (Target target = Target.inFile(engine(id), folder)) {
      Migration migration = WideMigration.of(id, tables);
      int statements = target.dialect().split(migration.text()).size();
      for (int i = 1; i <= statements; i += step) {
        int last = i;
        Watcher watcher =
            new Watcher() {
              @Override
              public void statement(Migration running, int number, int count, String sql) {
                if (number == last) {
                  throw new Ended();
                }
              }
            };
        try (Deployment deployment = target.open(Limits.DEFAULT, watcher)) {
          assertThrows(Ended.class, () -> deployment.apply(List.of(migration)), id + " at " + last);
        }
      }
      try (Deployment deployment = target.open()) {
        assertEquals(List.of(migration), deployment.apply(List.of(migration)));
      }
      assertAllDoneOnce(target, engine(id), migration, id);
    }
  }

  /** Stands for the end of a process. */
  private static final class Ended extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** The same with processes that end at once, by chance at one statement or another. */
  @Test
  void haltedBeforeAStatementOfH2() throws Exception {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    Migration migration = WideMigration.of("h2", TABLES);
    try (Target target = Target.inFile(Engines.h2(), folder)) {
      int statements = target.dialect().split(migration.text()).size();
      int[] at = random.ints(HALTS, 1, statements + 1).sorted().distinct().toArray();
      String what = "seed " + SEED;
      for (int statement : at) {
        Process process =
            target.start(
                WideMigration.class, Integer.toString(TABLES), Integer.toString(statement));
        assertEquals(1, process.waitFor(), what + " at statement " + statement);
      }
      try (Deployment deployment = target.open()) {
        deployment.apply(List.of(migration));
      }
      assertAllDoneOnce(target, Engines.h2(), migration, what);
    }
  }

  private static Engine engine(String id) {
    return id.equals("h2") ? Engines.h2() : Engines.sqlite();
  }

  private void assertAllDoneOnce(Target target, Engine engine, Migration migration, String what)
      throws Exception {
    try (Target fresh = Target.inFile(engine, folder)) {
      try (Deployment deployment = fresh.open()) {
        deployment.apply(List.of(migration));
      }
      assertEquals(definitions(fresh), definitions(target), what);
      String tally = "select n from tally order by n";
      assertEquals(fresh.rows(tally), target.rows(tally), what);
      for (String table : List.of("e0", "e1", "e" + (TABLES - 1))) {
        String rows = "select id, code, amount, note from " + table;
        assertEquals(fresh.rows(rows), target.rows(rows), what);
      }
      assertEquals(
          List.of("0"),
          target.rows("select count(*) from " + target.quoted("nublox_progress")),
          what);
    }
  }

  private static String definitions(Target target) throws Exception {
    if (target.dialect().id().equals("sqlite")) {
      return String.join("\n", target.rows("select name, sql from sqlite_schema order by name"));
    }
    try (Connection connection = target.database().connect()) {
      return target.dialect().sessions().state(connection, "").orElseThrow();
    }
  }
}
