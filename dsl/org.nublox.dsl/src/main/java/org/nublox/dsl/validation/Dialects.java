/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.validation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What the language itself knows of databases: how long a name may be. Sources: the reference
 * manuals of PostgreSQL 18 (4.1.1), MySQL 9 (11.2.1), MariaDB 11 (Identifier Names), SQL Server
 * 2022 (Database Identifiers), Oracle 23ai (Database Object Naming Rules), H2 2 (Constants).
 */
final class Dialects {
  private static final Map<String, Integer> LIMITS = new LinkedHashMap<>();

  static {
    LIMITS.put("postgresql", 63);
    LIMITS.put("mysql", 64);
    LIMITS.put("mariadb", 64);
    LIMITS.put("sqlserver", 128);
    LIMITS.put("oracle", 128);
    LIMITS.put("h2", 256);
    LIMITS.put("sqlite", Integer.MAX_VALUE);
  }

  private Dialects() {}

  /** The ids of the dialects that come with the product. */
  static Set<String> known() {
    return LIMITS.keySet();
  }

  /** The longest name that the dialect takes; no limit for one that is not known. */
  static int limit(String dialect) {
    return LIMITS.getOrDefault(dialect, Integer.MAX_VALUE);
  }
}
