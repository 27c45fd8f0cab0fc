/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.validation.Issue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nublox.dsl.diagnostics.DiagnosticCatalogue;
import org.nublox.dsl.diagnostics.DiagnosticCode;
import org.nublox.dsl.diagnostics.DiagnosticExample;

/** Every code of the catalogue is reported where its example says, and nowhere else. */
class DiagnosticsTest {

  static Stream<DiagnosticCode> codes() {
    return DiagnosticCatalogue.codes();
  }

  @Test
  void codesAreUnique() {
    assertEquals(codes().count(), codes().map(DiagnosticCode::id).distinct().count());
  }

  @ParameterizedTest
  @MethodSource("codes")
  void reportsTheWrongExample(DiagnosticCode code) {
    DiagnosticExample example = DiagnosticCatalogue.example(code).orElseThrow();
    TreeSet<String> expected = new TreeSet<>();
    TreeSet<String> actual = new TreeSet<>();
    List<String> shown = new ArrayList<>();
    List<String> texts = files(example.wrong());
    List<XtextResource> resources = Workbench.read(texts.toArray(String[]::new));
    for (int file = 0; file < texts.size(); file++) {
      List<String> lines = texts.get(file).lines().toList();
      for (int line = 0; line < lines.size(); line++) {
        int marker = lines.get(line).indexOf(DiagnosticExample.MARKER);
        if (marker >= 0) {
          String codes =
              lines.get(line).substring(marker + DiagnosticExample.MARKER.length()).strip();
          for (String id : Splitter.on(',').trimResults().split(codes)) {
            expected.add((file + 1) + ":" + (line + 1) + " " + (id.isEmpty() ? code.id() : id));
          }
        }
      }
      for (Issue issue : Workbench.check(resources.get(file))) {
        actual.add((file + 1) + ":" + issue.getLineNumber() + " " + issue.getCode());
        shown.add(Workbench.shown(issue));
        if (issue.getCode().equals(code.id())) {
          assertEquals(code.severity(), issue.getSeverity());
        }
        assertTrue(issue.getMessage().matches("(?s).*[.?]"), issue.getMessage());
        assertTrue(issue.getLength() > 0, () -> "no range: " + Workbench.shown(issue));
      }
    }
    assertEquals(expected, actual, () -> String.join("\n", shown));
    assertTrue(
        expected.stream().anyMatch(e -> e.endsWith(" " + code.id())), "no marker of its own");
  }

  @ParameterizedTest
  @MethodSource("codes")
  void acceptsTheRightExample(DiagnosticCode code) {
    DiagnosticExample example = DiagnosticCatalogue.example(code).orElseThrow();
    List<Issue> issues =
        Workbench.read(files(example.right()).toArray(String[]::new)).stream()
            .flatMap(resource -> Workbench.check(resource).stream())
            .filter(issue -> issue.getSeverity() != Severity.INFO)
            .toList();
    assertEquals(
        List.of(), issues, () -> String.join("\n", issues.stream().map(Workbench::shown).toList()));
  }

  private static List<String> files(String text) {
    return Stream.of(text.split("(?m)^" + DiagnosticExample.NEXT_FILE + "\n"))
        .map(
            file ->
                file.lines()
                        .anyMatch(
                            line -> line.startsWith("module ") || line.contains("// no module"))
                    ? file
                    : "module example " + file)
        .toList();
  }
}
