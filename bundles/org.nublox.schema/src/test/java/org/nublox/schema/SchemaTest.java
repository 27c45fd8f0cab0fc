/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nublox.expression.Literals;

/**
 * A schema that contradicts itself cannot be made, and the message says what is wrong with which
 * element.
 */
class SchemaTest {

  private static TableBuilder customer() {
    return Table.builder("customer")
        .column(Column.of("id", new ColumnType.Int()).notNull())
        .column(Column.of("name", new ColumnType.Varchar(10)))
        .primaryKey("pk_customer", "id");
  }

  private static void refused(String part, Runnable making) {
    String message = assertThrows(InvalidSchemaException.class, making::run).getMessage();
    assertTrue(message.contains(part), message);
  }

  @Test
  void columnsOfATableDiffer() {
    refused(
        "two of column 'id'",
        () -> customer().column(Column.of("id", new ColumnType.Text())).build());
  }

  @Test
  void keysAndIndexesAreOverColumnsOfTheTable() {
    refused("unknown column 'nme'", () -> customer().unique("uq", "nme").build());
    refused(
        "index 'ix' of table 'customer'", () -> customer().index(Index.of("ix", "nme")).build());
  }

  @Test
  void constraintsOfATableDiffer() {
    refused(
        "two of constraint 'pk_customer'", () -> customer().unique("pk_customer", "name").build());
  }

  @Test
  void aForeignKeyLeadsToAKey() {
    refused(
        "2 columns but refers to 1",
        () -> ForeignKey.of("fk", List.of("a", "b"), "customer", List.of("id")));
    refused(
        "unknown table 'custmer'",
        () -> schema(order(ForeignKey.of("fk", List.of("customer_id"), "custmer", List.of("id")))));
    refused(
        "neither its primary key nor a unique key",
        () ->
            schema(
                order(ForeignKey.of("fk", List.of("customer_id"), "customer", List.of("name")))));
    schema(order(ForeignKey.of("fk", List.of("customer_id"), "customer", List.of("id"))));
  }

  @Test
  void tablesAndViewsShareOneSpaceOfNames() {
    refused(
        "table, view or sequence 'customer'",
        () ->
            Schema.builder("s")
                .sequence(Sequence.of("customer"))
                .table(customer().build())
                .build());
  }

  @Test
  void rowsHaveAValueForEachColumn() {
    refused(
        "row 1 has 1 values for 2 columns",
        () ->
            new Seed("customer", List.of("id", "name"), List.of(List.of(Literals.integer(1))), ""));
  }

  @Test
  void typesHaveSenseInTheirNumbers() {
    refused("scale 3", () -> new ColumnType.Decimal(2, 3));
    refused("length of a varchar is 0", () -> new ColumnType.Varchar(0));
    refused("longer than 2", () -> new ColumnType.Enumeration("e", List.of("abc"), 2));
  }

  @Test
  void aBuilderBeginsWithWhatTheTableHas() {
    Table table = customer().comment("who").origin("shop.Customer").build();
    assertEquals(table, table.toBuilder().build());
  }

  private static Table order(ForeignKey key) {
    return Table.builder("order")
        .column(Column.of("customer_id", new ColumnType.Int()))
        .foreignKey(key)
        .build();
  }

  private static Schema schema(Table order) {
    return Schema.builder("s").table(customer().build()).table(order).build();
  }
}
