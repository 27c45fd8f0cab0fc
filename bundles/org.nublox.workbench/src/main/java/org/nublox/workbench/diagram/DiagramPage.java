/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.diagram;

import com.google.gson.Gson;
import java.net.URI;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.browser.ProgressListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** The page of a diagram in a browser of the window. What is dropped on it, it takes by itself. */
final class DiagramPage {

  private final Browser browser;
  private String pending = "";
  private boolean loaded;

  /**
   * Makes the widget.
   *
   * @throws SWTError when there is no library of a browser on this system
   */
  DiagramPage(Composite parent) {
    browser = new Browser(parent, SWT.NONE);
    browser.addProgressListener(ProgressListener.completedAdapter(event -> completed()));
  }

  /** The widget. */
  Control control() {
    return browser;
  }

  /** Shows the page at an address. */
  void load(URI url) {
    loaded = false;
    browser.setUrl(url.toString());
  }

  /** Brings elements into view, and into the diagram if it shows only a part of the model. */
  void show(List<String> names) {
    if (!names.isEmpty()) {
      pending = new Gson().toJson(names);
      showPending();
    }
  }

  private void completed() {
    loaded = !browser.getUrl().equals("about:blank");
    showPending();
  }

  private void showPending() {
    if (loaded && !pending.isEmpty()) {
      browser.execute(whenDrawn(pending));
      pending = "";
    }
  }

  /** Calls the page as soon as something is drawn; gives up after half a minute. */
  private static String whenDrawn(String arguments) {
    return """
    (function later(patience) {
      var root = window.nublox && window.nublox.root();
      if (root && root.children && root.children.length) {
        window.nublox.showInDiagram(%s);
      } else if (patience) {
        setTimeout(function() { later(patience - 1); }, 100);
      }
    })(300);
    """
        .formatted(arguments);
  }
}
