/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.editor;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.resources.IProject;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.ContentOutlinePage;
import org.nublox.workbench.language.OpenDocument;
import org.nublox.workbench.language.Places;
import org.nublox.workbench.language.ProjectLanguage;

/** The elements of the file in an editor; follows each check, and leads to what is selected. */
final class ModelOutline extends ContentOutlinePage implements ProjectLanguage.CheckListener {

  /**
   * An element, equal to the one of the same names in an earlier outline, so that it stays open.
   */
  private static final class Element {
    final Element parent;
    final DocumentSymbol symbol;
    final int number;
    final List<Element> children = new ArrayList<>();

    Element(Element parent, DocumentSymbol symbol, int number) {
      this.parent = parent;
      this.symbol = symbol;
      this.number = number;
      List<DocumentSymbol> below = symbol.getChildren();
      for (int i = 0; below != null && i < below.size(); i++) {
        children.add(new Element(this, below.get(i), i));
      }
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Element element
          && element.symbol.getKind() == symbol.getKind()
          && element.symbol.getName().equals(symbol.getName())
          && element.number == number
          && (parent == null ? element.parent == null : parent.equals(element.parent));
    }

    @Override
    public int hashCode() {
      return symbol.getName().hashCode() * 31 + (parent == null ? 0 : parent.hashCode());
    }
  }

  private final ITextEditor editor;
  private final OpenDocument document;
  private boolean shown;

  ModelOutline(ITextEditor editor, OpenDocument document) {
    this.editor = editor;
    this.document = document;
  }

  @Override
  public void createControl(Composite parent) {
    super.createControl(parent);
    TreeViewer viewer = getTreeViewer();
    viewer.setContentProvider(new Elements());
    viewer.setLabelProvider(new DelegatingStyledCellLabelProvider(new Labels()));
    ProjectLanguage.addListener(this);
    ask();
  }

  @Override
  public void dispose() {
    ProjectLanguage.removeListener(this);
    super.dispose();
  }

  @Override
  public void checked(IProject project, PublishDiagnosticsParams found) {
    if (document.uri().equals(found.getUri())) {
      ask();
    }
  }

  @Override
  public void selectionChanged(SelectionChangedEvent event) {
    super.selectionChanged(event);
    // not while the tree is filled, and not when the selection came from elsewhere
    if (getTreeViewer().getControl().isFocusControl()
        && event.getSelection() instanceof IStructuredSelection selection
        && selection.getFirstElement() instanceof Element element) {
      IRegion name = Places.region(document.document(), element.symbol.getSelectionRange());
      editor.selectAndReveal(name.getOffset(), name.getLength());
    }
  }

  private void ask() {
    DocumentSymbolParams parameters = new DocumentSymbolParams(document.identifier());
    document.ask(
        server -> server.documentSymbol(parameters),
        symbols -> {
          List<Element> roots = new ArrayList<>();
          for (int i = 0; i < symbols.size(); i++) {
            if (symbols.get(i).isRight()) {
              roots.add(new Element(null, symbols.get(i).getRight(), i));
            }
          }
          Windows.later(getControl(), () -> show(roots));
        });
  }

  private void show(List<Element> roots) {
    TreeViewer viewer = getTreeViewer();
    Object[] open = viewer.getExpandedElements();
    viewer.getTree().setRedraw(false);
    try {
      viewer.setInput(roots);
      if (!shown && !roots.isEmpty()) {
        shown = true;
        viewer.expandToLevel(2);
      } else {
        viewer.setExpandedElements(open);
      }
    } finally {
      viewer.getTree().setRedraw(true);
    }
  }

  private static final class Elements implements ITreeContentProvider {

    @Override
    public Object[] getElements(Object input) {
      return ((List<?>) input).toArray();
    }

    @Override
    public Object[] getChildren(Object parent) {
      return ((Element) parent).children.toArray();
    }

    @Override
    public Object getParent(Object element) {
      return ((Element) element).parent;
    }

    @Override
    public boolean hasChildren(Object element) {
      return !((Element) element).children.isEmpty();
    }
  }

  private static final class Labels extends LabelProvider
      implements DelegatingStyledCellLabelProvider.IStyledLabelProvider {

    @Override
    public StyledString getStyledText(Object element) {
      DocumentSymbol symbol = ((Element) element).symbol;
      StyledString text = new StyledString(symbol.getName());
      if (symbol.getDetail() != null && !symbol.getDetail().isBlank()) {
        text.append("  " + symbol.getDetail(), StyledString.DECORATIONS_STYLER);
      }
      return text;
    }

    @Override
    public Image getImage(Object element) {
      return Icons.of(((Element) element).symbol.getKind()).image();
    }
  }
}
