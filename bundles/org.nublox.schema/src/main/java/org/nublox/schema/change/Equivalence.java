/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.schema.change;

import org.nublox.schema.ViewDefinition;

/**
 * Tells whether two texts of SQL mean the same. An engine tells the text of a check or of a default
 * in words of its own, not in those that it was given; taking that for a difference makes
 * <em>phantom</em> differences, which never go away.
 */
public interface Equivalence {

  /** Texts mean the same when they are the same but for white space outside of literals. */
  Equivalence OF_TEXT = new TextEquivalence();

  /** What kind of text is compared. */
  enum Kind {
    CHECK,
    DEFAULT,
    COMPUTED,
    INDEX_PART,
    INDEX_CONDITION,
    POLICY
  }

  /**
   * Whether two expressions over the columns of a table mean the same.
   *
   * @param table where the second one stands, by the name that the engine knows now
   * @param column the column whose default or computation it is, {@code ""} for another kind
   */
  boolean sameExpression(Kind kind, String table, String column, String left, String right);

  /** Whether two queries mean the same. */
  boolean sameView(String view, ViewDefinition left, ViewDefinition right);

  /** Whether two texts of a trigger's body mean the same. */
  boolean sameBody(String trigger, String left, String right);

  /**
   * Whether row policies are compared. Where the engine has them as functions, the catalog does not
   * tell which policies these came from: all of them would be phantom differences.
   */
  boolean comparesPolicies();
}
