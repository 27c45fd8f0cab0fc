/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.explorer;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.navigator.CommonActionProvider;
import org.eclipse.ui.navigator.ICommonActionConstants;
import org.eclipse.ui.navigator.ICommonActionExtensionSite;
import org.eclipse.ui.navigator.ICommonMenuConstants;
import org.eclipse.ui.navigator.ICommonViewerWorkbenchSite;
import org.eclipse.ui.texteditor.ITextEditor;
import org.nublox.workbench.language.Places;

/** Opens the file of an element and marks its name. */
public final class OpenElement extends CommonActionProvider {

  private IWorkbenchPage page;
  private final Action open =
      new Action("&Open") {
        @Override
        public void run() {
          if (selected() != null) {
            open(page, selected());
          }
        }
      };

  @Override
  public void init(ICommonActionExtensionSite site) {
    super.init(site);
    if (site.getViewSite() instanceof ICommonViewerWorkbenchSite workbench) {
      page = workbench.getPage();
    }
  }

  @Override
  public void fillActionBars(IActionBars bars) {
    if (selected() != null) {
      bars.setGlobalActionHandler(ICommonActionConstants.OPEN, open);
    }
  }

  @Override
  public void fillContextMenu(IMenuManager menu) {
    if (selected() != null) {
      menu.appendToGroup(ICommonMenuConstants.GROUP_OPEN, open);
    }
  }

  private ModelElement selected() {
    return getContext() != null
            && getContext().getSelection() instanceof IStructuredSelection selection
            && selection.size() == 1
            && selection.getFirstElement() instanceof ModelElement element
        ? element
        : null;
  }

  private static void open(IWorkbenchPage page, ModelElement element) {
    try {
      IEditorPart editor = IDE.openEditor(page, element.file());
      ITextEditor text = Adapters.adapt(editor, ITextEditor.class);
      if (text != null) {
        IDocument document = text.getDocumentProvider().getDocument(text.getEditorInput());
        IRegion name = Places.region(document, element.symbol().getSelectionRange());
        text.selectAndReveal(name.getOffset(), name.getLength());
      }
    } catch (PartInitException e) {
      ILog.of(OpenElement.class).warn(element.file() + " could not be opened.", e);
    }
  }
}
