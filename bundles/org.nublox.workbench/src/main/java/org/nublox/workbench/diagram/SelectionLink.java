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
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.navigator.CommonNavigator;
import org.eclipse.ui.part.FileEditorInput;
import org.eclipse.ui.texteditor.ITextEditor;
import org.nublox.workbench.explorer.ModelElement;
import org.nublox.workbench.language.FileUri;
import org.nublox.workbench.language.Places;
import org.nublox.workbench.language.ProjectLanguage;

/**
 * What is selected in the drawing is selected elsewhere, and the other way: at the cursor of a text
 * editor, in the explorer, the outline and the properties.
 */
final class SelectionLink implements ISelectionListener {

  private final IWorkbenchPart part;
  private final IProject project;
  private final LiveDiagram diagram;
  private final SelectedElements selected;

  SelectionLink(
      IWorkbenchPart part, IProject project, LiveDiagram diagram, SelectedElements selected) {
    this.part = part;
    this.project = project;
    this.diagram = diagram;
    this.selected = selected;
    diagram.listen(this::drawn);
    part.getSite().getPage().addPostSelectionListener(this);
  }

  void dispose() {
    part.getSite().getPage().removePostSelectionListener(this);
  }

  @Override
  public void selectionChanged(IWorkbenchPart from, ISelection selection) {
    if (from == part) {
      return;
    }
    List<String> names = ChosenElements.of(from, selection, project);
    if (!names.isEmpty()) {
      diagram.select(names, () -> drawn(names));
    }
  }

  /** This is selected in the drawing now. In a thread of the diagram's. */
  private void drawn(List<String> names) {
    String first = names.isEmpty() ? "" : names.getFirst();
    IFile file = diagram.file(first).orElse(null);
    if (file == null) {
      later(() -> selected.setSelection(StructuredSelection.EMPTY));
      return;
    }
    DocumentSymbolParams question =
        new DocumentSymbolParams(new TextDocumentIdentifier(FileUri.of(file)));
    ProjectLanguage.of(project)
        .ask(
            server -> server.documentSymbol(question),
            symbols ->
                find(ModelElement.of(file, symbols), first)
                    .ifPresent(element -> later(() -> show(element))));
  }

  private static Optional<ModelElement> find(List<ModelElement> among, String name) {
    for (ModelElement element : among) {
      if (element.qualifiedName().equals(name)) {
        return Optional.of(element);
      }
      Optional<ModelElement> below = find(element.children(), name);
      if (below.isPresent()) {
        return below;
      }
    }
    return Optional.empty();
  }

  private void show(ModelElement element) {
    selected.setSelection(new StructuredSelection(element));
    IWorkbenchPage page = part.getSite().getPage();
    ITextEditor editor =
        Adapters.adapt(page.findEditor(new FileEditorInput(element.file())), ITextEditor.class);
    if (editor != null && page.getActivePart() == part) {
      IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
      IRegion name = Places.region(document, element.symbol().getSelectionRange());
      editor.selectAndReveal(name.getOffset(), name.getLength());
    }
    if (page.findView(IPageLayout.ID_PROJECT_EXPLORER) instanceof CommonNavigator explorer
        && explorer.isLinkingEnabled()) {
      explorer.selectReveal(new StructuredSelection(element));
    }
  }

  private void later(Runnable action) {
    var display = part.getSite().getShell().getDisplay();
    if (!display.isDisposed()) {
      display.asyncExec(
          () -> {
            if (part.getSite().getPage() != null) {
              action.run();
            }
          });
    }
  }
}
