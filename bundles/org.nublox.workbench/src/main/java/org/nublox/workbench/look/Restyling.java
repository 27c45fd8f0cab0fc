/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.look;

import java.util.Set;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.SWT;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IWorkbench;

/**
 * Leaves nothing of a theme behind when another one is chosen. With GTK a control that is to have
 * the colours of the system gets those that the system has at that moment, and the platform takes
 * the colours of a theme away while the system still has the former ones: dark tables would stay in
 * light windows until the next start. When the system has changed, all controls ask for its colours
 * again, and are styled anew.
 */
public final class Restyling {

  /** What is coloured by its editor or its page, which hear of the theme themselves. */
  private static final Set<Class<?>> COLOURED =
      Set.of(StyledText.class, Browser.class, CTabFolder.class);

  private final Display display;
  private final IThemeEngine themes;

  private Restyling(Display display, IThemeEngine themes) {
    this.display = display;
    this.themes = themes;
  }

  /** Listens from now on; to be called in any thread. */
  public static void begin(IWorkbench workbench) {
    Display display = workbench.getDisplay();
    Restyling restyling = new Restyling(display, workbench.getService(IThemeEngine.class));
    display.asyncExec(
        () -> {
          display.addListener(SWT.Settings, event -> restyling.restyle());
          display.addFilter(SWT.Skin, Restyling::leaveRowsOut);
        });
  }

  /**
   * Rows have the colours of their table or tree. The platform would remember each of them, and
   * with GTK a row that is asked for while its table is being closed outlives it: the next change
   * of the theme would end there, with half of the window in the colours of either.
   */
  private static void leaveRowsOut(Event event) {
    if (event.widget instanceof TableItem || event.widget instanceof TreeItem) {
      event.type = SWT.None;
    }
  }

  private void restyle() {
    Color any = display.getSystemColor(SWT.COLOR_WIDGET_BACKGROUND);
    for (Shell shell : display.getShells()) {
      shell.setRedraw(false);
      forget(shell, any);
      themes.applyStyles(shell, true);
      shell.setRedraw(true);
    }
  }

  /**
   * Lets a control ask for the colours of the system.
   *
   * @param any some colour: only a control that has one can be told to have none
   */
  private static void forget(Control control, Color any) {
    if (COLOURED.stream().noneMatch(kind -> kind.isInstance(control))) {
      control.setBackground(any);
      control.setBackground(null);
      control.setForeground(any);
      control.setForeground(null);
    }
    switch (control) {
      case Table table -> {
        table.setHeaderBackground(null);
        table.setHeaderForeground(null);
      }
      case Tree tree -> {
        tree.setHeaderBackground(null);
        tree.setHeaderForeground(null);
      }
      default -> {}
    }
    if (control instanceof Composite composite) {
      for (Control child : composite.getChildren()) {
        forget(child, any);
      }
    }
  }
}
