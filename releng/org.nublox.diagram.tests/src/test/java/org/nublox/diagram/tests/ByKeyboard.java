/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.diagram.tests;

import org.nublox.testing.browser.Page;

/** A browser that is used without a pointer: each step is one or more real keys. */
abstract class ByKeyboard extends InBrowser {
  private static final int STOPS = 90;

  /** What a screen reader calls that which has the keyboard. */
  String focused() {
    return page.text(
        "(e => e.getAttribute('aria-label') || e.id || e.textContent || e.tagName)"
            + "(document.activeElement)");
  }

  /** By Tab alone to something. */
  void tabTo(String selector) {
    for (int i = 0; i < STOPS; i++) {
      if (page.holds("document.activeElement.matches(" + Page.quoted(selector) + ")")) {
        return;
      }
      page.key("Tab");
    }
    throw new AssertionError(selector + " cannot be reached by Tab; last was " + focused());
  }

  /** By Tab to the drawing. */
  void drawing() {
    tabTo("svg.sprotty-graph");
  }

  /** By Tab to a tool of the palette; then it is used. */
  void useTool(String name) {
    page.until("document.querySelector('.tool-palette .tool-button')");
    for (int i = 0; i < STOPS; i++) {
      page.key("Tab");
      if (page.holds("document.activeElement.matches('.tool-palette .tool-button')")
          && page.text("document.activeElement.textContent.trim()").equals(name)) {
        page.key("Enter");
        return;
      }
    }
    throw new AssertionError(name + " cannot be reached by Tab");
  }

  /** Finds something and selects it; the keyboard is in the drawing then. */
  void find(String name) {
    page.key("Control+f");
    page.until("document.activeElement.id === 'search'");
    page.type(name);
    page.key("Enter");
    page.until("window.nublox.selected().some(id => id.endsWith('." + name + "'))");
    page.until("document.activeElement.matches('svg.sprotty-graph')");
  }

  /** From the menu of what is selected, by arrows. */
  void fromMenu(String item) {
    page.key("Shift+F10");
    choose(item);
  }

  /** From the menu of a button of the bar, by arrows. */
  void fromMenu(String button, String item) {
    tabTo(button);
    page.key("Enter");
    choose(item);
  }

  private void choose(String item) {
    page.until("document.activeElement.parentElement.id === 'menu'");
    for (int i = 0; i < STOPS; i++) {
      if (page.text("document.activeElement.textContent").equals(item)) {
        page.key("Enter");
        return;
      }
      page.key("ArrowDown");
    }
    throw new AssertionError(
        item + " is not in " + page.text("document.querySelector('#menu').innerText"));
  }

  /** By Tab to a list, and by arrows to one of its items. */
  void pick(String list, String item) {
    tabTo(list);
    page.key("Home");
    for (int i = 0; i < STOPS; i++) {
      if (page.text("document.activeElement.selectedOptions[0].text").equals(item)) {
        return;
      }
      page.key("ArrowDown");
    }
    throw new AssertionError(item + " is not in " + list);
  }

  /** By Tab to a field of the properties, and another text into it. */
  void overwrite(String field, String text) {
    tabTo(field);
    page.key("Control+a");
    page.type(text);
    page.key("Tab");
  }

  /** Selects all three boxes of the shop, beginning with the customer. */
  void selectAllThree() {
    find("Customer");
    page.key("Shift+ArrowRight");
    page.key("Shift+ArrowDown");
    page.until("window.nublox.selected().length === 3");
  }
}
