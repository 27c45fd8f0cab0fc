/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.sqlserver;

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
 * Transactions hold what defines things at SQL Server. Sources: Transact-SQL reference,
 * "sp_getapplock", "SET LOCK_TIMEOUT", and the list of database engine errors.
 */
final class SqlServerSessions extends StandardSessions {

  @Override
  public void prepare(Connection connection) throws SQLException {
    execute(connection, "set xact_abort on");
    execute(connection, "set quoted_identifier on");
  }

  @Override
  public Optional<Lock> tryLock(Connection connection, Opener opener) throws SQLException {
    String result =
        values(
            connection,
            "declare @result int; exec @result = sp_getapplock @Resource = N'"
                + LOCK
                + "', @LockMode = 'Exclusive', @LockOwner = 'Session', @LockTimeout = 0;"
                + " select @result",
            List.of());
    return result.startsWith("-")
        ? Optional.empty()
        : Optional.of(
            () ->
                execute(
                    connection,
                    "exec sp_releaseapplock @Resource = N'" + LOCK + "', @LockOwner = 'Session'"));
  }

  @Override
  public void limit(Connection connection, Duration statement, Duration lock) throws SQLException {
    execute(connection, "set lock_timeout " + (lock.isZero() ? -1 : millis(lock)));
  }

  @Override
  public boolean isTransactional(String sql) {
    List<String> words = Words.of(sql, 2);
    return words.size() < 2 || !Set.of("database", "fulltext").contains(words.get(1));
  }

  @Override
  protected Optional<Trouble> ofState(SQLException error) {
    return switch (error.getErrorCode()) {
      case 18456 -> Optional.of(Trouble.LOGIN);
      case 4060 -> Optional.of(Trouble.NO_DATABASE);
      case 229, 230, 262, 297, 300, 15247 -> Optional.of(Trouble.RIGHTS);
      case 3906 -> Optional.of(Trouble.READ_ONLY);
      case 1101, 1105, 9002 -> Optional.of(Trouble.FULL);
      case 1205, 1222 -> Optional.of(Trouble.LOCKED);
      default -> super.ofState(error);
    };
  }
}
