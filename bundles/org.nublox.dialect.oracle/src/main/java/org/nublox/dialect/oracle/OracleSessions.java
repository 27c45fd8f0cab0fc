/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.oracle;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.nublox.dialect.session.Lock;
import org.nublox.dialect.session.Opener;
import org.nublox.dialect.session.StandardSessions;
import org.nublox.dialect.session.Trouble;

/**
 * Oracle ends a transaction with every statement that defines something. {@code dbms_lock} needs a
 * right that few logins have; a second session that keeps a table locked needs none. Sources:
 * Oracle SQL language reference, "LOCK TABLE"; database reference, "DDL_LOCK_TIMEOUT"; error
 * messages reference.
 */
final class OracleSessions extends StandardSessions {

  private static final String TABLE = "\"nublox_lock\"";
  private static final int EXISTS = 955;

  @Override
  public Optional<Lock> tryLock(Connection connection, Opener opener) throws SQLException {
    Connection holder = opener.open();
    try {
      try {
        execute(holder, "create table " + TABLE + " (id number(1))");
      } catch (SQLException e) {
        if (e.getErrorCode() != EXISTS) {
          throw e;
        }
      }
      holder.setAutoCommit(false);
      execute(holder, "lock table " + TABLE + " in exclusive mode nowait");
      return Optional.of(holder::close);
    } catch (SQLException e) {
      holder.close();
      if (trouble(e) == Trouble.LOCKED) {
        return Optional.empty();
      }
      throw e;
    }
  }

  @Override
  public void limit(Connection connection, Duration statement, Duration lock) throws SQLException {
    execute(connection, "alter session set ddl_lock_timeout = " + lock.toSeconds());
  }

  @Override
  protected Optional<Trouble> ofState(SQLException error) {
    return switch (error.getErrorCode()) {
      case 1005, 1017, 28000, 28001 -> Optional.of(Trouble.LOGIN);
      case 12505, 12514 -> Optional.of(Trouble.NO_DATABASE);
      case 1031, 1950 -> Optional.of(Trouble.RIGHTS);
      case 16000 -> Optional.of(Trouble.READ_ONLY);
      case 257, 1536, 1652, 1653, 1654, 1658 -> Optional.of(Trouble.FULL);
      case 1013 -> Optional.of(Trouble.TIMEOUT);
      case 54, 60, 4021, 30006 -> Optional.of(Trouble.LOCKED);
      case 3113, 3114, 12541, 12170, 17002 -> Optional.of(Trouble.UNREACHABLE);
      default -> super.ofState(error);
    };
  }
}
