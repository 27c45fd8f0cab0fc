/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.ide.completion;

import jakarta.inject.Inject;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistContext;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;
import org.eclipse.xtext.ide.editor.contentassist.IdeCrossrefProposalProvider;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.nublox.dsl.ide.presentation.ElementHover;

/** Names of elements that may be referred to, each with what a hover over it would show. */
public class DocumentedReferences extends IdeCrossrefProposalProvider {

  @Inject private ElementHover hover;

  @Override
  protected ContentAssistEntry createProposal(
      IEObjectDescription candidate, CrossReference reference, ContentAssistContext context) {
    ContentAssistEntry entry = super.createProposal(candidate, reference, context);
    if (entry != null && entry.getDocumentation() == null) {
      EObject element = loaded(candidate, context.getResource().getResourceSet());
      if (element != null) {
        entry.setDocumentation(hover.getContents(element));
      }
    }
    return entry;
  }

  /** The element, unless its file would have to be read for it: nobody waits for documentation. */
  private static EObject loaded(IEObjectDescription candidate, ResourceSet files) {
    EObject element = candidate.getEObjectOrProxy();
    if (!element.eIsProxy()) {
      return element;
    }
    Resource file = files.getResource(candidate.getEObjectURI().trimFragment(), false);
    return file == null || !file.isLoaded()
        ? null
        : file.getEObject(candidate.getEObjectURI().fragment());
  }
}
