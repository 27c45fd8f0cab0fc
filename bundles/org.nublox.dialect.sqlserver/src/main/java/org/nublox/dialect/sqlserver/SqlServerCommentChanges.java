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
import org.nublox.dialect.writer.Draft;

/**
 * Comments in the place of others: the old one is dropped if there is one. Source: Transact-SQL
 * reference, "sys.fn_listextendedproperty" and "sp_dropextendedproperty".
 */
final class SqlServerCommentChanges extends SqlServerComments {

  SqlServerCommentChanges(Draft draft) {
    super(draft);
  }

  @Override
  void property(
      String kind, String name, String column, String comment, String element, String origin) {
    String place = column.isEmpty() ? "null, null" : "N'COLUMN', " + stored(column);
    draft.add(
        Statement.compound(
            Statement.Kind.COMMENT,
            element,
            origin,
            "declare @schema sysname = schema_name();\n"
                + "if exists (select 1 from sys.fn_listextendedproperty(N'MS_Description', "
                + "N'SCHEMA', @schema, N'"
                + kind
                + "', "
                + stored(name)
                + ", "
                + place
                + "))\n  exec sys.sp_dropextendedproperty @name = N'MS_Description', "
                + levels(kind, name, column)
                + ";"));
    if (!comment.isEmpty()) {
      super.property(kind, name, column, comment, element, origin);
    }
  }
}
