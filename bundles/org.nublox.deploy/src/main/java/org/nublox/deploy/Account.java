/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.deploy;

import java.sql.SQLException;
import org.nublox.evolution.migration.Migration;

/** How the history tells of a run of statements: each in the transaction that holds it. */
sealed interface Account {

  /** All is done, in this one transaction. */
  void atOnce(long millis) throws SQLException;

  /** The first of several steps begins. */
  void begin() throws SQLException;

  /** The last of several steps is done. */
  void finish(long millis) throws SQLException;

  /** Nothing was done of what was begun. */
  void forget() throws SQLException;

  /** A migration is applied: its line comes, unfinished at first. */
  record Applying(History history, Migration migration) implements Account {

    @Override
    public void atOnce(long millis) throws SQLException {
      history.add(migration, millis, true);
    }

    @Override
    public void begin() throws SQLException {
      history.add(migration, 0, false);
    }

    @Override
    public void finish(long millis) throws SQLException {
      history.finish(migration, millis);
    }

    @Override
    public void forget() throws SQLException {
      for (HistoryEntry entry : history.read()) {
        if (!entry.success() && entry.version().filter(migration.version()::equals).isPresent()) {
          history.remove(entry);
        }
      }
    }
  }

  /**
   * A migration is taken back: its line goes. Until then it is an unfinished one, so that no
   * application starts, and names the file that takes it back.
   */
  record TakingBack(History history, Migration undo, Migration migration, HistoryEntry entry)
      implements Account {

    @Override
    public void atOnce(long millis) throws SQLException {
      history.remove(entry);
    }

    @Override
    public void begin() throws SQLException {
      history.mark(entry, undo.fileName(), false);
    }

    @Override
    public void finish(long millis) throws SQLException {
      history.remove(entry);
    }

    @Override
    public void forget() throws SQLException {
      history.mark(entry, migration.fileName(), true);
    }
  }
}
