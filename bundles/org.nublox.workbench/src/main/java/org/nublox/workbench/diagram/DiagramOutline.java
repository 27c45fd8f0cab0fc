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
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.nublox.workbench.explorer.ModelElement;
import org.nublox.workbench.explorer.ModelLabels;
import org.nublox.workbench.language.FileUri;
import org.nublox.workbench.language.ProjectLanguage;
import org.nublox.workbench.live.ProjectModels;
import org.nublox.workbench.views.ElementOutline;

/** The elements of all models of a project, while its diagram is shown. */
final class DiagramOutline extends ElementOutline<ModelElement>
    implements ProjectLanguage.CheckListener {

  private final IProject project;
  private final SelectedElements selected;
  private final Map<String, List<ModelElement>> known = new ConcurrentSkipListMap<>();
  private final ISelectionChangedListener drawn = event -> follow();

  DiagramOutline(IProject project, SelectedElements selected) {
    this.project = project;
    this.selected = selected;
  }

  @Override
  public void createControl(Composite parent) {
    super.createControl(parent);
    TreeViewer viewer = getTreeViewer();
    viewer.setInput(known);
    selected.addSelectionChangedListener(drawn);
    ProjectLanguage.addListener(this);
    ProjectModels.files(project).forEach(this::ask);
  }

  @Override
  public void dispose() {
    ProjectLanguage.removeListener(this);
    selected.removeSelectionChangedListener(drawn);
    super.dispose();
  }

  @Override
  public void checked(IProject checked, PublishDiagnosticsParams found) {
    if (checked.equals(project)) {
      FileUri.find(found.getUri()).ifPresent(this::ask);
    }
  }

  private void ask(IFile file) {
    DocumentSymbolParams question =
        new DocumentSymbolParams(new TextDocumentIdentifier(FileUri.of(file)));
    ProjectLanguage.of(project)
        .ask(
            server -> server.documentSymbol(question),
            symbols -> {
              known.put(file.getFullPath().toString(), ModelElement.of(file, symbols));
              refresh();
            });
  }

  private void refresh() {
    Control control = getControl();
    if (control == null || control.isDisposed()) {
      return;
    }
    control
        .getDisplay()
        .asyncExec(
            () -> {
              if (!control.isDisposed()) {
                boolean first = getTreeViewer().getTree().getItemCount() == 0;
                getTreeViewer().refresh();
                if (first) {
                  getTreeViewer().expandToLevel(2);
                }
                follow();
              }
            });
  }

  private void follow() {
    TreeViewer viewer = getTreeViewer();
    if (viewer != null
        && !viewer.getControl().isDisposed()
        && !viewer.getControl().isFocusControl()) {
      viewer.setSelection(selected.getSelection(), true);
    }
  }

  @Override
  protected List<ModelElement> roots() {
    return known.values().stream().flatMap(List::stream).toList();
  }

  @Override
  protected List<ModelElement> children(ModelElement element) {
    return element.children();
  }

  @Override
  protected ModelElement parent(ModelElement element) {
    return element.container();
  }

  @Override
  protected IStyledLabelProvider labels() {
    return new ModelLabels();
  }
}
