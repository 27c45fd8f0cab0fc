/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.evolution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nublox.schema.Column;
import org.nublox.schema.ColumnType;
import org.nublox.schema.ForeignKey;
import org.nublox.schema.Index;
import org.nublox.schema.Schema;
import org.nublox.schema.Table;
import org.nublox.schema.TableBuilder;

class IndexAdviceTest {

  @Test
  void findsMissingDuplicateAndRedundantIndexes() {
    TableBuilder table = Table.builder("t");
    for (String name : List.of("id", "a", "b", "c")) {
      table.column(Column.of(name, new ColumnType.Int()));
    }
    table
        .primaryKey("pk", "id")
        .foreignKey(ForeignKey.of("fk_a", List.of("a"), "t", List.of("id")))
        .foreignKey(ForeignKey.of("fk_c", List.of("c"), "t", List.of("id")))
        .index(Index.of("ix_id", "id"))
        .index(Index.of("ix_a", "a"))
        .index(Index.of("ix_ab", "a", "b"))
        .index(Index.of("ix_ab2", "a", "b"))
        .index(Index.of("ix_b", "b"));
    Schema schema = Schema.builder("s").table(table.build()).build();

    List<String> advice =
        IndexAdvice.of(schema).stream()
            .map(finding -> finding.code().id() + " " + finding.element())
            .toList();

    assertEquals(
        List.of(
            "evo.duplicate-index t.ix_id",
            "evo.redundant-index t.ix_a",
            "evo.duplicate-index t.ix_ab2",
            "evo.foreign-key-without-index t.fk_c"),
        advice);
  }
}
