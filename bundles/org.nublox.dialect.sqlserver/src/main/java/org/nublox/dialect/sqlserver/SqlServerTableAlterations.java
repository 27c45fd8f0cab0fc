/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.sqlserver;

import org.nublox.dialect.Statement;
import org.nublox.dialect.writer.AlterationSite;
import org.nublox.dialect.writer.AlteredTables;
import org.nublox.dialect.writer.TableAlterations;
import org.nublox.schema.Table;

/** Whole tables. A security policy holds its table fast and is made again. */
final class SqlServerTableAlterations extends TableAlterations {

  private final SqlServerCommentChanges comments;

  SqlServerTableAlterations(AlterationSite site, SqlServerCommentChanges comments) {
    super(site);
    this.comments = comments;
  }

  @Override
  public void drop(Table table) {
    new SqlServerPolicies(draft).drop(table);
    super.drop(table);
  }

  @Override
  public void rename(String from, String to) {
    Table table = table(from);
    SqlServerPolicies policies = new SqlServerPolicies(draft);
    policies.drop(table);
    draft.add(SqlServerNames.rename(Statement.Kind.TABLE, name(from), to, "OBJECT", draft));
    if (!table.rowPolicies().isEmpty()) {
      policies.write(AlteredTables.named(table, to));
    }
  }

  @Override
  public void comment(String table, String comment) {
    comments.table(table(table).toBuilder().comment(comment).build());
  }
}
