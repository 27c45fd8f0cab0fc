/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.sqlserver;

import org.nublox.dialect.Codes;
import org.nublox.dialect.Statement;
import org.nublox.dialect.writer.AlterationSite;
import org.nublox.dialect.writer.ColumnAlterations;
import org.nublox.dialect.writer.ObjectAlterations;
import org.nublox.dialect.writer.RefreshedTable;
import org.nublox.schema.AnyView;
import org.nublox.schema.ColumnValue;
import org.nublox.schema.Index;
import org.nublox.schema.MaterializedView;
import org.nublox.schema.RowPolicy;
import org.nublox.schema.Sequence;
import org.nublox.schema.Table;
import org.nublox.schema.change.Change;

/**
 * Sequences, indexes, views and row policies; those of a table are one security policy, which is
 * made anew. Source: Transact-SQL reference, "ALTER SEQUENCE", "DROP INDEX", "CREATE SECURITY
 * POLICY".
 */
final class SqlServerObjects extends ObjectAlterations {

  private final ColumnAlterations columns;
  private final SqlServerCommentChanges comments;

  SqlServerObjects(
      AlterationSite site, ColumnAlterations columns, SqlServerCommentChanges comments) {
    super(site);
    this.columns = columns;
    this.comments = comments;
  }

  @Override
  public void alterSequence(Sequence from, Sequence to) {
    if (from.start() != to.start()) {
      draft.info(
          Codes.SEQUENCE,
          to.name(),
          to.origin(),
          "SQL Server notes another start of a sequence only when it begins anew.",
          "It goes on where it is; run 'alter sequence ... restart with' to begin anew.");
    }
    super.alterSequence(from, to);
  }

  @Override
  protected String startWith(long start) {
    return "";
  }

  @Override
  protected void commentSequence(Sequence sequence) {
    comments.sequence(sequence);
  }

  /** Defaults keep the sequence from being renamed. */
  @Override
  public void renameSequence(String from, String to) {
    for (Use use : usesOf(from)) {
      columns.alter(use.table(), use.column(), use.column().withValue(new ColumnValue.Given()));
    }
    draft.add(SqlServerNames.rename(Statement.Kind.SEQUENCE, name(from), to, "OBJECT", draft));
    for (Use use : usesOf(from)) {
      columns.alter(use.table(), use.column().withValue(new ColumnValue.Given()), use.by(to));
    }
  }

  @Override
  public void dropIndex(String table, Index index) {
    add(
        Statement.Kind.INDEX,
        index.name(),
        "drop index " + name(index.name()) + " on " + name(table));
  }

  @Override
  public void renameIndex(String table, String from, String to) {
    draft.add(
        SqlServerNames.rename(
            Statement.Kind.INDEX, name(table) + "." + name(from), to, "INDEX", draft));
  }

  @Override
  protected void dropMaterialized(MaterializedView view) {
    String procedure = RefreshedTable.procedure(view.name());
    add(Statement.Kind.ROUTINE, procedure, "drop procedure " + name(procedure));
    add(Statement.Kind.MATERIALIZED_VIEW, view.name(), "drop table " + name(view.name()));
  }

  @Override
  public void commentView(AnyView view) {
    comments.view(view);
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
    SqlServerPolicies policies = new SqlServerPolicies(draft);
    Table changed = site.now().after(table(name), change);
    policies.drop(table(name));
    if (!changed.rowPolicies().isEmpty()) {
      policies.write(changed);
    }
  }
}
