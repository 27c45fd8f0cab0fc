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
import org.nublox.dsl.ide.presentation.ElementText;
import org.nublox.model.behavior.Action;
import org.nublox.model.behavior.Transition;
import org.nublox.model.data.Entity;
import org.nublox.model.data.EnumLiteral;
import org.nublox.model.data.EnumType;
import org.nublox.model.data.Feature;
import org.nublox.model.data.Relation;
import org.nublox.model.data.Type;
import org.nublox.model.policy.Role;

/** Names of elements that may be referred to, each with what a hover over it would show. */
public class DocumentedReferences extends IdeCrossrefProposalProvider {

  @Inject private ElementHover hover;

  @Override
  protected ContentAssistEntry createProposal(
      IEObjectDescription candidate, CrossReference reference, ContentAssistContext context) {
    ContentAssistEntry entry = super.createProposal(candidate, reference, context);
    if (entry != null) {
      EObject element = loaded(candidate, context.getResource().getResourceSet());
      if (element != null) {
        entry.setDocumentation(hover.getContents(element));
        entry.setDescription(ElementText.details(element));
        entry.setKind(kind(element));
      }
    }
    return entry;
  }

  private static String kind(EObject element) {
    return switch (element) {
      case Entity entity -> ContentAssistEntry.KIND_CLASS;
      case EnumType type -> ContentAssistEntry.KIND_ENUM;
      case Type type -> ContentAssistEntry.KIND_UNIT;
      case EnumLiteral literal -> ContentAssistEntry.KIND_VALUE;
      case Relation relation -> ContentAssistEntry.KIND_PROPERTY;
      case Feature feature -> ContentAssistEntry.KIND_FIELD;
      case Role role -> ContentAssistEntry.KIND_INTERFACE;
      case Action action -> ContentAssistEntry.KIND_METHOD;
      case Transition transition -> ContentAssistEntry.KIND_METHOD;
      default -> ContentAssistEntry.KIND_REFERENCE;
    };
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
