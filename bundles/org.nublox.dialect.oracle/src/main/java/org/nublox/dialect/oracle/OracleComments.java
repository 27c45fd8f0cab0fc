/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.oracle;

import org.nublox.dialect.writer.CommentWriter;
import org.nublox.dialect.writer.Draft;
import org.nublox.schema.AnyView;
import org.nublox.schema.MaterializedView;
import org.nublox.schema.Sequence;

/**
 * Comments; those of views are written as those of tables. Source: Oracle Database SQL Language
 * Reference, "COMMENT".
 */
final class OracleComments extends CommentWriter {

  OracleComments(Draft draft) {
    super(draft);
  }

  @Override
  protected void view(AnyView view) {
    String kind = view instanceof MaterializedView ? "materialized view" : "table";
    on(kind, view.name(), view.comment(), view.name(), view.origin());
  }

  @Override
  protected void sequence(Sequence sequence) {
    unkept(sequence.name(), sequence.origin(), "sequence");
  }
}
