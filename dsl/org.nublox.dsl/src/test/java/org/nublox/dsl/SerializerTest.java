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

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.serializer.ISerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nublox.model.Model;
import org.nublox.model.builtin.BuiltinLibrary;
import org.nublox.model.data.DataFactory;
import org.nublox.model.data.Entity;
import org.nublox.model.data.Field;
import org.nublox.model.data.TypeUse;

class SerializerTest {

  /** A model without any text behind it is written completely and reads the same. */
  @ParameterizedTest
  @ValueSource(strings = {"billing", "chinook"})
  void writesModelsThatHaveNoText(String example) {
    Map<String, String> texts = Examples.read(example);
    List<XtextResource> resources = Workbench.read(texts);
    List<EObject> originals = new ArrayList<>();
    resources.forEach(
        resource -> {
          EcoreUtil.resolveAll(resource);
          originals.add(resource.getContents().getFirst());
        });
    EcoreUtil.Copier copier = new EcoreUtil.Copier();
    List<EObject> copies = new ArrayList<>(copier.copyAll(originals));
    copier.copyReferences();
    XtextResourceSet set = Workbench.injector().getInstance(XtextResourceSet.class);
    Map<String, String> written = new LinkedHashMap<>();
    int i = 0;
    for (String name : texts.keySet()) {
      set.createResource(URI.createURI("memory:/" + name)).getContents().add(copies.get(i++));
    }
    ISerializer serializer = Workbench.injector().getInstance(ISerializer.class);
    i = 0;
    for (String name : texts.keySet()) {
      written.put(name, serializer.serialize(copies.get(i++)));
    }
    List<XtextResource> again = Workbench.read(written);
    for (i = 0; i < again.size(); i++) {
      EcoreUtil.resolveAll(again.get(i));
      assertEquals(List.of(), again.get(i).getErrors(), () -> String.join("\n", written.values()));
      assertTrue(
          new EcoreUtil.EqualityHelper()
              .equals(originals.get(i), again.get(i).getContents().getFirst()),
          written.values().stream().toList().get(i));
    }
  }

  /** Comments stay where they are when objects are changed, added and removed. */
  @Test
  void keepsCommentsWhenObjectsChange() throws Exception {
    XtextResource resource =
        Workbench.read(
                """
                // about the file
                module shop

                /** Who buys. */
                entity Customer {
                  key id: uuid // made by us
                  name: string(20) required // shown everywhere
                  /* inner */ age: int
                }
                """)
            .getFirst();
    EcoreUtil.resolveAll(resource);
    Entity customer = (Entity) ((Model) resource.getContents().getFirst()).getElements().getFirst();
    Field email = DataFactory.eINSTANCE.createField();
    email.setName("email");
    email.setUnique(true);
    TypeUse type = DataFactory.eINSTANCE.createTypeUse();
    type.setType(BuiltinLibrary.type("string"));
    type.getArguments().add(254);
    email.setType(type);
    customer.getMembers().add(2, email);
    customer.setName("Client");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    resource.save(out, null);
    String text = out.toString(StandardCharsets.UTF_8);
    for (String kept :
        List.of(
            "// about the file",
            "/** Who buys. */",
            "// made by us",
            "// shown everywhere",
            "/* inner */",
            "entity Client",
            "email: string(254) unique")) {
      assertTrue(text.contains(kept), kept + " is missing in\n" + text);
    }
    assertEquals(List.of(), Workbench.read(text).getFirst().getErrors());
  }
}
