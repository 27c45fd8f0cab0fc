/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.ide.presentation;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.ide.server.hover.HoverService;
import org.nublox.model.DocumentedElement;
import org.nublox.model.Model;

/** Shows what an element is, where it is declared, and its documentation. */
public class ElementHover extends HoverService {

  @Override
  public String getContents(EObject element) {
    StringBuilder text = new StringBuilder("```nbx\n");
    text.append(ElementText.signature(element)).append("\n```");
    if (EcoreUtil.getRootContainer(element) instanceof Model model && model != element) {
      text.append("\n*module ").append(model.getName()).append("*");
    }
    if (element instanceof DocumentedElement documented
        && documented.getDocumentation() != null
        && !documented.getDocumentation().isBlank()) {
      text.append("\n\n").append(documented.getDocumentation());
    }
    return text.toString();
  }
}
