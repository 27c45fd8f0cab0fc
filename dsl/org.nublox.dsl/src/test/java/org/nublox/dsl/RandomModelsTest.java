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

import java.util.List;
import java.util.Random;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.serializer.ISerializer;
import org.junit.jupiter.api.Test;
import org.nublox.model.Model;

/**
 * What is written reads the same, and what is formatted too. {@code -Dnublox.seed=N} begins with
 * another model than the first.
 */
class RandomModelsTest {
  private static final int MODELS = 300;
  private static final long SEED = Long.getLong("nublox.seed", 1);

  @Test
  void readTheSameWhenWrittenAndFormatted() {
    ISerializer serializer = Workbench.injector().getInstance(ISerializer.class);
    for (long seed = SEED; seed < SEED + MODELS; seed++) {
      String where = "-Dnublox.seed=" + seed;
      Model model = RandomModels.next(new Random(seed));
      XtextResourceSet set = Workbench.injector().getInstance(XtextResourceSet.class);
      set.createResource(URI.createURI("memory:/random.nbx")).getContents().add(model);
      String written;
      try {
        written = serializer.serialize(model);
      } catch (RuntimeException e) {
        throw new AssertionError(where, e);
      }
      assertSame(model, written, where);
      // lines broken anywhere
      String broken = FormatterTest.noise(written, new Random(seed));
      String formatted = FormatterTest.format(broken);
      assertSame(model, formatted, where + " formatted");
      assertEquals(formatted, FormatterTest.format(formatted), where);
    }
  }

  private static void assertSame(Model expected, String text, String where) {
    XtextResource resource = Workbench.read(text).getFirst();
    EcoreUtil.resolveAll(resource);
    assertEquals(List.of(), resource.getErrors(), () -> where + "\n" + text);
    assertTrue(
        EcoreUtil.equals(expected, resource.getContents().getFirst()), () -> where + "\n" + text);
  }
}
