/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.ide.fixes;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.xtext.ide.server.Document;

/**
 * One way to repair a problem.
 *
 * @param label what is done, in the imperative
 */
record Fix(String label, Change change) {
  private static final Pattern QUOTED = Pattern.compile("'([^']+)'");
  private static final String QUESTION = "Did you mean";

  /** What is done to the text. */
  @FunctionalInterface
  interface Change {
    /** The edits for a problem of an element (null when there is none) in a document. */
    List<TextEdit> edits(Diagnostic problem, EObject element, Document document);
  }

  /** Writes something else in the place of the problem. */
  static Fix replace(String label, String replacement) {
    return new Fix(
        label,
        (problem, element, document) -> List.of(new TextEdit(problem.getRange(), replacement)));
  }

  /** Removes the text of the problem with the blanks before it. */
  static Fix remove(String label) {
    return new Fix(
        label,
        (problem, element, document) -> {
          Range range = problem.getRange();
          String line = document.getLineContent(range.getStart().getLine());
          int start = range.getStart().getCharacter();
          while (start > 0 && line.charAt(start - 1) == ' ') {
            start--;
          }
          // at the beginning of a line the indentation stays
          int from = start == 0 ? range.getStart().getCharacter() : start;
          Position end = range.getEnd();
          if (start == 0) {
            String last = document.getLineContent(end.getLine());
            int to = end.getCharacter();
            while (to < last.length() && last.charAt(to) == ' ') {
              to++;
            }
            end = new Position(end.getLine(), to);
          }
          return List.of(
              new TextEdit(new Range(new Position(range.getStart().getLine(), from), end), ""));
        });
  }

  /** Removes the lines of the problem as a whole. */
  static Fix removeLines(String label) {
    return new Fix(
        label,
        (problem, element, document) -> {
          int first = problem.getRange().getStart().getLine();
          int next = problem.getRange().getEnd().getLine() + 1;
          Position end =
              next < document.getLineCount()
                  ? new Position(next, 0)
                  : document.getPosition(document.getContents().length());
          return List.of(new TextEdit(new Range(new Position(first, 0), end), ""));
        });
  }

  /** Writes something before the problem. */
  static Fix insertBefore(String label, String text) {
    return new Fix(
        label,
        (problem, element, document) ->
            List.of(
                new TextEdit(
                    new Range(problem.getRange().getStart(), problem.getRange().getStart()),
                    text)));
  }

  /** Writes something at an offset of the document. */
  static List<TextEdit> insert(Document document, int offset, String text) {
    Position position = document.getPosition(offset);
    return List.of(new TextEdit(new Range(position, position), text));
  }

  /** The names that a message asks about: Did you mean 'a' or 'b'? */
  static List<String> candidates(String message) {
    int question = message.indexOf(QUESTION);
    return question < 0 ? List.of() : quoted(message.substring(question));
  }

  /** What stands in quotes in a message. */
  static List<String> quoted(String message) {
    List<String> words = new ArrayList<>();
    Matcher matcher = QUOTED.matcher(message);
    while (matcher.find()) {
      words.add(matcher.group(1));
    }
    return words;
  }
}
