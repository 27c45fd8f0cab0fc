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
import static org.junit.jupiter.api.Assertions.assertSame;

import com.google.inject.Injector;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.junit.jupiter.api.Test;
import org.nublox.model.Model;
import org.nublox.model.data.Entity;
import org.nublox.model.data.EnumType;
import org.nublox.model.data.Field;
import org.nublox.model.expression.Expression;
import org.nublox.model.expression.PathExpression;
import org.nublox.semantics.Elaboration;
import org.nublox.semantics.Features;

class LanguageTest {
  private final Injector injector =
      new NubloxStandaloneSetup().createInjectorAndDoEMFRegistration();

  private Model load() {
    Resource resource =
        injector
            .getInstance(XtextResourceSet.class)
            .getResource(
                URI.createFileURI(
                    Path.of("src/test/resources/sketch.nbx").toAbsolutePath().toString()),
                true);
    EcoreUtil.resolveAll(resource);
    assertEquals(List.of(), resource.getErrors());
    return (Model) resource.getContents().getFirst();
  }

  @Test
  void readsAndLinksEveryConstruct() {
    Model model = load();
    assertEquals("billing", model.getName());
    assertEquals("Billing for small companies.", model.getDocumentation());
  }

  @Test
  void linksAnEnumLiteralByTheExpectedType() {
    Model model = load();
    Entity invoice =
        model.getElements().stream()
            .filter(Entity.class::isInstance)
            .map(Entity.class::cast)
            .filter(e -> e.getName().equals("Invoice"))
            .findFirst()
            .orElseThrow();
    Field status = (Field) Features.find(invoice, "status").orElseThrow();
    EnumType type = (EnumType) status.getType().getType();
    assertSame(
        type.getLiterals().getFirst(),
        ((PathExpression) status.getDefaultValue()).getSegments().getFirst().getTarget());
  }

  @Test
  void givesEveryExpressionAType() {
    List<String> issues = new ArrayList<>();
    int expressions = 0;
    for (var all = load().eAllContents(); all.hasNext(); ) {
      if (all.next() instanceof Expression expression
          && !(expression.eContainer() instanceof Expression)) {
        expressions++;
        Elaboration.Result result = Elaboration.of(expression);
        result.issues().forEach(issue -> issues.add(issue.code() + ": " + issue.message()));
        if (result.expression().isEmpty()) {
          issues.add("no type: " + NodeModelUtils.getTokenText(NodeModelUtils.getNode(expression)));
        }
      }
    }
    assertEquals(List.of(), issues);
    assertEquals(42, expressions, "expressions in the sketch");
  }
}
