/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.schema;

import java.util.List;

/**
 * A unique constraint. Rows with a null in one of the columns do not clash, as the SQL standard has
 * it.
 */
public record UniqueKey(String name, List<String> columns, String origin) {

  public UniqueKey {
    Require.text(name, "name of a unique key");
    columns = List.copyOf(columns);
    Require.notEmpty(columns, "columns", "unique key '" + name + "'");
    Require.distinct(columns, "column", "unique key '" + name + "'");
  }
}
