/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.writer;

import java.util.Optional;
import org.nublox.dialect.Codes;
import org.nublox.dialect.Statement;
import org.nublox.schema.AnyView;
import org.nublox.schema.MaterializedView;
import org.nublox.schema.View;
import org.nublox.schema.ViewDefinition;

/**
 * Writes views. What stands for a materialized view where the engine has none is the business of a
 * dialect.
 */
public class ViewWriter {

  protected final Draft draft;

  public ViewWriter(Draft draft) {
    this.draft = draft;
  }

  /** Writes the view, unless its query has no form at the engine. */
  public final void write(AnyView view) {
    text(view)
        .ifPresent(
            query -> {
              switch (view) {
                case View plain -> plain(plain.name(), plain.origin(), query);
                case MaterializedView materialized -> materialized(materialized, query);
              }
            });
  }

  private Optional<String> text(AnyView view) {
    return switch (view.definition()) {
      case ViewDefinition.OfQuery of ->
          draft.query(of.query(), Codes.VIEW, view.name(), view.origin());
      case ViewDefinition.Verbatim verbatim -> Optional.of(verbatim.sql());
    };
  }

  /** A view, given its query in SQL. */
  protected void plain(String name, String origin, String query) {
    draft.add(
        Statement.of(
            Statement.Kind.VIEW,
            name,
            origin,
            "create view " + draft.name(name) + " as\n" + query));
  }

  /** A materialized view, given its query in SQL. Here: a plain view, which is always fresh. */
  protected void materialized(MaterializedView view, String query) {
    draft.info(
        Codes.MATERIALIZED_VIEW,
        view.name(),
        view.origin(),
        draft.dialect().displayName() + " has no materialized views.",
        "It is a plain view: always fresh, computed at each read.");
    plain(view.name(), view.origin(), query);
  }
}
