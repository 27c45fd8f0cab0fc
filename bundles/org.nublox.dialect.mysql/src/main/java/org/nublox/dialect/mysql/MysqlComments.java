/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.mysql;

import org.nublox.dialect.writer.CommentWriter;
import org.nublox.dialect.writer.Draft;
import org.nublox.schema.Sequence;
import org.nublox.schema.Table;

/**
 * The comments of tables and columns stand in {@code create table} already; those of views have no
 * place.
 */
public final class MysqlComments extends CommentWriter {

  public MysqlComments(Draft draft) {
    super(draft);
  }

  @Override
  public void write(Table table) {}

  @Override
  public void write(Sequence sequence) {}
}
