/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.mysql;

import java.util.Optional;
import org.nublox.dialect.Codes;
import org.nublox.dialect.Statement;
import org.nublox.dialect.writer.Draft;
import org.nublox.dialect.writer.ViewWriter;
import org.nublox.schema.MaterializedView;

/**
 * Views of MySQL and MariaDB. A table and a procedure that fills it stand for a materialized view.
 * Source: MySQL Reference Manual, "CREATE TABLE ... SELECT Statement" and "CREATE PROCEDURE and
 * CREATE FUNCTION Statements".
 */
public final class MysqlViews extends ViewWriter {

  private static final String CLOSING = ";\nend";

  public MysqlViews(Draft draft) {
    super(draft);
  }

  @Override
  protected void materialized(MaterializedView view, String query) {
    String table = draft.name(view.name());
    String procedure = refreshing(draft.dialect().identifiers().fit(view.name()));
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
            "create procedure "
                + draft.name(procedure)
                + "()\n"
                + opening(table)
                + query
                + CLOSING));
  }

  /** The name of the procedure that fills a table anew. */
  static String refreshing(String table) {
    return "refresh_" + table;
  }

  /**
   * The query in the body of a procedure that fills a table anew; empty when it does other things.
   */
  static Optional<String> refreshed(String quotedTable, String body) {
    String opening = opening(quotedTable);
    return body.startsWith(opening) && body.endsWith(CLOSING)
        ? Optional.of(body.substring(opening.length(), body.length() - CLOSING.length()))
        : Optional.empty();
  }

  private static String opening(String quotedTable) {
    return "begin\n  delete from " + quotedTable + ";\n  insert into " + quotedTable + "\n";
  }
}
