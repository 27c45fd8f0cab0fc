/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.postgresql;

import org.nublox.dialect.writer.AlterationSite;
import org.nublox.dialect.writer.TableAlterations;
import org.nublox.schema.Table;
import org.nublox.schema.Trigger;

/** Whole tables; with a table go the functions of its triggers. */
final class PostgresqlTableAlterations extends TableAlterations {

  PostgresqlTableAlterations(AlterationSite site) {
    super(site);
  }

  @Override
  public void drop(Table table) {
    super.drop(table);
    for (Trigger trigger : table.triggers()) {
      draft.add(PostgresqlTriggers.dropFunction(trigger.name(), draft));
    }
  }
}
