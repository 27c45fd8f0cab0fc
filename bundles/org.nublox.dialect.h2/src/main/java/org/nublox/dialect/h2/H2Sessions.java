/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.h2;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nublox.dialect.session.Lock;
import org.nublox.dialect.session.Opener;
import org.nublox.dialect.session.StandardSessions;
import org.nublox.dialect.session.Trouble;

/**
 * H2 has no lock that belongs to a session alone; the lock on a row does, so a second session keeps
 * one. Sources: H2 documentation, "SELECT ... FOR UPDATE" and {@code org.h2.api.ErrorCode}.
 */
final class H2Sessions extends StandardSessions {

  private static final String TABLE = "\"nublox_lock\"";
  private static final String USUAL_DELAY = "500";

  /**
   * Makes a file outlive a program that is killed while it writes. Nothing in it is written over
   * until the deployment is done; and a program that is told to end leaves the file as it is, for
   * what is half in the catalog when a file is closed in the midst of a statement is never finished
   * nor taken back, and whoever meets it later waits for ever.
   */
  @Override
  public Map<String, String> settings(String url) {
    String said = url.toUpperCase(Locale.ROOT);
    // H2 fails on these settings for a database that has no file
    return said.contains("MEM:")
        ? Map.of()
        : Stream.of("DB_CLOSE_ON_EXIT", "REUSE_SPACE")
            .filter(setting -> !said.contains(setting))
            .collect(Collectors.toMap(Function.identity(), setting -> "FALSE"));
  }

  @Override
  public Optional<Lock> tryLock(Connection connection, Opener opener) throws SQLException {
    Connection holder = opener.open();
    try {
      execute(holder, "set lock_timeout 100");
      execute(holder, "create table if not exists " + TABLE + " (id int primary key)");
      execute(
          holder,
          "insert into "
              + TABLE
              + " select 1 from (values (1)) where not exists (select id from "
              + TABLE
              + ")");
      holder.setAutoCommit(false);
      values(holder, "select id from " + TABLE + " for update", List.of());
      Optional<String> delay = writeAtOnce(connection);
      return Optional.of(() -> release(holder, delay));
    } catch (SQLException e) {
      holder.close();
      if (trouble(e) == Trouble.LOCKED || trouble(e) == Trouble.DATA) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /**
   * Writes each commit into the file at once, and nothing in between. Otherwise a thread writes
   * every half a second whatever it finds; when the program is killed then, half of a transaction
   * may be in the file, or a commit of before is not. Source: H2 documentation, "SET WRITE_DELAY",
   * and {@code org.h2.engine.Database}.
   *
   * @return how it was before; empty when it may not be changed
   */
  private Optional<String> writeAtOnce(Connection connection) throws SQLException {
    // twice when it was set: what is kept in the file, and what it is now
    String delay =
        values(
            connection,
            "select coalesce(max(cast(setting_value as int)), "
                + USUAL_DELAY
                + ") from information_schema.settings where setting_name = 'WRITE_DELAY'",
            List.of());
    try {
      execute(connection, "set write_delay 0");
    } catch (SQLException e) {
      if (trouble(e) == Trouble.RIGHTS) {
        return Optional.empty();
      }
      throw e;
    }
    return Optional.of(delay);
  }

  private static void release(Connection holder, Optional<String> delay) throws SQLException {
    try {
      if (delay.isPresent()) {
        // a setting is a commit, which gives up the lock
        execute(holder, "set write_delay " + delay.get());
      }
    } finally {
      holder.close();
    }
  }

  @Override
  public void limit(Connection connection, Duration statement, Duration lock) throws SQLException {
    execute(connection, "set query_timeout " + millis(statement));
    if (!lock.isZero()) {
      execute(connection, "set lock_timeout " + millis(lock));
    }
  }

  /** All definitions are read in a short time, and tell every change. */
  @Override
  public Optional<String> state(Connection connection, String sql) throws SQLException {
    return Optional.of(Definitions.read(connection));
  }

  @Override
  public void clean(Connection connection, String sql) throws SQLException {
    Optional<BrokenOffCopy> copy = BrokenOffCopy.of(connection, sql);
    if (copy.isPresent()) {
      copy.get().clean();
    }
  }

  @Override
  protected Optional<Trouble> ofState(SQLException error) {
    return switch (error.getErrorCode()) {
      case 28000 -> Optional.of(Trouble.LOGIN);
      case 90013, 90146, 90149 -> Optional.of(Trouble.NO_DATABASE);
      case 90096, 90040 -> Optional.of(Trouble.RIGHTS);
      case 90097 -> Optional.of(Trouble.READ_ONLY);
      case 90100 -> Optional.of(Trouble.FULL);
      case 57014, 90051 -> Optional.of(Trouble.TIMEOUT);
      case 50200, 40001, 90020, 90135 -> Optional.of(Trouble.LOCKED);
      case 90067, 90098, 90121 -> Optional.of(Trouble.UNREACHABLE);
      default -> super.ofState(error);
    };
  }
}
