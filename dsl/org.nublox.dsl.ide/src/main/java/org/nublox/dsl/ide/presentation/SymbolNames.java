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
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolMapper;
import org.eclipse.xtext.naming.QualifiedName;
import org.nublox.model.NamedElement;
import org.nublox.model.ui.Screen;
import org.nublox.semantics.Screens;

/** Simple names in the outline: the tree shows where an element belongs. */
public class SymbolNames extends DocumentSymbolMapper.DocumentSymbolNameProvider {

  @Override
  public String getName(EObject element) {
    return switch (element) {
      case Screen screen -> Screens.name(screen);
      case NamedElement named -> named.getName();
      case null, default -> null;
    };
  }

  @Override
  protected String getName(QualifiedName name) {
    return name == null ? null : name.toString();
  }
}
