/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.writer;

import org.nublox.dialect.Statement;
import org.nublox.schema.Index;
import org.nublox.schema.Table;
import org.nublox.schema.Trigger;

/** Writes what happens to whole tables. */
public class TableAlterations extends AlterationPart {

  public TableAlterations(AlterationSite site) {
    super(site);
  }

  /** Makes a table with all that it brings. */
  public void create(Table table) {
    Writers writers = site.writers();
    writers.tables().write(table, table.foreignKeys());
    for (Index index : table.indexes()) {
      writers.indexes().write(table, index);
    }
    writers.comments().write(table);
    for (Trigger trigger : table.triggers()) {
      writers.triggers().write(table, trigger);
    }
    if (!table.rowPolicies().isEmpty()) {
      writers.policies().write(table);
    }
  }

  /** Drops a table. */
  public void drop(Table table) {
    add(Statement.Kind.TABLE, table.name(), "drop table " + name(table.name()));
  }

  /** Gives a table another name. */
  public void rename(String from, String to) {
    alter(from, "rename to " + name(to));
  }

  /** Sets the comment of a table; the empty text takes it away. */
  public void comment(String table, String comment) {
    site.writers().comments().table(table(table).toBuilder().comment(comment).build());
  }
}
