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
import org.nublox.schema.Sequence;

/** Writes {@code create sequence} as the SQL standard has it. */
public class SequenceWriter {

  protected final Draft draft;

  public SequenceWriter(Draft draft) {
    this.draft = draft;
  }

  public void write(Sequence sequence) {
    StringBuilder sql = new StringBuilder("create sequence ").append(draft.name(sequence.name()));
    sql.append(typeClause());
    sql.append(" start with ").append(sequence.start());
    sql.append(" increment by ").append(sequence.increment());
    // unasked, engines let a rising sequence begin at 1 and a falling one at -1
    if (sequence.minimum().isPresent() || (sequence.increment() > 0 && sequence.start() < 1)) {
      sql.append(" minvalue ").append(sequence.minimum().orElse(sequence.start()));
    }
    if (sequence.maximum().isPresent() || (sequence.increment() < 0 && sequence.start() > -1)) {
      sql.append(" maxvalue ").append(sequence.maximum().orElse(sequence.start()));
    }
    if (sequence.cycle()) {
      sql.append(" cycle");
    }
    sql.append(options(sequence));
    draft.add(
        Statement.of(Statement.Kind.SEQUENCE, sequence.name(), sequence.origin(), sql.toString()));
  }

  /** What stands at the end, with a space in front. */
  protected String options(Sequence sequence) {
    return "";
  }

  /** The type of the values, with a space in front. */
  protected String typeClause() {
    return "";
  }
}
