/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.postgresql;

import java.util.Optional;
import org.nublox.dialect.Statement;
import org.nublox.dialect.writer.Draft;
import org.nublox.dialect.writer.IndexWriter;
import org.nublox.schema.Index;
import org.nublox.schema.Table;

/**
 * Indexes that are built while the table stays writable. Such a statement is sent alone, outside of
 * a transaction. Source: PostgreSQL documentation, "CREATE INDEX", "Building Indexes Concurrently".
 */
final class PostgresqlIndexes extends IndexWriter {

  PostgresqlIndexes(Draft draft) {
    super(draft);
  }

  @Override
  protected Statement statement(Index index, String sql) {
    return Statement.compound(Statement.Kind.INDEX, index.name(), index.origin(), sql);
  }

  @Override
  protected String sql(Table table, Index index, String parts, Optional<String> where) {
    return super.sql(table, index, parts, where).replaceFirst(" index ", " index concurrently ");
  }
}
