/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.schema;

import org.nublox.expression.Query;

/**
 * A named query, evaluated whenever it is read. Its columns are named by the aliases of the query's
 * projections.
 */
public record View(String name, ViewDefinition definition, String comment, String origin)
    implements AnyView {

  public View {
    Require.text(name, "name of a view");
  }

  /** A view that shows a query without a dialect. */
  public View(String name, Query query, String comment, String origin) {
    this(name, new ViewDefinition.OfQuery(query), comment, origin);
  }
}
