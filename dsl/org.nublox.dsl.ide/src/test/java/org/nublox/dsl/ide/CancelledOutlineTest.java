/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.Injector;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.ide.server.symbol.HierarchicalDocumentSymbolService;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.service.OperationCanceledManager;
import org.eclipse.xtext.util.CancelIndicator;
import org.junit.jupiter.api.Test;

/** Somebody types while the outline is read: it is read again later, and not shown half. */
class CancelledOutlineTest {

  @Test
  void anOutlineIsWholeOrNotThere() throws Exception {
    Injector injector = new NubloxIdeSetup().createInjectorAndDoEMFRegistration();
    XtextResource file =
        (XtextResource)
            injector.getInstance(XtextResourceSet.class).createResource(URI.createURI("shop.nbx"));
    String text = "module shop\nentity A { name: text }\nentity B { name: text }\n";
    file.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Map.of());
    HierarchicalDocumentSymbolService outline =
        injector.getInstance(HierarchicalDocumentSymbolService.class);
    OperationCanceledManager cancellation = injector.getInstance(OperationCanceledManager.class);
    AtomicInteger looks = new AtomicInteger();
    CancelIndicator never =
        () -> {
          looks.incrementAndGet();
          return false;
        };
    assertEquals(2, outline.getSymbols(file, never).get(0).getChildren().size());
    for (int at = 0; at < looks.get(); at++) {
      AtomicInteger left = new AtomicInteger(at);
      Throwable thrown =
          assertThrows(
              Throwable.class, () -> outline.getSymbols(file, () -> left.getAndDecrement() <= 0));
      assertTrue(cancellation.isOperationCanceledException(thrown), thrown.toString());
    }
  }
}
