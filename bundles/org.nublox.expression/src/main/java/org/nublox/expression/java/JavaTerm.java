/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.expression.java;

/**
 * A printed Java expression.
 *
 * @param text the source
 * @param precedence how tightly its outermost operator binds: one of the constants
 * @param boxed whether an integer or boolean is an object; of no meaning for other types
 */
record JavaTerm(String text, int precedence, boolean boxed) {

  static final int ANY = 0;
  static final int OR = 1;
  static final int AND = 2;
  static final int EQUALITY = 3;
  static final int RELATION = 4;
  static final int SUM = 5;
  static final int PRODUCT = 6;
  static final int SIGN = 7;
  static final int ATOM = 8;

  static JavaTerm object(String text) {
    return new JavaTerm(text, ATOM, true);
  }

  static JavaTerm primitive(String text, int precedence) {
    return new JavaTerm(text, precedence, false);
  }

  JavaTerm withParentheses() {
    return new JavaTerm("(" + text + ")", ATOM, boxed);
  }

  /** The text, in parentheses when it binds less tightly than asked for. */
  String at(int level) {
    return precedence < level ? "(" + text + ")" : text;
  }
}
