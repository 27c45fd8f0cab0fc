/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.mysql;

import org.nublox.dialect.Statement;
import org.nublox.dialect.writer.AlterationSite;
import org.nublox.dialect.writer.ObjectAlterations;
import org.nublox.dialect.writer.RefreshedTable;
import org.nublox.schema.Index;
import org.nublox.schema.MaterializedView;

/** Indexes, which are parts of their tables, and what stands for materialized views. */
class MysqlObjects extends ObjectAlterations {

  private final MysqlConstraints constraints;

  MysqlObjects(AlterationSite site, MysqlConstraints constraints) {
    super(site);
    this.constraints = constraints;
  }

  @Override
  public void dropIndex(String table, Index index) {
    constraints.dropKey(
        Statement.Kind.INDEX, table, index.name(), "drop key " + name(index.name()));
  }

  @Override
  public void renameIndex(String table, String from, String to) {
    alter(Statement.Kind.INDEX, table, to, "rename key " + name(from) + " to " + name(to));
  }

  @Override
  protected void dropMaterialized(MaterializedView view) {
    String procedure = RefreshedTable.procedure(view.name());
    add(Statement.Kind.ROUTINE, procedure, "drop procedure " + name(procedure));
    add(Statement.Kind.MATERIALIZED_VIEW, view.name(), "drop table " + name(view.name()));
  }
}
