/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.scoping;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.Injector;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.junit.jupiter.api.Test;
import org.nublox.dsl.NubloxStandaloneSetup;

/** A file notes down which names it needs, so that it is checked again when they come or go. */
class NeededNamesTest {

  private static final String SHOP =
      """
      module shop

      import common

      entity Customer extends Person {
        email: Email
        orders -> Order[*]
      }
      """;

  @Test
  void alsoThoseThatAreNotThereYet() throws IOException {
    Injector injector = new NubloxStandaloneSetup().createInjectorAndDoEMFRegistration();
    XtextResource shop =
        (XtextResource)
            injector
                .getInstance(XtextResourceSet.class)
                .createResource(URI.createURI("test:/shop.nbx"));
    shop.load(new ByteArrayInputStream(SHOP.getBytes(StandardCharsets.UTF_8)), Map.of());
    Set<String> needed = new HashSet<>();
    shop.getResourceServiceProvider()
        .getResourceDescriptionManager()
        .getResourceDescription(shop)
        .getImportedNames()
        .forEach(name -> needed.add(name.toString()));
    for (String name : Set.of("person", "email", "order")) {
      assertTrue(needed.contains("shop." + name), () -> name + " of its own module: " + needed);
      assertTrue(needed.contains("common." + name), () -> name + " of an import: " + needed);
    }
  }
}
