/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.sqlite;

import org.nublox.dialect.writer.AlterationSite;
import org.nublox.dialect.writer.AlteredTables;
import org.nublox.dialect.writer.ObjectAlterations;
import org.nublox.schema.Index;

/** Indexes, which cannot be renamed. */
final class SqliteObjects extends ObjectAlterations {

  SqliteObjects(AlterationSite site) {
    super(site);
  }

  @Override
  public void renameIndex(String table, String from, String to) {
    for (Index index : table(table).indexes()) {
      if (index.name().equals(from)) {
        dropIndex(table, index);
        createIndex(table, AlteredTables.named(index, to), false);
      }
    }
  }
}
