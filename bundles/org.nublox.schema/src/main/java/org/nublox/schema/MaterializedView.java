/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.schema;

import java.time.Duration;
import org.nublox.expression.Query;

/** A named query whose rows are kept until they are refreshed. */
public record MaterializedView(
    String name, ViewDefinition definition, Refresh refresh, String comment, String origin)
    implements AnyView {

  public MaterializedView {
    Require.text(name, "name of a materialized view");
  }

  /** A view that keeps the rows of a query without a dialect. */
  public MaterializedView(
      String name, Query query, Refresh refresh, String comment, String origin) {
    this(name, new ViewDefinition.OfQuery(query), refresh, comment, origin);
  }

  /** When the rows are computed anew. */
  public sealed interface Refresh {

    /** When somebody asks for it. */
    record OnDemand() implements Refresh {}

    /** With every transaction that changes a table below it. */
    record OnCommit() implements Refresh {}

    /** Again and again, {@code interval} after the last time. */
    record Every(Duration interval) implements Refresh {
      public Every {
        Require.that(interval.isPositive(), "the interval of a refresh is not positive");
      }
    }
  }
}
