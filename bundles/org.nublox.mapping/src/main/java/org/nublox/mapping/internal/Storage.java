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
import java.util.stream.Stream;
import org.nublox.expression.Expr;
import org.nublox.model.AnnotatedElement;
import org.nublox.model.AnnotationEntry;
import org.nublox.schema.ColumnType;
import org.nublox.schema.ReferentialAction;
import org.nublox.schema.ViewDefinition;
import org.nublox.semantics.StorageSettings;

/**
 * What {@code @storage} says of how an element is kept, where that differs from what the mapping
 * does by itself: names of keys, constraints and indexes, and types of columns that fields cannot
 * tell apart.
 */
final class Storage {

  private Storage() {}

  /** The text of a setting; empty when it is not given. */
  static Optional<String> text(AnnotatedElement element, String key) {
    return element.getAnnotations().stream()
        .filter(annotation -> StorageSettings.ANNOTATION.equals(annotation.getSource()))
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
    Optional<String> dialect = StorageSettings.dialect(text);
    return dialect.isPresent()
        ? dialect.map(id -> new ColumnType.Native(id, text.substring(id.length() + 1)))
        : StorageSettings.type(text).map(Storage::type);
  }

  private static ColumnType type(StorageSettings.PhysicalType type) {
    return switch (type.name()) {
      case "smallint" -> new ColumnType.SmallInt();
      case "int" -> new ColumnType.Int();
      case "bigint" -> new ColumnType.BigInt();
      case "real" -> new ColumnType.Real();
      case "double" -> new ColumnType.DoublePrecision();
      case "text" -> new ColumnType.Text();
      case "blob" -> new ColumnType.Blob();
      case "json" -> new ColumnType.Json();
      case "uuid" -> new ColumnType.Uuid();
      case "boolean" -> new ColumnType.Bool();
      case "date" -> new ColumnType.Date();
      case "char" -> new ColumnType.Char(type.first());
      case "varchar" -> new ColumnType.Varchar(type.first());
      case "varbinary" -> new ColumnType.Varbinary(type.first());
      case "decimal" -> new ColumnType.Decimal(type.first(), type.second());
      case "time" -> new ColumnType.Time(type.first());
      case "timestamp" -> new ColumnType.Timestamp(type.first());
      case "timestamptz" -> new ColumnType.TimestampTz(type.first());
      default -> throw new IllegalStateException("No column type is named " + type.name());
    };
  }
}
