/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.mapping.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nublox.expression.Expr;
import org.nublox.model.AnnotatedElement;
import org.nublox.model.AnnotationEntry;
import org.nublox.schema.ColumnType;
import org.nublox.schema.ReferentialAction;
import org.nublox.schema.ViewDefinition;

/**
 * What {@code @storage} says of how an element is kept, where that differs from what the mapping
 * does by itself: names of keys, constraints and indexes, and types of columns that fields cannot
 * tell apart.
 */
final class Storage {

  private static final String SOURCE = "storage";
  private static final Pattern TYPE =
      Pattern.compile("([a-z]+)(?:\\((\\d{1,9})(?:\\s*,\\s*(\\d{1,9}))?\\))?");

  private Storage() {}

  /** The text of a setting; empty when it is not given. */
  static Optional<String> text(AnnotatedElement element, String key) {
    return element.getAnnotations().stream()
        .filter(annotation -> SOURCE.equals(annotation.getSource()))
        .flatMap(annotation -> annotation.getEntries().stream())
        .filter(entry -> key.equals(entry.getKey()))
        .map(AnnotationEntry::getValue)
        .findFirst();
  }

  /** The name that a setting gives; empty when it gives none. */
  static Optional<String> name(AnnotatedElement element, String key) {
    return text(element, key).filter(name -> !name.isEmpty() && !name.equals("false"));
  }

  /** Whether a setting is {@code false}. */
  static boolean isOff(AnnotatedElement element, String key) {
    return text(element, key).filter("false"::equals).isPresent();
  }

  /** Whether a setting is {@code true}. */
  static boolean isOn(AnnotatedElement element, String key) {
    return text(element, key).filter("true"::equals).isPresent();
  }

  /** The names that a setting lists, separated by commas; none when it is not given. */
  static List<String> names(AnnotatedElement element, String key) {
    return text(element, key).stream()
        .flatMap(text -> Stream.of(text.split(",")))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  /**
   * The query of a view in the words of one database: {@code query} is the dialect's id, a colon
   * and the SQL, {@code reads} lists the tables it reads.
   */
  static Optional<ViewDefinition> query(AnnotatedElement view) {
    return text(view, "query")
        .filter(text -> text.indexOf(':') > 0)
        .map(
            text ->
                new ViewDefinition.Verbatim(
                    text.substring(0, text.indexOf(':')),
                    text.substring(text.indexOf(':') + 1),
                    names(view, "reads")));
  }

  /** The condition of a check in the words of one database: its id, a colon and the SQL. */
  static Optional<Expr> condition(AnnotatedElement element) {
    return text(element, "check")
        .filter(text -> text.indexOf(':') > 0)
        .map(
            text ->
                Expr.Verbatim.condition(
                    text.substring(0, text.indexOf(':')), text.substring(text.indexOf(':') + 1)));
  }

  /** The action that a setting names, e.g. {@code no action}. */
  static Optional<ReferentialAction> action(AnnotatedElement element, String key) {
    return text(element, key)
        .flatMap(
            text ->
                Stream.of(ReferentialAction.values())
                    .filter(
                        action ->
                            action.name().equals(text.toUpperCase(Locale.ROOT).replace(' ', '_')))
                    .findFirst());
  }

  /**
   * The column type that {@code type} names: neutral, such as {@code smallint} or {@code char(3)},
   * or one of a single engine's, such as {@code postgresql:tsvector}; empty when it is none.
   */
  static Optional<ColumnType> type(AnnotatedElement element) {
    return text(element, "type").flatMap(Storage::type);
  }

  private static Optional<ColumnType> type(String text) {
    int colon = text.indexOf(':');
    if (colon > 0 && colon + 1 < text.length()) {
      return Optional.of(
          new ColumnType.Native(text.substring(0, colon), text.substring(colon + 1)));
    }
    Matcher matcher = TYPE.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int first = matcher.group(2) == null ? -1 : Integer.parseInt(matcher.group(2));
    int second = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
    String name = matcher.group(1);
    if (matcher.group(2) == null) {
      return plain(name);
    }
    boolean isLength = first > 0;
    boolean isFraction = first <= 9;
    return switch (name) {
      case "char" -> Optional.of(first).filter(n -> isLength).map(ColumnType.Char::new);
      case "varchar" -> Optional.of(first).filter(n -> isLength).map(ColumnType.Varchar::new);
      case "varbinary" -> Optional.of(first).filter(n -> isLength).map(ColumnType.Varbinary::new);
      case "decimal" ->
          Optional.of(first)
              .filter(n -> isLength && second <= n)
              .map(n -> new ColumnType.Decimal(n, second));
      case "time" -> Optional.of(first).filter(n -> isFraction).map(ColumnType.Time::new);
      case "timestamp" -> Optional.of(first).filter(n -> isFraction).map(ColumnType.Timestamp::new);
      case "timestamptz" ->
          Optional.of(first).filter(n -> isFraction).map(ColumnType.TimestampTz::new);
      default -> Optional.empty();
    };
  }

  private static Optional<ColumnType> plain(String name) {
    return switch (name) {
      case "smallint" -> Optional.of(new ColumnType.SmallInt());
      case "int" -> Optional.of(new ColumnType.Int());
      case "bigint" -> Optional.of(new ColumnType.BigInt());
      case "real" -> Optional.of(new ColumnType.Real());
      case "double" -> Optional.of(new ColumnType.DoublePrecision());
      case "text" -> Optional.of(new ColumnType.Text());
      case "blob" -> Optional.of(new ColumnType.Blob());
      case "json" -> Optional.of(new ColumnType.Json());
      case "uuid" -> Optional.of(new ColumnType.Uuid());
      case "boolean" -> Optional.of(new ColumnType.Bool());
      case "date" -> Optional.of(new ColumnType.Date());
      default -> Optional.empty();
    };
  }
}
