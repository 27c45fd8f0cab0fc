/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.mysql;

import org.nublox.dialect.Statement;
import org.nublox.dialect.writer.AlterationSite;
import org.nublox.schema.Column;
import org.nublox.schema.Sequence;

/**
 * Sequences of MariaDB, which are tables in many ways. Source: MariaDB documentation, "ALTER
 * SEQUENCE" and "RENAME TABLE".
 */
final class MariadbObjects extends MysqlObjects {

  MariadbObjects(AlterationSite site, MysqlConstraints constraints) {
    super(site, constraints);
  }

  @Override
  protected void commentSequence(Sequence sequence) {
    String comment =
        MysqlComments.storable(sequence.comment(), sequence.name(), sequence.origin(), draft);
    alter(
        Statement.Kind.SEQUENCE,
        sequence.name(),
        sequence.name(),
        "comment = " + draft.text(comment, sequence.name(), sequence.origin()));
  }

  @Override
  protected String noCycle() {
    return " nocycle";
  }

  /** Defaults hold the name as text and are said again. */
  @Override
  public void renameSequence(String from, String to) {
    add(Statement.Kind.SEQUENCE, to, "rename table " + name(from) + " to " + name(to));
    for (Use use : usesOf(from)) {
      Column column = use.by(to);
      alter(
          use.table(), "modify column " + site.writers().tables().line(table(use.table()), column));
    }
  }
}
