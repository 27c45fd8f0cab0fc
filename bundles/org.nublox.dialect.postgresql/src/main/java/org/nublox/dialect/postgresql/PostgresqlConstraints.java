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
import org.nublox.dialect.writer.ConstraintAlterations;
import org.nublox.schema.Check;

/** Keys and checks. Source: PostgreSQL documentation, "ALTER TABLE". */
final class PostgresqlConstraints extends ConstraintAlterations {

  PostgresqlConstraints(AlterationSite site) {
    super(site);
  }

  @Override
  public void addCheck(String table, Check check, boolean validated) {
    super.addCheck(table, check, validated);
    if (!check.message().isEmpty()) {
      draft.add(PostgresqlComments.message(table, check, draft));
    }
  }

  @Override
  protected void add(
      Statement.Kind kind, String table, String constraint, String text, boolean validated) {
    super.add(kind, table, constraint, validated ? text : text + " not valid", validated);
  }

  @Override
  public void validate(String table, String constraint) {
    alter(Statement.Kind.TABLE, table, constraint, "validate constraint " + name(constraint));
  }
}
