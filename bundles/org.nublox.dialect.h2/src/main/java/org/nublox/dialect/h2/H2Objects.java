/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.h2;

import org.nublox.dialect.Statement;
import org.nublox.dialect.writer.AlterationSite;
import org.nublox.dialect.writer.ObjectAlterations;
import org.nublox.schema.Column;

/** Sequences, which cannot be renamed. Source: H2 documentation, "ALTER SEQUENCE". */
final class H2Objects extends ObjectAlterations {

  H2Objects(AlterationSite site) {
    super(site);
  }

  /** Another sequence goes on where the old one stands, and the columns take its values. */
  @Override
  public void renameSequence(String from, String to) {
    add(
        Statement.Kind.SEQUENCE,
        to,
        "create sequence "
            + name(to)
            + " start with (select base_value from information_schema.sequences"
            + " where sequence_schema = current_schema and sequence_name = "
            + storedName(from)
            + ")");
    for (Use use : usesOf(from)) {
      Column column = use.column();
      add(
          Statement.Kind.TABLE,
          use.table(),
          "alter table "
              + name(use.table())
              + " alter column "
              + name(column.name())
              + " set default next value for "
              + name(to));
    }
    add(Statement.Kind.SEQUENCE, from, "drop sequence " + name(from));
  }
}
