/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.writer;

import java.util.List;
import java.util.function.Predicate;
import org.nublox.dialect.Codes;
import org.nublox.dialect.Diagnostic;
import org.nublox.schema.Column;
import org.nublox.schema.Index;
import org.nublox.schema.IndexPart;
import org.nublox.schema.PrimaryKey;
import org.nublox.schema.Table;
import org.nublox.schema.TableBuilder;
import org.nublox.schema.UniqueKey;

/**
 * Leaves out indexes and keys over columns whose type the engine does not take there, such as texts
 * without limit.
 */
public final class KeyTypes implements Adaptation {

  private final Predicate<Column> unfit;

  /**
   * @param unfit whether a column cannot be part of an index
   */
  public KeyTypes(Predicate<Column> unfit) {
    this.unfit = unfit;
  }

  @Override
  public Table adapt(Table table, Draft draft) {
    if (table.columns().stream().noneMatch(unfit)) {
      return table;
    }
    TableBuilder builder = table.toBuilder().clearIndexes().clearUniqueKeys();
    for (Index index : table.indexes()) {
      List<String> columns =
          index.parts().stream()
              .map(IndexPart::key)
              .filter(IndexPart.OfColumn.class::isInstance)
              .map(key -> ((IndexPart.OfColumn) key).column())
              .toList();
      if (isUnfit(table, columns)) {
        leftOut(table, "index '" + index.name() + "'", index.origin(), draft);
      } else {
        builder.index(index);
      }
    }
    for (UniqueKey key : table.uniqueKeys()) {
      if (!isUnfit(table, key.columns())) {
        builder.unique(key);
      } else if (draft.isReferenced(table, key.columns())) {
        refused(table, "unique key '" + key.name() + "'", key.origin(), draft);
        builder.unique(key);
      } else {
        leftOut(table, "unique key '" + key.name() + "'", key.origin(), draft);
      }
    }
    if (table.primaryKey().isPresent()) {
      PrimaryKey key = table.primaryKey().get();
      if (isUnfit(table, key.columns())) {
        refused(table, "primary key '" + key.name() + "'", key.origin(), draft);
      }
    }
    return builder.build();
  }

  private boolean isUnfit(Table table, List<String> columns) {
    return columns.stream().map(name -> table.column(name).orElseThrow()).anyMatch(unfit);
  }

  private static void leftOut(Table table, String what, String origin, Draft draft) {
    draft.warn(
        Codes.KEY_TYPE,
        table.name(),
        origin,
        "The "
            + what
            + " has a column of a type that "
            + draft.dialect().displayName()
            + " does not index.",
        "It is left out; give the field a length to have it.");
  }

  private static void refused(Table table, String what, String origin, Draft draft) {
    draft.report(
        Codes.KEY_TYPE,
        Diagnostic.Severity.ERROR,
        table.name(),
        origin,
        "The "
            + what
            + " has a column of a type that "
            + draft.dialect().displayName()
            + " does not take in a key.",
        "Give the field a length, or make another field the key.");
  }
}
