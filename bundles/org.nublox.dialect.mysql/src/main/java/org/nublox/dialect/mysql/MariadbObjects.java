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
  public void createSequence(Sequence sequence) {
    site.writers().sequences().write(sequence);
    site.writers().comments().write(sequence);
  }

  @Override
  public void dropSequence(Sequence sequence) {
    add(Statement.Kind.SEQUENCE, sequence.name(), "drop sequence " + name(sequence.name()));
  }

  @Override
  public void alterSequence(Sequence from, Sequence to) {
    String options = sequenceOptions(from, to);
    if (!options.isEmpty()) {
      add(Statement.Kind.SEQUENCE, to.name(), "alter sequence " + name(to.name()) + options);
    }
    if (!from.comment().equals(to.comment())) {
      String comment = MysqlComments.storable(to.comment(), to.name(), to.origin(), draft);
      alter(
          Statement.Kind.SEQUENCE,
          to.name(),
          to.name(),
          "comment = " + draft.text(comment, to.name(), to.origin()));
    }
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
