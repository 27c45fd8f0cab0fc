/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.explorer;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.StructuredViewer;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.nublox.workbench.language.FileUri;
import org.nublox.workbench.language.ProjectLanguage;

/** The elements of model files that somebody has opened; follows each check of these files. */
public final class ModelContent implements ITreeContentProvider, ProjectLanguage.CheckListener {

  private final Map<IFile, List<ModelElement>> known = new ConcurrentHashMap<>();
  private StructuredViewer viewer;

  public ModelContent() {
    ProjectLanguage.addListener(this);
  }

  @Override
  public void dispose() {
    ProjectLanguage.removeListener(this);
  }

  @Override
  public void inputChanged(Viewer shown, Object before, Object after) {
    viewer = (StructuredViewer) shown;
  }

  @Override
  public Object[] getElements(Object input) {
    return new Object[0];
  }

  @Override
  public Object[] getChildren(Object parent) {
    return switch (parent) {
      case IFile file -> {
        List<ModelElement> elements = known.get(file);
        if (elements == null) {
          ask(file);
          yield new Object[0];
        }
        yield elements.toArray();
      }
      case ModelElement element -> element.children().toArray();
      default -> new Object[0];
    };
  }

  @Override
  public Object getParent(Object element) {
    return element instanceof ModelElement child ? child.parent() : null;
  }

  @Override
  public boolean hasChildren(Object element) {
    return element instanceof ModelElement parent ? !parent.children().isEmpty() : true;
  }

  @Override
  public void checked(IProject project, PublishDiagnosticsParams found) {
    FileUri.find(found.getUri()).filter(known::containsKey).ifPresent(this::ask);
  }

  private void ask(IFile file) {
    DocumentSymbolParams question =
        new DocumentSymbolParams(new TextDocumentIdentifier(FileUri.of(file)));
    ProjectLanguage.of(file.getProject())
        .ask(
            server -> server.documentSymbol(question),
            symbols -> {
              known.put(file, ModelElement.of(file, symbols));
              refresh(file);
            });
  }

  private void refresh(IFile file) {
    StructuredViewer shown = viewer;
    if (shown == null || shown.getControl().isDisposed()) {
      return;
    }
    shown
        .getControl()
        .getDisplay()
        .asyncExec(
            () -> {
              if (!shown.getControl().isDisposed()) {
                shown.refresh(file);
              }
            });
  }
}
