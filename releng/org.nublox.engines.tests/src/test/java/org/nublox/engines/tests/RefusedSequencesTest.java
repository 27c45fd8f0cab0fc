/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.engines.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nublox.dialect.AlterationScript;
import org.nublox.dialect.Codes;
import org.nublox.dialect.Diagnostic;
import org.nublox.dialect.Dialect;
import org.nublox.schema.Schema;
import org.nublox.schema.Sequence;
import org.nublox.schema.change.Change;

/** Where there are no sequences, nothing can be done to one: a table stands for each. */
class RefusedSequencesTest {

  @ParameterizedTest
  @ValueSource(strings = {"mysql", "sqlite"})
  void whatIsDoneToASequenceIsRefused(String id) {
    Dialect dialect = Dialects.of(id);
    Sequence sequence = Sequence.of("numbers");
    Schema without = Schema.builder("s").build();
    Schema with = Schema.builder("s").sequence(sequence).build();
    Schema renamed = Schema.builder("s").sequence(Sequence.of("counts")).build();
    refuses(dialect, without, with, new Change.CreateSequence(sequence));
    refuses(dialect, with, without, new Change.DropSequence(sequence));
    refuses(dialect, with, with, new Change.AlterSequence(sequence, sequence));
    refuses(dialect, with, renamed, new Change.RenameSequence("numbers", "counts"));
  }

  private static void refuses(Dialect dialect, Schema from, Schema to, Change change) {
    AlterationScript script = dialect.alter(from, to, List.of(change));
    assertEquals(List.of(), script.statements());
    assertEquals(
        List.of(Codes.SEQUENCE), script.diagnostics().stream().map(Diagnostic::code).toList());
    assertEquals(
        dialect.displayName() + " has no sequences.", script.diagnostics().getFirst().what());
  }
}
