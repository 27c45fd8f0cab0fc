/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.importer.internal.sql;

/**
 * An expression in the language.
 *
 * @param text as it is written
 * @param rank how tightly it holds together: one of the constants
 * @param sort what it is, as far as it is known
 */
record Term(String text, int rank, Sort sort) {

  static final int CONDITIONAL = 0;
  static final int OR = 1;
  static final int AND = 2;
  static final int NOT = 3;
  static final int COMPARISON = 4;
  static final int SUM = 5;
  static final int PRODUCT = 6;
  static final int PRIMARY = 8;

  /** What an expression is. */
  enum Sort {
    TEXT,
    NUMBER,
    CONDITION,
    DATE,
    TIMESTAMP,
    /** A text in quotes that may stand for a date, a uuid or a literal as well. */
    QUOTED,
    NULL,
    OTHER
  }

  static Term primary(String text, Sort sort) {
    return new Term(text, PRIMARY, sort);
  }

  /** The text as an operand of something that holds together that tightly. */
  String in(int outer) {
    return rank < outer ? "(" + text + ")" : text;
  }
}
