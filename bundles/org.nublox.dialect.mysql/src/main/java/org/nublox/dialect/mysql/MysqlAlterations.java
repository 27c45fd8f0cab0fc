/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.mysql;

import org.nublox.dialect.writer.AlterationSite;
import org.nublox.dialect.writer.AlterationWriter;
import org.nublox.dialect.writer.ObjectAlterations;

/**
 * Changes at MySQL and MariaDB. Source: MySQL Reference Manual, "ALTER TABLE Statement" and
 * "FOREIGN KEY Constraints".
 */
public final class MysqlAlterations extends AlterationWriter {

  private final MysqlColumns columns;

  private MysqlAlterations(
      AlterationSite site,
      MysqlColumns columns,
      MysqlConstraints constraints,
      ObjectAlterations objects) {
    super(
        site,
        new MysqlTableAlterations(site),
        columns,
        constraints,
        objects,
        new MysqlRows(site, columns));
    this.columns = columns;
  }

  /** Changes at MySQL. */
  static MysqlAlterations mysql(AlterationSite site) {
    CountedColumns counted = new CountedColumns(site);
    MysqlConstraints constraints = new MysqlConstraints(site, counted, "drop check ");
    return new MysqlAlterations(
        site, new MysqlColumns(site, counted), constraints, new MysqlObjects(site, constraints));
  }

  /** Changes at MariaDB, which has sequences, and checks that are constraints like others. */
  public static MysqlAlterations mariadb(AlterationSite site) {
    CountedColumns counted = new CountedColumns(site);
    MysqlConstraints constraints = new MysqlConstraints(site, counted, "drop constraint ");
    return new MysqlAlterations(
        site, new MysqlColumns(site, counted), constraints, new MariadbObjects(site, constraints));
  }

  @Override
  protected void finish() {
    columns.countAgain();
  }
}
