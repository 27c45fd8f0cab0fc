/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.expression.support;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The operations of the model's expressions on values that may be null. Unless said otherwise the
 * result is null when an argument is null. Booleans have three values: true, false and null for
 * unknown.
 */
public final class Values {

  private Values() {}

  // ---- logic ----

  /** Whether a condition is known to be true. */
  public static boolean isTrue(Boolean condition) {
    return Boolean.TRUE.equals(condition);
  }

  /** Whether a condition is true or unknown: a rule is violated only when it is false. */
  public static boolean isNotFalse(Boolean condition) {
    return !Boolean.FALSE.equals(condition);
  }

  /** Three-valued negation. */
  public static Boolean not(Boolean a) {
    return a == null ? null : !a;
  }

  /** Three-valued conjunction: false as soon as one is false. */
  public static Boolean and(Boolean a, Boolean b) {
    if (Boolean.FALSE.equals(a) || Boolean.FALSE.equals(b)) {
      return false;
    }
    return (a == null || b == null) ? null : true;
  }

  /** Three-valued disjunction: true as soon as one is true. */
  public static Boolean or(Boolean a, Boolean b) {
    if (Boolean.TRUE.equals(a) || Boolean.TRUE.equals(b)) {
      return true;
    }
    return (a == null || b == null) ? null : false;
  }

  // ---- comparison ----

  /** Equality by value: 1 equals 1.00. */
  public static Boolean eq(Object a, Object b) {
    return (a == null || b == null) ? null : compare(a, b) == 0;
  }

  /** Inequality by value. */
  public static Boolean ne(Object a, Object b) {
    return not(eq(a, b));
  }

  /** Less than. */
  public static Boolean lt(Object a, Object b) {
    return (a == null || b == null) ? null : compare(a, b) < 0;
  }

  /** At most. */
  public static Boolean le(Object a, Object b) {
    return (a == null || b == null) ? null : compare(a, b) <= 0;
  }

  /** Greater than. */
  public static Boolean gt(Object a, Object b) {
    return (a == null || b == null) ? null : compare(a, b) > 0;
  }

  /** At least. */
  public static Boolean ge(Object a, Object b) {
    return (a == null || b == null) ? null : compare(a, b) >= 0;
  }

  /**
   * Whether the value equals one of the items; unknown when it equals none and one of them is null.
   */
  public static Boolean in(Object value, Object... items) {
    Boolean found = false;
    for (Object item : items) {
      found = or(found, eq(value, item));
    }
    return found;
  }

  /** {@code low <= value and value <= high}. */
  public static Boolean between(Object value, Object low, Object high) {
    return and(ge(value, low), le(value, high));
  }

  /**
   * The order of two values that are not null: numbers by value, text by code points, everything
   * else by its natural order.
   */
  @SuppressWarnings("unchecked") // operands of one comparison have one type, numbers aside
  public static int compare(Object a, Object b) {
    if (a instanceof Number x && b instanceof Number y) {
      return decimal(x).compareTo(decimal(y));
    }
    if (a instanceof String x && b instanceof String y) {
      return compareText(x, y);
    }
    return ((Comparable<Object>) a).compareTo(b);
  }

  /** The order of two texts by code points (String.compareTo orders by UTF-16 units). */
  public static int compareText(String a, String b) {
    int length = Math.min(a.length(), b.length());
    for (int i = 0; i < length; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x != y) {
        boolean surrogates = Character.isSurrogate(x) != Character.isSurrogate(y);
        return surrogates ? (Character.isSurrogate(x) ? 1 : -1) : Character.compare(x, y);
      }
    }
    return Integer.compare(a.length(), b.length());
  }

  // ---- numbers ----

  /** An integer as a long. */
  public static Long toLong(Integer a) {
    return a == null ? null : a.longValue();
  }

  /** A number as a decimal. */
  public static BigDecimal toDecimal(Number a) {
    return a == null ? null : decimal(a);
  }

  private static BigDecimal decimal(Number a) {
    return a instanceof BigDecimal number ? number : BigDecimal.valueOf(a.longValue());
  }

  /** Sum. */
  public static Long add(Long a, Long b) {
    return (a == null || b == null) ? null : Math.addExact(a, b);
  }

  /** Sum. */
  public static BigDecimal add(BigDecimal a, BigDecimal b) {
    return (a == null || b == null) ? null : a.add(b);
  }

  /** Difference. */
  public static Long subtract(Long a, Long b) {
    return (a == null || b == null) ? null : Math.subtractExact(a, b);
  }

  /** Difference. */
  public static BigDecimal subtract(BigDecimal a, BigDecimal b) {
    return (a == null || b == null) ? null : a.subtract(b);
  }

  /** Product. */
  public static Long multiply(Long a, Long b) {
    return (a == null || b == null) ? null : Math.multiplyExact(a, b);
  }

  /** Product. */
  public static BigDecimal multiply(BigDecimal a, BigDecimal b) {
    return (a == null || b == null) ? null : a.multiply(b);
  }

  /** Quotient rounded half up; null when b is zero. */
  public static BigDecimal divide(BigDecimal a, BigDecimal b, int scale) {
    return (a == null || b == null || b.signum() == 0)
        ? null
        : a.divide(b, scale, RoundingMode.HALF_UP);
  }

  /** Remainder with the sign of a; null when b is zero. */
  public static Integer remainder(Integer a, Integer b) {
    return (a == null || b == null || b == 0) ? null : (Integer) (a % b);
  }

  /** Remainder with the sign of a; null when b is zero. */
  public static Long remainder(Long a, Long b) {
    return (a == null || b == null || b == 0) ? null : (Long) (a % b);
  }

  /** Negation. */
  public static Long negate(Long a) {
    return a == null ? null : Math.negateExact(a);
  }

  /** Negation. */
  public static BigDecimal negate(BigDecimal a) {
    return a == null ? null : a.negate();
  }

  /** Absolute value. */
  public static Long abs(Long a) {
    return a == null ? null : Math.absExact(a);
  }

  /** Absolute value. */
  public static BigDecimal abs(BigDecimal a) {
    return a == null ? null : a.abs();
  }

  /** Rounds half up, away from zero. */
  public static BigDecimal round(BigDecimal a, int places) {
    return a == null ? null : a.setScale(places, RoundingMode.HALF_UP);
  }

  /** The greatest whole number that is at most a. */
  public static BigDecimal floor(BigDecimal a) {
    return a == null ? null : a.setScale(0, RoundingMode.FLOOR);
  }

  /** The smallest whole number that is at least a. */
  public static BigDecimal ceil(BigDecimal a) {
    return a == null ? null : a.setScale(0, RoundingMode.CEILING);
  }

  /** The smaller of two values. */
  public static <T> T min(T a, T b) {
    return (a == null || b == null) ? null : compare(a, b) <= 0 ? a : b;
  }

  /** The greater of two values. */
  public static <T> T max(T a, T b) {
    return (a == null || b == null) ? null : compare(a, b) >= 0 ? a : b;
  }

  /** The first value that is not null; null when all are. */
  @SafeVarargs
  public static <T> T coalesce(T... values) {
    for (T value : values) {
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  // ---- aggregates; nulls are left out ----

  /** The sum, 0 of nothing. */
  public static BigDecimal sum(Stream<? extends Number> values) {
    return values
        .filter(Objects::nonNull)
        .map(Values::toDecimal)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The sum, 0 of nothing. */
  public static Long sumLong(Stream<? extends Number> values) {
    return values.filter(Objects::nonNull).mapToLong(Number::longValue).sum();
  }

  /** The mean rounded half up, null of nothing. */
  public static BigDecimal average(Stream<? extends Number> values, int scale) {
    List<? extends Number> present = values.filter(Objects::nonNull).toList();
    return present.isEmpty()
        ? null
        : divide(sum(present.stream()), BigDecimal.valueOf(present.size()), scale);
  }

  /** The smallest value, null of nothing. */
  public static <T> T min(Stream<T> values) {
    return values.filter(Objects::nonNull).min(Values::compare).orElse(null);
  }

  /** The greatest value, null of nothing. */
  public static <T> T max(Stream<T> values) {
    return values.filter(Objects::nonNull).max(Values::compare).orElse(null);
  }

  // ---- text ----

  /** Small letters. */
  public static String lower(String a) {
    return a == null ? null : a.toLowerCase(Locale.ROOT);
  }

  /** Capital letters. */
  public static String upper(String a) {
    return a == null ? null : a.toUpperCase(Locale.ROOT);
  }

  /** A value as text. */
  public static String text(Object a) {
    return a == null ? null : a.toString();
  }

  /** Concatenation. */
  public static String concat(String a, String b) {
    return (a == null || b == null) ? null : a + b;
  }

  /** Number of code points. */
  public static Integer length(String a) {
    return a == null ? null : (Integer) a.codePointCount(0, a.length());
  }

  /** Without the spaces (U+0020) at both ends. */
  public static String trim(String a) {
    if (a == null) {
      return null;
    }
    int start = 0;
    int end = a.length();
    while (start < end && a.charAt(start) == ' ') {
      start++;
    }
    while (end > start && a.charAt(end - 1) == ' ') {
      end--;
    }
    return a.substring(start, end);
  }

  /** The code points from the position start, counted from 1, to the end. */
  public static String substring(String a, Number start) {
    return substring(a, start, Integer.MAX_VALUE);
  }

  /** At most so many code points from the position start, counted from 1; a start before 1 is 1. */
  public static String substring(String a, Number start, Number length) {
    if (a == null || start == null || length == null) {
      return null;
    }
    long count = a.codePointCount(0, a.length());
    long from = Math.min(Math.max(start.longValue(), 1) - 1, count);
    long to = from + Math.clamp(length.longValue(), 0, count - from);
    return a.substring(a.offsetByCodePoints(0, (int) from), a.offsetByCodePoints(0, (int) to));
  }

  /** Whether a begins with b. */
  public static Boolean startsWith(String a, String b) {
    return (a == null || b == null) ? null : (Boolean) a.startsWith(b);
  }

  /** Whether a ends with b. */
  public static Boolean endsWith(String a, String b) {
    return (a == null || b == null) ? null : (Boolean) a.endsWith(b);
  }

  /** Whether a contains b. */
  public static Boolean contains(String a, String b) {
    return (a == null || b == null) ? null : (Boolean) a.contains(b);
  }

  /** Every occurrence of search replaced; unchanged when search is empty. */
  public static String replace(String a, String search, String replacement) {
    if (a == null || search == null || replacement == null) {
      return null;
    }
    return search.isEmpty() ? a : a.replace(search, replacement);
  }

  /** Whether the whole text fits the pattern. */
  public static Boolean matches(String a, Pattern pattern) {
    return a == null ? null : (Boolean) pattern.matcher(a).matches();
  }

  // ---- dates ----

  /** The day of a date or timestamp. */
  public static LocalDate date(Object a) {
    return switch (a) {
      case null -> null;
      case LocalDateTime timestamp -> timestamp.toLocalDate();
      default -> (LocalDate) a;
    };
  }

  /** A date as the timestamp of its midnight. */
  public static LocalDateTime atStartOfDay(LocalDate a) {
    return a == null ? null : a.atStartOfDay();
  }

  /** The year of a date or timestamp. */
  public static Integer year(Object a) {
    return a == null ? null : (Integer) date(a).getYear();
  }

  /** The month of a date or timestamp, from 1. */
  public static Integer month(Object a) {
    return a == null ? null : (Integer) date(a).getMonthValue();
  }

  /** The day of the month of a date or timestamp, from 1. */
  public static Integer day(Object a) {
    return a == null ? null : (Integer) date(a).getDayOfMonth();
  }

  /** A date so many days later. */
  public static LocalDate addDays(LocalDate a, Number days) {
    return (a == null || days == null) ? null : a.plusDays(days.longValue());
  }

  /** A timestamp so many days later, at the same time of day. */
  public static LocalDateTime addDays(LocalDateTime a, Number days) {
    return (a == null || days == null) ? null : a.plusDays(days.longValue());
  }

  /**
   * The days from one date or timestamp to the other, times of day left out; negative when the
   * second is earlier.
   */
  public static Integer daysBetween(Object from, Object to) {
    return (from == null || to == null)
        ? null
        : (Integer) Math.toIntExact(ChronoUnit.DAYS.between(date(from), date(to)));
  }
}
