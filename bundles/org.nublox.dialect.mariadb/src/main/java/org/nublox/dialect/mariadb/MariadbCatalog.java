/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.mariadb;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.nublox.dialect.Dialect;
import org.nublox.dialect.catalog.CatalogQueries;
import org.nublox.dialect.catalog.CatalogRow;
import org.nublox.dialect.mysql.MysqlCatalog;
import org.nublox.dialect.mysql.MysqlTableReader;
import org.nublox.schema.Sequence;

/**
 * One reading of a database of MariaDB. Source: MariaDB documentation, "Information Schema Tables".
 */
final class MariadbCatalog extends MysqlCatalog {

  MariadbCatalog(Dialect dialect, CatalogQueries queries, String database, String version) {
    super(dialect, queries, database, version);
  }

  @Override
  protected MysqlTableReader tableReader() {
    return new MariadbTableReader(dialect, database, this);
  }

  /** Only what is beyond the basic plane is lost, of which question marks are left. */
  @Override
  protected boolean isDoubtful(String text) {
    return text.indexOf('?') >= 0;
  }

  /** There are no expressions in indexes. */
  @Override
  protected String keyExpression() {
    return "null";
  }

  /** Names of checks differ within a table only, and so the catalog tells the table. */
  @Override
  protected void checks() throws SQLException {
    queries.each(
        "checks",
        "select table_name, constraint_name, check_clause, level"
            + " from information_schema.check_constraints where constraint_schema = ?"
            + " order by table_name, constraint_name",
        database(),
        row ->
            check(
                row.text("table_name"),
                row.text("constraint_name"),
                row.text("check_clause"),
                row.text("level").equals("Column")));
  }

  /** A sequence tells about itself only when it is asked; all are asked at once. */
  @Override
  protected List<Sequence> sequences(List<CatalogRow> found) throws SQLException {
    List<Sequence> sequences = new ArrayList<>();
    if (found.isEmpty()) {
      return sequences;
    }
    StringBuilder sql = new StringBuilder();
    for (int i = 0; i < found.size(); i++) {
      sql.append(i == 0 ? "" : " union all ")
          .append("select ")
          .append(i)
          .append(
              " as number, start_value, increment, minimum_value, maximum_value, cycle_option from ")
          .append(dialect.identifiers().inQuotes(database))
          .append('.')
          .append(dialect.identifiers().inQuotes(found.get(i).text("table_name")));
    }
    queries.each(
        "sequences",
        sql.append(" order by number").toString(),
        List.of(),
        row -> {
          CatalogRow sequence = found.get(row.integer("number"));
          sequences.add(
              MariadbSequences.told(
                  new Sequence(
                      sequence.text("table_name"),
                      row.number("start_value"),
                      row.number("increment"),
                      OptionalLong.of(row.number("minimum_value")),
                      OptionalLong.of(row.number("maximum_value")),
                      row.is("cycle_option"),
                      sequence.text("table_comment"),
                      "")));
        });
    return sequences;
  }
}
