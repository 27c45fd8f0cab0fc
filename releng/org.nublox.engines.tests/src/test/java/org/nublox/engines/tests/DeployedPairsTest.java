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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nublox.deploy.ConnectionSettings;
import org.nublox.deploy.Connector;
import org.nublox.deploy.Deployment;
import org.nublox.deploy.DeploymentException;
import org.nublox.deploy.Limits;
import org.nublox.deploy.Watcher;
import org.nublox.dialect.Dialect;
import org.nublox.engines.tests.SchemaPair.Outcome;
import org.nublox.evolution.PlanOptions;
import org.nublox.evolution.migration.Migration;
import org.nublox.evolution.migration.MigrationFolder;
import org.nublox.pipeline.MigrationStep;
import org.nublox.schema.Schema;
import org.nublox.schema.change.Diff;
import org.nublox.testing.engines.Database;

/**
 * By the files of migrations and their deployment: after each nothing differs, rows are kept, and
 * taking it back leads back. Every second pair is planned online. The number of pairs for each
 * engine is set by {@code nublox.deployed.pairs}, the first by {@code nublox.first}.
 */
class DeployedPairsTest {

  private static final int PAIRS = Integer.getInteger("nublox.deployed.pairs", 6);
  private static final int FIRST = Integer.getInteger("nublox.first", 1);

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private static Database shared;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"h2", "sqlite", "postgresql", "mariadb"})
  void nothingDiffersAfterADeployment(String id) {
    Dialect dialect = Dialects.of(id);
    SchemaPair.tryAll(
        dialect, "deployed pairs", FIRST, PAIRS, (pair, seed) -> check(dialect, pair, seed));
  }

  private Outcome check(Dialect dialect, SchemaPair pair, int seed) throws Exception {
    Schema first = pair.first();
    Schema second = pair.second();
    PlanOptions options = seed % 2 == 0 ? PlanOptions.DEFAULT : PlanOptions.DEFAULT.asOnline();
    MigrationFolder files = MigrationFolder.of(folder.resolve(dialect.id() + seed), dialect.id());
    try (Database database = empty(dialect);
        Deployment deployment = open(dialect, database);
        Connection connection = database.connect()) {
      MigrationStep.of(files, first, dialect, options).write("first");
      deployment.apply(files.migrations());
      Schema before = dialect.stored(first).schema();
      assertNothingDiffers(deployment, before, "first");
      Rows.letRefer(dialect, connection, before);

      MigrationStep step = MigrationStep.of(files, second, dialect, options);
      if (step.isEmpty()) {
        return Outcome.THERE_AND_BACK;
      }
      step.write("second");
      assertEquals(List.of(), files.problems());
      Schema after = step.target();
      Map<String, String> rows =
          Rows.kept(dialect, connection, before, before, after, step.changes());
      if (!isDone(() -> deployment.apply(files.migrations()))) {
        return Outcome.REFUSED;
      }
      assertNothingDiffers(deployment, after, "second");
      assertTrue(
          MigrationStep.of(files, second, dialect, options).isEmpty(), "the model is deployed");
      assertEquals(
          rows,
          Rows.kept(dialect, connection, after, before, after, step.changes()),
          "rows are kept");
      if (!isDone(() -> takeBack(files, deployment))) {
        return Outcome.THERE;
      }
      assertNothingDiffers(deployment, before, "back");
      return Outcome.THERE_AND_BACK;
    }
  }

  /** An empty database (at PostgreSQL: an empty schema, which is made ten times faster). */
  private static Database empty(Dialect dialect) throws SQLException {
    if (!dialect.id().equals("postgresql")) {
      return Dialects.engine(dialect.id()).createDatabase();
    }
    synchronized (DeployedPairsTest.class) {
      if (shared == null) {
        shared = Dialects.engine(dialect.id()).createDatabase();
      }
    }
    String schema = "pair" + NUMBER.incrementAndGet();
    administer("create schema " + schema);
    String url = shared.url();
    return new Database(
        schema,
        url + (url.contains("?") ? "&" : "?") + "currentSchema=" + schema,
        shared.user(),
        shared.password(),
        () -> administer("drop schema " + schema + " cascade"));
  }

  private static void administer(String sql) throws SQLException {
    try (Connection connection = shared.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Deployment open(Dialect dialect, Database database) throws DeploymentException {
    ConnectionSettings settings =
        new ConnectionSettings(
            database.url(), database.user(), database.password(), Optional.empty());
    return Deployment.open(Connector.of(settings, dialect), Limits.DEFAULT, Watcher.SILENT);
  }

  private static void assertNothingDiffers(Deployment deployment, Schema wanted, String what)
      throws DeploymentException, SQLException {
    assertEquals(
        List.of(),
        Diff.of(deployment.catalog().schema(), wanted, deployment.equivalence(), false),
        what);
  }

  /** Something that rows can stand in the way of. */
  @FunctionalInterface
  private interface Deploying {
    void run() throws IOException, DeploymentException;
  }

  /** Whether it was done; when rows stood in the way, nothing was begun. */
  private static boolean isDone(Deploying deploying) throws IOException, DeploymentException {
    try {
      deploying.run();
      return true;
    } catch (DeploymentException e) {
      if (e.trouble().isEmpty() && e.getMessage().contains(" cannot begin: ")) {
        return false;
      }
      throw e;
    }
  }

  /** Takes back all that the second migration consists of. */
  private static void takeBack(MigrationFolder files, Deployment deployment)
      throws IOException, DeploymentException {
    List<Migration> all = files.migrations();
    for (int i = all.size() - 1; i > 0; i--) {
      deployment.undo(all, files.undo(all.get(i).version()).orElseThrow());
    }
  }
}
