/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.diagram;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.texteditor.ITextEditor;
import org.nublox.workbench.language.NamedPart;
import org.nublox.workbench.language.OpenDocument;

/** Which elements of a model a selection means: those in a tree, or the one at the cursor. */
final class ChosenElements {

  private ChosenElements() {}

  /**
   * Their qualified names; none when the selection is about something else, or about another
   * project as far as that can be told.
   *
   * @param from the part in which it was selected
   */
  static List<String> of(IWorkbenchPart from, ISelection selection, IProject project) {
    return switch (selection) {
      case ITextSelection text -> around(from, text, project);
      case IStructuredSelection elements -> NamedPart.names(elements);
      case null, default -> List.of();
    };
  }

  private static List<String> around(
      IWorkbenchPart from, ITextSelection selection, IProject project) {
    ITextEditor editor = Adapters.adapt(from, ITextEditor.class);
    if (editor == null) {
      return List.of();
    }
    IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
    Optional<OpenDocument> open =
        OpenDocument.of(document).filter(model -> model.file().getProject().equals(project));
    return open.map(model -> model.structure().around(model.position(selection.getOffset())))
        .filter(path -> path.size() > 1)
        .map(path -> path.stream().map(DocumentSymbol::getName).collect(Collectors.joining(".")))
        .map(List::of)
        .orElse(List.of());
  }
}
