/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.sqlite;

import org.nublox.dialect.Codes;
import org.nublox.dialect.Diagnostic;
import org.nublox.dialect.writer.AlterationSite;
import org.nublox.dialect.writer.AlteredTables;
import org.nublox.dialect.writer.ObjectAlterations;
import org.nublox.schema.Index;
import org.nublox.schema.Sequence;

/** Indexes, which cannot be renamed, and no sequences. */
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

  @Override
  public void createSequence(Sequence sequence) {
    refuse(sequence.name(), sequence.origin());
  }

  @Override
  public void dropSequence(Sequence sequence) {
    refuse(sequence.name(), sequence.origin());
  }

  @Override
  public void alterSequence(Sequence from, Sequence to) {
    refuse(to.name(), to.origin());
  }

  @Override
  public void renameSequence(String from, String to) {
    refuse(to, "");
  }

  private void refuse(String sequence, String origin) {
    draft.report(
        Codes.SEQUENCE,
        Diagnostic.Severity.ERROR,
        sequence,
        origin,
        "SQLite has no sequences.",
        "Compare schemas in their stored form, in which a table stands for the sequence.");
  }
}
