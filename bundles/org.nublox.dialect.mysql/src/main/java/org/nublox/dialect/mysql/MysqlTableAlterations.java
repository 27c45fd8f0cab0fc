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
import org.nublox.dialect.writer.TableAlterations;
import org.nublox.schema.Table;

/** Whole tables; a comment is an option of the table. */
final class MysqlTableAlterations extends TableAlterations {

  MysqlTableAlterations(AlterationSite site) {
    super(site);
  }

  @Override
  public void comment(String table, String comment) {
    Table commented = table(table).toBuilder().comment(comment).build();
    alter(table, "comment = " + MysqlTables.comment(commented, draft));
  }
}
