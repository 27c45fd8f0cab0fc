/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.mysql;

import java.util.OptionalLong;
import org.nublox.dialect.writer.Draft;
import org.nublox.dialect.writer.SeedWriter;
import org.nublox.schema.Column;
import org.nublox.schema.Seed;
import org.nublox.schema.Table;

/** First rows; the counter of a table follows the greatest number by itself. */
public final class MysqlSeeds extends SeedWriter {

  public MysqlSeeds(Draft draft) {
    super(draft);
  }

  @Override
  protected void after(Table table, Seed seed, Column counted, OptionalLong next) {}
}
