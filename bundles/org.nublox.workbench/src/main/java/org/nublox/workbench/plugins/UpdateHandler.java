/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.plugins;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;

/** Looks for a newer NuBlox, as {@code nublox update} does. */
public final class UpdateHandler extends AbstractHandler {

  @Override
  public Object execute(ExecutionEvent event) throws ExecutionException {
    Shell shell = HandlerUtil.getActiveShellChecked(event);
    Optional<Path> home = ProductHome.folder();
    if (home.isEmpty()) {
      MessageDialog.openInformation(
          shell,
          "Check for Updates",
          "This workbench was not installed, so it cannot be updated. Start the one of the"
              + " product.");
    } else {
      new UpdateDialog(shell, home.get()).open();
    }
    return null;
  }
}
