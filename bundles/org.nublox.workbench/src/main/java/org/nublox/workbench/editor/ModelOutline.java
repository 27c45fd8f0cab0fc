/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.editor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.IPostSelectionProvider;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerComparator;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.texteditor.ITextEditor;
import org.nublox.workbench.language.OpenDocument;
import org.nublox.workbench.language.Places;
import org.nublox.workbench.views.ElementOutline;

/** The elements of the file in an editor; follows each check, and leads to what is selected. */
final class ModelOutline extends ElementOutline<OutlineElement> {

  private final ITextEditor editor;
  private final OpenDocument document;
  private final Consumer<List<DocumentSymbol>> reader = this::read;
  private final ISelectionChangedListener cursor = event -> followCursor();
  private final OutlineOptions options = new OutlineOptions(this::optionsChanged);
  private List<OutlineElement> shown = List.of();
  private Map<OutlineElement, OutlineElement> newest = Map.of();

  ModelOutline(ITextEditor editor, OpenDocument document) {
    this.editor = editor;
    this.document = document;
  }

  @Override
  public void createControl(Composite parent) {
    super.createControl(parent);
    IToolBarManager bar = getSite().getActionBars().getToolBarManager();
    options.fill(bar);
    optionsChanged();
    document.structure().addReader(reader);
    // the provider of a text editor tells of the cursor, too, when asked for posted selections
    if (editor.getSelectionProvider() instanceof IPostSelectionProvider posts) {
      posts.addPostSelectionChangedListener(cursor);
    }
  }

  @Override
  public void dispose() {
    document.structure().removeReader(reader);
    if (editor.getSelectionProvider() instanceof IPostSelectionProvider posts) {
      posts.removePostSelectionChangedListener(cursor);
    }
    super.dispose();
  }

  @Override
  public void selectionChanged(SelectionChangedEvent event) {
    super.selectionChanged(event);
    // not while the tree is filled, and not when the selection came from elsewhere
    if (getTreeViewer().getControl().isFocusControl()
        && event.getSelection() instanceof IStructuredSelection selection
        && selection.getFirstElement() instanceof OutlineElement element) {
      IRegion name =
          Places.region(document.document(), present(element).symbol().getSelectionRange());
      editor.selectAndReveal(name.getOffset(), name.getLength());
    }
  }

  private void followCursor() {
    TreeViewer viewer = getTreeViewer();
    if (!options.isLinked()
        || viewer == null
        || viewer.getControl().isDisposed()
        || viewer.getControl().isFocusControl()
        || !(editor.getSelectionProvider().getSelection() instanceof ITextSelection selection)) {
      return;
    }
    OutlineElement around = null;
    List<OutlineElement> level = shown;
    for (DocumentSymbol symbol :
        document.structure().around(document.position(selection.getOffset()))) {
      OutlineElement next =
          level.stream()
              .filter(element -> element.symbol().getKind() == symbol.getKind())
              .filter(element -> element.symbol().getName().equals(symbol.getName()))
              .findFirst()
              .orElse(null);
      if (next == null) {
        break;
      }
      around = next;
      level = next.children();
    }
    if (around != null) {
      viewer.setSelection(new StructuredSelection(around), true);
    }
  }

  private void optionsChanged() {
    TreeViewer viewer = getTreeViewer();
    viewer.setComparator(
        options.isSorted()
            ? new ViewerComparator(String.CASE_INSENSITIVE_ORDER) {
              @Override
              public int compare(Viewer tree, Object a, Object b) {
                return getComparator()
                    .compare(
                        ((OutlineElement) a).symbol().getName(),
                        ((OutlineElement) b).symbol().getName());
              }
            }
            : null);
    viewer.setFilters(
        new ViewerFilter() {
          @Override
          public boolean select(Viewer tree, Object parent, Object element) {
            return options.shows((OutlineElement) element);
          }
        });
    followCursor();
  }

  private void read(List<DocumentSymbol> roots) {
    List<OutlineElement> elements = OutlineElement.of(roots);
    Map<OutlineElement, OutlineElement> all = new HashMap<>();
    elements.forEach(element -> collect(element, all));
    Windows.later(getControl(), () -> show(elements, all));
  }

  private static void collect(OutlineElement element, Map<OutlineElement, OutlineElement> into) {
    into.put(element, element);
    element.children().forEach(child -> collect(child, into));
  }

  /** Only what has changed is drawn anew: a file may have thousands of elements. */
  private void show(List<OutlineElement> roots, Map<OutlineElement, OutlineElement> all) {
    TreeViewer viewer = getTreeViewer();
    boolean first = newest.isEmpty();
    List<OutlineElement> before = shown;
    shown = roots;
    newest = all;
    if (first || !before.equals(roots)) {
      viewer.setInput(this);
      viewer.expandToLevel(2);
    } else {
      for (int i = 0; i < roots.size(); i++) {
        update(viewer, before.get(i), roots.get(i));
      }
    }
    followCursor();
  }

  private void update(TreeViewer viewer, OutlineElement before, OutlineElement after) {
    if (!before.looksLike(after)) {
      viewer.update(after, null);
    }
    if (!before.children().equals(after.children())) {
      viewer.refresh(after);
      if (before.children().isEmpty() && after.parent() == null) {
        // there was nothing to expand when it was shown first
        viewer.expandToLevel(after, 1);
      }
      return;
    }
    for (int i = 0; i < after.children().size(); i++) {
      update(viewer, before.children().get(i), after.children().get(i));
    }
  }

  @Override
  protected List<OutlineElement> roots() {
    return shown;
  }

  @Override
  protected List<OutlineElement> children(OutlineElement element) {
    return present(element).children();
  }

  @Override
  protected OutlineElement parent(OutlineElement element) {
    return element.parent();
  }

  @Override
  protected DelegatingStyledCellLabelProvider.IStyledLabelProvider labels() {
    return new Labels();
  }

  /** The tree keeps elements of earlier checks, as long as they are equal. */
  private OutlineElement present(OutlineElement element) {
    return newest.getOrDefault(element, element);
  }

  private final class Labels extends LabelProvider
      implements DelegatingStyledCellLabelProvider.IStyledLabelProvider {

    @Override
    public StyledString getStyledText(Object element) {
      DocumentSymbol symbol = present((OutlineElement) element).symbol();
      StyledString text = new StyledString(symbol.getName());
      if (symbol.getDetail() != null && !symbol.getDetail().isBlank()) {
        text.append("  " + symbol.getDetail(), StyledString.DECORATIONS_STYLER);
      }
      return text;
    }

    @Override
    public Image getImage(Object element) {
      return Icons.of(((OutlineElement) element).symbol().getKind()).image();
    }
  }
}
