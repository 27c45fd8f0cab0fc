/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.views;

import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

/** What a view says when it has nothing to show: why, and what to do next. */
public final class Notice {

  private static final int WIDTH = 440;

  private final Composite box;
  private final Label what;
  private final Link next;

  /**
   * One that says the same as long as it is there, with a button below.
   *
   * @param button its text; empty for none
   * @return the widgets
   */
  public static Composite of(Composite parent, String text, String button, Runnable pressed) {
    Notice notice = new Notice(parent, target -> {});
    notice.say(text, "");
    if (!button.isEmpty()) {
      notice.next.dispose();
      Button next = new Button(notice.box, SWT.PUSH);
      next.setText(button);
      next.addListener(SWT.Selection, event -> pressed.run());
    }
    return notice.box;
  }

  /**
   * Makes the widgets.
   *
   * @param chosen gets the target of the link that was clicked
   */
  public Notice(Composite parent, Consumer<String> chosen) {
    box = new Composite(parent, SWT.NONE);
    box.setBackgroundMode(SWT.INHERIT_DEFAULT);
    GridLayoutFactory.fillDefaults().margins(16, 16).spacing(0, 8).applyTo(box);
    what = new Label(box, SWT.WRAP);
    GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(what);
    next = new Link(box, SWT.WRAP);
    GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(next);
    next.addListener(SWT.Selection, event -> chosen.accept(event.text));
  }

  /** The widgets. */
  public Composite control() {
    return box;
  }

  /**
   * Says something else.
   *
   * @param nextStep with links, such as {@code <a href="...">Migrate</a>}; may be empty
   */
  public void say(String text, String nextStep) {
    if (!what.getText().equals(text) || !next.getText().equals(nextStep)) {
      what.setText(text);
      next.setText(nextStep);
      box.layout(true, true);
    }
  }

  /** What is said. */
  public String text() {
    return what.getText();
  }
}
