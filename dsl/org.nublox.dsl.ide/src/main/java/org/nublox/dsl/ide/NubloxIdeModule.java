/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.ide;

import org.eclipse.xtext.ide.editor.contentassist.IdeContentProposalProvider;
import org.eclipse.xtext.ide.editor.contentassist.IdeCrossrefProposalProvider;
import org.eclipse.xtext.ide.editor.syntaxcoloring.ISemanticHighlightingCalculator;
import org.eclipse.xtext.ide.server.codeActions.ICodeActionService2;
import org.eclipse.xtext.ide.server.hover.IHoverService;
import org.eclipse.xtext.ide.server.rename.IRenameService2;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolMapper;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolService;
import org.eclipse.xtext.ide.server.symbol.HierarchicalDocumentSymbolService;
import org.eclipse.xtext.ide.server.symbol.IDocumentSymbolService;
import org.nublox.dsl.ide.completion.DocumentedReferences;
import org.nublox.dsl.ide.completion.NubloxProposals;
import org.nublox.dsl.ide.fixes.CodeActions;
import org.nublox.dsl.ide.presentation.ElementHover;
import org.nublox.dsl.ide.presentation.ElementSearch;
import org.nublox.dsl.ide.presentation.Highlighting;
import org.nublox.dsl.ide.presentation.SymbolDetails;
import org.nublox.dsl.ide.presentation.SymbolKinds;
import org.nublox.dsl.ide.presentation.SymbolNames;
import org.nublox.dsl.ide.presentation.Symbols;
import org.nublox.dsl.ide.rename.CheckedRename;

/** Which class plays which part in editors. */
public class NubloxIdeModule extends AbstractNubloxIdeModule {

  /** Offers the repairs, and imports put in order, as code actions. */
  public Class<? extends ICodeActionService2> bindICodeActionService2() {
    return CodeActions.class;
  }

  /** What can be written at a place. */
  public Class<? extends IdeContentProposalProvider> bindIdeContentProposalProvider() {
    return NubloxProposals.class;
  }

  /** Names that may be referred to. */
  public Class<? extends IdeCrossrefProposalProvider> bindIdeCrossrefProposalProvider() {
    return DocumentedReferences.class;
  }

  /** What is shown of an element under the pointer. */
  public Class<? extends IHoverService> bindIHoverService() {
    return ElementHover.class;
  }

  /** Colours by meaning. */
  public Class<? extends ISemanticHighlightingCalculator> bindISemanticHighlightingCalculator() {
    return Highlighting.class;
  }

  /** The elements of all files. */
  public Class<? extends DocumentSymbolService> bindDocumentSymbolService() {
    return ElementSearch.class;
  }

  /** The outline, as a tree. */
  public Class<? extends IDocumentSymbolService> bindIDocumentSymbolService() {
    return Symbols.class;
  }

  /** The same for clients that can show a tree, which are asked for by that class. */
  public Class<? extends HierarchicalDocumentSymbolService>
      bindHierarchicalDocumentSymbolService() {
    return Symbols.class;
  }

  /** Kinds of elements in the outline. */
  public Class<? extends DocumentSymbolMapper.DocumentSymbolKindProvider>
      bindDocumentSymbolKindProvider() {
    return SymbolKinds.class;
  }

  /** Names of elements in the outline. */
  public Class<? extends DocumentSymbolMapper.DocumentSymbolNameProvider>
      bindDocumentSymbolNameProvider() {
    return SymbolNames.class;
  }

  /** Types of elements in the outline. */
  public Class<? extends DocumentSymbolMapper.DocumentSymbolDetailsProvider>
      bindDocumentSymbolDetailsProvider() {
    return SymbolDetails.class;
  }

  @Override
  public Class<? extends IRenameService2> bindIRenameService2() {
    return CheckedRename.class;
  }
}
