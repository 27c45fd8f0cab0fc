/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.diagram.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nublox.diagram.client.DiagramClient;
import org.nublox.diagram.edit.ModelDocument;
import org.nublox.diagram.edit.ProjectFiles;
import org.nublox.diagram.server.DiagramServer;
import org.nublox.testing.browser.Page;

/** What goes by the clipboard of the system: between windows, and from and to text editors. */
class ClipboardTest extends ByKeyboard {
  @TempDir Path elsewhere;

  /** A text field in the place of a text editor. */
  private Page editor(String text) {
    Page editor = browser.open("about:blank");
    editor.value("document.body.append(document.createElement('textarea'))");
    editor.value("document.querySelector('textarea').focus()");
    if (!text.isEmpty()) {
      editor.type(text);
      editor.key("Control+a");
      editor.key("Control+c");
    }
    return editor;
  }

  @Test
  void whatIsCopiedIsTextForAnEditor() throws Exception {
    openShop();
    find("Order");
    page.key("Control+c");
    page.until("document.querySelector('#message').textContent === 'Copied shop.Order.'");
    try (Page editor = editor("")) {
      editor.key("Control+v");
      assertEquals(
          """
          entity Order {
            key id: uuid = newUuid()
            placedOn: date
            total: decimal(12,2)
          }
          """,
          editor.value("document.querySelector('textarea').value"));
    }
    find("email");
    page.key("Control+c");
    try (Page editor = editor("")) {
      editor.key("Control+v");
      assertEquals(
          "email: string(120) unique\n", editor.value("document.querySelector('textarea').value"));
    }
    assertEquals(SHOP, text());
  }

  @Test
  void textOfAnEditorBecomesElements() throws Exception {
    openShop();
    String words = "entity Shelf {\n  key id: uuid = newUuid()\n  // how high\n  level: int\n}";
    editor(words).close();
    drawing();
    page.key("Control+v");
    untilTextIs(SHOP + "\n" + words + "\n");
    page.until("window.nublox.selected().join() === 'box:shop.Shelf'");
    untilLayout("shop.Shelf ");
    page.key("Control+z");
    untilTextIs(SHOP);
    editor("level: int\nheight: decimal(5,2) required").close();
    find("Product");
    page.key("Control+v");
    untilTextIs(
        SHOP.replace(
            "  price: decimal(12,2)\n",
            "  price: decimal(12,2)\n  level: int\n  height: decimal(5,2) required\n"));
  }

  @Test
  void whatIsNoTextOfAModelIsRefusedWithAReason() throws Exception {
    openShop();
    editor("Dear Ann").close();
    drawing();
    page.key("Control+v");
    page.until("document.querySelector('#message').textContent.includes('Dear Ann')");
    assertEquals(SHOP, text());
  }

  @Test
  void elementsGoFromOneModelToAnother() throws Exception {
    openShop();
    Path file = elsewhere.resolve("stock.nbx");
    Files.writeString(file, "module stock\n");
    ModelDocument stock = ModelDocument.open(new ProjectFiles(elsewhere));
    try (DiagramServer other = DiagramServer.start(stock, DiagramClient::file, 0);
        Page window = browser.open(other.url().toString())) {
      window.until("window.nublox && window.nublox.loaded");
      find("Customer");
      page.key("Shift+ArrowRight");
      page.until("window.nublox.selected().length === 2");
      page.key("Control+c");
      page.until("document.querySelector('#message').textContent === 'Copied 2 elements.'");
      window.value("document.querySelector('svg.sprotty-graph').focus()");
      window.key("Control+v");
      window.until(stock.text("stock.nbx")::toString, () -> holds(file, "entity Order {"));
      String written = Files.readString(file);
      assertEquals(
          "module stock\n\n"
              + SHOP.substring(SHOP.indexOf("entity Cust"), SHOP.indexOf("\nentity Prod")),
          written.replace(
              "uuid = newUuid()\n  name: string(80) required\n",
              "uuid = newUuid()\n  name: string(80) required // full name\n"));
      window.until(
          "window.nublox.selected().sort().join() === 'box:stock.Customer,box:stock.Order'");
      assertEquals(java.util.List.of(), window.errors());
    }
    assertEquals(SHOP, text());
  }

  private static boolean holds(Path file, String part) {
    try {
      return Files.readString(file).contains(part);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
