/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.semantics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nublox.expression.Type;
import org.nublox.expression.Types;
import org.nublox.model.data.AliasType;
import org.nublox.model.data.BuiltinKind;
import org.nublox.model.data.BuiltinType;
import org.nublox.model.data.EnumLiteral;
import org.nublox.model.data.EnumType;
import org.nublox.model.data.TypeUse;
import org.nublox.model.data.Validation;
import org.nublox.model.data.ValueType;
import org.nublox.model.ui.WidgetUse;

/**
 * What the type of a field comes down to, its aliases followed.
 *
 * @param expression the type in expressions
 * @param builtin the built-in kind; empty for an enumeration or an embedded value
 * @param enumeration the enumeration, if it is one
 * @param value the embedded value, if it is one
 * @param length most characters of a string or bytes of a binary, 0 when unlimited or not
 *     applicable
 * @param precision most digits of a decimal, else 0
 * @param scale digits after the point of a decimal, else 0
 * @param validations constraints of the aliases, those of the nearest first
 * @param widget the widget that the nearest alias names
 * @param required whether an alias asks for a value
 * @param pii whether an alias says that this is personal data
 * @param aliases the aliases on the way, the nearest first
 */
public record ResolvedType(
    Type expression,
    Optional<BuiltinKind> builtin,
    Optional<EnumType> enumeration,
    Optional<ValueType> value,
    int length,
    int precision,
    int scale,
    List<Validation> validations,
    Optional<WidgetUse> widget,
    boolean required,
    boolean pii,
    List<AliasType> aliases) {

  /** Characters of a {@code string} without a length. */
  public static final int DEFAULT_STRING_LENGTH = 255;

  /** Digits of a {@code decimal} without a precision, and of {@code money}. */
  public static final int DEFAULT_PRECISION = 19;

  /** Digits after the point of a {@code decimal} without a scale, and of {@code money}. */
  public static final int DEFAULT_SCALE = 4;

  private static final int MAX_ALIASES = 100;

  /**
   * The type behind a use; empty when a name in it is unknown or an alias is cyclic, which
   * validation reports.
   */
  public static Optional<ResolvedType> of(TypeUse use) {
    List<AliasType> aliases = new ArrayList<>();
    TypeUse at = use;
    while (at != null && at.getType() instanceof AliasType alias && aliases.size() < MAX_ALIASES) {
      aliases.add(alias);
      at = alias.getBase();
    }
    if (at == null || at.getType() == null || at.getType().eIsProxy()) {
      return Optional.empty();
    }
    return switch (at.getType()) {
      case BuiltinType builtin ->
          Optional.of(builtin(builtin.getKind(), at.getArguments(), aliases));
      case EnumType enumeration ->
          Optional.of(
              make(
                  enumerationType(enumeration),
                  Optional.empty(),
                  Optional.of(enumeration),
                  Optional.empty(),
                  new int[3],
                  aliases));
      case ValueType value ->
          Optional.of(
              make(
                  new Type.Entity(QualifiedNames.of(value)),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.of(value),
                  new int[3],
                  aliases));
      default -> Optional.empty();
    };
  }

  /** The type of the literals of an enumeration in expressions. */
  public static Type.Enumeration enumerationType(EnumType enumeration) {
    return new Type.Enumeration(
        QualifiedNames.of(enumeration),
        enumeration.getLiterals().stream().map(EnumLiteral::getName).toList());
  }

  private static ResolvedType builtin(
      BuiltinKind kind, List<Integer> arguments, List<AliasType> aliases) {
    int first = arguments.isEmpty() ? 0 : arguments.get(0);
    int second = arguments.size() < 2 ? 0 : arguments.get(1);
    int length =
        switch (kind) {
          case STRING -> arguments.isEmpty() ? DEFAULT_STRING_LENGTH : first;
          case BINARY -> first;
          default -> 0;
        };
    boolean exact = kind == BuiltinKind.DECIMAL || kind == BuiltinKind.MONEY;
    int precision = !exact ? 0 : arguments.isEmpty() ? DEFAULT_PRECISION : first;
    int scale = !exact ? 0 : arguments.isEmpty() ? DEFAULT_SCALE : second;
    Type type =
        switch (kind) {
          case STRING -> new Type.Text(Math.max(length, 0));
          case TEXT -> Types.TEXT;
          case INT -> Types.INT;
          case LONG -> Types.LONG;
          case DECIMAL, MONEY -> decimal(precision, scale);
          case BOOLEAN -> Types.BOOL;
          case DATE -> Types.DATE;
          case TIME -> Types.TIME;
          case TIMESTAMP -> Types.TIMESTAMP;
          case TIMESTAMPTZ -> Types.TIMESTAMP_TZ;
          case UUID -> Types.UUID;
          case BINARY -> Types.BYTES;
          case JSON -> Types.JSON;
        };
    return make(
        type,
        Optional.of(kind),
        Optional.empty(),
        Optional.empty(),
        new int[] {length, precision, scale},
        aliases);
  }

  /**
   * Digits that no database holds are reported by validation; expressions go on with the nearest
   * that can be held.
   */
  private static Type.Decimal decimal(int precision, int scale) {
    int digits = Math.clamp(precision, 1, Type.MAX_PRECISION);
    return new Type.Decimal(digits, Math.clamp(scale, 0, digits));
  }

  private static ResolvedType make(
      Type type,
      Optional<BuiltinKind> builtin,
      Optional<EnumType> enumeration,
      Optional<ValueType> value,
      int[] size,
      List<AliasType> aliases) {
    return new ResolvedType(
        type,
        builtin,
        enumeration,
        value,
        size[0],
        size[1],
        size[2],
        aliases.stream().flatMap(a -> a.getValidations().stream()).toList(),
        aliases.stream().map(AliasType::getWidget).filter(w -> w != null).findFirst(),
        aliases.stream().anyMatch(AliasType::isRequired),
        aliases.stream().anyMatch(AliasType::isPii),
        List.copyOf(aliases));
  }
}
