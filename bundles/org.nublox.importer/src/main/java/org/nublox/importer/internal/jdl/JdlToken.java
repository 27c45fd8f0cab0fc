/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.importer.internal.jdl;

/**
 * A word of a file.
 *
 * @param text without quotes and delimiters
 * @param line from 1
 * @param column from 1
 * @param documentation the documentation comment before it, {@code ""} when none
 */
record JdlToken(Kind kind, String text, int line, int column, String documentation) {

  enum Kind {
    NAME,
    NUMBER,
    TEXT,
    PATTERN,
    SIGN,
    END
  }

  boolean is(String sign) {
    return kind == Kind.SIGN && text.equals(sign);
  }

  boolean isName(String name) {
    return kind == Kind.NAME && text.equals(name);
  }
}
