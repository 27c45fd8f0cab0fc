/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.sqlserver;

import org.nublox.dialect.Codes;
import org.nublox.dialect.Statement;
import org.nublox.dialect.writer.Draft;
import org.nublox.dialect.writer.RefreshedTable;
import org.nublox.dialect.writer.ViewWriter;
import org.nublox.schema.MaterializedView;

/**
 * Views, each alone in its batch. A table and a procedure that fills it stand for a materialized
 * view, since an indexed view takes only few kinds of queries. Source: Transact-SQL reference,
 * "CREATE VIEW", "SELECT - INTO Clause", "CREATE PROCEDURE".
 */
final class SqlServerViews extends ViewWriter {

  static final RefreshedTable REFRESHED =
      new RefreshedTable(
          "begin\n  set nocount on;\n  begin transaction;\n", "  commit transaction;\nend");

  SqlServerViews(Draft draft) {
    super(draft);
  }

  @Override
  protected void plain(String name, String origin, String query) {
    draft.add(
        Statement.compound(
            Statement.Kind.VIEW,
            name,
            origin,
            "create view " + draft.name(name) + " as\n" + query));
  }

  @Override
  protected void materialized(MaterializedView view, String query) {
    String table = draft.name(view.name());
    String procedure = RefreshedTable.procedure(draft.dialect().identifiers().fit(view.name()));
    draft.info(
        Codes.MATERIALIZED_VIEW,
        view.name(),
        view.origin(),
        "SQL Server has materialized views only of few kinds of queries.",
        "It is a table that the procedure '"
            + procedure
            + "' fills anew; let a scheduler call it.");
    draft.add(
        Statement.of(
            Statement.Kind.MATERIALIZED_VIEW,
            view.name(),
            view.origin(),
            "select * into " + table + " from (\n" + query + "\n) q"));
    draft.add(
        Statement.compound(
            Statement.Kind.ROUTINE,
            procedure,
            view.origin(),
            "create procedure " + draft.name(procedure) + " as\n" + REFRESHED.body(table, query)));
  }
}
