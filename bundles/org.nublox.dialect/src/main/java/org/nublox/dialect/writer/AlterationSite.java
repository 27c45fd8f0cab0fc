/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.writer;

import java.util.function.Consumer;
import org.nublox.schema.Schema;
import org.nublox.schema.change.Change;

/** What the parts of an {@link AlterationWriter} work on together. */
public final class AlterationSite {

  private final Draft draft;
  private final Writers writers;
  private final AlteredTables now;
  private final Schema to;
  private Consumer<Change> writer = change -> {};

  AlterationSite(Draft draft, Writers writers, Schema from, Schema to) {
    this.draft = draft;
    this.writers = writers;
    this.now = new AlteredTables(draft.dialect(), from);
    this.to = to;
  }

  public Draft draft() {
    return draft;
  }

  public Writers writers() {
    return writers;
  }

  /** The tables as they are after the changes that were written so far. */
  public AlteredTables now() {
    return now;
  }

  /** The schema as it is to be in the end. */
  public Schema to() {
    return to;
  }

  void writtenBy(Consumer<Change> changeWriter) {
    writer = changeWriter;
  }

  /** Writes a change that another one needs on its way. */
  public void write(Change change) {
    writer.accept(change);
  }
}
