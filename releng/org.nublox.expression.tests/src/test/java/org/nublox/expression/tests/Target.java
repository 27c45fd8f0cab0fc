/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.expression.tests;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.nublox.dialect.Dialect;
import org.nublox.expression.Expr;
import org.nublox.expression.Type;
import org.nublox.expression.sql.SqlPrinter;
import org.nublox.expression.sql.SqlText;
import org.nublox.schema.Schema;
import org.nublox.testing.engines.Database;

/** A database with the schema that its dialect makes, on which printed expressions are evaluated. */
final class Target implements AutoCloseable {

  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private final Dialect dialect;
  private final SqlPrinter printer;
  private final Database database;
  private final Connection connection;

  Target(Databases.Kind kind, Schema schema) throws SQLException {
    dialect = kind.dialect();
    printer = new SqlPrinter(dialect.flavour());
    database = kind.engine().get().createDatabase();
    connection = database.connect();
    for (org.nublox.dialect.Statement statement : dialect.create(schema).statements()) {
      try (Statement execution = statement()) {
        execution.execute(statement.sql());
      }
    }
  }

  /** A statement whose text the driver leaves alone: no replacing of {@code {d ...}} and the like. */
  private Statement statement() throws SQLException {
    Statement statement = connection.createStatement();
    statement.setEscapeProcessing(false);
    return statement;
  }

  String id() {
    return dialect.id();
  }

  SqlPrinter printer() {
    return printer;
  }

  SqlText print(Expr expression) {
    return printer.value(expression);
  }

  /** The values of the expressions on the sample table, by row and expression. */
  List<List<Object>> evaluate(List<Expr> expressions) throws SQLException {
    String projections =
        expressions.stream().map(it -> print(it).orElseThrow()).collect(Collectors.joining(", "));
    return query(
        "select " + projections + " from " + name(Sample.TABLE) + " order by " + name("id"),
        expressions.stream().map(Expr::type).toList());
  }

  private String name(String name) {
    return dialect.flavour().identifier(name);
  }

  /** The rows of a query whose columns have the given types. */
  List<List<Object>> query(String sql, List<Type> types) throws SQLException {
    List<List<Object>> rows = new ArrayList<>();
    try (Statement statement = statement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        List<Object> row = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
          row.add(read(result, i + 1, types.get(i)));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  private Object read(ResultSet result, int index, Type type) throws SQLException {
    String text = result.getString(index);
    if (text == null) {
      return null;
    }
    return switch (type) {
      case Type.Bool it -> List.of("1", "t", "true", "TRUE").contains(text);
      case Type.Date it -> LocalDate.parse(text);
      case Type.Timestamp it -> timestamp(text);
      default -> type.isNumeric() ? number(text) : text;
    };
  }

  /**
   * SQLite shows 17 digits of a binary number, of which 15 count: the shortest that mean the same
   * number.
   */
  private BigDecimal number(String text) {
    BigDecimal number = new BigDecimal(text);
    boolean binary = id().equals("sqlite") && text.contains(".");
    return binary ? new BigDecimal(Double.toString(number.doubleValue())) : number;
  }

  private static LocalDateTime timestamp(String text) {
    LocalDateTime seconds = LocalDateTime.parse(text.substring(0, 19), TIMESTAMP);
    String fraction = text.length() > 20 ? text.substring(20) : "";
    return seconds.plusNanos(Long.parseLong((fraction + "000000000").substring(0, 9)));
  }

  @Override
  public void close() throws SQLException {
    connection.close();
    database.close();
  }
}
