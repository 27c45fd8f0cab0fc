/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.deploy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nublox.dialect.Dialect;
import org.nublox.dialect.catalog.Catalog;
import org.nublox.dialect.session.Lock;
import org.nublox.dialect.session.Trouble;
import org.nublox.evolution.migration.Migration;
import org.nublox.evolution.migration.Version;
import org.nublox.schema.Schema;
import org.nublox.schema.Table;
import org.nublox.schema.change.Equivalence;

/** A database that migrations are deployed to; an open connection, used by one thread. */
public final class Deployment implements AutoCloseable {

  private static final int SHOWN_SQL = 300;

  /** Tables that a generated application makes for itself, in its migration of version 0. */
  private static final List<String> OF_APPLICATION = List.of("app_user_role", "app_user");

  private final Connector connector;
  private final Dialect dialect;
  private final Connection connection;
  private final Limits limits;
  private final Watcher watcher;
  private final History history;

  private Deployment(Connector connector, Connection connection, Limits limits, Watcher watcher) {
    this.connector = connector;
    this.dialect = connector.dialect();
    this.connection = connection;
    this.limits = limits;
    this.watcher = watcher;
    this.history = new History(connection, dialect);
  }

  /** Connects; waits while somebody has the database to himself, as files of H2 can be had. */
  public static Deployment open(Connector connector, Limits limits, Watcher watcher)
      throws DeploymentException {
    Connection connection;
    try {
      connection = new Turn(limits.deployLock(), watcher).await(connector::openIfFree);
    } catch (SQLException e) {
      throw connector.failure("No connection to " + connector.settings(), e);
    }
    try {
      connector.dialect().sessions().prepare(connection);
      connector.dialect().sessions().limit(connection, limits.statement(), limits.tableLock());
      return new Deployment(connector, connection, limits, watcher);
    } catch (SQLException e) {
      closeQuietly(connection);
      throw connector.failure("The session with " + connector.settings() + " failed", e);
    }
  }

  private static void closeQuietly(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      // what failed before is told
    }
  }

  /** Where the database stands; changes nothing. */
  public Standing standing(List<Migration> migrations) throws DeploymentException {
    try {
      return Standing.of(migrations, history.read());
    } catch (SQLException e) {
      throw connector.failure(
          "The history of migrations in " + connector.settings() + " cannot be read", e);
    }
  }

  /** What the database holds, without what is kept for deployments; changes nothing. */
  public Catalog catalog() throws DeploymentException {
    try {
      Catalog catalog = dialect.catalog().read(connection, "");
      boolean application =
          history.read().stream()
              .anyMatch(entry -> entry.version().filter(Version.of(0)::equals).isPresent());
      Schema schema = catalog.schema();
      List<Table> tables =
          schema.tables().stream()
              .filter(table -> !OwnTables.NAMES.contains(table.name()))
              .filter(table -> !application || !OF_APPLICATION.contains(table.name()))
              .toList();
      List<Catalog.Unread> unread =
          catalog.unread().stream()
              .filter(left -> !OwnTables.NAMES.contains(left.element().replaceFirst("\\..*", "")))
              .toList();
      return new Catalog(schema.withTables(tables), unread, catalog.version());
    } catch (SQLException e) {
      throw connector.failure("The catalog of " + connector.settings() + " cannot be read", e);
    }
  }

  /** Compares texts by asking the engine. */
  public Equivalence equivalence() {
    return dialect.catalog().equivalence(connection);
  }

  /**
   * Applies all that is to do, one migration after the other; waits while another deployment is at
   * work.
   *
   * @param migrations all of the files, in order
   * @return what was applied
   */
  public List<Migration> apply(List<Migration> migrations) throws DeploymentException {
    return locked(
        "The deployment to " + connector.settings() + " failed", () -> applyAll(migrations));
  }

  private List<Migration> applyAll(List<Migration> migrations)
      throws SQLException, DeploymentException {
    history.create();
    new ProgressTable(connection, dialect).create();
    Standing standing = Standing.of(migrations, history.read());
    standing.requireDeployable();
    takeOverSquashed(standing);
    Runner runner = new Runner(connection, dialect, limits, watcher);
    List<Standing.Line> pending = standing.in(Standing.State.UNFINISHED, Standing.State.PENDING);
    List<Migration> applied = new ArrayList<>();
    for (Standing.Line line : pending) {
      Migration migration = line.migration().orElseThrow();
      if (line.state() == Standing.State.PENDING) {
        for (Precondition precondition : Precondition.of(migration)) {
          runner.require(precondition, migration);
        }
      }
      apply(runner, migration, line.entry());
      applied.add(migration);
    }
    return applied;
  }

  /** What is done while no other deployment is at work. */
  @FunctionalInterface
  private interface Work<T> {
    T run() throws SQLException, DeploymentException;
  }

  private <T> T locked(String failure, Work<T> work) throws DeploymentException {
    try {
      Lock held =
          new Turn(limits.deployLock(), watcher)
              .await(() -> dialect.sessions().tryLock(connection, connector));
      try {
        return work.run();
      } finally {
        release(held);
      }
    } catch (SQLException e) {
      throw connector.failure(failure, e);
    }
  }

  private void apply(Runner runner, Migration migration, Optional<HistoryEntry> begun)
      throws SQLException, DeploymentException {
    try {
      runner.apply(migration, begun);
    } catch (Runner.StatementFailed e) {
      throw failed(migration, e);
    }
  }

  private DeploymentException failed(Migration migration, Runner.StatementFailed failed) {
    String sql =
        failed.sql.length() > SHOWN_SQL ? failed.sql.substring(0, SHOWN_SQL) + "..." : failed.sql;
    String kept =
        failed.nothingDone
            ? "Nothing of this migration is left in the database."
            : "The statements before it are done and recorded; the next "
                + (migration.undo() ? "rollback" : "deployment")
                + " goes on here.";
    DeploymentException failure =
        connector.failure(
            "Statement "
                + failed.number
                + " of "
                + failed.count
                + " of "
                + migration.fileName()
                + " failed",
            failed.error);
    return new DeploymentException(
        failure.getMessage() + "\n  " + sql.replace("\n", "\n  ") + "\n  " + kept,
        failure.remedy(),
        failure.trouble().orElse(Trouble.STATEMENT),
        failed.error,
        connector.settings().password());
  }

  /** Gives the history the one line of what stands for many. */
  private void takeOverSquashed(Standing standing) throws SQLException {
    for (Standing.Line line : standing.in(Standing.State.SQUASHED)) {
      Migration migration = line.migration().orElseThrow();
      connection.setAutoCommit(false);
      try {
        for (HistoryEntry entry : history.read()) {
          boolean replaced =
              entry
                  .version()
                  .filter(version -> version.compareTo(Version.of(0)) > 0)
                  .filter(version -> version.compareTo(migration.version()) <= 0)
                  .isPresent();
          if (replaced) {
            history.remove(entry);
          }
        }
        history.add(migration, 0, true);
        connection.commit();
      } finally {
        connection.setAutoCommit(true);
      }
    }
  }

  /**
   * Notes migrations as applied without running them: for a database that has the schema already.
   */
  public void adopt(List<Migration> migrations) throws DeploymentException {
    locked(
        "The history of migrations in " + connector.settings() + " cannot be written",
        () -> {
          history.create();
          connection.setAutoCommit(false);
          try {
            for (Migration migration : Standing.of(migrations, history.read()).toDo()) {
              history.add(migration, 0, true);
            }
            connection.commit();
          } finally {
            connection.setAutoCommit(true);
          }
          return null;
        });
  }

  /**
   * Takes the latest migration back, or goes on with it where that broke off.
   *
   * @param migrations all of the files, in order
   * @param undo the file that takes the latest one back
   */
  public void undo(List<Migration> migrations, Migration undo) throws DeploymentException {
    locked(
        "The migration was not taken back in " + connector.settings(),
        () -> {
          takeBack(migrations, undo);
          return null;
        });
  }

  private void takeBack(List<Migration> migrations, Migration undo)
      throws SQLException, DeploymentException {
    Standing standing = Standing.of(migrations, history.read());
    standing.requireRollbackable();
    Standing.Line latest =
        standing
            .latest()
            .filter(line -> line.version().equals(undo.version()))
            .orElseThrow(
                () ->
                    new DeploymentException(
                        undo.fileName() + " is not of the latest migration of this database.",
                        "Look with nublox status."));
    HistoryEntry entry =
        latest
            .entry()
            .orElseThrow(
                () ->
                    new DeploymentException(
                        latest.file() + " was taken over by a baseline, not applied.",
                        "It cannot be taken back."));
    // a database that Flyway alone has deployed to so far has no such table
    new ProgressTable(connection, dialect).create();
    try {
      Runner runner = new Runner(connection, dialect, limits, watcher);
      if (!entry.isTakingBack()) {
        for (Precondition precondition : Precondition.of(undo)) {
          runner.require(precondition, undo);
        }
      }
      runner.undo(undo, latest.migration().orElseThrow(), entry);
    } catch (Runner.StatementFailed e) {
      throw failed(undo, e);
    }
  }

  /** A session that is gone has no lock any more. */
  private void release(Lock held) throws SQLException {
    try {
      held.close();
    } catch (SQLException e) {
      if (!connection.isClosed() && connection.isValid(5)) {
        throw e;
      }
    }
  }

  @Override
  public void close() {
    closeQuietly(connection);
  }
}
