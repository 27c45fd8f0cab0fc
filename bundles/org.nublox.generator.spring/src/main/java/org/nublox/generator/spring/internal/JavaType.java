/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator.spring.internal;

import java.util.Optional;
import org.nublox.expression.Type;
import org.nublox.expression.Types;
import org.nublox.model.data.EnumType;
import org.nublox.model.data.TypeUse;
import org.nublox.semantics.ResolvedType;

/**
 * A type of the model in Java: its name, and the code that moves its values between database, form,
 * request and Java.
 *
 * @param kind what it is
 * @param name its simple name in Java
 * @param enumeration the enum behind it, or null
 * @param expression the type in expressions
 * @param length most characters, 0 when unlimited
 */
record JavaType(
    Kind kind,
    String name,
    EnumType enumeration,
    int length,
    int precision,
    int scale,
    Type expression) {

  /** What values can be, as far as generated code is concerned. */
  enum Kind {
    STRING("String"),
    TEXT("String"),
    INT("Integer"),
    LONG("Long"),
    DECIMAL("BigDecimal"),
    BOOLEAN("Boolean"),
    DATE("LocalDate"),
    TIME("LocalTime"),
    TIMESTAMP("LocalDateTime"),
    INSTANT("OffsetDateTime"),
    UUID("UUID"),
    BINARY("byte[]"),
    JSON("String"),
    ENUM("");

    final String java;

    Kind(String java) {
      this.java = java;
    }
  }

  /** A plain type that no expression is converted to. */
  static JavaType of(Kind kind) {
    return new JavaType(kind, kind.java, null, 0, 0, 0, Types.TEXT);
  }

  /** The type behind a use, aliases followed; empty when it is an embedded value or unknown. */
  static Optional<JavaType> of(TypeUse use, Names names) {
    return ResolvedType.of(use).filter(type -> type.value().isEmpty()).map(type -> of(type, names));
  }

  private static JavaType of(ResolvedType type, Names names) {
    if (type.enumeration().isPresent()) {
      EnumType enumeration = type.enumeration().get();
      return new JavaType(
          Kind.ENUM, names.type(enumeration), enumeration, 0, 0, 0, type.expression());
    }
    Kind kind =
        switch (type.builtin().orElseThrow()) {
          case STRING -> Kind.STRING;
          case TEXT -> Kind.TEXT;
          case INT -> Kind.INT;
          case LONG -> Kind.LONG;
          case DECIMAL, MONEY -> Kind.DECIMAL;
          case BOOLEAN -> Kind.BOOLEAN;
          case DATE -> Kind.DATE;
          case TIME -> Kind.TIME;
          case TIMESTAMP -> Kind.TIMESTAMP;
          case TIMESTAMPTZ -> Kind.INSTANT;
          case UUID -> Kind.UUID;
          case BINARY -> Kind.BINARY;
          case JSON -> Kind.JSON;
        };
    return new JavaType(
        kind,
        kind.java,
        null,
        kind == Kind.STRING ? type.length() : 0,
        type.precision(),
        type.scale(),
        type.expression());
  }

  boolean number() {
    return kind == Kind.INT || kind == Kind.LONG || kind == Kind.DECIMAL;
  }

  boolean textual() {
    return kind == Kind.STRING || kind == Kind.TEXT;
  }

  /** Whether lists can be sorted by it and filtered. */
  boolean comparable() {
    return kind != Kind.BINARY && kind != Kind.JSON;
  }

  /** Code that reads a column of {@code rs}. */
  String read(String column) {
    return switch (kind) {
      case STRING, TEXT, JSON -> "rs.getString(\"" + column + "\")";
      case INT -> "Sql.integer(rs, \"" + column + "\")";
      case LONG -> "Sql.bigint(rs, \"" + column + "\")";
      case DECIMAL -> "Sql.decimal(rs, \"" + column + "\", " + scale + ")";
      case BOOLEAN -> "Sql.bool(rs, \"" + column + "\")";
      case DATE -> "sql.date(rs, \"" + column + "\")";
      case TIME -> "sql.time(rs, \"" + column + "\")";
      case TIMESTAMP -> "sql.timestamp(rs, \"" + column + "\")";
      case INSTANT -> "sql.instant(rs, \"" + column + "\")";
      case UUID -> "Sql.uuid(rs, \"" + column + "\")";
      case BINARY -> "rs.getBytes(\"" + column + "\")";
      case ENUM -> name + ".ofStored(rs.getString(\"" + column + "\"))";
    };
  }

  /** Code that makes what the driver takes of {@code java}. */
  String bind(String java) {
    return kind == Kind.JSON ? "sql.json(" + java + ")" : "sql.value(" + java + ")";
  }

  /** Code that makes a value of the text that some code gives. */
  String parse(String java) {
    return switch (kind) {
      case STRING, TEXT, JSON -> java;
      case INT -> "Integer.valueOf(" + java + ")";
      case LONG -> "Long.valueOf(" + java + ")";
      case DECIMAL -> "new BigDecimal(" + java + ")";
      case BOOLEAN -> "Boolean.valueOf(" + java + ")";
      case DATE -> "LocalDate.parse(" + java + ")";
      case TIME -> "LocalTime.parse(" + java + ")";
      case TIMESTAMP -> "LocalDateTime.parse(" + java + ")";
      case INSTANT -> "OffsetDateTime.parse(" + java + ")";
      case UUID -> "UUID.fromString(" + java + ")";
      case BINARY -> "java.util.Base64.getDecoder().decode(" + java + ")";
      case ENUM -> name + ".of(" + java + ")";
    };
  }

  /** Code of a function from text to value. */
  String parser() {
    return switch (kind) {
      case STRING, TEXT, JSON -> "text -> text";
      case INT -> "Integer::valueOf";
      case LONG -> "Long::valueOf";
      case DECIMAL -> "BigDecimal::new";
      case BOOLEAN -> "Column::bool";
      case DATE -> "LocalDate::parse";
      case TIME -> "LocalTime::parse";
      case TIMESTAMP -> "LocalDateTime::parse";
      case INSTANT -> "OffsetDateTime::parse";
      case UUID -> "UUID::fromString";
      case BINARY -> "java.util.Base64.getDecoder()::decode";
      case ENUM -> name + "::of";
    };
  }

  /** Code that takes a field of a form. */
  String fromForm(String form, String field, boolean mustGive) {
    String method =
        switch (kind) {
          case STRING, TEXT, JSON -> "string";
          case INT -> "integer";
          case LONG -> "bigint";
          case DECIMAL -> "decimal";
          case BOOLEAN -> mustGive ? "checked" : "bool";
          case DATE -> "date";
          case TIME -> "time";
          case TIMESTAMP -> "timestamp";
          case INSTANT -> "instant";
          case UUID -> "uuid";
          case ENUM, BINARY -> null;
        };
    if (method != null) {
      return "%s.%s(\"%s\")".formatted(form, method, field);
    }
    return "%s.value(\"%s\", %s, \"Please choose one\")".formatted(form, field, parser());
  }

  /** How a form edits it. */
  String input(boolean mustGive) {
    return switch (kind) {
      case TEXT, JSON -> "area";
      case BOOLEAN -> mustGive ? "check" : "tristate";
      case ENUM -> "enum";
      case INT, LONG, DECIMAL -> "number";
      case DATE -> "date";
      case TIME -> "time";
      case TIMESTAMP, INSTANT -> "datetime-local";
      default -> "text";
    };
  }
}
