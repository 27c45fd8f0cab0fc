/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nublox.dialect.session.Lock;
import org.nublox.dialect.session.Opener;
import org.nublox.dialect.session.StandardSessions;
import org.nublox.dialect.session.Trouble;
import org.nublox.dialect.session.Words;

/**
 * Transactions hold nearly all that PostgreSQL does. Sources: PostgreSQL documentation, 9.28.10
 * "Advisory Lock Functions", 19.11 "Client Connection Defaults", appendix A "Error Codes".
 */
final class PostgresqlSessions extends StandardSessions {

  /** "nublox" in ASCII: advisory locks are known by a number, in each database its own. */
  private static final long KEY = 0x6e75626c6f78L;

  private static final Set<String> ALONE = Set.of("vacuum", "reindex", "cluster");

  @Override
  public Optional<Lock> tryLock(Connection connection, Opener opener) throws SQLException {
    boolean mine =
        values(connection, "select pg_try_advisory_lock(" + KEY + ")", List.of()).equals("t");
    return mine
        ? Optional.of(() -> execute(connection, "select pg_advisory_unlock(" + KEY + ")"))
        : Optional.empty();
  }

  @Override
  public void limit(Connection connection, Duration statement, Duration lock) throws SQLException {
    execute(connection, "set statement_timeout = " + millis(statement));
    execute(connection, "set lock_timeout = " + millis(lock));
  }

  @Override
  public boolean isTransactional(String sql) {
    List<String> words = Words.of(sql, 5);
    if (words.isEmpty() || ALONE.contains(words.getFirst())) {
      return false;
    }
    boolean database =
        words.size() > 1 && Set.of("database", "system", "tablespace").contains(words.get(1));
    return !database && !(words.contains("index") && words.contains("concurrently"));
  }

  @Override
  public Optional<String> state(Connection connection, String sql) throws SQLException {
    Optional<String> index = index(sql);
    if (index.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        values(
            connection,
            "select i.indexrelid, i.indisvalid from pg_index i where i.indexrelid = to_regclass(?)",
            List.of(index.get())));
  }

  /** An index that was being made concurrently stays behind, marked as invalid. */
  @Override
  public void clean(Connection connection, String sql) throws SQLException {
    Optional<String> index = index(sql);
    if (index.isPresent() && Words.of(sql, 1).contains("create")) {
      String invalid =
          values(
              connection,
              "select i.indexrelid from pg_index i where i.indexrelid = to_regclass(?)"
                  + " and not i.indisvalid",
              List.of(index.get()));
      if (!invalid.isEmpty()) {
        execute(connection, "drop index " + index.get());
      }
    }
  }

  /** The name of the index, in quotes, that a statement makes or drops concurrently. */
  private static Optional<String> index(String sql) {
    List<String> words =
        Words.of(sql, 16).stream()
            .filter(word -> !Set.of("if", "not", "exists").contains(word))
            .toList();
    int at = words.indexOf("concurrently");
    if (at < 0 || at + 1 >= words.size()) {
      return Optional.empty();
    }
    return Optional.of("\"" + words.get(at + 1).replace("\"", "\"\"") + "\"");
  }

  @Override
  protected Optional<Trouble> ofState(SQLException error) {
    String state = error.getSQLState() == null ? "" : error.getSQLState();
    return switch (state) {
      case "42501" -> Optional.of(Trouble.RIGHTS);
      case "57014" -> Optional.of(Trouble.TIMEOUT);
      case "55P03" -> Optional.of(Trouble.LOCKED);
      case "57P01", "57P02", "57P03", "53300" -> Optional.of(Trouble.UNREACHABLE);
      default -> super.ofState(error);
    };
  }
}
