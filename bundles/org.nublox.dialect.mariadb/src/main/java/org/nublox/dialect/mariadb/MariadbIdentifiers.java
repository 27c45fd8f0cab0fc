/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.mariadb;

import org.nublox.dialect.Identifiers;
import org.nublox.dialect.WordList;
import org.nublox.dialect.mysql.MysqlIdentifiers;

/**
 * Names as in MySQL, with other reserved words. Source: MariaDB documentation, "Identifier Names".
 */
final class MariadbIdentifiers {

  static final Identifiers INSTANCE =
      MysqlIdentifiers.with(WordList.read(MariadbIdentifiers.class, "reserved-words.txt"));

  private MariadbIdentifiers() {}
}
