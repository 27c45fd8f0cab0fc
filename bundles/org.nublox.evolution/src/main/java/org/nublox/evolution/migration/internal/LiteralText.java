/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.evolution.migration.internal;

import com.google.gson.JsonParseException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.nublox.expression.Expr;
import org.nublox.expression.Type;

/** Values of literals as text and back; the type tells which. */
final class LiteralText {

  private LiteralText() {}

  static String of(Expr.Literal literal) {
    return literal.value() instanceof BigDecimal number
        ? number.toPlainString()
        : literal.value().toString();
  }

  static Expr.Literal read(Type type, String text) {
    try {
      return new Expr.Literal(type, text == null ? null : value(type, text));
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new JsonParseException("'" + text + "' is no value of " + type.text(), e);
    }
  }

  private static Object value(Type type, String text) {
    return switch (type) {
      case Type.Int32 any -> Integer.valueOf(text);
      case Type.Int64 any -> Long.valueOf(text);
      case Type.Decimal any -> new BigDecimal(text);
      case Type.Bool any -> Boolean.valueOf(text);
      case Type.Date any -> LocalDate.parse(text);
      case Type.Time any -> LocalTime.parse(text);
      case Type.Timestamp any -> LocalDateTime.parse(text);
      case Type.TimestampTz any -> OffsetDateTime.parse(text);
      case Type.Uuid any -> UUID.fromString(text);
      default -> text;
    };
  }
}
