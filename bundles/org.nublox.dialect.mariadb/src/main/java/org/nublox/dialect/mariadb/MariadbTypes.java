/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.mariadb;

import org.nublox.dialect.mysql.MysqlTypes;
import org.nublox.expression.sql.SqlFlavour;

/**
 * Column types as in MySQL; {@code json} is a checked {@code longtext}. Source: MariaDB
 * documentation, "Data Types".
 */
final class MariadbTypes extends MysqlTypes {

  MariadbTypes(SqlFlavour flavour) {
    super("mariadb", "MariaDB", flavour);
  }
}
