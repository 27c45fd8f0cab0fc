/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.editor;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension4;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Widget;

/** From the threads of the language to the thread of the windows. */
final class Windows {

  private Windows() {}

  /** Runs something in the thread of a widget, unless it is gone by then. */
  static void later(Widget widget, Runnable action) {
    if (widget == null) {
      return;
    }
    try {
      Display display = widget.getDisplay();
      display.asyncExec(
          () -> {
            if (!widget.isDisposed()) {
              action.run();
            }
          });
    } catch (SWTException e) {
      // the window was closed meanwhile: there is nothing left to show
    }
  }

  /** Changes whenever the text does. */
  static long stamp(IDocument document) {
    return document instanceof IDocumentExtension4 extension
        ? extension.getModificationStamp()
        : IDocumentExtension4.UNKNOWN_MODIFICATION_STAMP;
  }
}
