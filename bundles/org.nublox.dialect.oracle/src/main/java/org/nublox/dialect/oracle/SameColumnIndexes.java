/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.oracle;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.nublox.dialect.Codes;
import org.nublox.dialect.writer.Adaptation;
import org.nublox.dialect.writer.Draft;
import org.nublox.schema.Index;
import org.nublox.schema.IndexPart;
import org.nublox.schema.Table;
import org.nublox.schema.TableBuilder;

/**
 * Leaves out an index over the same columns as a key or an earlier index, which Oracle refuses
 * (ORA-01408). Source: Oracle Database SQL Language Reference, "CREATE INDEX".
 */
final class SameColumnIndexes implements Adaptation {

  @Override
  public Table adapt(Table table, Draft draft) {
    Set<List<IndexPart>> seen = new HashSet<>();
    table.primaryKey().ifPresent(key -> seen.add(parts(key.columns())));
    table.uniqueKeys().forEach(key -> seen.add(parts(key.columns())));
    TableBuilder builder = table.toBuilder().clearIndexes();
    for (Index index : table.indexes()) {
      if (seen.add(index.parts())) {
        builder.index(index);
      } else {
        draft.info(
            Codes.INDEX,
            table.name() + "." + index.name(),
            index.origin(),
            "Oracle has only one index over the same columns, and a key or another index has it.",
            "That index serves for both.");
      }
    }
    return builder.build();
  }

  private static List<IndexPart> parts(List<String> columns) {
    return columns.stream().map(IndexPart::column).toList();
  }
}
