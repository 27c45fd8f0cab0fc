/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect;

import java.util.List;
import java.util.Set;
import org.nublox.dialect.catalog.CatalogReader;
import org.nublox.dialect.session.Sessions;
import org.nublox.expression.sql.SqlFlavour;
import org.nublox.schema.Schema;
import org.nublox.schema.change.Change;

/**
 * A database engine: how its names, types, expressions and statements are written. Stateless, safe
 * to share.
 */
public interface Dialect {

  /**
   * The id that commands and models use, e.g. {@code postgresql}; lower-case letters and digits.
   */
  String id();

  /** The name for people, e.g. {@code PostgreSQL}. */
  String displayName();

  /** The versions of the engine that the statements are written for, e.g. {@code 14 to 18}. */
  String versions();

  /**
   * Whether projects that name no dialects are made for this one. A plug-in says no, as it does
   * unless it overrides this: installing it then changes nobody's schema.
   */
  default boolean usual() {
    return false;
  }

  /** How names are written. */
  Identifiers identifiers();

  /** How column types are written. */
  Types types();

  /** How expressions and queries are written. */
  SqlFlavour flavour();

  /** What the engine can do; whatever is missing here is replaced by a substitute and reported. */
  Set<Capability> capabilities();

  /** How a Java program connects. */
  Jdbc jdbc();

  /**
   * The statements that make the schema from nothing, in an order in which they can run: sequences,
   * tables (referred ones first), foreign keys that close a cycle, indexes, views, comments,
   * triggers, seeds, row policies.
   *
   * <p>Deterministic: equal schemas give equal scripts. A dialect keeps nothing between calls and
   * is called from several threads at the same time.
   */
  Script create(Schema schema);

  /**
   * The schema as the engine's catalog tells it once the script of {@link #create} ran: types as
   * the engine has them, expressions as SQL text ({@code Expr.Verbatim}, {@code
   * ViewDefinition.Verbatim}), what keeps a column to its type as a check of its own, substitutes
   * in place of what the engine lacks. First rows stay as they are.
   *
   * <p>Two things in stored form can be compared, wherever they come from. The stored form of a
   * stored form is the same, and its script makes the same schema.
   */
  Stored stored(Schema schema);

  /** How the catalog is read. */
  CatalogReader catalog();

  /**
   * The statements that make the changes, in their order.
   *
   * @param from the schema as it is, in stored form
   * @param to the schema as it is to be, in stored form
   * @param changes that lead from the one to the other, in an order in which they can be made
   */
  AlterationScript alter(Schema from, Schema to, List<Change> changes);

  /** What the engine wants out of the way while it changes a table. */
  default AlterRules alterRules() {
    return AlterRules.CAUTIOUS;
  }

  /**
   * The statement that gives at most {@code rows} of the rows in which the column is null a value.
   * Repeated until it changes no row, each time in a transaction of its own, it does what {@link
   * #alter} does in one statement, without keeping others from the table for long.
   */
  AlterationScript fillSome(Change.FillColumn fill, int rows);

  /**
   * The statements as the text of a script file that the engine's own command line tool runs: each
   * one terminated, no header, line feeds only.
   */
  String print(List<Statement> statements);

  /**
   * The statements of a script file, without terminators: the other way of {@link #print}, also for
   * what people write into such a file by hand.
   */
  List<String> split(String script);

  /** How a deployment works with the engine. */
  Sessions sessions();

  /** Whether the engine can do it. */
  default boolean can(Capability capability) {
    return capabilities().contains(capability);
  }
}
