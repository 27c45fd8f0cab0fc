/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.evolution;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nublox.dialect.Dialect;
import org.nublox.expression.Expr;
import org.nublox.expression.Literals;
import org.nublox.expression.Type;
import org.nublox.expression.Types;
import org.nublox.schema.Check;
import org.nublox.schema.Column;
import org.nublox.schema.ColumnType;
import org.nublox.schema.Table;
import org.nublox.schema.change.SqlWords;

/**
 * A value for rows that have none, when nobody said one: nothing, zero, no, the beginning of 1970;
 * the first of the values that a check allows.
 */
final class Neutral {

  /** A name, and what may be around it before {@code in}: parentheses, a cast of PostgreSQL's. */
  private static final String NAME =
      "^[\\s(]*(\"(?:[^\"]|\"\")*\"|`(?:[^`]|``)*`|\\[[^\\]]*\\]|[^\\s()'\"`:\\[]+)[\\s)]*"
          + "(?:::[\\w ]+?(?:\\(\\d+\\))?[\\s)]*)?";

  /** {@code name in ('a', ...)}: what a check over a closed list looks like in any dialect. */
  private static final Pattern LIST =
      Pattern.compile(
          NAME + "\\bin\\s*\\(\\s*(N?'(?:[^']|'')*'|-?[0-9.]+)", Pattern.CASE_INSENSITIVE);

  /** What PostgreSQL makes of it. */
  private static final Pattern ARRAY =
      Pattern.compile(
          NAME + "=\\s*any\\s*\\(+array\\[\\(*('(?:[^']|'')*')", Pattern.CASE_INSENSITIVE);

  private Neutral() {}

  /** The value, if there is one for the type. */
  static Optional<Expr> of(Table table, Column column, Dialect dialect) {
    for (Check check : table.checks()) {
      if (check.condition() instanceof Expr.Verbatim verbatim
          && SqlWords.of(verbatim.sql()).mentions(column.name())) {
        Optional<Expr> first = first(verbatim.sql(), column, dialect);
        if (first.isPresent()) {
          return first;
        }
        if (isJson(verbatim.sql(), column, dialect)) {
          return of(new ColumnType.Json());
        }
      }
    }
    return of(column.type());
  }

  /** The first value of a closed list for the column itself, not for something computed of it. */
  private static Optional<Expr> first(String condition, Column column, Dialect dialect) {
    for (Pattern pattern : List.of(LIST, ARRAY)) {
      Matcher matcher = pattern.matcher(condition);
      if (matcher.find() && SqlWords.of(matcher.group(1)).mentions(column.name())) {
        return Optional.of(Expr.Verbatim.value(dialect.id(), matcher.group(2)));
      }
    }
    return Optional.empty();
  }

  /** An engine without a type for JSON keeps texts to its form by a check. */
  private static boolean isJson(String condition, Column column, Dialect dialect) {
    String name = dialect.identifiers().quote(column.name());
    return dialect.types().guard(new ColumnType.Json(), name).filter(condition::equals).isPresent();
  }

  private static Optional<Expr> of(ColumnType type) {
    LocalDate day = LocalDate.of(1970, 1, 1);
    return switch (type) {
      case ColumnType.Varchar t -> Optional.of(Literals.text(""));
      case ColumnType.Char t -> Optional.of(Literals.text(" ".repeat(t.length())));
      case ColumnType.Text t -> Optional.of(Literals.text(""));
      case ColumnType.Bool t -> Optional.of(Literals.bool(false));
      case ColumnType.SmallInt t -> Optional.of(Literals.integer(0));
      case ColumnType.Int t -> Optional.of(Literals.integer(0));
      case ColumnType.BigInt t -> Optional.of(Literals.integer(0));
      case ColumnType.Decimal t ->
          Optional.of(
              new Expr.Literal(new Type.Decimal(t.precision(), t.scale()), zero(t.scale())));
      case ColumnType.Real t -> Optional.of(Literals.integer(0));
      case ColumnType.DoublePrecision t -> Optional.of(Literals.integer(0));
      case ColumnType.Date t -> Optional.of(Literals.date(day));
      case ColumnType.Time t -> Optional.of(Literals.time(LocalTime.MIDNIGHT));
      case ColumnType.Timestamp t ->
          Optional.of(Literals.timestamp(LocalDateTime.of(day, LocalTime.MIDNIGHT)));
      case ColumnType.TimestampTz t ->
          Optional.of(
              Literals.timestampTz(
                  LocalDateTime.of(day, LocalTime.MIDNIGHT).atOffset(ZoneOffset.UTC)));
      case ColumnType.Uuid t -> Optional.of(Literals.uuid(new UUID(0, 0)));
      case ColumnType.Varbinary t -> Optional.of(new Expr.Literal(Types.BYTES, "00"));
      case ColumnType.Blob t -> Optional.of(new Expr.Literal(Types.BYTES, "00"));
      case ColumnType.Json t -> Optional.of(new Expr.Literal(Types.JSON, "{}"));
      case ColumnType.Enumeration t -> Optional.of(Literals.text(t.literals().getFirst()));
      case ColumnType.Native t -> Optional.empty();
    };
  }

  private static BigDecimal zero(int scale) {
    return BigDecimal.ZERO.setScale(scale);
  }
}
