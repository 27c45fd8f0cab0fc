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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.xtext.diagnostics.Severity;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.nublox.dsl.diagnostics.DiagnosticCatalogue;
import org.nublox.dsl.diagnostics.DiagnosticCode;
import org.nublox.dsl.diagnostics.DiagnosticExample;

/** What the documentation shows is true. */
class DocumentationTest {
  private static final Path DOCS = Path.of("../../docs");
  private static final Pattern BLOCK =
      Pattern.compile("(?ms)^```nbx(-bad)?( [a-z.-]+)?\\n(.*?)^```");

  /** Texts marked `nbx` have no error; those marked `nbx-bad CODE` have that one. */
  @TestFactory
  List<DynamicTest> examples() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    try (Stream<Path> files = Files.list(DOCS)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
        if (file.getFileName().toString().equals("diagnostics.md")) {
          continue; // its examples are those of the catalogue, which have a test of their own
        }
        Matcher matcher = BLOCK.matcher(Files.readString(file));
        while (matcher.find()) {
          boolean bad = matcher.group(1) != null;
          String code = matcher.group(2) == null ? "" : matcher.group(2).strip();
          String text = matcher.group(3);
          String source =
              text.lines().anyMatch(l -> l.startsWith("module "))
                  ? text
                  : "module example\n" + text;
          tests.add(
              DynamicTest.dynamicTest(
                  file.getFileName() + " at " + matcher.start(), () -> check(source, bad, code)));
        }
      }
    }
    return tests;
  }

  private static void check(String text, boolean bad, String code) {
    List<String> codes =
        Workbench.check(text).stream()
            .filter(issue -> issue.getSeverity() == Severity.ERROR || bad)
            .map(issue -> bad ? issue.getCode() : Workbench.shown(issue))
            .toList();
    if (bad) {
      assertTrue(codes.contains(code), () -> text + codes);
    } else {
      assertEquals(List.of(), codes, text);
    }
  }

  /** With {@code -Dnublox.docs.write=true} the file is written instead of compared. */
  @Test
  void listOfDiagnosticsIsUpToDate() throws IOException {
    String text = diagnostics();
    Path file = DOCS.resolve("diagnostics.md");
    if (Boolean.getBoolean("nublox.docs.write")) {
      Files.writeString(file, text);
    }
    assertEquals(text, Files.readString(file));
  }

  private static String diagnostics() {
    StringBuilder text =
        new StringBuilder(
            """
            # Diagnostics

            Everything that `nublox check` and the editors can say about a model. The codes are stable: scripts may
            rely on them. This page is written from the catalogue in `org.nublox.dsl.diagnostics`; do not edit it.
            A text without a `module` line stands for one of a module `example`.

            """);
    text.append("There are ").append(DiagnosticCatalogue.codes().count()).append(" of them:\n");
    for (DiagnosticCatalogue.Area area : DiagnosticCatalogue.areas()) {
      text.append("\n- **").append(area.title()).append("**: ");
      text.append(
          String.join(
              ", ",
              area.codes().stream()
                  .map(code -> "[" + code.id() + "](#" + code.id().replace(".", "") + ")")
                  .toList()));
    }
    text.append('\n');
    for (DiagnosticCatalogue.Area area : DiagnosticCatalogue.areas()) {
      text.append("\n## ").append(area.title()).append('\n');
      area.codes().forEach(code -> append(text, code));
    }
    return text.toString();
  }

  private static void append(StringBuilder text, DiagnosticCode code) {
    DiagnosticExample example = DiagnosticCatalogue.example(code).orElseThrow();
    text.append("\n### ").append(code.id()).append("\n\n");
    text.append('*').append(code.severity().name().toLowerCase(Locale.ROOT)).append("*: ");
    text.append(code.explanation())
        .append("\n\nWrong:\n\n```nbx-bad ")
        .append(code.id())
        .append('\n');
    text.append(example.wrong().replaceAll("[ \\t]*// <-[^\\n]*", ""));
    text.append("\n```\n\nRight:\n\n```nbx\n").append(example.right()).append("\n```\n");
  }
}
