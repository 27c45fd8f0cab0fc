/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.schema.change;

/**
 * The order of changes, by which each one finds what it needs and nothing stands in its way. Up to
 * {@link #RENAMES} things are called by their old names, from there on by their new ones.
 *
 * <pre>
 *   first rows that go
 *   what depends on others goes: views, triggers, policies, foreign keys, indexes, checks, keys
 *   tables and columns that must make room for others go
 *   renames
 *   sequences, tables and columns come and change
 *   columns and sequences go: the last moment, as this loses values
 *   keys, checks, indexes, foreign keys, views, triggers, first rows, policies come
 * </pre>
 */
enum Phase {
  DELETE_ROWS,
  DROP_VIEWS,
  DROP_TRIGGERS,
  DROP_POLICIES,
  OPEN_ROWS,
  DROP_FOREIGN_KEYS,
  DROP_INDEXES,
  DROP_CHECKS,
  DROP_UNIQUE_KEYS,
  DROP_PRIMARY_KEYS,
  MAKE_ROOM,
  DROP_TABLES,
  RENAMES,
  CREATE_SEQUENCES,
  CREATE_TABLES,
  ADD_COLUMNS,
  ALTER_COLUMNS,
  COMPUTE_COLUMNS,
  DROP_COLUMNS,
  DROP_SEQUENCES,
  ADD_PRIMARY_KEYS,
  ADD_UNIQUE_KEYS,
  ADD_CHECKS,
  CREATE_INDEXES,
  ADD_FOREIGN_KEYS,
  CREATE_VIEWS,
  COMMENTS,
  CREATE_TRIGGERS,
  INSERT_ROWS,
  SECURE_ROWS,
  CREATE_POLICIES
}
