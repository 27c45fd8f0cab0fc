/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.oracle;

import org.nublox.dialect.writer.AlterationSite;
import org.nublox.dialect.writer.AlteredTables;
import org.nublox.dialect.writer.TableAlterations;
import org.nublox.schema.Table;

/** Whole tables; the functions of row policies go with them. */
final class OracleTableAlterations extends TableAlterations {

  OracleTableAlterations(AlterationSite site) {
    super(site);
  }

  /** Row policies are named after their table. */
  @Override
  public void rename(String from, String to) {
    Table table = table(from);
    OraclePolicies policies = new OraclePolicies(draft);
    policies.drop(table);
    super.rename(from, to);
    if (!table.rowPolicies().isEmpty()) {
      policies.write(AlteredTables.named(table, to));
    }
  }

  @Override
  public void drop(Table table) {
    new OraclePolicies(draft).drop(table);
    super.drop(table);
  }
}
