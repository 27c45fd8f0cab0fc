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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nublox.diagram.layout.Point;

class EditsTest extends EditedModel {
  private static final String SHOP =
      """
      /** A shop. */
      module shop

      enum Status { open, closed }

      // people
      entity Customer {
        key id: uuid
        // how we call them
        name: string(80) required // never empty
        email: string(200)
        orders -> Order[*] opposite customer

        index (name, email)
        rule titled: name != ""  "A name"
        display name
      }

      /** What somebody buys. */
      entity Order {
        key id: uuid
        customer -> Customer required opposite orders
        status: Status = open
        total: decimal(12,2) min 0
      }

      screen list Order { columns customer.name, total, status  sort total }
      seed Customer { { name = "Ann" email = "a@b" } }
      """;

  EditsTest() {
    super(SHOP);
  }

  /** What the edit does to the text, then back and forth again. */
  private void becomes(Edit edit, String... replacements) {
    String expected = text();
    for (int i = 0; i < replacements.length; i += 2) {
      assertTrue(expected.contains(replacements[i]), "test is wrong: " + replacements[i]);
      expected = expected.replace(replacements[i], replacements[i + 1]);
    }
    String before = text();
    document.apply(edit, this);
    assertEquals(expected, text());
    document.undo(this);
    assertEquals(before, text());
    document.redo(this);
    assertEquals(expected, text());
  }

  @Test
  void createsAnEntityAfterTheLastOne() {
    becomes(
        new Edit.CreateEntity(null, new Point(10, 20)),
        "  total: decimal(12,2) min 0\n}\n",
        "  total: decimal(12,2) min 0\n}\n\nentity Entity {\n  key id: uuid = newUuid()\n}\n");
    assertTrue(files.texts.get("a.nbx.layout").contains("shop.Entity 10 20\n"));
  }

  @Test
  void createsAnEnumerationAfterTheLastOne() {
    becomes(
        new Edit.CreateEnum("Color", null),
        "enum Status { open, closed }\n",
        "enum Status { open, closed }\n\nenum Color { first }\n");
  }

  @Test
  void createsAFieldAfterTheLastFeature() {
    becomes(
        new Edit.CreateRow("shop.Customer", "phone", "string(40)"),
        "opposite customer\n\n  index",
        "opposite customer\n  phone: string(40)\n\n  index");
  }

  @Test
  void createsALiteralAsTheOthersAreWritten() {
    becomes(
        new Edit.CreateRow("shop.Status", "lost", ""), "open, closed }", "open, closed, lost }");
  }

  @Test
  void createsBothEndsOfARelation() {
    becomes(
        new Edit.CreateRelation("shop.Order", "shop.Customer", Edit.RelationKind.MANY_TO_MANY),
        "min 0\n}",
        "min 0\n  customers -> Customer[*] opposite orders2\n}",
        "opposite customer\n\n",
        "opposite customer\n  orders2 -> Order[*] opposite customers\n\n");
    assertEquals(2, document.graph().links().stream().filter(l -> !l.id().contains(">")).count());
  }

  @Test
  void createsARelationOfAnEntityToItself() {
    becomes(
        new Edit.CreateRelation("shop.Order", "shop.Order", Edit.RelationKind.MANY_TO_ONE),
        "min 0\n}",
        "min 0\n  order -> Order opposite orders\n  orders -> Order[*] opposite order\n}");
  }

  @Test
  void renamesAFieldWhereverItIsSpokenOfAndKeepsItsFormerName() {
    becomes(
        new Edit.Rename("shop.Customer.name", "title"),
        "  name: string(80) required // never",
        "  title: string(80) renamed from name required // never",
        "index (name,",
        "index (title,",
        "rule titled: name",
        "rule titled: title",
        "display name",
        "display title",
        "customer.name",
        "customer.title",
        "{ name = \"Ann\"",
        "{ title = \"Ann\"");
  }

  @Test
  void aNameGivenBackWasNeverChanged() {
    String before = text();
    document.apply(new Edit.Rename("shop.Customer", "Client"), this);
    assertTrue(text().contains("entity Client renamed from Customer {"), text());
    document.apply(new Edit.Rename("shop.Client", "Customer"), this);
    assertEquals(before, text());
  }

  @Test
  void whatIsNewHasNoFormerName() {
    document.apply(new Edit.CreateEntity(null, null), this);
    document.apply(new Edit.Rename("shop.Entity", "Product"), this);
    assertTrue(text().contains("entity Product {"), text());
  }

  @Test
  void refusesNamesThatAreTakenOrNoNames() {
    String before = text();
    for (String name : List.of("Order", "", "1a", "a b", "entity")) {
      assertThrows(
          Refusal.class, () -> document.apply(new Edit.Rename("shop.Customer", name), this), name);
    }
    assertEquals(before, text());
    assertFalse(document.undo(this));
  }

  @Test
  void deletesAFieldWithWhatIsAboutItOnly() {
    becomes(
        new Edit.Delete(List.of("shop.Customer.email")),
        "  email: string(200)\n",
        "",
        "(name, email)",
        "(name)",
        " email = \"a@b\"",
        "");
  }

  @Test
  void deletesAnEntityWithItsConsequences() {
    List<String> told = document.consequences(List.of("shop.Customer"));
    assertTrue(told.contains("relation shop.Order.customer"), told.toString());
    becomes(
        new Edit.Delete(List.of("shop.Customer")),
        SHOP.substring(SHOP.indexOf("entity Customer"), SHOP.indexOf("/** What somebody")),
        "\n",
        "  customer -> Customer required opposite orders\n",
        "",
        "columns customer.name, total",
        "columns total",
        "seed Customer { { name = \"Ann\" email = \"a@b\" } }\n",
        "");
    assertTrue(text().contains("// people\n"));
  }

  @Test
  void deletesALiteralAndTheDefaultThatNamesIt() {
    becomes(
        new Edit.Delete(List.of("shop.Status.open")),
        "{ open, closed }",
        "{ closed }",
        "status: Status = open",
        "status: Status");
  }

  @Test
  void movesAFieldWithItsComment() {
    becomes(
        new Edit.MoveRow("shop.Customer.name", "shop.Customer", ""),
        "  // how we call them\n  name: string(80) required // never empty\n",
        "",
        "  orders -> Order[*] opposite customer\n",
        "  orders -> Order[*] opposite customer\n  // how we call them\n  name: string(80) required // never empty\n");
  }

  @Test
  void movesAFieldBeforeAnother() {
    becomes(
        new Edit.MoveRow("shop.Order.total", "shop.Order", "shop.Order.customer"),
        "  total: decimal(12,2) min 0\n",
        "",
        "  customer -> Customer",
        "  total: decimal(12,2) min 0\n  customer -> Customer");
  }

  @Test
  void changesTypeSwitchesAndCardinality() {
    becomes(
        new Edit.ChangeType("shop.Order.total", "long"),
        "total: decimal(12,2) min",
        "total: long min");
    becomes(
        new Edit.SetFlag("shop.Customer.email", Edit.Flag.UNIQUE, true),
        "email: string(200)\n",
        "email: string(200) unique\n");
    becomes(
        new Edit.SetFlag("shop.Customer.name", Edit.Flag.REQUIRED, false),
        "string(80) required //",
        "string(80) //");
    becomes(
        new Edit.SetFlag("shop.Order.status", Edit.Flag.KEY, true),
        "  status: Status",
        "  key status: Status");
    becomes(
        new Edit.ChangeCardinality("shop.Order.customer", "0..1"),
        "Customer required opposite",
        "Customer opposite");
    becomes(
        new Edit.ChangeCardinality("shop.Order.customer", "1"),
        "Customer opposite",
        "Customer required opposite");
    becomes(new Edit.ChangeCardinality("shop.Customer.orders", "1..*"), "Order[*]", "Order[1..*]");
  }

  @Test
  void extendsAnother() {
    becomes(
        new Edit.Extend("shop.Order", "shop.Customer"),
        "entity Order {",
        "entity Order extends Customer {");
    assertThrows(
        Refusal.class, () -> document.apply(new Edit.Extend("shop.Customer", "shop.Order"), this));
  }

  @Test
  void placesAreUndoneWithTheTextInOneHistory() {
    document.apply(new Edit.Place(Map.of("shop.Order", new Point(500, 600))), this);
    document.apply(new Edit.Rename("shop.Order", "Purchase"), this);
    assertTrue(files.texts.get("a.nbx.layout").contains("shop.Purchase 500 600\n"));
    document.undo(this);
    assertTrue(files.texts.get("a.nbx.layout").contains("shop.Order 500 600\n"));
    document.undo(this);
    assertEquals(Map.of("a.nbx", SHOP), files.texts);
  }

  @Test
  void whatIsTypedIsSeenAndUndone() {
    List<Object> told = new ArrayList<>();
    document.listen((origin, texts) -> told.add(texts));
    document.apply(new Edit.ReplaceText("a.nbx", SHOP.replace("Order", "Purchase")), this);
    assertTrue(document.graph().box("shop.Purchase").isPresent());
    document.undo(this);
    assertTrue(document.graph().box("shop.Order").isPresent());
    assertEquals(2, told.size());
  }

  @Test
  void aBodyOfOneLineStaysReadable() {
    document.apply(
        new Edit.ReplaceText("a.nbx", "module m\nentity A { key id: uuid  b: int }\n"), this);
    becomes(new Edit.CreateRow("m.A", "c", "int"), "b: int }", "b: int  c: int }");
    becomes(new Edit.Delete(List.of("m.A.b")), "  b: int", "");
  }

  @Test
  void linesThatEndAsOnWindowsStaySo() {
    document.apply(
        new Edit.ReplaceText("a.nbx", "module m\r\nentity A {\r\n  key id: uuid\r\n}\r\n"), this);
    becomes(
        new Edit.CreateRow("m.A", "c", "int"), "key id: uuid\r\n", "key id: uuid\r\n  c: int\r\n");
  }
}
