/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.postgresql.internal;

import java.util.ArrayList;
import java.util.List;

/** Reads an array of texts in JSON, which is all that a plan is asked for. */
final class JsonTexts {

  private JsonTexts() {}

  /**
   * The texts of an array.
   *
   * @param start where it begins, after its bracket
   */
  static List<String> read(String json, int start) {
    List<String> texts = new ArrayList<>();
    int at = start;
    while (at < json.length() && json.charAt(at) != ']') {
      if (json.charAt(at) == '"') {
        int end = at + 1;
        while (json.charAt(end) != '"') {
          end += json.charAt(end) == '\\' ? 2 : 1;
        }
        // compared only with its like, so that escapes may stay
        texts.add(json.substring(at + 1, end));
        at = end;
      }
      at++;
    }
    return texts;
  }
}
