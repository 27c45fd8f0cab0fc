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

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.IGrammarAccess;
import org.eclipse.xtext.ParserRule;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.resource.XtextResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExamplesTest {

  @ParameterizedTest
  @ValueSource(strings = {"billing", "chinook"})
  void hasNothingToComplainAbout(String example) {
    List<String> issues =
        Workbench.read(Examples.read(example)).stream()
            .flatMap(
                file ->
                    Workbench.check(file).stream()
                        .map(i -> file.getURI() + ":" + Workbench.shown(i)))
            .toList();
    assertEquals(List.of(), issues);
  }

  /** Each assignment of each rule of the grammar occurs in the text of the example. */
  @Test
  void billingUsesEveryConstruct() {
    Set<String> used = new TreeSet<>();
    for (XtextResource file : Workbench.read(Examples.read("billing"))) {
      for (INode node : file.getParseResult().getRootNode().getAsTreeIterable()) {
        EObject element = node.getGrammarElement();
        Assignment assignment =
            element == null ? null : EcoreUtil2.getContainerOfType(element, Assignment.class);
        if (assignment != null) {
          used.add(name(assignment));
        }
      }
    }
    Set<String> all = new TreeSet<>();
    for (ParserRule rule :
        GrammarUtil.allParserRules(
            Workbench.injector().getInstance(IGrammarAccess.class).getGrammar())) {
      GrammarUtil.containedAssignments(rule).forEach(assignment -> all.add(name(assignment)));
    }
    all.removeAll(used);
    assertEquals(Set.of(), all);
  }

  private static String name(Assignment assignment) {
    return GrammarUtil.containingRule(assignment).getName() + "." + assignment.getFeature();
  }
}
