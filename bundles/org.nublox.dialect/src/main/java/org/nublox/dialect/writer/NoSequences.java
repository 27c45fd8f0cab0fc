/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.writer;

import org.nublox.dialect.Codes;
import org.nublox.dialect.Diagnostic;
import org.nublox.schema.Sequence;

/** Refuses what is to happen to sequences, where a table stands for each of them. */
final class NoSequences extends ObjectAlterations {

  NoSequences(AlterationSite site) {
    super(site);
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
        draft.dialect().displayName() + " has no sequences.",
        "Compare schemas in their stored form, in which a table stands for the sequence.");
  }
}
