/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.explorer;

import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerComparator;

/** Elements stand in the explorer as they stand in their file. */
public final class ModelOrder extends ViewerComparator {

  @Override
  public int compare(Viewer viewer, Object first, Object second) {
    return first instanceof ModelElement one && second instanceof ModelElement other
        ? Integer.compare(one.number(), other.number())
        : super.compare(viewer, first, second);
  }
}
