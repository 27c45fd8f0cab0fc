/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.postgresql;

import org.nublox.dialect.Codes;
import org.nublox.dialect.Statement;
import org.nublox.dialect.writer.Draft;
import org.nublox.dialect.writer.ViewWriter;
import org.nublox.schema.MaterializedView;

/**
 * Views. Source: PostgreSQL documentation, "CREATE MATERIALIZED VIEW" and "REFRESH MATERIALIZED
 * VIEW".
 */
final class PostgresqlViews extends ViewWriter {

  PostgresqlViews(Draft draft) {
    super(draft);
  }

  @Override
  protected void materialized(MaterializedView view, String query) {
    String name = draft.name(view.name());
    draft.add(
        Statement.of(
            Statement.Kind.MATERIALIZED_VIEW,
            view.name(),
            view.origin(),
            "create materialized view " + name + " as\n" + query));
    if (!(view.refresh() instanceof MaterializedView.Refresh.OnDemand)) {
      draft.warn(
          Codes.MATERIALIZED_VIEW,
          view.name(),
          view.origin(),
          "PostgreSQL refreshes a materialized view only when it is asked to.",
          "Let a scheduler run: refresh materialized view " + name + ".");
    }
  }
}
