/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.mariadb;

import java.util.List;
import java.util.Optional;
import org.nublox.dialect.Dialect;
import org.nublox.dialect.catalog.CatalogRow;
import org.nublox.dialect.catalog.CreateTableText.Item;
import org.nublox.dialect.catalog.SqlTokens;
import org.nublox.dialect.catalog.SqlTokens.Token;
import org.nublox.dialect.mysql.MysqlCatalog;
import org.nublox.dialect.mysql.MysqlTableReader;
import org.nublox.dialect.mysql.MysqlText;
import org.nublox.expression.Expr;
import org.nublox.schema.ColumnValue;

/** Makes a table of what the catalog of MariaDB tells, where all expressions are plain SQL. */
final class MariadbTableReader extends MysqlTableReader {

  MariadbTableReader(Dialect dialect, String database, MysqlCatalog catalog) {
    super(dialect, database, catalog);
  }

  @Override
  protected String told(String expression) {
    return expression;
  }

  @Override
  protected ColumnValue defaultOf(CatalogRow row, String extra, Optional<Item> line) {
    String told = row.optional("column_default").orElse("NULL");
    if (told.equals("NULL")) {
      return new ColumnValue.Given();
    }
    String sql =
        line.filter(item -> told.indexOf('?') >= 0).map(MysqlTableReader::defaultIn).orElse(told);
    List<Token> tokens = SqlTokens.of(MysqlText.unqualified(database, sql), true);
    boolean next = tokens.size() == 4 && tokens.get(0).is("nextval") && tokens.get(2).isName();
    return next
        ? new ColumnValue.NextOf(tokens.get(2).name())
        : new ColumnValue.Default(Expr.Verbatim.value(dialect.id(), sql));
  }
}
