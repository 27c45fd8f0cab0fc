/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.importer.internal.database;

import org.nublox.schema.Index;
import org.nublox.schema.IndexPart;

/** What kind of index one is. */
final class IndexShape {

  private IndexShape() {}

  /** Whether it is one that the mapping makes for a foreign key: columns in order, nothing else. */
  static boolean isPlain(Index index) {
    return !index.unique()
        && index.where().isEmpty()
        && index.included().isEmpty()
        && index.method().isEmpty()
        && index.parts().stream()
            .allMatch(
                part ->
                    part.key() instanceof IndexPart.OfColumn
                        && !part.descending()
                        && part.nulls() == IndexPart.NullOrder.DEFAULT);
  }
}
