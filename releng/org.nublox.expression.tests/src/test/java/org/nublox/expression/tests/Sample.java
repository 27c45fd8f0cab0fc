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
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.nublox.expression.Expr;
import org.nublox.expression.Literals;
import org.nublox.expression.Type;
import org.nublox.expression.Types;
import org.nublox.schema.Column;
import org.nublox.schema.ColumnType;
import org.nublox.schema.Schema;
import org.nublox.schema.Seed;
import org.nublox.schema.Table;
import org.nublox.schema.TableBuilder;

/**
 * The table on which expressions are tried: its columns, of each type one that can be null and one
 * that cannot.
 */
final class Sample {

  static final String TABLE = "sample";

  static final Type.Enumeration STATUS =
      new Type.Enumeration("Status", List.of("draft", "sent", "paid", "void"));

  static final List<Expr.Column> COLUMNS =
      List.of(
          column("i", Types.INT, true),
          column("j", Types.INT, false),
          column("k", Types.LONG, true),
          column("l", Types.LONG, false),
          column("d", new Type.Decimal(12, 2), true),
          column("e", new Type.Decimal(9, 4), false),
          column("s", new Type.Text(40), true),
          column("t", new Type.Text(40), false),
          column("b", Types.BOOL, true),
          column("c", Types.BOOL, false),
          column("day1", Types.DATE, true),
          column("day2", Types.DATE, false),
          column("time1", Types.TIMESTAMP, true),
          column("time2", Types.TIMESTAMP, false),
          column("status1", STATUS, true),
          column("status2", STATUS, false));

  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "a",
          "A",
          "abc",
          "ABC",
          "a b",
          " abc ",
          "it's",
          "\"quoted\"",
          "back\\slash",
          "100%",
          "under_score",
          "[x]",
          "*?",
          "Grüße",
          "ß",
          "😀",
          "a😀b",
          "日本",
          "line\nfeed",
          "tab\t",
          "'; drop table x; --",
          "ab",
          "aab",
          "Zebra",
          "zebra",
          "\u00e9",
          "e\u0301",
          "{1}",
          "$1",
          "\\1",
          "-- x",
          "/* y */",
          "?",
          ":name");

  private static final List<Integer> INTS =
      List.of(0, 1, -1, 2, 7, -13, 100, 2024, Integer.MAX_VALUE, Integer.MIN_VALUE);

  private static final List<Long> LONGS =
      List.of(0L, 1L, -1L, 3L, -42L, 10_000_000_000L, Long.MAX_VALUE, Long.MIN_VALUE, 999_999L);

  private static final List<String> MONEY =
      List.of(
          "0.00",
          "0.01",
          "-0.01",
          "1.00",
          "2.50",
          "-2.50",
          "19.99",
          "1234567.89",
          "9999999999.99",
          "-9999999999.99",
          "0.05",
          "2.68");

  private static final List<String> RATES =
      List.of(
          "0.0000",
          "0.5000",
          "-0.5000",
          "1.0000",
          "0.1900",
          "2.6750",
          "1.0050",
          "99999.9999",
          "-99999.9999",
          "0.0001");

  private Sample() {}

  private static Expr.Column column(String name, Type type, boolean nullable) {
    return new Expr.Column(Optional.empty(), name, type, nullable);
  }

  /** A schema of the one table that holds the rows. */
  static Schema schema(List<Map<String, Object>> rows) {
    TableBuilder table = Table.builder(TABLE).column(Column.of("id", new ColumnType.Int()).notNull());
    for (Expr.Column column : COLUMNS) {
      Column physical = Column.of(column.name(), columnType(column.type()));
      table.column(column.nullable() ? physical : physical.notNull());
    }
    table.primaryKey("sample_pk", "id");
    List<String> names = new ArrayList<>(List.of("id"));
    COLUMNS.forEach(it -> names.add(it.name()));
    List<List<Expr>> values = new ArrayList<>();
    for (Map<String, Object> row : rows) {
      List<Expr> literals = new ArrayList<>(List.of(Literals.integer(values.size())));
      COLUMNS.forEach(it -> literals.add(new Expr.Literal(it.type(), row.get(it.name()))));
      values.add(literals);
    }
    return Schema.builder("sample")
        .table(table.build())
        .seed(new Seed(TABLE, names, values, ""))
        .build();
  }

  private static ColumnType columnType(Type type) {
    return switch (type) {
      case Type.Int32 it -> new ColumnType.Int();
      case Type.Int64 it -> new ColumnType.BigInt();
      case Type.Decimal it -> new ColumnType.Decimal(it.precision(), it.scale());
      case Type.Text it -> new ColumnType.Varchar(it.maxLength());
      case Type.Bool it -> new ColumnType.Bool();
      case Type.Date it -> new ColumnType.Date();
      case Type.Timestamp it -> new ColumnType.Timestamp(6);
      case Type.Enumeration it -> new ColumnType.Enumeration(it.name(), it.literals(), 10);
      default -> throw new IllegalArgumentException(type.text());
    };
  }

  /** Random rows; the first ones have the extreme values. */
  static List<Map<String, Object>> rows(RandomGenerator random, int count) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Map<String, Object> row = new LinkedHashMap<>();
      for (Expr.Column column : COLUMNS) {
        boolean isNull = column.nullable() && random.nextInt(4) == 0;
        row.put(column.name(), isNull ? null : value(column.type(), random));
      }
      rows.add(row);
    }
    return rows;
  }

  private static Object value(Type type, RandomGenerator random) {
    return switch (type) {
      case Type.Int32 it ->
          random.nextBoolean() ? pick(INTS, random) : (Integer) random.nextInt(-50, 50);
      case Type.Int64 it ->
          random.nextBoolean() ? pick(LONGS, random) : (Long) random.nextLong(-999, 999);
      case Type.Decimal it -> new BigDecimal(pick(it.scale() == 2 ? MONEY : RATES, random));
      case Type.Text it -> text(random);
      case Type.Bool it -> random.nextBoolean();
      case Type.Date it -> day(random);
      case Type.Timestamp it -> time(random);
      case Type.Enumeration it -> pick(it.literals(), random);
      default -> throw new IllegalArgumentException(type.text());
    };
  }

  static String text(RandomGenerator random) {
    return pick(TEXTS, random);
  }

  static LocalDate day(RandomGenerator random) {
    return LocalDate.of(2023, 12, 28)
        .plusDays(random.nextInt(70))
        .plusYears(random.nextInt(-2, 3) * 30L);
  }

  static LocalDateTime time(RandomGenerator random) {
    LocalDateTime midnight = day(random).atStartOfDay();
    return switch (random.nextInt(4)) {
      case 0 -> midnight;
      case 1 -> midnight.plusSeconds(random.nextInt(86_400));
      case 2 -> midnight.plusNanos(random.nextLong(86_400_000_000L) * 1000);
      default -> midnight.plusNanos(86_399_999_999L * 1000);
    };
  }

  static <T> T pick(List<T> list, RandomGenerator random) {
    return list.get(random.nextInt(list.size()));
  }
}
