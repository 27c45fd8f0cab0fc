/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.writer;

import org.nublox.dialect.Capability;
import org.nublox.dialect.Codes;
import org.nublox.dialect.Statement;
import org.nublox.schema.AnyView;
import org.nublox.schema.Column;
import org.nublox.schema.MaterializedView;
import org.nublox.schema.Sequence;
import org.nublox.schema.Table;

/** Writes {@code comment on} for tables, columns, views and sequences. */
public class CommentWriter {

  protected final Draft draft;

  public CommentWriter(Draft draft) {
    this.draft = draft;
  }

  public void write(Table table) {
    if (!table.comment().isEmpty()) {
      table(table);
    }
    for (Column column : table.columns()) {
      if (!column.comment().isEmpty()) {
        column(table, column);
      }
    }
  }

  public void write(AnyView view) {
    if (view.comment().isEmpty()) {
      return;
    }
    if (draft.dialect().can(Capability.VIEW_COMMENT)) {
      view(view);
    } else {
      unkept(view.name(), view.origin(), "view");
    }
  }

  public void write(Sequence sequence) {
    if (!sequence.comment().isEmpty()) {
      sequence(sequence);
    }
  }

  /** Writes the comment of a table. */
  protected void table(Table table) {
    on("table", table.name(), table.comment(), table.name(), table.origin());
  }

  /** Writes the comment of a column. */
  protected void column(Table table, Column column) {
    draft.add(
        Statement.of(
            Statement.Kind.COMMENT,
            table.name() + "." + column.name(),
            column.origin(),
            "comment on column "
                + draft.name(table.name())
                + "."
                + draft.name(column.name())
                + " is "
                + draft.text(
                    column.comment(), table.name() + "." + column.name(), column.origin())));
  }

  /** Writes the comment of a view. */
  protected void view(AnyView view) {
    boolean materialized =
        view instanceof MaterializedView && draft.dialect().can(Capability.MATERIALIZED_VIEW);
    String kind = materialized ? "materialized view" : "view";
    on(kind, view.name(), view.comment(), view.name(), view.origin());
  }

  /** Writes the comment of a sequence. */
  protected void sequence(Sequence sequence) {
    on("sequence", sequence.name(), sequence.comment(), sequence.name(), sequence.origin());
  }

  /** Writes a comment of a named object. */
  protected final void on(String kind, String name, String comment, String element, String origin) {
    draft.add(
        Statement.of(
            Statement.Kind.COMMENT,
            name,
            origin,
            "comment on "
                + kind
                + " "
                + draft.name(name)
                + " is "
                + draft.text(comment, element, origin)));
  }

  /** Reports that the catalog has no place for the comment. */
  protected final void unkept(String element, String origin, String kind) {
    draft.info(
        Codes.COMMENT,
        element,
        origin,
        draft.dialect().displayName() + " keeps no comment of a " + kind + ".",
        "The comment is in the model and its documentation only.");
  }
}
