/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect;

/** The stable codes of the diagnostics that the shared writer and the dialects of NuBlox report. */
public final class Codes {

  /** A name is longer than the engine allows, or has characters it refuses. */
  public static final String NAME_CHANGED = "dialect.name.changed";

  /** Two names are the same for the engine. */
  public static final String NAME_CLASH = "dialect.name.clash";

  /** The engine has no such type; another one stands for it. */
  public static final String TYPE_SUBSTITUTE = "dialect.type.substitute";

  /** A native type of another dialect. */
  public static final String TYPE_FOREIGN = "dialect.type.foreign";

  /** The type keeps fewer digits than asked for. */
  public static final String TYPE_PRECISION = "dialect.type.precision";

  /** A row can become wider than the engine allows. */
  public static final String ROW_SIZE = "dialect.row.size";

  /** A key is wider than the engine allows. */
  public static final String KEY_SIZE = "dialect.key.size";

  /** A column of this type cannot be part of a key. */
  public static final String KEY_TYPE = "dialect.key.type";

  /** An expression has no form at this engine. */
  public static final String EXPRESSION = "dialect.expression";

  /** The engine has no default of this kind. */
  public static final String DEFAULT = "dialect.default";

  /** The engine has no identity column here. */
  public static final String IDENTITY = "dialect.identity";

  /** The engine has no sequences. */
  public static final String SEQUENCE = "dialect.sequence";

  /** A generated column of the other kind stands for the one asked for, or none. */
  public static final String COMPUTED = "dialect.computed";

  /** A check cannot be written, or is not enforced. */
  public static final String CHECK = "dialect.check";

  /** The engine does not know this action of a foreign key. */
  public static final String FOREIGN_KEY_ACTION = "dialect.foreign-key.action";

  /** The engine checks foreign keys at once. */
  public static final String FOREIGN_KEY_DEFERRABLE = "dialect.foreign-key.deferrable";

  /** The engine has no partial indexes. */
  public static final String INDEX_PARTIAL = "dialect.index.partial";

  /** The engine has no indexes over expressions. */
  public static final String INDEX_EXPRESSION = "dialect.index.expression";

  /** The engine has no included columns. */
  public static final String INDEX_INCLUDED = "dialect.index.included";

  /** The engine cannot choose where nulls stand in an index. */
  public static final String INDEX_NULLS = "dialect.index.nulls";

  /** The engine does not know this access method. */
  public static final String INDEX_METHOD = "dialect.index.method";

  /** An index cannot be made. */
  public static final String INDEX = "dialect.index";

  /** Unique constraints of the engine treat nulls in another way. */
  public static final String UNIQUE_NULLS = "dialect.unique.nulls";

  /** A view cannot be made. */
  public static final String VIEW = "dialect.view";

  /** The engine has no materialized views, or cannot refresh them as asked. */
  public static final String MATERIALIZED_VIEW = "dialect.materialized-view";

  /** The engine cannot keep this comment as such. */
  public static final String COMMENT = "dialect.comment";

  /** A trigger has no body for this dialect, or a timing it lacks. */
  public static final String TRIGGER = "dialect.trigger";

  /** The engine has no row-level security. */
  public static final String ROW_POLICY = "dialect.row-policy";

  /** A first row cannot be written as it is. */
  public static final String SEED = "dialect.seed";

  private Codes() {}
}
