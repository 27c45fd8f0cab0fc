/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.writer;

import java.util.ArrayList;
import java.util.List;
import org.nublox.dialect.Alteration;
import org.nublox.dialect.Statement;
import org.nublox.schema.Schema;
import org.nublox.schema.change.Change;

/**
 * Writes changes as statements, as the SQL standard has them; a dialect overrides what its engine
 * says otherwise.
 */
public class AlterationWriter {

  protected final Draft draft;

  public AlterationWriter(Draft draft) {
    this.draft = draft;
  }

  /** Writes the changes in their order. */
  public List<Alteration> write(Schema from, Schema to, List<Change> changes) {
    List<Alteration> alterations = new ArrayList<>();
    for (Change change : changes) {
      alterations.add(new Alteration(List.of(change), write(change, to)));
    }
    return alterations;
  }

  /** Writes one change. */
  protected List<Statement> write(Change change, Schema to) {
    throw new UnsupportedOperationException(change.getClass().getSimpleName());
  }
}
