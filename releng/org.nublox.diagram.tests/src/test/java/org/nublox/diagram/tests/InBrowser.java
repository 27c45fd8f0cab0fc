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
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.nublox.diagram.client.DiagramClient;
import org.nublox.diagram.edit.FolderWatch;
import org.nublox.diagram.edit.ModelDocument;
import org.nublox.diagram.edit.ProjectFiles;
import org.nublox.diagram.server.DiagramServer;
import org.nublox.testing.browser.Chromium;
import org.nublox.testing.browser.Page;

/**
 * A diagram that is served as {@code nublox diagram --serve} does, and a browser that shows it.
 * Left out where there is no Chromium, but not on a build server.
 */
abstract class InBrowser {
  /** Three entities at known places, with a comment that must stay. */
  static final String SHOP =
      """
      module shop

      // kept by everything that is done to the diagram
      entity Customer {
        key id: uuid = newUuid()
        name: string(80) required // full name
        email: string(120) unique
        city: string(60)
      }

      entity Order {
        key id: uuid = newUuid()
        placedOn: date
        total: decimal(12,2)
      }

      entity Product {
        key id: uuid = newUuid()
        price: decimal(12,2)
      }
      """;

  private static final String PLACES =
      """
      # Where the diagram draws the elements of shop.nbx.
      shop.Customer 40 40
      shop.Order 400 40
      shop.Product 40 320
      """;

  /** The shop, with a relation that has an opposite. */
  static final String RELATED =
      SHOP.replace(
              "  placedOn: date\n",
              "  placedOn: date\n  customer -> Customer required opposite orders\n")
          .replace(
              "  city: string(60)\n",
              "  city: string(60)\n  orders -> Order[*] opposite customer\n");

  /** The shop, with the states of an order. */
  static final String LIFE =
      SHOP.replace(
          "  total: decimal(12,2)\n}",
          """
              total: decimal(12,2)
              status: Status = open required

              states status {
                // the usual way
                open -> paid  pay
                paid -> sent  send
              }
            }

            enum Status { open paid sent }\
            """);

  static Chromium browser;

  @TempDir Path folder;
  Page page;
  ModelDocument document;
  DiagramServer server;
  private FolderWatch watch;
  private Thread watcher;

  @BeforeAll
  static void startBrowser() throws Exception {
    assumeTrue(Chromium.forTests().isPresent(), "There is no Chromium.");
    browser = Chromium.start(1500, 900);
  }

  @AfterAll
  static void endBrowser() throws Exception {
    if (browser != null) {
      browser.close();
      browser = null;
    }
  }

  @AfterEach
  void close() throws Exception {
    if (page != null) {
      List<String> faults = page.errors();
      page.close();
      assertEquals(List.of(), faults, "the page reports errors");
    }
    if (watch != null) {
      watch.close();
      watcher.interrupt();
      watcher.join();
    }
    if (server != null) {
      server.close();
    }
  }

  void openShop() throws Exception {
    write("shop.nbx.layout", PLACES);
    open(SHOP);
  }

  void openRelated() throws Exception {
    write("shop.nbx.layout", PLACES);
    open(RELATED);
  }

  void open(String model) throws Exception {
    write("shop.nbx", model);
    open();
  }

  /** Serves the folder and shows it. */
  void open() throws Exception {
    document = ModelDocument.open(new ProjectFiles(folder));
    server = DiagramServer.start(document, DiagramClient::file, 0);
    watch = new FolderWatch(document, folder);
    watcher =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    watch.follow();
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                });
    page = another();
  }

  /** Another browser window on the same model. */
  Page another() {
    Page other = browser.open(server.url().toString());
    other.until("window.nublox && window.nublox.loaded");
    other.painted();
    return other;
  }

  void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  String text() {
    return text("shop.nbx");
  }

  String text(String file) {
    try {
      Path path = folder.resolve(file);
      return Files.exists(path) ? Files.readString(path) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String layout() {
    return text("shop.nbx.layout");
  }

  void untilText(String part) {
    page.until(() -> part + "\nin\n" + text(), () -> text().contains(part));
  }

  void untilGone(String part) {
    page.until(() -> "no " + part + "\nin\n" + text(), () -> !text().contains(part));
  }

  void untilTextIs(String whole) {
    page.until(() -> whole + "\nis\n" + text(), () -> text().equals(whole));
  }

  void untilLayout(String part) {
    page.until(() -> part + "\nin\n" + layout(), () -> layout().contains(part));
  }

  static String drawn(String id) {
    return "[id='sprotty_" + id + "']";
  }

  Page.Area box(String name) {
    return page.area(drawn("box:" + name));
  }

  Page.Area row(String name) {
    return page.area(drawn("row:" + name));
  }

  /** Where a box can be taken: in its head, beside the title. */
  Page.Spot head(String name) {
    Page.Area area = box(name);
    return area.corner(area.width() - 14, 14);
  }

  /** Chooses a tool. */
  void tool(String name) {
    page.until("document.querySelector('.tool-palette .tool-button')");
    String find =
        "[...document.querySelectorAll('.tool-palette .tool-button')].find(b => b.textContent.trim() === '"
            + name
            + "')";
    page.value(find + ".setAttribute('data-wanted', '1')");
    page.click(".tool-button[data-wanted]");
    page.value(find + ".removeAttribute('data-wanted')");
  }

  /** Chooses an item of the menu that is open. */
  void menu(String item) {
    page.until("!document.querySelector('#menu').hidden");
    page.value(
        "[...document.querySelectorAll('#menu button')].find(b => b.textContent === '"
            + item
            + "').click()");
    page.painted();
  }

  /** Chooses an item of the menu of a button. */
  void menu(String button, String item) {
    page.click(button);
    menu(item);
  }

  /** Where the layout file has a box. */
  int[] place(String name) {
    Matcher matcher =
        Pattern.compile("^" + Pattern.quote(name) + " (-?\\d+) (-?\\d+)", Pattern.MULTILINE)
            .matcher(layout());
    assertTrue(matcher.find(), name + " in " + layout());
    return new int[] {Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))};
  }

  double height(String name) {
    return page.number("window.nublox.root().index.getById('box:" + name + "').bounds.height");
  }

  void select(String id) {
    page.value("window.nublox.dispatch({ kind: 'allSelected', select: false })");
    page.value(
        "window.nublox.dispatch({ kind: 'elementSelected', selectedElementsIDs: ['"
            + id
            + "'], deselectedElementsIDs: [] })");
    page.painted();
  }

  boolean selected(String id) {
    return page.holds(
        "(document.querySelector(\""
            + drawn(id)
            + "\") || {classList: {contains: () => false}})"
            + ".classList.contains('selected')");
  }

  /** Writes in place of a title or row that is there. */
  void writeInPlace(String text) {
    page.until("document.querySelector('.label-edit input')");
    page.key("Control+a");
    page.type(text);
    page.pause(350);
    page.key("Enter");
  }

  /** Writes the first letters of a type in place of the city, and takes what is proposed. */
  void completeTypeOfCity() {
    page.pause(300);
    page.key("Control+a");
    page.type("city: deci");
    page.until("document.querySelectorAll('#completion li').length === 1");
    page.key("ArrowDown");
    page.key("Enter");
    page.until("document.querySelector('.label-edit input').value === 'city: decimal(12,2)'");
    page.pause(350);
    page.key("Enter");
    untilTextIs(SHOP.replace("city: string(60)", "city: decimal(12,2)"));
  }
}
