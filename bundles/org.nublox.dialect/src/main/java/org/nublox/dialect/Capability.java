/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect;

/** What an engine may or may not be able to do. */
public enum Capability {
  /** Sequences of their own. */
  SEQUENCE,
  /** A boolean type for columns. */
  BOOLEAN,
  /** Expressions as column defaults. */
  DEFAULT_EXPRESSION,
  /** Generated columns that are stored. */
  COMPUTED_STORED,
  /** Generated columns that are computed when read. */
  COMPUTED_VIRTUAL,
  /** Checks that are enforced. */
  CHECK,
  /** Foreign keys that are checked at the end of the transaction. */
  DEFERRABLE,
  /** Foreign keys added to a table that is there. */
  ALTER_ADD_FOREIGN_KEY,
  /** {@code on delete/update set default}. */
  SET_DEFAULT,
  /** {@code restrict} as an action of its own. */
  RESTRICT,
  /** {@code on update} actions. */
  ON_UPDATE,
  /** Indexes over some of the rows. */
  PARTIAL_INDEX,
  /** Indexes over expressions. */
  EXPRESSION_INDEX,
  /** Included columns of indexes. */
  INCLUDED_COLUMNS,
  /** {@code nulls first/last} in indexes. */
  INDEX_NULLS_ORDER,
  /** Materialized views. */
  MATERIALIZED_VIEW,
  /** Row-level security. */
  ROW_POLICY,
  /** Comments in the catalog. */
  COMMENT,
  /** Comments of views in the catalog. */
  VIEW_COMMENT,
  /** Triggers that run before a row is written. */
  BEFORE_TRIGGER,
  /** Triggers that fire on more than one kind of statement. */
  MULTI_EVENT_TRIGGER,
  /** More than one row in one {@code insert}. */
  MULTI_ROW_INSERT,
  /** Statements that define tables can be rolled back. */
  TRANSACTIONAL_DDL
}
