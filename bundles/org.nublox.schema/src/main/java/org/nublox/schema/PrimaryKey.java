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

/** The primary key of a table, over one column or several in the order of the key. */
public record PrimaryKey(String name, List<String> columns, String origin) {

  public PrimaryKey {
    Require.text(name, "name of a primary key");
    columns = List.copyOf(columns);
    Require.notEmpty(columns, "columns", "primary key '" + name + "'");
    Require.distinct(columns, "column", "primary key '" + name + "'");
  }
}
