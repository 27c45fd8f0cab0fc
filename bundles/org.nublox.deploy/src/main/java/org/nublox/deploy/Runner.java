/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.deploy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nublox.deploy.ProgressTable.Progress;
import org.nublox.dialect.Capability;
import org.nublox.dialect.Dialect;
import org.nublox.dialect.session.Sessions;
import org.nublox.dialect.session.Words;
import org.nublox.evolution.migration.Migration;
import org.nublox.evolution.migration.Snapshot;

/**
 * Runs the statements of one migration, or of what takes it back, so that each is done exactly
 * once, wherever the process is killed.
 *
 * <p>Where one transaction holds all of them, it holds the line of the history too: all or nothing.
 * Else the statements are taken in steps, and how far they are is kept in a table:
 *
 * <ul>
 *   <li>Statements that a transaction holds change the table in the same transaction. After a kill
 *       both are done, or neither.
 *   <li>Before any other statement, a sum of the definition of what it changes is kept. Engines do
 *       such a statement as a whole or not at all, so after a kill the definition tells: it is the
 *       same as before, and the statement is run again; or it is another one, and the statement is
 *       done. (A statement after which the definition is the same can be run again without harm.)
 *       Nothing else changes definitions meanwhile, for the lock of deployments is held; and where
 *       it belongs to the session, the engine lets it go only after the statement under way.
 * </ul>
 */
final class Runner {

  /** PostgreSQL keeps a lock for each object a transaction touches, 6,400 by default in all. */
  private static final int STEP = 500;

  private static final Set<String> SETTINGS = Set.of("set", "pragma", "use");

  private final Connection connection;
  private final Dialect dialect;
  private final Sessions sessions;
  private final Limits limits;
  private final Watcher watcher;
  private final History history;
  private final ProgressTable table;

  Runner(Connection connection, Dialect dialect, Limits limits, Watcher watcher) {
    this.connection = connection;
    this.dialect = dialect;
    this.sessions = dialect.sessions();
    this.limits = limits;
    this.watcher = watcher;
    this.history = new History(connection, dialect);
    this.table = new ProgressTable(connection, dialect);
  }

  /** A statement failed; what was recorded is true. */
  static final class StatementFailed extends Exception {
    private static final long serialVersionUID = 1L;
    final int number;
    final int count;
    final String sql;
    final boolean nothingDone;
    final SQLException error;

    StatementFailed(int number, int count, String sql, boolean nothingDone, SQLException error) {
      super(error);
      this.number = number;
      this.count = count;
      this.sql = sql;
      this.nothingDone = nothingDone;
      this.error = error;
    }
  }

  /** Runs a migration and records it. */
  void apply(Migration migration, Optional<HistoryEntry> begun)
      throws SQLException, StatementFailed, DeploymentException {
    long start = System.nanoTime();
    run(migration, begun.isPresent(), new Account.Applying(history, migration));
    watcher.applied(migration, Duration.ofNanos(System.nanoTime() - start));
  }

  /**
   * Runs what takes a migration back, and removes its line.
   *
   * @param entry the line of the migration, or of its taking back that was begun
   */
  void undo(Migration undo, Migration migration, HistoryEntry entry)
      throws SQLException, StatementFailed, DeploymentException {
    run(undo, entry.isTakingBack(), new Account.TakingBack(history, undo, migration, entry));
  }

  private void run(Migration migration, boolean begun, Account account)
      throws SQLException, StatementFailed, DeploymentException {
    List<String> statements = dialect.split(migration.text());
    if (!begun && isOneTransaction(statements)) {
      inOneTransaction(migration, statements, account);
    } else {
      inSteps(migration, statements, begun, account);
    }
  }

  private boolean isOneTransaction(List<String> statements) {
    boolean holds =
        dialect.can(Capability.TRANSACTIONAL_DDL)
            || statements.stream().allMatch(sessions::isTransactional);
    return holds
        && statements.size() <= STEP
        && statements.stream().allMatch(sessions::isTransactional);
  }

  private void inOneTransaction(Migration migration, List<String> statements, Account account)
      throws SQLException, StatementFailed, DeploymentException {
    long start = System.nanoTime();
    connection.setAutoCommit(false);
    boolean done = false;
    try {
      for (int i = 0; i < statements.size(); i++) {
        run(migration, statements, i, true);
      }
      requireNoViolation(migration);
      account.atOnce(millisSince(start));
      connection.commit();
      done = true;
    } finally {
      leaveTransaction(done);
    }
  }

  private void requireNoViolation(Migration migration) throws SQLException, DeploymentException {
    Optional<String> violation = sessions.violation(connection);
    if (violation.isPresent()) {
      throw new DeploymentException(
          migration.fileName()
              + " would leave rows without those they refer to: "
              + violation.get(),
          "Nothing was changed. Correct the rows or the migration, then deploy again.");
    }
  }

  private void leaveTransaction(boolean done) throws SQLException {
    if (done) {
      connection.setAutoCommit(true);
      return;
    }
    ignoreWhatIsOver(connection::rollback);
    ignoreWhatIsOver(() -> connection.setAutoCommit(true));
  }

  /** The session is gone, or the engine has ended the transaction; what failed before says so. */
  private static void ignoreWhatIsOver(Ending ending) {
    try {
      ending.run();
    } catch (SQLException e) {
      // as told above
    }
  }

  /** Ends a transaction. */
  @FunctionalInterface
  private interface Ending {
    void run() throws SQLException;
  }

  private void inSteps(Migration migration, List<String> statements, boolean begun, Account account)
      throws SQLException, StatementFailed, DeploymentException {
    long start = System.nanoTime();
    int done = begun ? resume(migration, statements) : begin(migration, account);
    while (done < statements.size()) {
      int end = end(statements, done);
      if (end > done) {
        step(migration, statements, done, end, account);
        done = end;
      } else {
        alone(migration, statements, done, account);
        done++;
      }
    }
    connection.setAutoCommit(false);
    boolean recorded = false;
    try {
      account.finish(millisSince(start));
      table.remove(migration.version());
      connection.commit();
      recorded = true;
    } finally {
      leaveTransaction(recorded);
    }
  }

  private int begin(Migration migration, Account account) throws SQLException {
    connection.setAutoCommit(false);
    boolean recorded = false;
    try {
      account.begin();
      table.begin(new Progress(migration.version(), 0, sum(List.of()), Optional.empty()));
      connection.commit();
      recorded = true;
    } finally {
      leaveTransaction(recorded);
    }
    return 0;
  }

  private int resume(Migration migration, List<String> statements)
      throws SQLException, DeploymentException {
    Progress progress =
        table
            .read()
            .filter(found -> found.version().equals(migration.version()))
            .orElseThrow(
                () ->
                    new DeploymentException(
                        migration.fileName()
                            + " was begun by another tool and not finished; what it did is not"
                            + " known.",
                        "Compare with nublox drift, bring the schema in order, then remove its line"
                            + " from "
                            + History.TABLE
                            + "."));
    int done = progress.done();
    boolean same =
        done <= statements.size() && sum(statements.subList(0, done)).equals(progress.sum());
    if (!same) {
      throw new DeploymentException(
          migration.fileName()
              + " was changed in its first "
              + done
              + " statements, which are done in this database.",
          "Take these statements from version control again; later ones may be changed.");
    }
    if (progress.before().isPresent() && done < statements.size()) {
      String sql = statements.get(done);
      sessions.clean(connection, sql);
      if (!state(sql).equals(progress.before().get())) {
        done++;
      }
      table.update(
          new Progress(
              migration.version(), done, sum(statements.subList(0, done)), Optional.empty()));
    }
    watcher.resumed(migration, done, statements.size());
    // what was said to the session of then holds for the rest too
    for (String sql : statements.subList(0, done)) {
      if (Words.of(sql, 1).stream().anyMatch(SETTINGS::contains)) {
        execute(sql);
      }
    }
    return done;
  }

  /** Where the statements end that one transaction holds, from the given one on. */
  private int end(List<String> statements, int from) {
    int end = from;
    while (end < statements.size()
        && end - from < STEP
        && sessions.isTransactional(statements.get(end))) {
      end++;
    }
    return end;
  }

  private void step(
      Migration migration, List<String> statements, int from, int end, Account account)
      throws SQLException, StatementFailed, DeploymentException {
    connection.setAutoCommit(false);
    boolean committed = false;
    try {
      for (int i = from; i < end; i++) {
        run(migration, statements, i, from == 0);
      }
      requireNoViolation(migration);
      table.update(
          new Progress(
              migration.version(), end, sum(statements.subList(0, end)), Optional.empty()));
      connection.commit();
      committed = true;
    } catch (StatementFailed e) {
      leaveTransaction(false);
      forgetIfNothingDone(migration, from, account);
      throw e;
    } finally {
      leaveTransaction(committed);
    }
  }

  private void alone(Migration migration, List<String> statements, int index, Account account)
      throws SQLException, StatementFailed, DeploymentException {
    // not asked again once it is noted that the statement is under way
    stopIfCancelled(migration, statements, index, index == 0);
    connection.setAutoCommit(true);
    String sql = statements.get(index);
    String sum = sum(statements.subList(0, index));
    table.update(new Progress(migration.version(), index, sum, Optional.of(state(sql))));
    try {
      send(migration, statements, index, index == 0);
    } catch (StatementFailed e) {
      // the engine said that it did not do it; when it could not say so, the state will
      if (isAlive()) {
        sessions.clean(connection, sql);
        table.update(new Progress(migration.version(), index, sum, Optional.empty()));
        forgetIfNothingDone(migration, index, account);
      }
      throw e;
    }
    table.update(
        new Progress(
            migration.version(),
            index + 1,
            sum(statements.subList(0, index + 1)),
            Optional.empty()));
  }

  /** A migration of which nothing was done leaves no trace. */
  private void forgetIfNothingDone(Migration migration, int done, Account account)
      throws SQLException {
    if (done > 0 || !isAlive()) {
      return;
    }
    connection.setAutoCommit(false);
    boolean committed = false;
    try {
      account.forget();
      table.remove(migration.version());
      connection.commit();
      committed = true;
    } finally {
      leaveTransaction(committed);
    }
  }

  private boolean isAlive() {
    try {
      return connection.isValid(5);
    } catch (SQLException e) {
      return false;
    }
  }

  private void stopIfCancelled(
      Migration migration, List<String> statements, int index, boolean nothingDone)
      throws DeploymentException {
    if (watcher.isCancelled()) {
      throw new DeploymentException(
          "Cancelled before statement "
              + (index + 1)
              + " of "
              + statements.size()
              + " of "
              + migration.fileName()
              + ".",
          nothingDone
              ? "Nothing of it was done."
              : (migration.undo() ? "Roll back" : "Deploy") + " again to go on there.");
    }
  }

  private void run(Migration migration, List<String> statements, int index, boolean nothingDone)
      throws StatementFailed, DeploymentException {
    stopIfCancelled(migration, statements, index, nothingDone);
    send(migration, statements, index, nothingDone);
  }

  private void send(Migration migration, List<String> statements, int index, boolean nothingDone)
      throws StatementFailed {
    String sql = statements.get(index);
    watcher.statement(migration, index + 1, statements.size(), sql);
    try {
      execute(sql);
    } catch (SQLException e) {
      throw new StatementFailed(index + 1, statements.size(), sql, nothingDone, e);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        Watchdog watchdog = Watchdog.of(statement, limits.statement())) {
      watchdog.start();
      statement.setEscapeProcessing(false);
      if (!limits.statement().isZero()) {
        statement.setQueryTimeout((int) Math.max(1, limits.statement().toSeconds()));
      }
      statement.execute(sql);
    }
  }

  /** Counts the rows that stand in the way of a migration. */
  void require(Precondition precondition, Migration migration)
      throws SQLException, DeploymentException {
    try (Statement statement = connection.createStatement()) {
      // the text as it is: no replacing of {d ...} and the like by the driver
      statement.setEscapeProcessing(false);
      try (ResultSet rows = statement.executeQuery(precondition.query())) {
        long count = rows.next() ? rows.getLong(1) : 0;
        if (count > 0) {
          throw new DeploymentException(
              migration.fileName() + " cannot begin: " + precondition.message(count),
              "Nothing was changed. Correct the rows, then try again. They are counted by: "
                  + precondition.query());
        }
      }
    }
  }

  /** A sum of what a statement changes, as it is now. */
  private String state(String sql) throws SQLException {
    Optional<String> state = sessions.state(connection, sql);
    return sum(
        List.of(
            state.isPresent()
                ? state.get()
                : new Snapshot(dialect.id(), dialect.catalog().read(connection, "").schema())
                    .text()));
  }

  private static long millisSince(long start) {
    return Duration.ofNanos(System.nanoTime() - start).toMillis();
  }

  private static String sum(List<String> texts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String text : texts) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
