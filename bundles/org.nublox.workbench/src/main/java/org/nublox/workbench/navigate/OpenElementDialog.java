/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.navigate;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.FilteredItemsSelectionDialog;
import org.eclipse.ui.dialogs.SearchPattern;
import org.nublox.workbench.editor.Icons;
import org.nublox.workbench.language.FileUri;
import org.nublox.workbench.language.ProjectLanguage;
import org.nublox.workbench.project.ModelNature;

/**
 * Entities, types, roles, screens and all else at the top of a file, of all open projects, found by
 * the beginning of a name, by its capitals or with {@code *} and {@code ?}.
 */
final class OpenElementDialog extends FilteredItemsSelectionDialog {

  private static final long PATIENCE_MILLIS = 30_000;

  /** For as long as the workbench runs. */
  private static final IDialogSettings SETTINGS = new DialogSettings("open-element");

  /**
   * An element.
   *
   * @param project where it is
   * @param symbol its name, kind, module and place
   */
  record Found(IProject project, WorkspaceSymbol symbol) {

    String where() {
      return symbol.getContainerName()
          + " - "
          + FileUri.find(symbol.getLocation().getLeft().getUri())
              .map(file -> file.getFullPath().makeRelative().toString())
              .orElse(project.getName());
    }
  }

  OpenElementDialog(Shell shell) {
    super(shell);
    setTitle("Open Element");
    setMessage(
        "Name of an entity, a type, a role, a screen ... (? = any character, * = any text):");
    setInitialPattern("**", FULL_SELECTION);
    setListLabelProvider(new Labels());
    setDetailsLabelProvider(new Details());
  }

  @Override
  protected void fillContentProvider(
      AbstractContentProvider content, ItemsFilter filter, IProgressMonitor monitor)
      throws CoreException {
    IProject[] projects = ResourcesPlugin.getWorkspace().getRoot().getProjects();
    SubMonitor steps = SubMonitor.convert(monitor, "Looking for elements", projects.length);
    for (IProject project : projects) {
      if (project.isOpen() && project.hasNature(ModelNature.ID)) {
        for (WorkspaceSymbol symbol : elements(project)) {
          content.add(new Found(project, symbol), filter);
        }
      }
      steps.worked(1);
    }
  }

  private static Iterable<? extends WorkspaceSymbol> elements(IProject project)
      throws CoreException {
    try {
      var answer =
          ProjectLanguage.of(project)
              .await(server -> server.symbol(new WorkspaceSymbolParams("")), PATIENCE_MILLIS);
      return answer.isRight() ? answer.getRight() : List.of();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of();
    } catch (ExecutionException | TimeoutException e) {
      throw new CoreException(
          Status.error("The elements of " + project.getName() + " cannot be listed now.", e));
    }
  }

  @Override
  protected ItemsFilter createFilter() {
    return new ItemsFilter(new SearchPattern()) {
      @Override
      public boolean matchItem(Object item) {
        return matches(getElementName(item));
      }

      @Override
      public boolean isConsistentItem(Object item) {
        return true;
      }
    };
  }

  @Override
  protected Comparator<Found> getItemsComparator() {
    return Comparator.comparing(
            (Found found) -> found.symbol().getName(), String.CASE_INSENSITIVE_ORDER)
        .thenComparing(Found::where);
  }

  @Override
  public String getElementName(Object item) {
    return ((Found) item).symbol().getName();
  }

  @Override
  protected IStatus validateItem(Object item) {
    return Status.OK_STATUS;
  }

  @Override
  protected Control createExtendedContentArea(Composite parent) {
    return null;
  }

  @Override
  protected IDialogSettings getDialogSettings() {
    return SETTINGS;
  }

  private static class Details extends LabelProvider {

    @Override
    public String getText(Object element) {
      return element instanceof Found found ? found.where() : null;
    }

    @Override
    public Image getImage(Object element) {
      return element instanceof Found found ? Icons.of(found.symbol().getKind()).image() : null;
    }
  }

  private static final class Labels extends Details implements IStyledLabelProvider {

    @Override
    public String getText(Object element) {
      return element instanceof Found found
          ? found.symbol().getName() + " - " + found.symbol().getContainerName()
          : null;
    }

    @Override
    public StyledString getStyledText(Object element) {
      return element instanceof Found found
          ? new StyledString(found.symbol().getName())
              .append(" - " + found.symbol().getContainerName(), StyledString.QUALIFIER_STYLER)
          : new StyledString();
    }
  }
}
