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
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.ui.navigator.CommonDragAdapterAssistant;
import org.nublox.workbench.language.NamedPart;
import org.nublox.workbench.views.DraggedNames;

/** Elements that are dragged out of the explorer are their qualified names, one a line. */
public final class DraggedElements extends CommonDragAdapterAssistant {

  @Override
  public Transfer[] getSupportedTransferTypes() {
    return DraggedNames.texts();
  }

  @Override
  public boolean setDragData(DragSourceEvent event, IStructuredSelection selection) {
    List<String> names = NamedPart.names(selection);
    event.data = String.join("\n", names);
    return !names.isEmpty();
  }
}
