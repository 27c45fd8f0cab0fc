/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.diagram.client;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.nublox.diagram.edit.ModelDocument;
import org.nublox.diagram.edit.ProjectFiles;
import org.nublox.diagram.server.DiagramServer;
import org.nublox.testing.browser.Chromium;
import org.nublox.testing.browser.Page;

/** A model of one file, its server, and a page of a browser that shows it. */
final class ShownModel implements AutoCloseable {
  static final String SHOP =
      """
      module shop

      // kept
      entity Customer {
        key id: uuid
        name: string(80)
        mail: string(120)
      }

      entity Order {
        key id: uuid
        customer -> Customer
        placedOn: date
      }

      entity Product {
        key id: uuid
        title: string(80) required
      }
      """;

  private final Path file;
  private final Chromium chromium;
  private final ModelDocument document;
  private final DiagramServer server;
  private final Page page;

  ShownModel(Path folder, String text) throws IOException {
    this(folder, text, 1280, 800);
  }

  ShownModel(Path folder, String text, int width, int height) throws IOException {
    assumeTrue(Chromium.forTests().isPresent(), "There is no Chromium.");
    file = folder.resolve("shop.nbx");
    Files.writeString(file, text);
    document = ModelDocument.open(new ProjectFiles(folder));
    server = DiagramServer.start(document, DiagramClient::file, 0);
    chromium = Chromium.start(width, height);
    page = chromium.page();
    page.go(server.url().toString());
    page.until("window.nublox && nublox.loaded && document.querySelector('.tool-palette')");
  }

  Page page() {
    return page;
  }

  /** Another page that shows the same. */
  Page another() {
    Page other = chromium.page();
    other.go(server.url().toString());
    other.until("window.nublox && nublox.loaded && document.querySelector('.tool-palette')");
    return other;
  }

  ModelDocument document() {
    return document;
  }

  /** The text on the disk. */
  String text() throws IOException {
    return Files.readString(file);
  }

  /** Waits until the text on the disk holds something. */
  void untilText(String part) throws IOException {
    untilText(part, true);
  }

  /** Waits until the text on the disk holds something, or does not. */
  void untilText(String part, boolean there) throws IOException {
    for (int i = 0; i < 200; i++) {
      if (text().contains(part) == there) {
        return;
      }
      page.pause(50);
    }
    throw new AssertionError(
        "'" + part + (there ? "' never came into " : "' never left ") + "the text:\n" + text());
  }

  @Override
  public void close() throws IOException {
    chromium.close();
    server.close();
  }
}
