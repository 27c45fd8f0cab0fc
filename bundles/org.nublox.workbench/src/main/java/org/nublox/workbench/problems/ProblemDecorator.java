/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.problems;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.viewers.IDecoration;
import org.eclipse.jface.viewers.ILightweightLabelDecorator;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.LabelProviderChangedEvent;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;

/** A small cross or triangle on files, folders and projects in which something is wrong. */
public final class ProblemDecorator extends LabelProvider
    implements ILightweightLabelDecorator, IResourceChangeListener {

  public ProblemDecorator() {
    ResourcesPlugin.getWorkspace()
        .addResourceChangeListener(this, IResourceChangeEvent.POST_CHANGE);
  }

  @Override
  public void dispose() {
    ResourcesPlugin.getWorkspace().removeResourceChangeListener(this);
    super.dispose();
  }

  @Override
  public void decorate(Object element, IDecoration decoration) {
    if (!(element instanceof IResource resource) || !resource.isAccessible()) {
      return;
    }
    try {
      int worst = resource.findMaxProblemSeverity(IMarker.PROBLEM, true, IResource.DEPTH_INFINITE);
      String image =
          worst == IMarker.SEVERITY_ERROR
              ? ISharedImages.IMG_DEC_FIELD_ERROR
              : worst == IMarker.SEVERITY_WARNING ? ISharedImages.IMG_DEC_FIELD_WARNING : null;
      if (image != null) {
        decoration.addOverlay(
            PlatformUI.getWorkbench().getSharedImages().getImageDescriptor(image),
            IDecoration.BOTTOM_LEFT);
      }
    } catch (CoreException e) {
      // closed or deleted while it was looked at: it is not shown much longer
    }
  }

  @Override
  public void resourceChanged(IResourceChangeEvent event) {
    if (event.findMarkerDeltas(IMarker.PROBLEM, true).length > 0) {
      PlatformUI.getWorkbench()
          .getDisplay()
          .asyncExec(() -> fireLabelProviderChanged(new LabelProviderChangedEvent(this)));
    }
  }
}
