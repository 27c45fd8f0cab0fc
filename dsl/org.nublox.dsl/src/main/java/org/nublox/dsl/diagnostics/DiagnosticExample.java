/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.diagnostics;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A model with a problem and the same model without it. The examples of an area stand in one file:
 *
 * <pre>
 * === the-code
 * text that has the problem, with // &lt;- at the end of each line where it is reported
 * --- right
 * text without the problem
 * </pre>
 *
 * <p>A text without a {@code module} line stands for one of module {@code example}. Several files
 * of one example are separated by {@code --- file}.
 *
 * @param wrong the text with the problem, without markers removed
 * @param right the text without it
 */
public record DiagnosticExample(String code, String wrong, String right) {
  private static final String START = "=== ";
  private static final String RIGHT = "--- right";

  /** What separates the files of one example. */
  public static final String NEXT_FILE = "--- file";

  /** Marks a line where a problem is reported; other codes than the example's own may follow it. */
  public static final String MARKER = "// <-";

  /**
   * Examples of an area, by code.
   *
   * @throws IllegalStateException when the file is not there or not well formed: a mistake of ours
   */
  static Map<String, DiagnosticExample> ofArea(String area) {
    String text;
    try (InputStream stream =
        DiagnosticExample.class.getResourceAsStream("examples/" + area + ".txt")) {
      if (stream == null) {
        throw new IllegalStateException("There are no examples for " + area);
      }
      text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, DiagnosticExample> examples = new LinkedHashMap<>();
    for (String part : ("\n" + text).split("\n" + START, -1)) {
      if (part.isBlank()) {
        continue;
      }
      String code = part.lines().findFirst().orElseThrow().strip();
      String body = part.substring(part.indexOf('\n') + 1);
      int right = body.indexOf(RIGHT + "\n");
      if (right < 0) {
        throw new IllegalStateException("The example of " + code + " has no right side");
      }
      examples.put(
          code,
          new DiagnosticExample(
              code,
              body.substring(0, right).stripTrailing(),
              body.substring(right + RIGHT.length() + 1).stripTrailing()));
    }
    return examples;
  }
}
