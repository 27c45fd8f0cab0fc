/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect;

import java.util.Optional;
import org.nublox.schema.ColumnType;

/** How a dialect writes column types. */
public interface Types {

  /** The type as it stands in a column definition, e.g. {@code numeric(12, 2)}. */
  String name(ColumnType type);

  /**
   * A condition that keeps values within what {@code type} means where the engine's own type would
   * take more, e.g. the literals of an enumeration; empty when the type itself is enough.
   *
   * @param column the column as it is written in SQL
   */
  Optional<String> guard(ColumnType type, String column);

  /**
   * The type that a column has by its name in the engine's catalog or in a column definition; a
   * {@code ColumnType.Native} when no neutral type stands for it. {@code name(read(text))} is a
   * name for the same type.
   */
  ColumnType read(String text);

  /** What the engine's type lacks against {@code type}; empty when nothing. */
  Optional<Lack> lack(ColumnType type);

  /**
   * What a type cannot do and what stands for it.
   *
   * @param what one sentence
   * @param substitute one sentence
   */
  record Lack(String code, Diagnostic.Severity severity, String what, String substitute) {}
}
