/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.writer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nublox.schema.Column;
import org.nublox.schema.ColumnType;
import org.nublox.schema.ForeignKey;
import org.nublox.schema.Table;
import org.nublox.schema.TableBuilder;

class TableOrderTest {

  private static Table table(String name, String... references) {
    TableBuilder table =
        Table.builder(name)
            .column(Column.of("id", new ColumnType.Int()).notNull())
            .primaryKey("pk_" + name, "id");
    for (String reference : references) {
      table.column(Column.of(reference, new ColumnType.Int()));
      table.foreignKey(
          ForeignKey.of("fk_" + reference, List.of(reference), reference, List.of("id")));
    }
    return table.build();
  }

  private static List<String> names(TableOrder order) {
    return order.tables().stream().map(Table::name).toList();
  }

  @Test
  void referredTablesComeFirstAndOthersStayInOrder() {
    TableOrder order =
        new TableOrder(List.of(table("c", "a"), table("b"), table("a"), table("d", "d")));
    assertEquals(List.of("b", "a", "c", "d"), names(order));
  }

  @Test
  void onlyTheKeysThatCloseACycleAreDeferred() {
    Table a = table("a", "b");
    Table b = table("b", "c");
    Table c = table("c", "a");
    TableOrder order = new TableOrder(List.of(a, b, c));
    assertEquals(List.of("a", "c", "b"), names(order));
    assertTrue(order.isDeferred(a, a.foreignKeys().getFirst()));
    assertFalse(order.isDeferred(b, b.foreignKeys().getFirst()));
    assertFalse(order.isDeferred(c, c.foreignKeys().getFirst()));
  }
}
