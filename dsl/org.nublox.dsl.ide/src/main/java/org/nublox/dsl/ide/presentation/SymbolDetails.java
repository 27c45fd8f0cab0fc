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

/** Types in the outline. */
public class SymbolDetails extends DocumentSymbolMapper.DocumentSymbolDetailsProvider {

  @Override
  public String getDetails(EObject element) {
    return ElementText.details(element);
  }
}
