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
import org.nublox.dialect.writer.ConstraintAlterations;
import org.nublox.schema.change.Change;

/** Keys and checks. Source: Transact-SQL reference, "ALTER TABLE". */
final class SqlServerConstraints extends ConstraintAlterations {

  SqlServerConstraints(AlterationSite site) {
    super(site);
  }

  @Override
  protected void add(
      Statement.Kind kind, String table, String constraint, String text, boolean validated) {
    alter(kind, table, constraint, (validated ? "add " : "with nocheck add ") + text);
  }

  @Override
  public void validate(String table, String constraint) {
    alter(
        Statement.Kind.TABLE, table, constraint, "with check check constraint " + name(constraint));
  }

  @Override
  public void rename(Change.RenameConstraint rename) {
    draft.add(
        SqlServerNames.rename(
            Statement.Kind.TABLE, name(rename.from()), rename.to(), "OBJECT", draft));
  }
}
