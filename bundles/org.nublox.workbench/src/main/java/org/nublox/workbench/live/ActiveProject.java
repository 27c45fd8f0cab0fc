/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.live;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchPartReference;
import org.nublox.workbench.project.ModelNature;

/**
 * The project that somebody works with in a window: that of the active editor or, when something
 * was selected in the explorer after that, of what was selected. Used in the thread of the windows.
 */
public final class ActiveProject implements IPartListener2, ISelectionListener {

  private final IWorkbenchPage page;
  private final Consumer<Optional<IProject>> told;
  private Optional<IProject> current;

  /**
   * Begins to follow a window.
   *
   * @param told the project now, and each other one
   */
  public ActiveProject(IWorkbenchPage page, Consumer<Optional<IProject>> told) {
    this.page = page;
    this.told = told;
    this.current = of(page, null);
    page.addPartListener(this);
    page.addSelectionListener(this);
    told.accept(current);
  }

  /** Ends it. */
  public void dispose() {
    page.removePartListener(this);
    page.removeSelectionListener(this);
  }

  /** The project; empty when there is none, or several and none of them is worked with. */
  public Optional<IProject> get() {
    return current;
  }

  /**
   * The project of a selection, else of the active editor, else the only one there is.
   *
   * @param selection what is selected; null for nothing
   */
  public static Optional<IProject> of(IWorkbenchPage page, ISelection selection) {
    Optional<IProject> selected = selected(selection);
    if (selected.isPresent()) {
      return selected;
    }
    Optional<IProject> edited = page == null ? Optional.empty() : edited(page.getActiveEditor());
    if (edited.isPresent()) {
      return edited;
    }
    List<IProject> all = all();
    return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
  }

  /** All open projects with models. */
  public static List<IProject> all() {
    return Arrays.stream(ResourcesPlugin.getWorkspace().getRoot().getProjects())
        .filter(ActiveProject::hasModels)
        .toList();
  }

  @Override
  public void selectionChanged(IWorkbenchPart part, ISelection selection) {
    selected(selection).ifPresent(project -> set(Optional.of(project)));
  }

  @Override
  public void partActivated(IWorkbenchPartReference part) {
    if (part.getPart(false) instanceof IEditorPart editor) {
      Optional<IProject> project = edited(editor);
      if (project.isPresent()) {
        set(project);
      }
    }
  }

  @Override
  public void partClosed(IWorkbenchPartReference part) {
    if (part.getPart(false) instanceof IEditorPart) {
      if (current.filter(IProject::isOpen).isEmpty()) {
        set(of(page, null));
      }
    }
  }

  private void set(Optional<IProject> project) {
    if (!project.equals(current)) {
      current = project;
      told.accept(project);
    }
  }

  private static Optional<IProject> selected(ISelection selection) {
    if (selection instanceof IStructuredSelection structured && !structured.isEmpty()) {
      if (structured.getFirstElement() instanceof ProjectPart part) {
        return Optional.of(part.project()).filter(ActiveProject::hasModels);
      }
      IResource resource = Adapters.adapt(structured.getFirstElement(), IResource.class);
      return Optional.ofNullable(resource)
          .map(IResource::getProject)
          .filter(ActiveProject::hasModels);
    }
    return Optional.empty();
  }

  private static Optional<IProject> edited(IEditorPart editor) {
    if (editor == null) {
      return Optional.empty();
    }
    return Optional.ofNullable(Adapters.adapt(editor.getEditorInput(), IResource.class))
        .map(IResource::getProject)
        .filter(ActiveProject::hasModels);
  }

  private static boolean hasModels(IProject project) {
    try {
      return project.isOpen() && project.hasNature(ModelNature.ID);
    } catch (CoreException e) {
      return false;
    }
  }
}
