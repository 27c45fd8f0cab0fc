/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.benchmarks.evolution;

import java.sql.Connection;
import java.util.List;
import java.util.Locale;
import java.util.logging.LogManager;
import org.nublox.dialect.Dialect;
import org.nublox.dialect.catalog.CatalogReader;
import org.nublox.dialect.postgresql.PostgresqlDialect;
import org.nublox.schema.Schema;
import org.nublox.schema.change.Change;
import org.nublox.schema.change.Diff;
import org.nublox.testing.engines.Database;
import org.nublox.testing.engines.Engine;
import org.nublox.testing.engines.Engines;

/** Prints the table for {@code docs/benchmarks.md}: {@code EvolutionBenchmark [TABLES [RUNS]]}. */
final class EvolutionBenchmark {

  private static final Dialect DIALECT = new PostgresqlDialect();

  private EvolutionBenchmark() {}

  /** Runs it. */
  public static void main(String[] arguments) throws Exception {
    int tables = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000;
    int runs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
    boolean peers = arguments.length < 3 || !"alone".equals(arguments[2]);
    // what the peers log for each table would count as their time
    LogManager.getLogManager().reset();
    Engine engine = Engines.postgresql();
    try (Database before = engine.createDatabase();
        Database after = engine.createDatabase()) {
      LargeSchema schema = new LargeSchema(tables);
      try (Connection connection = before.connect()) {
        schema.create(connection);
      }
      try (Connection connection = after.connect()) {
        schema.create(connection);
        schema.differ(connection);
      }
      System.out.printf("PostgreSQL 18, %d tables, median of %d runs%n%n", tables, runs);
      measure(before, after, runs, peers);
    }
    Runtime runtime = Runtime.getRuntime();
    System.out.printf(Locale.ROOT, "%nheap: at most %d MB%n", runtime.maxMemory() >> 20);
    System.exit(0);
  }

  private static void measure(Database before, Database after, int runs, boolean peers)
      throws Exception {
    double read = Round.median(runs, () -> read(before));
    double diff = Round.median(runs, () -> diff(before, after));
    int found = diff(before, after).size();
    System.out.println("| what | NuBlox | SchemaCrawler | Liquibase |");
    System.out.println("|---|---|---|---|");
    if (!peers) {
      System.out.printf(Locale.ROOT, "| read the schema | %.0f ms | - | - |%n", read);
      System.out.printf(Locale.ROOT, "| compare two | %.0f ms | - | - |%n", diff);
      return;
    }
    int few = Math.max(1, runs / 2);
    double crawler =
        Round.median(
            few,
            () -> {
              try (Connection connection = before.connect()) {
                Peers.schemaCrawler(connection);
              }
            });
    double liquibase =
        Round.median(
            few,
            () -> {
              try (Connection connection = before.connect()) {
                Peers.liquibase(connection);
              }
            });
    double liquibaseDiff =
        Round.median(
            1,
            () -> {
              try (Connection left = before.connect();
                  Connection right = after.connect()) {
                Peers.liquibaseDiff(left, right);
              }
            });
    int reported;
    try (Connection left = before.connect();
        Connection right = after.connect()) {
      reported = Peers.count(Peers.liquibaseDiff(left, right));
    }
    System.out.printf(
        Locale.ROOT,
        "| read the schema | %.0f ms | %.0f ms (%.1fx) | %.0f ms (%.1fx) |%n",
        read,
        crawler,
        crawler / read,
        liquibase,
        liquibase / read);
    System.out.printf(
        Locale.ROOT,
        "| compare two, reading included | %.0f ms | - | %.0f ms (%.1fx) |%n",
        diff,
        liquibaseDiff,
        liquibaseDiff / diff);
    System.out.printf(
        "| differences found of %d made | %d | - | %d |%n",
        LargeSchema.DIFFERENCES, found, reported);
  }

  private static Schema read(Database database) throws Exception {
    try (Connection connection = database.connect()) {
      return DIALECT.catalog().read(connection, "").schema();
    }
  }

  private static List<Change> diff(Database before, Database after) throws Exception {
    CatalogReader catalog = DIALECT.catalog();
    try (Connection left = before.connect();
        Connection right = after.connect()) {
      Schema from = catalog.read(left, "").schema();
      Schema to = catalog.read(right, "").schema();
      return Diff.of(from, to, catalog.equivalence(left));
    }
  }
}
