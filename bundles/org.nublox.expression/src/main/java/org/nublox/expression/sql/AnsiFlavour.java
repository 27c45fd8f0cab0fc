/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.expression.sql;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.nublox.expression.AggregateKind;
import org.nublox.expression.BinaryOperator;
import org.nublox.expression.Expr;
import org.nublox.expression.Function;
import org.nublox.expression.Query;
import org.nublox.expression.Type;

/**
 * Standard SQL (ISO/IEC 9075), with {@code round} and {@code limit}-free paging; the base of all
 * flavours. A flavour overrides the small methods in which its database differs, and spells
 * functions by {@link #spell}.
 */
public abstract class AnsiFlavour implements SqlFlavour {

  private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final DateTimeFormatter MICROSECONDS =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS");

  private final Map<String, Spelling> spellings = new HashMap<>();

  /** How a call of a function is printed. */
  @FunctionalInterface
  public interface Spelling {
    /** Prints the call. */
    Fragment print(Expr.Call call, Printing printing);
  }

  /** Sets how a function is printed; replaces what was set before. */
  protected final void spell(Function function, Spelling spelling) {
    spellings.put(function.name(), spelling);
  }

  /**
   * Sets a simple spelling.
   *
   * @param pattern for {@link String#format}; gets the arguments as they stand between commas
   */
  protected final void spell(Function function, String pattern) {
    spell(
        function, (call, printing) -> Fragment.atom(AnsiFunctions.format(pattern, call, printing)));
  }

  // ---- literals ----

  @Override
  public boolean hasBooleanValues() {
    return true;
  }

  @Override
  public Fragment literal(Expr.Literal literal) {
    Object value = literal.value();
    if (value == null) {
      return Fragment.atom("null");
    }
    return switch (literal.type()) {
      case Type.Text text -> Fragment.atom(text((String) value));
      case Type.Enumeration enumeration -> Fragment.atom(text((String) value));
      case Type.Json json -> Fragment.atom(json((String) value));
      case Type.Bytes bytes -> Fragment.atom(bytes((String) value));
      case Type.Int32 int32 -> number(value.toString());
      case Type.Int64 int64 -> number(longLiteral((Long) value));
      case Type.Decimal decimal -> number(decimalLiteral((BigDecimal) value));
      case Type.Bool bool -> bool((Boolean) value);
      case Type.Date date -> Fragment.atom(date(isoDate((LocalDate) value)));
      case Type.Time time -> Fragment.atom(time(isoTime((LocalTime) value)));
      case Type.Timestamp timestamp ->
          Fragment.atom(timestamp(isoTimestamp((LocalDateTime) value)));
      case Type.TimestampTz tz ->
          Fragment.atom(
              timestampTz(
                  isoTimestamp(
                      ((OffsetDateTime) value)
                          .withOffsetSameInstant(ZoneOffset.UTC)
                          .toLocalDateTime())));
      case Type.Uuid uuid -> Fragment.atom(uuid(value.toString()));
      case Type.Null none -> Fragment.atom("null");
      case Type.Entity entity -> throw new IllegalArgumentException("No literal of an entity");
      case Type.Many many -> throw new IllegalArgumentException("No literal of many");
    };
  }

  private static Fragment number(String digits) {
    return Fragment.value(digits, digits.startsWith("-") ? Fragment.SIGN : Fragment.ATOM);
  }

  /** A string literal. */
  protected String text(String value) {
    return SqlStrings.quote(value);
  }

  /**
   * A long; one that fits into an int must be told from an int where the database computes by
   * operand types.
   */
  protected String longLiteral(long value) {
    return value == (int) value
        ? "cast(" + value + " as " + castType(new Type.Int64(19)) + ")"
        : "" + value;
  }

  /** A decimal; with a point, so that it is not taken for an integer. */
  protected String decimalLiteral(BigDecimal value) {
    return value.scale() == 0 ? value.toPlainString() + ".0" : value.toPlainString();
  }

  /** True or false. */
  protected Fragment bool(boolean value) {
    return Fragment.atom(Boolean.toString(value));
  }

  /** A date given as {@code 2026-01-31}. */
  protected String date(String iso) {
    return "date '" + iso + "'";
  }

  /** A time given as {@code 13:45:00} or with six digits of a second. */
  protected String time(String iso) {
    return "time '" + iso + "'";
  }

  /** A timestamp given as {@code 2026-01-31 13:45:00} or with six digits of a second. */
  protected String timestamp(String iso) {
    return "timestamp '" + iso + "'";
  }

  /** An instant given as the timestamp in UTC. */
  protected String timestampTz(String isoUtc) {
    return "timestamp with time zone '" + isoUtc + "+00:00'";
  }

  /** A UUID given in the usual notation. */
  protected String uuid(String uuid) {
    return "'" + uuid + "'";
  }

  /** Bytes given as lower-case hexadecimal digits. */
  protected String bytes(String hexadecimal) {
    return "X'" + hexadecimal + "'";
  }

  /** A JSON document. */
  protected String json(String document) {
    return text(document);
  }

  private static String isoDate(LocalDate date) {
    if (date.getYear() < 1 || date.getYear() > 9999) {
      throw new UnsupportedSqlException(
          "sql.date-range",
          "The year " + date.getYear() + " lies outside of what databases store",
          "use a year from 1 to 9999");
    }
    return date.toString();
  }

  /** Digits of a second only where there are some, unless all texts must have the same length. */
  protected String isoTime(LocalTime time) {
    return time.format(time.get(ChronoField.MICRO_OF_SECOND) == 0 ? SECONDS : MICROSECONDS);
  }

  private String isoTimestamp(LocalDateTime timestamp) {
    return isoDate(timestamp.toLocalDate()) + " " + isoTime(timestamp.toLocalTime());
  }

  // ---- leaves ----

  @Override
  public Fragment parameter(Expr.Parameter parameter) {
    return Fragment.atom(":" + parameter.name());
  }

  @Override
  public Fragment context(Expr.Context context) {
    throw new UnsupportedSqlException(
        "sql.context",
        "The database does not know '" + context.name() + "' of the application",
        "the service checks it");
  }

  @Override
  public Fragment hasRole(Expr.HasRole hasRole) {
    throw new UnsupportedSqlException(
        "sql.context",
        "The database does not know the roles of the application's users",
        "the service checks it");
  }

  // ---- operators ----

  /** The name of a type inside of {@code cast(... as ...)}. */
  protected String castType(Type type) {
    return switch (type) {
      case Type.Int32 int32 -> "integer";
      case Type.Int64 int64 -> "bigint";
      case Type.Decimal decimal -> "decimal(" + decimal.precision() + ", " + decimal.scale() + ")";
      case Type.Text text -> "varchar(" + (text.maxLength() == 0 ? 4000 : text.maxLength()) + ")";
      case Type.Date date -> "date";
      case Type.Timestamp timestamp -> "timestamp";
      default -> throw new IllegalArgumentException("No cast to " + type.text());
    };
  }

  @Override
  public Fragment widen(Expr.Widen widen, Printing printing) {
    return widen.operand().type() instanceof Type.Enumeration
        ? printing.fragment(widen.operand())
        : cast(printing.value(widen.operand()), widen.type());
  }

  /** {@code cast(value as type)}. */
  protected final Fragment cast(String value, Type type) {
    return Fragment.atom("cast(" + value + " as " + castType(type) + ")");
  }

  @Override
  public Fragment negate(Expr.Unary negation, Printing printing) {
    return Fragment.value("-" + printing.operand(negation.operand(), Fragment.ATOM), Fragment.SIGN);
  }

  /**
   * What is added behind an operand so that text is compared by code points: {@code collate} and a
   * name, or nothing.
   *
   * @param ordering whether the order matters, not only equality
   * @param operands all that are compared
   */
  protected String collation(boolean ordering, List<Expr> operands) {
    return "";
  }

  /** A value to be compared, with a collation where one is needed. */
  protected final String comparand(
      Expr operand, boolean ordering, List<Expr> operands, Printing printing) {
    String collation = operand.type().isTextual() ? collation(ordering, operands) : "";
    return collation.isEmpty()
        ? printing.operand(operand, Fragment.CONCAT)
        : printing.operand(operand, Fragment.ATOM) + " " + collation;
  }

  /**
   * Whether the collation of a column holds for one of the operands, and so for their comparison;
   * else it is the connection's, which nobody knows.
   */
  protected static boolean hasColumnCollation(List<Expr> operands) {
    return operands.stream().anyMatch(AnsiFlavour::hasColumnCollation);
  }

  private static boolean hasColumnCollation(Expr operand) {
    return switch (operand) {
      case Expr.Column column -> column.type().isTextual();
      case Expr.Subquery subquery -> true;
      case Expr.Widen widen -> hasColumnCollation(widen.operand());
      case Expr.Conditional it -> hasColumnCollation(List.of(it.whenTrue(), it.otherwise()));
      case Expr.Binary it -> it.type().isTextual() && hasColumnCollation(it.operands());
      case Expr.Call it -> it.type().isTextual() && hasColumnCollation(it.operands());
      default -> false;
    };
  }

  @Override
  public Fragment compare(Expr.Binary comparison, Printing printing) {
    BinaryOperator operator = comparison.operator();
    String symbol =
        switch (operator) {
          case EQ -> "=";
          case NE -> "<>";
          default -> operator.symbol();
        };
    String left =
        comparand(comparison.left(), operator.isOrdering(), comparison.operands(), printing);
    String right = printing.operand(comparison.right(), Fragment.CONCAT);
    return Fragment.condition(left + " " + symbol + " " + right, Fragment.COMPARISON);
  }

  @Override
  public Fragment inList(Expr.InList in, Printing printing) {
    return Fragment.condition(
        comparand(in.operand(), false, in.operands(), printing)
            + (in.negated() ? " not in (" : " in (")
            + in.items().stream().map(printing::value).collect(Collectors.joining(", "))
            + ")",
        Fragment.COMPARISON);
  }

  @Override
  public Fragment between(Expr.Between between, Printing printing) {
    return Fragment.condition(
        comparand(between.operand(), true, between.operands(), printing)
            + (between.negated() ? " not between " : " between ")
            + printing.operand(between.low(), Fragment.CONCAT)
            + " and "
            + printing.operand(between.high(), Fragment.CONCAT),
        Fragment.COMPARISON);
  }

  @Override
  public Fragment arithmetic(Expr.Binary arithmetic, Printing printing) {
    return switch (arithmetic.operator()) {
      case ADD -> infix(arithmetic, "+", Fragment.SUM, printing);
      case SUB -> infix(arithmetic, "-", Fragment.SUM, printing);
      case MUL -> infix(arithmetic, "*", Fragment.PRODUCT, printing);
      case DIV -> divide(arithmetic, ((Type.Decimal) arithmetic.type()).scale(), printing);
      case MOD -> remainder(arithmetic, printing);
      default -> throw new IllegalArgumentException("Not arithmetic: " + arithmetic.operator());
    };
  }

  private static Fragment infix(Expr.Binary binary, String symbol, int level, Printing printing) {
    return Fragment.value(
        printing.operand(binary.left(), level)
            + " "
            + symbol
            + " "
            + printing.operand(binary.right(), level + 1),
        level);
  }

  /** A quotient rounded half up, null when the divisor is zero. */
  protected Fragment divide(Expr.Binary division, int scale, Printing printing) {
    return Fragment.atom(
        "round("
            + dividend(division.left(), printing)
            + " / "
            + divisor(division.right(), printing)
            + ", "
            + scale
            + ")");
  }

  /** The type that gives a quotient so many places that it can be rounded as if it had them all. */
  protected String dividendType() {
    return "decimal(58, 20)";
  }

  /** The dividend with many places, because databases take the places of a quotient from it. */
  protected String dividend(Expr dividend, Printing printing) {
    Expr number = dividend instanceof Expr.Widen widen ? widen.operand() : dividend;
    return "cast(" + printing.value(number) + " as " + dividendType() + ")";
  }

  /** The divisor, null instead of zero. */
  protected final String divisor(Expr divisor, Printing printing) {
    return divisor instanceof Expr.Literal literal
            && literal.value() instanceof Number number
            && new BigDecimal(number.toString()).signum() != 0
        ? printing.operand(divisor, Fragment.SIGN)
        : "nullif(" + printing.value(divisor) + ", 0)";
  }

  /** A remainder with the sign of the dividend, null when the divisor is zero. */
  protected Fragment remainder(Expr.Binary remainder, Printing printing) {
    return Fragment.atom(
        "mod("
            + printing.value(remainder.left())
            + ", "
            + divisor(remainder.right(), printing)
            + ")");
  }

  @Override
  public Fragment concat(Expr.Binary concatenation, Printing printing) {
    return Fragment.value(
        printing.operand(concatenation.left(), Fragment.CONCAT)
            + " || "
            + printing.operand(concatenation.right(), Fragment.SUM),
        Fragment.CONCAT);
  }

  @Override
  public Fragment like(Expr.Like like, Printing printing) {
    String operand = comparand(like.operand(), false, like.operands(), printing);
    String pattern = like.pattern().toSqlPattern();
    return Fragment.condition(
        operand
            + (like.negated() ? " not like " : " like ")
            + text(pattern)
            + (like.pattern().needsEscape() ? " escape " + text("\\") : ""),
        Fragment.COMPARISON);
  }

  @Override
  public Fragment matches(Expr.Matches matches, Printing printing) {
    throw new UnsupportedSqlException(
        "sql.regex",
        "The database has no regular expressions",
        "the service checks the pattern; where it is simple, 'like' can be used instead");
  }

  // ---- functions ----

  @Override
  public Fragment call(Expr.Call call, Printing printing) {
    Spelling spelling = spellings.get(call.function().name());
    if (spelling != null) {
      return spelling.print(call, printing);
    }
    AnsiFunctions.Spelling standard = AnsiFunctions.SPELLINGS.get(call.function().name());
    if (standard != null) {
      return standard.print(this, call, printing);
    }
    if (call.function() instanceof SqlSpelled spelled) {
      return spelled.sql(call, printing, this);
    }
    throw new UnsupportedSqlException(
        "sql.function",
        "The database has no function '" + call.function().name() + "'",
        "the service computes it");
  }

  /** Whether a text begins with another that is not a constant. */
  protected Fragment startsWith(Expr text, Expr start, Printing printing) {
    return part("left(%s, %s)", text, start, printing);
  }

  /** Whether a text ends with another that is not a constant. */
  protected Fragment endsWith(Expr text, Expr end, Printing printing) {
    return part("right(%s, %s)", text, end, printing);
  }

  private Fragment part(String function, Expr text, Expr part, Printing printing) {
    String collation = collation(false, List.of(text, part));
    return Fragment.condition(
        function.formatted(printing.value(text), "char_length(" + printing.value(part) + ")")
            + (collation.isEmpty() ? "" : " " + collation)
            + " = "
            + printing.operand(part, Fragment.CONCAT),
        Fragment.COMPARISON);
  }

  /** Whether a text contains another that is not a constant. */
  protected Fragment contains(Expr text, Expr part, Printing printing) {
    return Fragment.condition(
        "position("
            + printing.operand(part, Fragment.SUM)
            + " in "
            + comparand(text, false, List.of(text, part), printing)
            + ") > 0",
        Fragment.COMPARISON);
  }

  /**
   * A spelling of {@code replace} for databases that ignore a null replacement where there is nothing to replace.
   */
  protected static Fragment replaceUnlessNull(Expr.Call call, Printing printing) {
    Expr replacement = call.arguments().get(2);
    String sql = AnsiFunctions.format("replace(%s, %s, %s)", call, printing);
    return Fragment.atom(
        replacement.nullable()
            ? "case when " + printing.operand(replacement, Fragment.CONCAT) + " is not null then " + sql + " end"
            : sql);
  }

  /** The greater of two integers that are not null. */
  protected String greatest(String a, String b) {
    return "greatest(" + a + ", " + b + ")";
  }

  /**
   * An integer as the argument of a text function: not below a limit, and not beyond 32 bits;
   * digits only where it is a constant.
   */
  protected final String clamp(Expr number, int minimum, Printing printing) {
    return AnsiFunctions.atLeast(this, minimum, number, printing);
  }

  /** A 64-bit integer cut off at the range of 32 bits. */
  protected String asInt(String number, boolean nullable) {
    String max = Integer.toString(Integer.MAX_VALUE);
    String cut =
        nullable
            ? "case when (" + number + ") > " + max + " then " + max + " else " + number + " end"
            : "least(" + number + ", " + max + ")";
    return "cast(" + cut + " as integer)";
  }

  @Override
  public Fragment aggregate(Expr.ColumnAggregate aggregate, Printing printing) {
    String argument = aggregate.argument().map(printing::value).orElse("*");
    String distinct = aggregate.distinct() ? "distinct " : "";
    String call =
        switch (aggregate.kind()) {
          case COUNT -> "count(" + distinct + argument + ")";
          case SUM -> "sum(" + distinct + argument + ")";
          case MIN -> "min(" + argument + ")";
          case MAX -> "max(" + argument + ")";
          case AVG -> average(aggregate, distinct, printing);
          case ANY, ALL ->
              throw new IllegalArgumentException(
                  "Replace any(...) and all(...) by 'exists' before printing SQL");
        };
    boolean zeroForNone = aggregate.kind() == AggregateKind.SUM && !aggregate.nullable();
    return Fragment.atom(zeroForNone ? "coalesce(" + call + ", 0)" : call);
  }

  /** A mean rounded half up; the values get many places, because databases take its places from them. */
  protected String average(Expr.ColumnAggregate aggregate, String distinct, Printing printing) {
    return "round(avg("
        + distinct
        + dividend(aggregate.argument().orElseThrow(), printing)
        + "), "
        + ((Type.Decimal) aggregate.type()).scale()
        + ")";
  }

  // ---- queries ----

  @Override
  public String order(Query.Order order, Printing printing) {
    return comparand(order.expression(), true, List.of(order.expression()), printing)
        + (order.descending() ? " desc" : "")
        + (order.nulls() == Query.Nulls.FIRST ? " nulls first" : " nulls last");
  }

  @Override
  public String limit(OptionalLong limit, OptionalLong offset, boolean ordered) {
    String skip = offset.isPresent() ? "offset " + offset.getAsLong() + " rows" : "";
    String take = limit.isPresent() ? "fetch first " + limit.getAsLong() + " rows only" : "";
    return skip.isEmpty() || take.isEmpty() ? skip + take : skip + " " + take;
  }
}
