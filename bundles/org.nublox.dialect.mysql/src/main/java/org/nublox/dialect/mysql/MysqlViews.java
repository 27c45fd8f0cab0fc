/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.mysql;

import org.nublox.dialect.Codes;
import org.nublox.dialect.Statement;
import org.nublox.dialect.writer.Draft;
import org.nublox.dialect.writer.RefreshedTable;
import org.nublox.dialect.writer.ViewWriter;
import org.nublox.schema.MaterializedView;

/**
 * Views of MySQL and MariaDB. A table and a procedure that fills it stand for a materialized view.
 * Source: MySQL Reference Manual, "CREATE TABLE ... SELECT Statement" and "CREATE PROCEDURE and
 * CREATE FUNCTION Statements".
 */
public final class MysqlViews extends ViewWriter {

  static final RefreshedTable REFRESHED = new RefreshedTable("begin\n", "end");

  public MysqlViews(Draft draft) {
    super(draft);
  }

  @Override
  protected void materialized(MaterializedView view, String query) {
    String table = draft.name(view.name());
    String procedure = RefreshedTable.procedure(draft.dialect().identifiers().fit(view.name()));
    draft.info(
        Codes.MATERIALIZED_VIEW,
        view.name(),
        view.origin(),
        draft.dialect().displayName() + " has no materialized views.",
        "It is a table that the procedure '"
            + procedure
            + "' fills anew; let a scheduler call it.");
    draft.add(
        Statement.of(
            Statement.Kind.MATERIALIZED_VIEW,
            view.name(),
            view.origin(),
            "create table " + table + " as\n" + query));
    draft.add(
        Statement.compound(
            Statement.Kind.ROUTINE,
            procedure,
            view.origin(),
            "create procedure " + draft.name(procedure) + "()\n" + REFRESHED.body(table, query)));
  }
}
