/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nublox.mapping.Models.codes;
import static org.nublox.mapping.Models.columns;
import static org.nublox.mapping.Models.entity;
import static org.nublox.mapping.Models.map;
import static org.nublox.mapping.Models.table;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nublox.schema.Check;
import org.nublox.schema.ColumnType;
import org.nublox.schema.ColumnValue;
import org.nublox.schema.ForeignKey;
import org.nublox.schema.Index;
import org.nublox.schema.ReferentialAction;
import org.nublox.schema.Seed;
import org.nublox.schema.UniqueKey;

class SchemaMappingTest {

  private static final String TABLES =
      """
      entity Customer { key id: uuid = newUuid()  name: string(120) required
        invoices -> Invoice[*] opposite customer }
      entity Invoice { key id: uuid = newUuid()  number: string(20) required unique
        customer -> Customer required on delete restrict
        lines -> Line[*] owned opposite invoice
        dueOn: date }
      entity Line { key invoice -> Invoice  key no: int  amount: decimal(12,2) { min 0 } }
      """;

  @Test
  void entitiesAreTablesInTheOrderOfTheirFeatures() {
    Mapped mapped = map(TABLES.replace(" { min 0 }", " min 0"));
    assertEquals(List.of(), mapped.problems());
    assertEquals(List.of("id", "number", "customer_id", "due_on"), columns(mapped, "invoice"));
    assertEquals(List.of("invoice_id", "no", "amount"), columns(mapped, "line"));
    assertEquals(
        List.of("invoice_id", "no"), table(mapped, "line").primaryKey().orElseThrow().columns());
    assertEquals("pk_line", table(mapped, "line").primaryKey().orElseThrow().name());
    ForeignKey toInvoice = table(mapped, "line").foreignKeys().getFirst();
    assertEquals("fk_line_invoice_id", toInvoice.name());
    assertEquals(ReferentialAction.CASCADE, toInvoice.onDelete());
    assertEquals(
        ReferentialAction.RESTRICT, table(mapped, "invoice").foreignKeys().getFirst().onDelete());
    assertEquals(
        List.of("uq_invoice_number"),
        table(mapped, "invoice").uniqueKeys().stream().map(UniqueKey::name).toList());
    assertEquals(
        List.of("ix_invoice_customer_id"),
        table(mapped, "invoice").indexes().stream().map(Index::name).toList());
    assertEquals(
        List.of("ck_line_amount_min"),
        table(mapped, "line").checks().stream().map(Check::name).toList());
    assertEquals(
        "m.Invoice.dueOn", table(mapped, "invoice").column("due_on").orElseThrow().origin());
  }

  @Test
  void foreignKeysFollowCompositeKeysThroughTheRelationsInThem() {
    Mapped mapped =
        map(
            """
            entity Country { key code: string(2) }
            entity City { key country -> Country  key name: string(50) }
            entity Street { key city -> City  key no: int }
            entity House { key id: long generated  street -> Street  old -> Street column "was" }
            """);
    assertEquals(List.of(), mapped.problems());
    assertEquals(List.of("city_country_code", "city_name", "no"), columns(mapped, "street"));
    assertEquals(
        List.of(
            "id",
            "street_city_country_code",
            "street_city_name",
            "street_no",
            "was_city_country_code",
            "was_city_name",
            "was_no"),
        columns(mapped, "house"));
    assertEquals(3, table(mapped, "house").foreignKeys().getFirst().columns().size());
    assertTrue(
        table(mapped, "house").column("id").orElseThrow().value() instanceof ColumnValue.Identity);
  }

  @Test
  void aKeyThatContainsItselfIsReported() {
    Mapped mapped =
        map("entity A { key b -> B }  entity B { key a -> A }  entity C { key id: int  a -> A }");
    assertTrue(codes(mapped).contains("mapping.key-cycle"), mapped.problems().toString());
  }

  @Test
  void anEntityWithoutAKeyIsNumbered() {
    Mapped mapped = map("entity A { name: string(10) }  entity B { id: string(3)  a -> A }");
    assertEquals(List.of("id", "name"), columns(mapped, "a"));
    assertEquals(List.of("b_id", "id", "a_id"), columns(mapped, "b"));
    assertTrue(mapped.of(entity(mapped, "A")).generatedKey());
    assertEquals(new ColumnType.BigInt(), table(mapped, "b").column("a_id").orElseThrow().type());
  }

  @Test
  void templatesGoIntoTheTablesOfThoseWhoExtendThem() {
    Mapped mapped =
        map(
            """
            abstract entity Audited { createdAt: timestamp = now() readonly  author -> Person }
            abstract entity Named extends Audited { name: string(5) required unique }
            entity Person extends Named { key id: int }
            entity Thing extends Named { key id: int }
            """);
    assertEquals(List.of(), mapped.problems());
    assertEquals(List.of("created_at", "author_id", "name", "id"), columns(mapped, "thing"));
    assertEquals(2, mapped.schema().tables().size());
    assertEquals(
        List.of("uq_thing_name"),
        table(mapped, "thing").uniqueKeys().stream().map(UniqueKey::name).toList());
    assertTrue(
        table(mapped, "thing").column("created_at").orElseThrow().value()
            instanceof ColumnValue.Default);
  }

  @Test
  void joinedEntitiesShareTheKey() {
    Mapped mapped =
        map(
            """
            entity Party { key id: int  name: string(9) }
            entity Person extends Party { born: date  rule adult: born < date("2020-01-01")
              rule known: name != null or born != null }
            entity Firm extends Party { boss -> Person }
            """);
    assertEquals(List.of(), mapped.problems());
    assertEquals(List.of("id", "name", "entity_type"), columns(mapped, "party"));
    assertEquals(List.of("id", "born"), columns(mapped, "person"));
    assertEquals(List.of("id", "boss_id"), columns(mapped, "firm"));
    assertEquals("party", table(mapped, "person").foreignKeys().getFirst().referencedTable());
    assertEquals("person", table(mapped, "firm").foreignKeys().get(1).referencedTable());
    EntityMapping person = mapped.of(entity(mapped, "Person"));
    assertEquals(List.of("person", "party"), person.tables());
    assertEquals(List.of("Person"), person.discriminator().orElseThrow().values());
    assertEquals(
        List.of("ck_person_adult"),
        table(mapped, "person").checks().stream().map(Check::name).toList());
    assertTrue(
        mapped
            .enforcements()
            .contains(new Enforcement("m.Person.known", Enforcement.Place.SERVICE, "rule")));
  }

  @Test
  void oneTableForAllKeepsWhatPartsDemandInChecks() {
    Mapped mapped =
        map(
            """
            abstract entity Shape inheritance single { key id: int }
            entity Circle extends Shape { radius: int required  rule big: radius > 3 }
            entity Box extends Shape { width: int  radius: string(3) }
            """);
    assertEquals(List.of(), mapped.problems());
    assertEquals(1, mapped.schema().tables().size());
    List<String> columns = columns(mapped, "shape");
    assertEquals(5, columns.size());
    assertEquals(List.of("id", "radius", "width"), columns.subList(0, 3));
    assertTrue(columns.get(3).startsWith("radius_"), columns.toString());
    assertTrue(table(mapped, "shape").column("radius").orElseThrow().nullable());
    assertEquals(
        List.of("ck_shape_radius_required", "ck_shape_big"),
        table(mapped, "shape").checks().stream().map(Check::name).toList());
  }

  @Test
  void aWholeTableForEachMakesRelationsToThemAlternatives() {
    Mapped mapped =
        map(
            """
            abstract entity Doc inheritance perclass { key id: int  title: string(9) }
            entity Letter extends Doc { place: string(9) }
            entity Memo extends Doc { }
            entity Note { key id: int  about -> Doc required }
            """);
    assertEquals(List.of(), mapped.problems());
    assertEquals(List.of("id", "title", "place"), columns(mapped, "letter"));
    assertEquals(List.of("id", "about_letter_id", "about_memo_id"), columns(mapped, "note"));
    assertEquals(2, table(mapped, "note").foreignKeys().size());
    assertEquals("ck_note_about", table(mapped, "note").checks().getFirst().name());
  }

  @Test
  void manyToManyIsATable() {
    Mapped mapped =
        map(
            """
            entity Playlist { key playlistId: int
              tracks -> Track[*] through "playlist_track" with { position: int required min 1 } }
            entity Track { key trackId: int  lists -> Playlist[*] opposite tracks
              similar -> Track[*] }
            """);
    assertEquals(List.of(), mapped.problems());
    assertEquals(List.of("playlist_id", "track_id", "position"), columns(mapped, "playlist_track"));
    assertEquals(List.of("track_id", "similar_id"), columns(mapped, "track_similar"));
    assertEquals(3, table(mapped, "playlist_track").foreignKeys().size() + 1);
    assertEquals(
        List.of("ck_playlist_track_position_min"),
        table(mapped, "playlist_track").checks().stream().map(Check::name).toList());
    EntityMapping track = mapped.of(entity(mapped, "Track"));
    FeatureMapping.Linked lists = (FeatureMapping.Linked) track.find("lists").orElseThrow();
    assertEquals("track_id", lists.here().getFirst().column());
    assertEquals("playlist_id", lists.there().getFirst().column());
  }

  @Test
  void ownedPartsWithoutAWayBackHoldTheKeyOfTheirOwner() {
    Mapped mapped =
        map(
            """
            entity Order { key id: int  items -> Item[*] owned }
            entity Item { key id: int }
            """);
    assertEquals(List.of("id", "order_id"), columns(mapped, "item"));
    assertEquals(
        ReferentialAction.CASCADE, table(mapped, "item").foreignKeys().getFirst().onDelete());
  }

  @Test
  void oneToOneIsHeldByThePart() {
    Mapped mapped =
        map(
            """
            entity Car { key id: int  engine -> Engine owned opposite car }
            entity Engine { key id: int  car -> Car opposite engine }
            """);
    assertEquals(List.of("id"), columns(mapped, "car"));
    assertEquals(List.of("id", "car_id"), columns(mapped, "engine"));
    assertEquals(
        List.of("uq_engine_car_id"),
        table(mapped, "engine").uniqueKeys().stream().map(UniqueKey::name).toList());
    assertFalse(
        ((FeatureMapping.Inverse) mapped.of(entity(mapped, "Car")).find("engine").orElseThrow())
            .toMany());
  }

  @Test
  void embeddedValuesAreColumnsWithAPrefix() {
    Mapped mapped =
        map(
            """
            value Geo { lat: decimal(9,6) required }
            value Address { street: string(100) required  geo: Geo }
            entity A { key id: int  home: Address required  work: Address renamed from office }
            """);
    assertEquals(
        List.of("id", "home_street", "home_geo_lat", "work_street", "work_geo_lat"),
        columns(mapped, "a"));
    assertFalse(table(mapped, "a").column("home_street").orElseThrow().nullable());
    assertTrue(table(mapped, "a").column("home_geo_lat").orElseThrow().nullable());
    assertEquals(
        "office_street", table(mapped, "a").column("work_street").orElseThrow().renamedFrom());
  }

  @Test
  void tenantsAreKeptApart() {
    Mapped mapped =
        map(
            """
            entity A tenant { key id: int  no: string(9) unique  active: boolean
              rows where active  index byNo unique (no) where active }
            """,
            MappingOptions.DEFAULT);
    assertEquals(List.of("id", "no", "active", "tenant_id", "row_version"), columns(mapped, "a"));
    assertEquals(List.of("tenant_id", "no"), table(mapped, "a").uniqueKeys().getFirst().columns());
    assertEquals(List.of("tenant_id", "no"), table(mapped, "a").indexes().getFirst().columns());
    assertEquals(1, table(mapped, "a").rowPolicies().size());
  }

  @Test
  void computedValuesAreGeneratedWhereTheRowIsEnough() {
    Mapped mapped =
        map(
            """
            enum Status { draft, paid = "P" }
            entity Inv { key id: int  net: decimal(10,2)  tax: decimal(10,2)
              gross: decimal(12,2) computed net + tax stored
              twice: decimal(13,2) computed gross * 2
              total: decimal(12,2) computed sum(lines.amount) stored
              count: long computed count(lines)
              status: Status = paid
              owner: uuid = user.id
              lines -> Ln[*] owned opposite inv }
            entity Ln { key id: int  amount: decimal(10,2)  inv -> Inv required }
            """);
    assertEquals(List.of(), mapped.problems());
    assertEquals(
        List.of("id", "net", "tax", "gross", "twice", "total", "status", "owner"),
        columns(mapped, "inv"));
    assertTrue(
        table(mapped, "inv").column("gross").orElseThrow().value() instanceof ColumnValue.Computed);
    assertTrue(
        table(mapped, "inv").column("twice").orElseThrow().value() instanceof ColumnValue.Computed);
    assertTrue(
        table(mapped, "inv").column("total").orElseThrow().value() instanceof ColumnValue.Given);
    assertTrue(
        table(mapped, "inv").column("status").orElseThrow().value().toString().contains("=P"),
        table(mapped, "inv").column("status").orElseThrow().value().toString());
    assertTrue(
        mapped
            .enforcements()
            .contains(new Enforcement("m.Inv.owner", Enforcement.Place.SERVICE, "default value")));
  }

  @Test
  void seedsComeInTheOrderOfTheirReferences() {
    Mapped mapped =
        map(
            """
            seed B { one { a = first  n = 1 }  { a = second  n = 2 } }
            seed A { first { name = "x" }  second { name = "y" } }
            seed C { c { name = "z" } }
            seed D { { c = c  more = first } }
            entity A { key id: uuid = newUuid()  name: string(9) }
            entity B { key a -> A  key n: int }
            entity C { key id: long generated  name: string(9) unique }
            entity D { key id: int generated  c -> C  more -> A[*] }
            """);
    assertEquals(List.of("mapping.seed-value"), codes(mapped), mapped.problems().toString());
    assertEquals(
        List.of("a", "b", "a", "b", "c"),
        mapped.schema().seeds().stream().map(Seed::table).toList());
    assertEquals(
        mapped.schema().seeds().get(0).rows().getFirst().getFirst(),
        mapped.schema().seeds().get(1).rows().getFirst().getFirst());
  }

  @Test
  void namesOfOtherModulesDoNotClash() {
    Mapped mapped =
        SchemaMapping.map(
            Models.of(
                "module a.sales entity Item { key id: int }",
                "module stock entity Item { key id: int }  entity Pk_item { key id: int }"),
            MappingOptions.DEFAULT);
    assertEquals(
        List.of("sales_item", "stock_item", "pk_item"),
        mapped.schema().tables().stream().map(t -> t.name()).toList());
  }

  @Test
  void whatCannotBeIsReported() {
    assertEquals(
        List.of("mapping.set-null-required"),
        codes(
            map(
                "entity A { key id: int  b -> B required on delete set null }"
                    + " entity B { key id: int }")));
    assertEquals(
        List.of("mapping.polymorphic-to-many"),
        codes(map("entity A { key id: int  x -> A | B [*] } entity B { key id: int }")));
    assertEquals(
        List.of("mapping.index-elsewhere"),
        codes(map("entity A { key id: int  b -> A  n: int  index (b.n) }")));
    assertEquals(
        List.of("mapping.no-target-table"),
        codes(map("abstract entity T { }  entity A { key id: int  t -> T }")));
  }

  @Test
  void anAuditedEntityNeedsAnAuditTrail() {
    assertTrue(map("entity A audited { key id: int }").schema().table("audit_log").isPresent());
    assertFalse(map("entity A { key id: int }").schema().table("audit_log").isPresent());
  }
}
