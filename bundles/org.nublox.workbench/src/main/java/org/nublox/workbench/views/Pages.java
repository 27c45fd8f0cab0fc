/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.views;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** Pages of a part, of which one shows: the focus of the part goes to it. */
public final class Pages {

  private final Composite all;
  private final StackLayout layout = new StackLayout();

  /** Makes the place for them; none shows yet. */
  public Pages(Composite parent) {
    all = new Composite(parent, SWT.NONE);
    all.setLayout(layout);
  }

  /** What each page has to be a child of. */
  public Composite control() {
    return all;
  }

  /** Shows a page in place of the one before. */
  public void show(Control page) {
    if (layout.topControl != page) {
      layout.topControl = page;
      all.layout();
    }
  }

  /** The page that shows, or null. */
  public Control shown() {
    return layout.topControl;
  }

  /** Gives the page that shows the focus. */
  public void setFocus() {
    if (layout.topControl != null) {
      layout.topControl.setFocus();
    }
  }

  /**
   * Does something in the thread of the windows, unless the pages are gone by then. May be called
   * by any thread.
   */
  public void later(Runnable action) {
    if (!all.isDisposed()) {
      all.getDisplay()
          .asyncExec(
              () -> {
                if (!all.isDisposed()) {
                  action.run();
                }
              });
    }
  }
}
