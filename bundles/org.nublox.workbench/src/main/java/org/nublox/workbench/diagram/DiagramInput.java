/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.diagram;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.PlatformObject;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;

/** The diagram of a project; there is one for each. It is opened again with the window. */
public final class DiagramInput extends PlatformObject
    implements IEditorInput, IPersistableElement {

  private static final String NAME = "project";

  private final IProject project;

  /** The diagram of a project. */
  public DiagramInput(IProject project) {
    this.project = project;
  }

  IProject project() {
    return project;
  }

  @Override
  public boolean exists() {
    return project.isAccessible();
  }

  @Override
  public ImageDescriptor getImageDescriptor() {
    return null;
  }

  @Override
  public String getName() {
    return "Diagram of " + project.getName();
  }

  @Override
  public String getToolTipText() {
    return getName();
  }

  @Override
  public IPersistableElement getPersistable() {
    return this;
  }

  @Override
  public String getFactoryId() {
    return Factory.ID;
  }

  @Override
  public void saveState(IMemento memento) {
    memento.putString(NAME, project.getName());
  }

  @Override
  public <T> T getAdapter(Class<T> adapter) {
    return adapter.isInstance(project) ? adapter.cast(project) : super.getAdapter(adapter);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DiagramInput input && input.project.equals(project);
  }

  @Override
  public int hashCode() {
    return project.hashCode();
  }

  /** Makes the input that was there when the window was closed. */
  public static final class Factory implements IElementFactory {

    /** Its id in {@code plugin.xml}. */
    static final String ID = "org.nublox.workbench.diagram.input";

    @Override
    public IAdaptable createElement(IMemento memento) {
      String name = memento.getString(NAME);
      return name == null
          ? null
          : new DiagramInput(ResourcesPlugin.getWorkspace().getRoot().getProject(name));
    }
  }
}
