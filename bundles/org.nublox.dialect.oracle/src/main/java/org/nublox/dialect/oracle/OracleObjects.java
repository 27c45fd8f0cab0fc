/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.oracle;

import org.nublox.dialect.Statement;
import org.nublox.dialect.writer.AlterationSite;
import org.nublox.dialect.writer.ObjectAlterations;
import org.nublox.schema.Column;
import org.nublox.schema.RowPolicy;
import org.nublox.schema.Sequence;
import org.nublox.schema.Table;
import org.nublox.schema.change.Change;

/**
 * Sequences, of whose start the catalog knows nothing, and row policies; those of a table are one
 * function for each kind of statement and are made anew. Source: Oracle SQL Language Reference,
 * "ALTER SEQUENCE" and "RENAME".
 */
final class OracleObjects extends ObjectAlterations {

  OracleObjects(AlterationSite site) {
    super(site);
  }

  @Override
  protected String noMinimum() {
    return " nominvalue";
  }

  @Override
  protected String noMaximum() {
    return " nomaxvalue";
  }

  @Override
  protected String noCycle() {
    return " nocycle";
  }

  @Override
  protected String startWith(long start) {
    return "";
  }

  @Override
  protected String restartWith(long start) {
    return " restart start with " + start;
  }

  @Override
  protected void commentSequence(Sequence sequence) {
    site.writers().comments().write(sequence);
  }

  @Override
  public void renameSequence(String from, String to) {
    add(Statement.Kind.SEQUENCE, to, "rename " + name(from) + " to " + name(to));
    for (Use use : usesOf(from)) {
      Column column = use.by(to);
      Table table = table(use.table());
      alter(
          use.table(),
          "modify "
              + name(column.name())
              + " "
              + site.writers().tables().valueClause(table, column));
    }
  }

  @Override
  public void createPolicy(String table, RowPolicy policy) {
    remakePolicies(table, new Change.CreatePolicy(table, policy));
  }

  @Override
  public void dropPolicy(String table, RowPolicy policy) {
    remakePolicies(table, new Change.DropPolicy(table, policy));
  }

  private void remakePolicies(String name, Change change) {
    OraclePolicies policies = new OraclePolicies(draft);
    Table changed = site.now().after(table(name), change);
    policies.drop(table(name));
    if (!changed.rowPolicies().isEmpty()) {
      policies.write(changed);
    }
  }
}
