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
import org.nublox.dialect.writer.ConstraintAlterations;
import org.nublox.schema.change.Change;
import org.nublox.schema.change.Change.Constraint;

/** Keys and checks. Source: Oracle SQL Language Reference, "ALTER TABLE" and "constraint". */
final class OracleConstraints extends ConstraintAlterations {

  OracleConstraints(AlterationSite site) {
    super(site);
  }

  @Override
  protected void add(
      Statement.Kind kind, String table, String constraint, String text, boolean validated) {
    super.add(kind, table, constraint, validated ? text : text + " enable novalidate", validated);
  }

  @Override
  public void validate(String table, String constraint) {
    alter(
        Statement.Kind.TABLE,
        table,
        constraint,
        "modify constraint " + name(constraint) + " enable validate");
  }

  /** The index of a key was given the name of the key when it was made. */
  @Override
  public void rename(Change.RenameConstraint rename) {
    super.rename(rename);
    if (rename.kind() == Constraint.PRIMARY_KEY || rename.kind() == Constraint.UNIQUE) {
      add(
          Statement.Kind.INDEX,
          rename.to(),
          "alter index " + name(rename.from()) + " rename to " + name(rename.to()));
    }
  }
}
