/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.mysql;

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
 * MySQL and MariaDB end a transaction with every statement that defines something; such a statement
 * itself is done as a whole or not at all. Sources: MySQL reference manual, "Atomic Data Definition
 * Statement Support", "Locking Functions" and "Server Error Message Reference"; MariaDB
 * documentation, "Atomic DDL" (since 10.6).
 */
public final class MysqlSessions extends StandardSessions {

  /** Such locks are known all over the server, by at most 64 characters. */
  private static final String NAME = "concat('" + LOCK + " ', sha1(database()))";

  private static final Set<String> SESSION = Set.of("set", "use");
  private static final Set<String> RELATIONS = Set.of("table", "view", "sequence");
  private static final Set<String> FILLERS =
      Set.of(
          "if",
          "not",
          "exists",
          "or",
          "replace",
          "online",
          "ignore",
          "unique",
          "fulltext",
          "spatial");

  @Override
  public Optional<Lock> tryLock(Connection connection, Opener opener) throws SQLException {
    boolean mine = values(connection, "select get_lock(" + NAME + ", 0)", List.of()).equals("1");
    return mine
        ? Optional.of(() -> execute(connection, "select release_lock(" + NAME + ")"))
        : Optional.empty();
  }

  @Override
  public void limit(Connection connection, Duration statement, Duration lock) throws SQLException {
    if (!lock.isZero()) {
      long seconds = Math.max(1, lock.toSeconds());
      execute(connection, "set lock_wait_timeout = " + seconds);
      execute(connection, "set innodb_lock_wait_timeout = " + seconds);
    }
    boolean mariadb =
        connection
            .getMetaData()
            .getDatabaseProductName()
            .toLowerCase(java.util.Locale.ROOT)
            .contains("mariadb");
    if (mariadb) {
      execute(connection, "set max_statement_time = " + statement.toMillis() / 1000.0);
    }
  }

  @Override
  public boolean isTransactional(String sql) {
    return isData(sql) || SESSION.contains(Words.of(sql, 1).stream().findFirst().orElse(""));
  }

  @Override
  public Optional<String> state(Connection connection, String sql) throws SQLException {
    List<String> words =
        Words.of(sql, 24).stream().filter(word -> !FILLERS.contains(word)).toList();
    if (words.size() < 3) {
      return Optional.empty();
    }
    String kind = words.get(1);
    if (RELATIONS.contains(kind)) {
      return Optional.of(definition(connection, name(words, 2)));
    }
    int on = words.indexOf("on");
    if (kind.equals("index") && on > 0 && on + 1 < words.size()) {
      return Optional.of(definition(connection, name(words, on + 1)));
    }
    if (kind.equals("trigger")) {
      return Optional.of(
          values(
              connection,
              "select action_timing, event_manipulation, event_object_table, action_statement"
                  + " from information_schema.triggers"
                  + " where trigger_schema = database() and trigger_name = ?",
              List.of(words.get(2))));
    }
    return Optional.empty();
  }

  /** A name in quotes, with the database in front when it is said. */
  private static String name(List<String> words, int at) {
    String first = "`" + words.get(at).replace("`", "``") + "`";
    boolean qualified = at + 2 < words.size() && words.get(at + 1).equals(".");
    return qualified ? first + ".`" + words.get(at + 2).replace("`", "``") + "`" : first;
  }

  /** What the engine would make the object with again; the counter does not belong to it. */
  private static String definition(Connection connection, String name) throws SQLException {
    try {
      return values(connection, "show create table " + name, List.of())
          .replaceAll(" AUTO_INCREMENT=\\d+", "");
    } catch (SQLException e) {
      if (e.getErrorCode() == 1146 || "42S02".equals(e.getSQLState())) {
        return "absent";
      }
      throw e;
    }
  }

  @Override
  protected Optional<Trouble> ofState(SQLException error) {
    return switch (error.getErrorCode()) {
      case 1045, 1698 -> Optional.of(Trouble.LOGIN);
      case 1044, 1142, 1143, 1227, 1370 -> Optional.of(Trouble.RIGHTS);
      case 1290, 1792, 1836 -> Optional.of(Trouble.READ_ONLY);
      case 1049 -> Optional.of(Trouble.NO_DATABASE);
      case 3, 28, 1021, 1026, 1114, 1041 -> Optional.of(Trouble.FULL);
      case 1317, 1969, 3024 -> Optional.of(Trouble.TIMEOUT);
      case 1205, 1213 -> Optional.of(Trouble.LOCKED);
      case 1053, 1927, 2006, 2013 -> Optional.of(Trouble.UNREACHABLE);
      default -> super.ofState(error);
    };
  }
}
