/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.evolution;

import java.util.ArrayList;
import java.util.List;
import org.nublox.schema.ForeignKey;
import org.nublox.schema.Index;
import org.nublox.schema.IndexPart;
import org.nublox.schema.Schema;
import org.nublox.schema.Table;
import org.nublox.schema.UniqueKey;
import org.nublox.schema.change.Change;

/**
 * Which indexes of a schema are missing, and which are there twice. Whether an index is in use no
 * schema tells; that is left to the engine's statistics.
 */
public final class IndexAdvice {

  /** An ordered list of columns by which rows are found, and what has it. */
  private record Access(String owner, List<String> columns, boolean key) {}

  private IndexAdvice() {}

  /**
   * The advice for all tables, in their order. The change of a finding is the one that would follow
   * it.
   */
  public static List<Finding> of(Schema schema) {
    List<Finding> findings = new ArrayList<>();
    schema.tables().forEach(table -> advise(table, findings));
    return findings;
  }

  private static void advise(Table table, List<Finding> findings) {
    List<Access> keys = new ArrayList<>();
    table.primaryKey().ifPresent(key -> keys.add(new Access(key.name(), key.columns(), true)));
    for (UniqueKey key : table.uniqueKeys()) {
      keys.add(new Access(key.name(), key.columns(), true));
    }
    List<Access> all = new ArrayList<>(keys);
    for (Index index : table.indexes()) {
      if (isPlain(index)) {
        all.add(new Access(index.name(), index.columns(), false));
      }
    }
    for (Index index : table.indexes()) {
      if (isPlain(index)) {
        redundant(table, index, all, findings);
      }
    }
    for (ForeignKey key : table.foreignKeys()) {
      boolean served =
          all.stream()
              .anyMatch(
                  access ->
                      access.columns.size() >= key.columns().size()
                          && access
                              .columns
                              .subList(0, key.columns().size())
                              .containsAll(key.columns()));
      if (!served) {
        Index missing = Index.of("ix_" + key.name(), key.columns().toArray(String[]::new));
        findings.add(
            new Finding(
                FindingCode.FOREIGN_KEY_WITHOUT_INDEX,
                new Change.CreateIndex(table.name(), missing, false),
                table.name() + "." + key.name(),
                "No index begins with " + names(key.columns()) + "."));
      }
    }
  }

  /** Whether it is over columns of all rows, in ascending order, in the usual way. */
  private static boolean isPlain(Index index) {
    return index.where().isEmpty()
        && (index.method().isEmpty() || index.method().equals("btree"))
        && index.parts().stream()
            .allMatch(
                part ->
                    part.key() instanceof IndexPart.OfColumn
                        && !part.descending()
                        && part.nulls() == IndexPart.NullOrder.DEFAULT);
  }

  private static void redundant(
      Table table, Index index, List<Access> all, List<Finding> findings) {
    List<String> columns = index.columns();
    boolean earlier = true;
    for (Access other : all) {
      if (other.owner.equals(index.name()) && !other.key) {
        earlier = false;
        continue;
      }
      boolean same = other.columns.equals(columns);
      boolean longer =
          other.columns.size() > columns.size()
              && other.columns.subList(0, columns.size()).equals(columns);
      // of two that are the same, one is told of; a unique one does more than find rows
      boolean duplicate = same && (other.key || (earlier && !index.unique()));
      boolean redundant = longer && !index.unique() && index.included().isEmpty();
      if (duplicate || redundant) {
        findings.add(
            new Finding(
                duplicate ? FindingCode.DUPLICATE_INDEX : FindingCode.REDUNDANT_INDEX,
                new Change.DropIndex(table.name(), index),
                table.name() + "." + index.name(),
                "'"
                    + other.owner
                    + (duplicate ? "' is over " : "' begins with ")
                    + names(columns)
                    + " too."));
        return;
      }
    }
  }

  private static String names(List<String> columns) {
    return "'" + String.join("', '", columns) + "'";
  }
}
