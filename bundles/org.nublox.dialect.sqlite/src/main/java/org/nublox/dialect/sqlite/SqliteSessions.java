/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.sqlite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.nublox.dialect.session.Lock;
import org.nublox.dialect.session.Opener;
import org.nublox.dialect.session.StandardSessions;
import org.nublox.dialect.session.Trouble;

/**
 * SQLite has no locks but those on the file of a database; a file beside it is locked by the
 * operating system, which lets it go when the process ends. Foreign keys are looked at before a
 * transaction ends, since a table is changed by making it anew. Sources: SQLite documentation,
 * "ALTER TABLE" (section 7), "PRAGMA foreign_key_check", "Result and Error Codes".
 */
final class SqliteSessions extends StandardSessions {

  /** The locks of this process. */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private static final int READ_ONLY = 8;

  @Override
  public void prepare(Connection connection) throws SQLException {
    execute(connection, "pragma foreign_keys = off");
    execute(connection, "pragma legacy_alter_table = off");
  }

  @Override
  public Optional<Lock> tryLock(Connection connection, Opener opener) throws SQLException {
    String database =
        values(connection, "select file from pragma_database_list where name = 'main'", List.of());
    if (database.isEmpty()) {
      return Optional.of(() -> {}); // in memory: nobody else sees it
    }
    Path file = Path.of(database + ".nublox-lock");
    try {
      return lock(file);
    } catch (IOException e) {
      throw new SQLException(
          "The file of the lock, " + file + ", cannot be made", null, READ_ONLY, e);
    }
  }

  /**
   * Takes the lock on a file that is there only meanwhile. The file must not be opened a second
   * time: the system lets a lock go when the process closes the file, however often it is open.
   */
  private static Optional<Lock> lock(Path file) throws IOException {
    if (!HELD.add(file)) {
      return Optional.empty(); // another thread of this process has it
    }
    boolean kept = false;
    try {
      Object there = inode(file);
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      try {
        // whoever had it before may have removed the file that was opened here
        kept = channel.tryLock() != null && Objects.equals(there, inode(file));
      } finally {
        if (!kept) {
          channel.close();
        }
      }
      return kept ? Optional.of(() -> release(file, channel)) : Optional.empty();
    } finally {
      if (!kept) {
        HELD.remove(file);
      }
    }
  }

  /** Which file it is, made when it is not there; null where the system does not tell. */
  private static Object inode(Path file) throws IOException {
    if (!Files.exists(file)) {
      try {
        Files.createFile(file);
      } catch (FileAlreadyExistsException e) {
        // made by another deployment in this moment
      }
    }
    try {
      return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    } catch (NoSuchFileException e) {
      return e; // removed by another deployment in this moment: none that is like any other
    }
  }

  private static void release(Path file, FileChannel channel) throws SQLException {
    try (channel) {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new SQLException("The lock " + file + " cannot be removed: " + e, "08001", e);
    } finally {
      HELD.remove(file);
    }
  }

  @Override
  public void limit(Connection connection, Duration statement, Duration lock) throws SQLException {
    if (!lock.isZero()) {
      execute(connection, "pragma busy_timeout = " + millis(lock));
    }
  }

  @Override
  public boolean isTransactional(String sql) {
    return true; // all that a schema needs; a pragma inside of a transaction does nothing
  }

  @Override
  public Optional<String> violation(Connection connection) throws SQLException {
    String rows =
        values(
            connection,
            "select \"table\", count(*), parent from pragma_foreign_key_check group by 1, 3",
            List.of());
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            rows.lines()
                    .map(line -> line.split("\\|", -1))
                    .map(row -> row[1] + " rows of " + row[0] + " refer to no row of " + row[2])
                    .reduce((a, b) -> a + "; " + b)
                    .orElseThrow()
                + ".");
  }

  @Override
  public String now() {
    return "(strftime('%Y-%m-%d %H:%M:%f', 'now'))";
  }

  @Override
  protected Optional<Trouble> ofState(SQLException error) {
    return switch (error.getErrorCode() & 0xff) {
      case 3, 23 -> Optional.of(Trouble.RIGHTS);
      case READ_ONLY -> Optional.of(Trouble.READ_ONLY);
      case 5, 6 -> Optional.of(Trouble.LOCKED);
      case 9 -> Optional.of(Trouble.TIMEOUT);
      case 13 -> Optional.of(Trouble.FULL);
      case 14, 26 -> Optional.of(Trouble.NO_DATABASE);
      case 10 -> Optional.of(Trouble.UNREACHABLE);
      case 19 -> Optional.of(Trouble.DATA);
      default -> super.ofState(error);
    };
  }
}
