/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.help;

import org.eclipse.core.runtime.PlatformObject;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IPersistableElement;

/** There is one documentation. */
final class HelpInput extends PlatformObject implements IEditorInput {

  @Override
  public boolean exists() {
    return true;
  }

  @Override
  public ImageDescriptor getImageDescriptor() {
    return null;
  }

  @Override
  public String getName() {
    return "Help";
  }

  @Override
  public IPersistableElement getPersistable() {
    return null; // opened anew when it is asked for
  }

  @Override
  public String getToolTipText() {
    return "Help";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof HelpInput;
  }

  @Override
  public int hashCode() {
    return 2;
  }
}
