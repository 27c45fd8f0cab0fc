/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.diagram.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nublox.diagram.graph.Selection;
import org.nublox.diagram.layout.LayoutFile;
import org.nublox.diagram.layout.Placement;
import org.nublox.diagram.layout.Point;
import org.nublox.diagram.view.View;

/** Edits that lead relations elsewhere, copy and repair; notes and diagrams of a part. */
class ArrangedEditsTest extends EditedModel {
  private static final String SHOP =
      """
      module shop

      entity Customer @tag("people") {
        key id: uuid
        name: string(80) required renamed from title
        // what they bought
        orders -> Order[*] opposite customer
        spent: decimal(12,2) computed sum(orders.total)
        index (name)
      }

      entity Order {
        key id: uuid
        customer -> Customer required opposite orders
        total: decimal(12,2)
      }

      entity Shop {
        key id: uuid
        orders: int
      }
      """;

  ArrangedEditsTest() {
    super(SHOP);
  }

  private void undoneAndRedone() {
    String after = text();
    document.undo(this);
    assertEquals(SHOP, text());
    document.redo(this);
    assertEquals(after, text());
  }

  @Test
  void theOppositeMovesAlongWithItsCommentUnderANameThatIsFree() {
    document.apply(new Edit.Delete(List.of("shop.Customer.spent")), this);
    document.apply(new Edit.Retarget("shop.Order.customer", "shop.Shop"), this);
    assertTrue(text().contains("  customer -> Shop required opposite orders2\n"), text());
    assertTrue(
        text()
            .endsWith(
                "  orders: int\n  // what they bought\n  orders2 -> Order[*] opposite customer\n}\n"),
        text());
    document.undo(this);
    document.undo(this);
    assertEquals(SHOP, text());
  }

  @Test
  void anOppositeThatIsSpokenOfStays() {
    Refusal refusal =
        assertThrows(
            Refusal.class,
            () -> document.apply(new Edit.Retarget("shop.Order.customer", "shop.Shop"), this));
    assertTrue(refusal.getMessage().contains("'orders'"), refusal.getMessage());
    assertEquals(SHOP, text());
  }

  @Test
  void aCopyHasWhatIsItsOwn() {
    document.apply(new Edit.Copy(List.of("shop.Customer"), "", new Point(7, 8)), this);
    assertTrue(
        text()
            .endsWith(
                """

                entity Customer2 @tag("people") {
                  key id: uuid
                  name: string(80) required
                }
                """),
        text());
    assertTrue(layout().contains("shop.Customer2 7 8\n"), layout());
    undoneAndRedone();
  }

  @Test
  void severalFieldsAreCopiedAtOnce() {
    document.apply(
        new Edit.Copy(List.of("shop.Order.total", "shop.Order.customer"), "shop.Shop", null), this);
    assertTrue(
        text()
            .endsWith(
                "  orders: int\n  total: decimal(12,2)\n  customer -> Customer required\n}\n"),
        text());
    undoneAndRedone();
  }

  @Test
  void aNewElementGoesIntoTheFileThatIsChosen() throws Exception {
    files.texts.put("b.nbx", "module stock\n");
    ModelDocument two = ModelDocument.open(files);
    two.apply(new Edit.CreateEntity(null, null, "b.nbx"), this);
    assertEquals(
        "module stock\n\nentity Entity {\n  key id: uuid = newUuid()\n}\n",
        files.texts.get("b.nbx"));
    two.apply(new Edit.CreateEnum("Kind", null, "stock"), this);
    assertTrue(files.texts.get("b.nbx").endsWith("enum Kind { first }\n"));
    assertThrows(Refusal.class, () -> two.apply(new Edit.CreateEntity(null, null, "c.nbx"), this));
  }

  @Test
  void aProblemIsRepairedByItsTitle() {
    document.apply(
        new Edit.ReplaceText("a.nbx", SHOP.replace("orders: int", "orders: inte")), "an editor");
    Problem problem =
        document.problems().stream()
            .filter(found -> !found.repairs().isEmpty())
            .findFirst()
            .orElseThrow();
    assertEquals("shop.Shop", problem.box());
    document.apply(
        new Edit.Repair(problem.box(), problem.message(), problem.repairs().getFirst()), this);
    assertEquals(SHOP, text());
  }

  @Test
  void notesAreOfTheDrawingAndUndone() {
    String note =
        document.apply(new Edit.WriteNote("", "two\nlines", new Point(5, 6)), this).getFirst();
    assertTrue(layout().contains(note + " 5 6 \"two\\nlines\"\n"), layout());
    assertEquals("two", document.graph(View.ALL).box(note).orElseThrow().title());
    document.apply(new Edit.WriteNote(note, "say \"it\" \\ so", null), this);
    assertEquals("say \"it\" \\ so", LayoutFile.parse(layout()).notes().get(note));
    document.apply(new Edit.Delete(List.of(note)), this);
    assertFalse(layout().contains("#" + note));
    document.undo(this);
    document.undo(this);
    document.undo(this);
    assertEquals("", layout());
    assertEquals(SHOP, text());
  }

  @Test
  void aDiagramOfAPartHasItsOwnPlacesAndFollowsNames() {
    document.apply(new Edit.Show("sales", List.of("shop.Order", "shop.Customer")), this);
    View sales = View.of("sales");
    document.apply(new Edit.Place(java.util.Map.of("shop.Order", new Point(900, 10))), this, sales);
    document.apply(new Edit.Rename("shop.Order", "Purchase"), this);
    assertTrue(layout().contains("@sales shop.Purchase 900 10\n"), layout());
    assertFalse(layout().contains("\nshop.Purchase 900 10\n"), layout());
    assertEquals(2, document.scene(sales).boxes().size());
    assertEquals(1, document.scene(sales).lines().size());
    assertEquals(List.of("sales"), document.diagrams());
    assertEquals(document.placement(), LayoutFile.parse(layout()));
    document.apply(new Edit.Hide("sales", List.of("shop.Customer")), this);
    assertEquals(1, document.scene(sales).boxes().size());
    document.apply(new Edit.Discard("sales"), this);
    assertEquals(List.of(), document.diagrams());
    assertTrue(text().contains("entity Customer"));
  }

  @Test
  void coloursSayTagsAndDetailsAreHidden() {
    View view = new View("", Selection.ALL, View.Details.KEYS, View.Colours.TAG);
    var box = document.graph(view).box("shop.Customer").orElseThrow();
    assertEquals("people", box.group());
    assertEquals(1, box.rows().size());
    assertEquals("shop", document.graph().box("shop.Customer").orElseThrow().group());
  }

  @Test
  void filesOfOthersComeAndGo() {
    document.adopt("c.nbx", "module more\nentity Thing { key id: uuid }\n", "a watch");
    assertTrue(document.graph().box("more.Thing").isPresent());
    document.apply(new Edit.CreateRow("more.Thing", "x", "int"), this);
    document.dismiss("c.nbx", "a watch");
    assertFalse(document.graph().box("more.Thing").isPresent());
    assertFalse(document.undo(this), "what is gone cannot be undone");
  }

  @Test
  void aLayoutOfFormerTimesIsReadAndAnUnknownLineIsNot() {
    Placement read =
        LayoutFile.parse("a.B 1 2 collapsed\n@part a.B 3 4\n#x 1 1 \"n\"\n@odd\n#y 1 1\n? ? ?\n");
    assertEquals(new Point(1, 2), read.places().get("a.B"));
    assertEquals(new Point(3, 4), read.diagram("part").places().get("a.B"));
    assertEquals(1, read.notes().size());
    assertEquals(2, read.places().size());
  }

  @Test
  void anEmptyDiagramStaysUntilItIsRemoved() throws Exception {
    document.apply(new Edit.Show("sales", List.of()), this);
    assertTrue(layout().contains("\n@sales\n") || layout().contains("@sales\n"), layout());
    assertEquals(List.of("sales"), ModelDocument.open(files).diagrams());
    document.apply(new Edit.Show("sales", List.of("shop.Order"), new Point(5, 6)), this);
    assertTrue(layout().contains("@sales shop.Order 5 6\n"), layout());
    assertFalse(layout().contains("@sales\n"), layout());
    document.apply(new Edit.Hide("sales", List.of("shop.Order")), this);
    assertTrue(layout().contains("@sales\n"), layout());
    document.apply(new Edit.Discard("sales"), this);
    assertFalse(layout().contains("@sales"), layout());
    assertEquals(List.of(), document.diagrams());
  }

  @Test
  void whatAnotherProgramWritesIntoTheLayoutIsFollowedAndCanBeTakenBack() {
    document.apply(new Edit.Place(java.util.Map.of("shop.Order", new Point(700, 70))), this);
    String before = layout();
    // in words of its own: they stay
    String other = "# of a branch\nshop.Order 90 91\nshop.Customer 400 40\n";
    files.texts.put("a.nbx.layout", other);
    document.followLayouts(java.util.Map.of("a.nbx.layout", other), this);
    assertEquals(new Point(90, 91), document.placement().places().get("shop.Order"));
    assertEquals(other, layout());
    document.undo(this);
    assertEquals(before, layout());
    assertEquals(new Point(700, 70), document.placement().places().get("shop.Order"));
    document.redo(this);
    assertEquals(other, layout());
    document.followLayouts(java.util.Map.of("a.nbx.layout", other), this);
    assertEquals("Layout", document.undoLabel().orElseThrow());
    document.undo(this);
    assertEquals("Move", document.undoLabel().orElseThrow());
  }

  @Test
  void aLayoutThatIsRemovedIsArranged() {
    document.apply(new Edit.Place(java.util.Map.of("shop.Order", new Point(5000, 70))), this);
    files.texts.remove("a.nbx.layout");
    document.followLayouts(java.util.Map.of(), this);
    assertTrue(document.placement().places().get("shop.Order").x() < 5000);
    assertEquals("", layout());
  }

  @Test
  void whatIsCopiedIsTextThatCanBePasted() throws Exception {
    String words = document.words(List.of("shop.Customer", "shop.Order"));
    assertEquals(
        """
        entity Customer @tag("people") {
          key id: uuid
          name: string(80) required
        }

        entity Order {
          key id: uuid
          customer -> Customer required
          total: decimal(12,2)
        }
        """,
        words);
    InMemoryFiles elsewhere = InMemoryFiles.of("module stock\n");
    ModelDocument other = ModelDocument.open(elsewhere);
    assertEquals(
        List.of("stock.Customer", "stock.Order"),
        other.apply(new Edit.Paste(words, "", "", new Point(10, 20)), this));
    assertEquals("module stock\n\n" + words, elsewhere.texts.get("a.nbx"));
    assertTrue(elsewhere.texts.get("a.nbx.layout").contains("stock.Order 50 60\n"));
    other.undo(this);
    assertEquals("module stock\n", elsewhere.texts.get("a.nbx"));
    // here the names are taken
    assertEquals(
        List.of("shop.Customer2", "shop.Order2"),
        document.apply(new Edit.Paste(words, "", "", null), this));
    undoneAndRedone();
  }

  @Test
  void fieldsArePastedIntoAnEntityWithWindowsLineBreaksToo() {
    String words = document.words(List.of("shop.Customer.name", "shop.Order.total"));
    assertEquals("name: string(80) required\ntotal: decimal(12,2)\n", words);
    document.apply(new Edit.Paste(words.replace("\n", "\r\n"), "shop.Order", "", null), this);
    assertTrue(
        text().contains("  total: decimal(12,2)\n  name: string(80) required\n  total2: decimal"),
        text());
    undoneAndRedone();
  }

  @Test
  void aWholeFileMayBePastedAndWhatIsNoModelIsRefused() {
    document.apply(new Edit.Paste("module x\nenum Size { small large }\n", "", "", null), this);
    assertTrue(text().contains("enum Size { small large }"), text());
    String before = text();
    for (String wrong :
        List.of(
            "Dear Ann,\nhow are you?",
            "",
            "name: string(80)",
            "screen list Order { columns total }")) {
      assertThrows(
          Refusal.class, () -> document.apply(new Edit.Paste(wrong, "", "", null), this), wrong);
    }
    assertEquals(before, text());
  }
}
