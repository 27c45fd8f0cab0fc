/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.sqlserver;

import java.util.OptionalLong;
import org.nublox.dialect.Statement;
import org.nublox.dialect.writer.Draft;
import org.nublox.dialect.writer.SeedWriter;
import org.nublox.schema.Column;
import org.nublox.schema.Seed;
import org.nublox.schema.Table;

/**
 * First rows; those that give values to an identity column must be announced, and the counter
 * follows the greatest number by itself. Source: Transact-SQL reference, "SET IDENTITY_INSERT".
 */
final class SqlServerSeeds extends SeedWriter {

  SqlServerSeeds(Draft draft) {
    super(draft);
  }

  @Override
  protected void before(Table table, Seed seed, Column counted) {
    announce(table, seed, "on");
  }

  @Override
  protected void after(Table table, Seed seed, Column counted, OptionalLong next) {
    announce(table, seed, "off");
  }

  private void announce(Table table, Seed seed, String state) {
    draft.add(
        Statement.of(
            Statement.Kind.SETTING,
            table.name(),
            seed.origin(),
            "set identity_insert " + draft.name(table.name()) + " " + state));
  }
}
