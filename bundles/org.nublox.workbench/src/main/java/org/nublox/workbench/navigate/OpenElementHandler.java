/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.navigate;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.window.Window;
import org.eclipse.lsp4j.Location;
import org.eclipse.ui.handlers.HandlerUtil;
import org.nublox.workbench.editor.Declarations;

/** Asks for an element of any project and opens it. */
public final class OpenElementHandler extends AbstractHandler {

  @Override
  public Object execute(ExecutionEvent event) {
    OpenElementDialog dialog = new OpenElementDialog(HandlerUtil.getActiveShell(event));
    if (dialog.open() == Window.OK
        && dialog.getFirstResult() instanceof OpenElementDialog.Found found) {
      Location place = found.symbol().getLocation().getLeft();
      Declarations.show(place.getUri(), place.getRange());
    }
    return null;
  }
}
