/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.postgresql;

import org.nublox.dialect.Statement;
import org.nublox.dialect.writer.AlterationSite;
import org.nublox.dialect.writer.ObjectAlterations;
import org.nublox.schema.Index;
import org.nublox.schema.RowPolicy;

/**
 * Indexes, triggers with their functions, and row policies. Source: PostgreSQL documentation,
 * "CREATE INDEX", "DROP TRIGGER" and "DROP POLICY".
 */
final class PostgresqlObjects extends ObjectAlterations {

  PostgresqlObjects(AlterationSite site) {
    super(site);
  }

  @Override
  public void createIndex(String table, Index index, boolean concurrently) {
    if (concurrently) {
      new PostgresqlIndexes(draft).write(table(table), index);
    } else {
      super.createIndex(table, index, false);
    }
  }

  @Override
  protected void dropTrigger(String table, String trigger) {
    add(Statement.Kind.TRIGGER, trigger, "drop trigger " + name(trigger) + " on " + name(table));
    draft.add(PostgresqlTriggers.dropFunction(trigger, draft));
  }

  @Override
  public void createPolicy(String table, RowPolicy policy) {
    new PostgresqlPolicies(draft).write(table(table), policy);
  }

  @Override
  public void dropPolicy(String table, RowPolicy policy) {
    for (String policyName : PostgresqlPolicies.names(policy)) {
      add(
          Statement.Kind.POLICY,
          policyName,
          "drop policy " + name(policyName) + " on " + name(table));
    }
  }

  @Override
  public void secureRows(String table, boolean on) {
    alter(Statement.Kind.POLICY, table, table, (on ? "enable" : "disable") + " row level security");
  }
}
