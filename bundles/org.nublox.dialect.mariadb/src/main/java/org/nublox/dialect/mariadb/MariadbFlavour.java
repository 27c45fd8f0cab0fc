/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.mariadb;

import org.nublox.dialect.mysql.MysqlFlavour;

/** Expressions as in MySQL; regular expressions are those of PCRE. */
final class MariadbFlavour extends MysqlFlavour {

  MariadbFlavour() {
    super(MariadbIdentifiers.INSTANCE, MariadbDialect.COLLATION);
  }
}
