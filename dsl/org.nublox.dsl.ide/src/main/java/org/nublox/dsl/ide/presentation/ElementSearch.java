/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.ide.presentation;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.xtext.findReferences.IReferenceFinder.IResourceAccess;
import org.eclipse.xtext.ide.server.UriExtensions;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolService;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.service.OperationCanceledManager;
import org.eclipse.xtext.util.CancelIndicator;
import org.nublox.model.ModelPackage;

/** Finds the top-level elements of all files by name. */
public class ElementSearch extends DocumentSymbolService {

  @Inject private SymbolKinds kinds;
  @Inject private UriExtensions uris;
  @Inject private OperationCanceledManager cancellation;

  /**
   * The top-level elements of a file whose name contains what is asked for, wherever the case of a
   * letter differs.
   */
  @Override
  public List<? extends WorkspaceSymbol> getSymbols(
      IResourceDescription file,
      String query,
      IResourceAccess resources,
      CancelIndicator cancelled) {
    String wanted = query.toLowerCase(Locale.ROOT);
    List<WorkspaceSymbol> found = new ArrayList<>();
    resources.readOnly(
        file.getURI(),
        files -> {
          for (IEObjectDescription declared :
              file.getExportedObjectsByType(ModelPackage.Literals.MODEL_ELEMENT)) {
            String name = declared.getQualifiedName().getLastSegment();
            cancellation.checkCanceled(cancelled);
            if (name.toLowerCase(Locale.ROOT).contains(wanted)) {
              EObject element = files.getEObject(declared.getEObjectURI(), true);
              INode node =
                  Symbols.nameNode(element)
                      .orElseGet(() -> NodeModelUtils.findActualNodeFor(element));
              if (node != null) {
                found.add(symbol(declared, element, node));
              }
            }
          }
          return null;
        });
    return found;
  }

  private WorkspaceSymbol symbol(IEObjectDescription declared, EObject element, INode node) {
    var start = NodeModelUtils.getLineAndColumn(node, node.getOffset());
    var end = NodeModelUtils.getLineAndColumn(node, node.getEndOffset());
    Location place =
        new Location(
            uris.toUriString(declared.getEObjectURI().trimFragment()),
            new Range(Lines.position(start), Lines.position(end)));
    return new WorkspaceSymbol(
        declared.getQualifiedName().getLastSegment(),
        kinds.getSymbolKind(element.eClass()),
        Either.forLeft(place),
        declared.getQualifiedName().skipLast(1).toString());
  }
}
