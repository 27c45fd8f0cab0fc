/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.resource;

import java.util.HashSet;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.xtext.diagnostics.AbstractDiagnostic;
import org.eclipse.xtext.linking.lazy.LazyLinkingResource;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.util.Triple;
import org.nublox.dsl.diagnostics.DiagnosticCatalogue;
import org.nublox.dsl.diagnostics.LinkingCode;
import org.nublox.model.NamedElement;

/** A file of a model. */
public class NubloxResource extends LazyLinkingResource {

  /**
   * The offsets at which a name was found to be unknown since the text was read: whoever refers to
   * something else has nothing to be forgotten, and need not look through a thousand errors.
   */
  private final Set<Integer> unknown = new HashSet<>();

  @Override
  protected void createAndAddDiagnostic(Triple<EObject, EReference, INode> link) {
    unknown.add(link.getThird().getOffset());
    super.createAndAddDiagnostic(link);
  }

  @Override
  protected void clearErrorsAndWarnings() {
    unknown.clear();
    super.clearErrorsAndWarnings();
  }

  /**
   * Forgets that a name was unknown, once it is known. The inherited method would compose the
   * message again to find it, with all its candidates, for each name that is linked.
   */
  @Override
  protected void removeDiagnostic(Triple<EObject, EReference, INode> link) {
    if (!unknown.isEmpty() && unknown.remove(link.getThird().getOffset())) {
      int offset = link.getThird().getOffset();
      getErrors()
          .removeIf(
              error ->
                  error instanceof AbstractDiagnostic diagnostic
                      && diagnostic.getOffset() == offset
                      && isUnknownName(diagnostic));
    }
  }

  /**
   * Tells those who refer to an element where it will be found again. Only what has a name can be
   * referred to; finding the path of all else would take a fifth of the time of each check.
   */
  @Override
  protected void unloaded(InternalEObject element) {
    if (element instanceof NamedElement) {
      super.unloaded(element);
    } else {
      if (!element.eIsProxy()) {
        element.eSetProxyURI(uri);
      }
      element.eAdapters().clear();
    }
  }

  private static boolean isUnknownName(AbstractDiagnostic error) {
    return DiagnosticCatalogue.find(error.getCode())
        .filter(LinkingCode.class::isInstance)
        .isPresent();
  }
}
