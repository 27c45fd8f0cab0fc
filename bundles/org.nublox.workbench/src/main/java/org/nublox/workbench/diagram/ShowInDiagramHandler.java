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
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IProject;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.nublox.workbench.live.ChosenProject;

/**
 * Shows the elements that are selected in the explorer or an outline, or that at the cursor, in the
 * diagram of their project, which it opens.
 */
public final class ShowInDiagramHandler extends AbstractHandler {

  @Override
  public Object execute(ExecutionEvent event) throws ExecutionException {
    IProject project = ChosenProject.of(event);
    if (project == null) {
      return null;
    }
    IWorkbenchPart from = HandlerUtil.getActivePart(event);
    List<String> names = ChosenElements.of(from, selected(from), project);
    IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
    try {
      if (page.openEditor(new DiagramInput(project), DiagramEditor.ID)
          instanceof DiagramEditor editor) {
        editor.reveal(names);
      }
    } catch (PartInitException e) {
      throw new ExecutionException("The diagram could not be opened.", e);
    }
    return null;
  }

  /**
   * Asked of the part: the event still has what was marked in a text before the cursor moved on.
   */
  private static ISelection selected(IWorkbenchPart part) {
    ISelectionProvider provider = part == null ? null : part.getSite().getSelectionProvider();
    return provider == null ? StructuredSelection.EMPTY : provider.getSelection();
  }
}
