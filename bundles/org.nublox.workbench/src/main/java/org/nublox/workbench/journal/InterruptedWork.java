/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.journal;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/** Says, after a start, what the last end of the workbench has interrupted. */
public final class InterruptedWork {

  private InterruptedWork() {}

  /** Repairs what can be repaired and tells the rest. Called once, by any thread. */
  public static void tell() {
    List<String> lines = new ArrayList<>();
    for (Journal.Interrupted interrupted : Journal.takeInterrupted()) {
      lines.add(sentence(interrupted));
    }
    if (!lines.isEmpty()) {
      PlatformUI.getWorkbench().getDisplay().asyncExec(() -> show(lines));
    }
  }

  private static String sentence(Journal.Interrupted interrupted) {
    String advice =
        interrupted.work() == Operation.SAVE
            ? Saves.repair(interrupted)
            : interrupted.work().advice();
    StringBuilder text = new StringBuilder("\u2022 ");
    text.append(interrupted.work().title()).append(' ').append(interrupted.subject());
    text.append(", begun at ").append(interrupted.begun());
    if (!interrupted.step().isEmpty()) {
      text.append(" (").append(interrupted.step()).append(')');
    }
    return text.append(".\n   ").append(advice).toString();
  }

  private static void show(List<String> lines) {
    IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
    Window dialog =
        new MessageDialog(
            window == null ? null : window.getShell(),
            "Interrupted Work",
            null,
            "The workbench was ended while this was going on:\n\n" + String.join("\n\n", lines),
            MessageDialog.INFORMATION,
            0,
            IDialogConstants.OK_LABEL) {
          @Override
          protected int getShellStyle() {
            // it tells something; nobody has to stop for it
            return SWT.CLOSE | SWT.TITLE | SWT.BORDER | SWT.RESIZE;
          }
        };
    dialog.setBlockOnOpen(false);
    dialog.open();
  }
}
