/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.validation.Issue;
import org.junit.jupiter.api.Test;
import org.nublox.dsl.diagnostics.DiagnosticCatalogue;

/**
 * Models that somebody broke: each is reported, in words for people, and none breaks the reader.
 */
class BrokenModelsTest {
  private static final int MODELS = 200;
  private static final Pattern PARSER_TALK =
      Pattern.compile(
          "viable|mismatched|extraneous|RULE_|EOF|\\bInternal|Exception|<unknown|required \\(|EObject|null\\b.*must be set");

  @Test
  void isReportedInWordsForPeople() {
    Map<String, String> example = Examples.read("billing");
    List<String> names = List.copyOf(example.keySet());
    for (int seed = 0; seed < MODELS; seed++) {
      Random random = new Random(seed);
      int broken = random.nextInt(names.size());
      String text = mutate(example.get(names.get(broken)), random);
      List<String> texts = new ArrayList<>(example.values());
      texts.set(broken, text);
      String where = "seed " + seed + " in " + names.get(broken);
      for (XtextResource resource : Workbench.read(texts.toArray(String[]::new))) {
        List<Issue> issues = Workbench.check(resource);
        for (Issue issue : issues) {
          check(issue, where);
        }
        for (Resource.Diagnostic error : resource.getErrors()) {
          assertFalse(
              PARSER_TALK.matcher(error.getMessage()).find(), where + ": " + error.getMessage());
        }
        if (!resource.getErrors().isEmpty()) {
          assertFalse(issues.isEmpty(), where);
        }
      }
    }
  }

  private static void check(Issue issue, String where) {
    String shown = where + ", " + Workbench.shown(issue);
    assertTrue(DiagnosticCatalogue.find(String.valueOf(issue.getCode())).isPresent(), shown);
    assertTrue(issue.getLineNumber() != null && issue.getLineNumber() > 0, shown);
    assertTrue(issue.getColumn() != null && issue.getColumn() > 0, shown);
    assertTrue(issue.getMessage().matches("(?s).*[.?`]"), shown);
    assertFalse(PARSER_TALK.matcher(issue.getMessage()).find(), shown);
  }

  /** One to three tokens deleted, doubled, exchanged, cut or replaced. */
  private static String mutate(String text, Random random) {
    List<String> tokens = new ArrayList<>();
    for (ILeafNode leaf :
        Workbench.read(text).getFirst().getParseResult().getRootNode().getLeafNodes()) {
      tokens.add(leaf.getText());
    }
    for (int i = 0; i <= random.nextInt(3); i++) {
      int at = random.nextInt(tokens.size());
      switch (random.nextInt(6)) {
        case 0 -> tokens.set(at, "");
        case 1 -> tokens.add(at, tokens.get(at) + " ");
        case 2 -> {
          int other = random.nextInt(tokens.size());
          String swapped = tokens.get(at);
          tokens.set(at, tokens.get(other));
          tokens.set(other, swapped);
        }
        case 3 -> tokens.set(at, tokens.get(at).substring(0, tokens.get(at).length() / 2));
        case 4 ->
            tokens.set(
                at,
                List.of("{", "}", "\"", "€", "entity", "@", "1.", "/*", "..", "\\")
                    .get(random.nextInt(10)));
        default -> tokens.subList(at, Math.min(tokens.size(), at + 1 + random.nextInt(40))).clear();
      }
    }
    return String.join("", tokens);
  }
}
