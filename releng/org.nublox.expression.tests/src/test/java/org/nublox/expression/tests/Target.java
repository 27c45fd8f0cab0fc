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
import java.util.Map;
import java.util.stream.Collectors;
import org.nublox.expression.Expr;
import org.nublox.expression.Literals;
import org.nublox.expression.Type;
import org.nublox.expression.sql.SqlFlavour;
import org.nublox.expression.sql.SqlPrinter;
import org.nublox.expression.sql.SqlText;
import org.nublox.testing.engines.Database;

/** A database with the sample table, on which printed expressions are evaluated. */
final class Target implements AutoCloseable {

  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private final String id;
  private final SqlFlavour flavour;
  private final String tableOptions;
  private final SqlPrinter printer;
  private final Database database;
  private final Connection connection;

  Target(Databases.Kind kind) throws SQLException {
    this.id = kind.id();
    this.flavour = kind.flavour();
    this.tableOptions = kind.tableOptions();
    this.printer = new SqlPrinter(flavour);
    this.database = kind.engine().get().createDatabase();
    this.connection = database.connect();
  }

  String id() {
    return id;
  }

  SqlText print(Expr expression) {
    return printer.value(expression);
  }

  void fill(List<Map<String, Object>> rows) throws SQLException {
    String columns =
        Sample.COLUMNS.stream()
            .map(it -> flavour.identifier(it.name()) + " " + type(it.type()))
            .collect(Collectors.joining(", "));
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "create table " + Sample.TABLE + " (id integer primary key, " + columns + ")" + tableOptions);
      int id = 0;
      for (Map<String, Object> row : rows) {
        String values =
            Sample.COLUMNS.stream()
                .map(it -> printer.value(literal(it.type(), row.get(it.name()))).orElseThrow())
                .collect(Collectors.joining(", "));
        statement.execute("insert into " + Sample.TABLE + " values (" + id++ + ", " + values + ")");
      }
    }
  }

  private static Expr literal(Type type, Object value) {
    return value == null ? Literals.NULL : new Expr.Literal(type, value);
  }

  private String type(Type type) {
    return switch (type) {
      case Type.Int32 it -> "integer";
      case Type.Int64 it -> "bigint";
      case Type.Decimal it -> "decimal(" + it.precision() + ", " + it.scale() + ")";
      case Type.Text it -> "varchar(" + it.maxLength() + ")";
      case Type.Enumeration it -> "varchar(10)";
      case Type.Bool it -> id.equals("sqlite") ? "integer" : "boolean";
      case Type.Date it -> id.equals("sqlite") ? "text" : "date";
      case Type.Timestamp it ->
          switch (id) {
            case "sqlite" -> "text";
            case "mariadb" -> "datetime(6)";
            default -> "timestamp";
          };
      default -> throw new IllegalArgumentException(type.text());
    };
  }

  /** The values of the expressions, by row and expression. */
  List<List<Object>> evaluate(List<Expr> expressions) throws SQLException {
    String projections =
        expressions.stream().map(it -> print(it).orElseThrow()).collect(Collectors.joining(", "));
    String sql = "select " + projections + " from " + Sample.TABLE + " order by id";
    List<List<Object>> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        List<Object> row = new ArrayList<>();
        for (int i = 0; i < expressions.size(); i++) {
          row.add(read(result, i + 1, expressions.get(i).type()));
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
      case Type.Text it -> text;
      case Type.Enumeration it -> text;
      default -> type.isNumeric() ? number(text) : text;
    };
  }

  /**
   * SQLite shows 17 digits of a binary number, of which 15 count: the shortest that mean the same
   * number.
   */
  private BigDecimal number(String text) {
    BigDecimal number = new BigDecimal(text);
    return number.precision() > 15 && id.equals("sqlite") && text.contains(".")
        ? new BigDecimal(Double.toString(number.doubleValue()))
        : number;
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
