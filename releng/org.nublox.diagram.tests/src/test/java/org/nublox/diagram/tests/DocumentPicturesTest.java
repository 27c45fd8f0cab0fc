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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The page as the documents show it. The pictures go to the folder {@code target}; with {@code
 * -Dnublox.images.write=true} to the documents.
 */
class DocumentPicturesTest extends InBrowser {
  private static final List<String> AREAS =
      List.of("Sales", "Stock", "Finance", "People", "Service");
  private static final List<String> THINGS =
      List.of(
          "Order",
          "Line",
          "Partner",
          "Contract",
          "Address",
          "Contact",
          "Document",
          "Plan",
          "Budget",
          "Period",
          "Category",
          "Group",
          "Price",
          "Discount",
          "Term",
          "Payment",
          "Account",
          "Posting",
          "Report",
          "Target",
          "Region",
          "Site",
          "Task",
          "Visit",
          "Request",
          "Offer",
          "Answer",
          "Rule",
          "Message",
          "Change",
          "Review",
          "Note",
          "Course",
          "Level",
          "Shift",
          "Team",
          "Asset",
          "Tool",
          "Claim",
          "Case");
  private static final List<String> FIELDS =
      List.of(
          "name: string(80) required",
          "code: string(20) unique",
          "amount: decimal(12,2)",
          "validFrom: date",
          "validTo: date",
          "remark: text",
          "active: boolean required");

  private void picture(String name) throws IOException {
    page.pause(300);
    boolean write = Boolean.getBoolean("nublox.images.write");
    Path target =
        write
            ? Path.of(System.getProperty("nublox.home"), "docs", "images")
            : Path.of("target", "pictures");
    page.picture(Files.createDirectories(target).resolve(name + ".png"));
  }

  private static String enterprise() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(5);
    StringBuilder text = new StringBuilder("module enterprise\n");
    for (String area : AREAS) {
      for (int i = 0; i < THINGS.size(); i++) {
        text.append("\nentity %s%s @tag(\"%s\") {\n".formatted(area, THINGS.get(i), area));
        text.append("  key id: uuid = newUuid()\n");
        for (String field : FIELDS.subList(0, 2 + random.nextInt(FIELDS.size() - 2))) {
          text.append("  ").append(field).append('\n');
        }
        if (i > 0) {
          String other = THINGS.get(random.nextInt(Math.min(i, 12)));
          text.append("  partOf -> %s%s required\n".formatted(area, other));
        }
        if (random.nextInt(6) == 0) {
          String elsewhere = AREAS.get(random.nextInt(AREAS.size()));
          text.append("  basedOn -> %s%s\n".formatted(elsewhere, THINGS.get(random.nextInt(8))));
        }
        text.append("}\n");
      }
    }
    return text.toString();
  }

  @Test
  void aLargeModelFarAndNear() throws Exception {
    open(enterprise());
    assertEquals(
        200,
        page.number("window.nublox.root().children.filter(c => c.type === 'node:box').length"));
    page.choose("#colours", "TAG");
    page.until("document.querySelectorAll('#legend li').length === 5");
    assertTrue(page.number("window.nublox.root().zoom") < 0.35);
    assertEquals(
        0, page.number("document.querySelectorAll('.box .row').length"), "too small to read");
    picture("diagram-large");
    page.value("window.nublox.showInDiagram('enterprise.SalesOrder')");
    page.until("window.nublox.selected().length === 1");
    page.value(
        "(r => nublox.dispatch({ kind: 'viewport', elementId: r.id, animate: false, newViewport: { zoom: 0.7,"
            + " scroll: { x: r.scroll.x + r.canvasBounds.width / r.zoom / 2 - r.canvasBounds.width / 1.4,"
            + " y: r.scroll.y + r.canvasBounds.height / r.zoom / 2 - r.canvasBounds.height / 1.4 } } }))"
            + "(nublox.root())");
    page.until("document.querySelectorAll('.box .row').length > 20");
    picture("diagram-large-near");
  }

  @Test
  void coloursWithTheirLegend() throws Exception {
    open(
        """
        module shop

        entity Customer @tag("people") {
          key id: uuid = newUuid()
          name: string(80) required
          email: string(120) unique pii
        }

        entity Employee @tag("people") {
          key id: uuid = newUuid()
          name: string(80) required
        }

        entity Order @tag("sales") {
          key id: uuid = newUuid()
          customer -> Customer required
          takenBy -> Employee
          placedOn: date
        }

        entity OrderLine @tag("sales") {
          key id: uuid = newUuid()
          order -> Order required
          product -> Product required
          quantity: int required
        }

        entity Product @tag("stock") {
          key id: uuid = newUuid()
          name: string(80) required
          price: decimal(12,2)
        }

        entity Shelf @tag("stock") {
          key id: uuid = newUuid()
          product -> Product
        }
        """);
    page.size(1280, 620);
    page.choose("#colours", "TAG");
    page.until("document.querySelectorAll('#legend li').length === 3");
    page.pause(300);
    page.key("Control+Shift+F");
    picture("diagram-legend");
  }

  @ParameterizedTest
  @CsvSource({"billing, 1280, 800", "billing, 390, 760", "chinook, 1280, 800", "chinook, 390, 760"})
  void examplesAtADesktopAndAPhone(String example, int width, int height) throws Exception {
    Path from = Path.of(System.getProperty("nublox.home"), "examples", example);
    try (var files = Files.walk(from)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".nbx")).toList()) {
        write(from.relativize(file).toString(), Files.readString(file));
      }
    }
    open();
    page.size(width, height);
    page.until(
        "Math.abs(document.querySelector('svg.sprotty-graph').getBoundingClientRect().width"
            + " - window.nublox.root().canvasBounds.width) < 1");
    page.key("Control+Shift+F");
    page.pause(400);
    page.picture(Path.of("target", "pictures", example + width + ".png"));
    // what is seen is what there is room for, after the window became smaller
    assertEquals(
        page.number("document.querySelector('svg.sprotty-graph').getBoundingClientRect().width"),
        page.number("window.nublox.root().canvasBounds.width"),
        1);
    assertTrue(
        page.holds(
            "(d => [...document.querySelectorAll('.box')].map(b => b.getBoundingClientRect())"
                + ".every(b => b.left >= d.left && b.right <= d.right && b.top >= d.top"
                + " && b.bottom <= d.bottom))"
                + "(document.querySelector('svg.sprotty-graph').getBoundingClientRect())"),
        "everything is in sight");
    for (String part : List.of("#bar", "#sprotty", "#inspector")) {
      assertTrue(
          page.number("document.querySelector('" + part + "').getBoundingClientRect().right")
              <= width,
          part);
    }
  }
}
