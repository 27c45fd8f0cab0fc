/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench;

import org.eclipse.core.resources.IWorkspace;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;

/**
 * Waits for the workspace: this bundle has the application, which is used before somebody has
 * chosen one.
 */
public final class Activator
    implements BundleActivator, ServiceTrackerCustomizer<IWorkspace, WorkspaceListeners> {

  private BundleContext context;
  private ServiceTracker<IWorkspace, WorkspaceListeners> workspaces;

  @Override
  public void start(BundleContext context) {
    this.context = context;
    workspaces = new ServiceTracker<>(context, IWorkspace.class, this);
    workspaces.open();
  }

  @Override
  public void stop(BundleContext context) {
    workspaces.close();
  }

  @Override
  public WorkspaceListeners addingService(ServiceReference<IWorkspace> reference) {
    return new WorkspaceListeners(context.getService(reference));
  }

  @Override
  public void modifiedService(
      ServiceReference<IWorkspace> reference, WorkspaceListeners listeners) {}

  @Override
  public void removedService(ServiceReference<IWorkspace> reference, WorkspaceListeners listeners) {
    listeners.close();
    context.ungetService(reference);
  }
}
