/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.mysql;

import java.util.List;
import org.nublox.dialect.Codes;
import org.nublox.dialect.Diagnostic;
import org.nublox.dialect.writer.Draft;
import org.nublox.schema.ColumnType;
import org.nublox.schema.PrimaryKey;
import org.nublox.schema.Table;

/**
 * How wide a key of InnoDB is. Source: MySQL Reference Manual, "InnoDB Limits" (row format
 * dynamic).
 */
public final class MysqlKeySize {

  /** Most bytes of a key. */
  public static final int MOST_BYTES = 3072;

  private static final int BYTES_PER_CHARACTER = 4;

  /** What a column may take at most before it counts as wide. */
  private static final int NARROW = 768;

  private final Table table;
  private final List<String> columns;

  public MysqlKeySize(Table table, List<String> columns) {
    this.table = table;
    this.columns = columns;
  }

  /** Whether an index can hold the whole of all columns. */
  public boolean fits() {
    return columns.stream().mapToLong(this::bytes).sum() <= MOST_BYTES;
  }

  /** Whether the column is one of those that make the key too wide. */
  public boolean isWide(String column) {
    return bytes(column) > NARROW;
  }

  /** Characters (or bytes, of bytes) of a wide column that an index can hold beside the others. */
  public int prefix(String column) {
    long narrow = columns.stream().mapToLong(this::bytes).filter(bytes -> bytes <= NARROW).sum();
    long wide = columns.stream().filter(this::isWide).count();
    long bytes = (MOST_BYTES - narrow) / wide;
    boolean text = !isBytes(type(column));
    return (int)
        Math.min(text ? bytes / BYTES_PER_CHARACTER : bytes, MOST_BYTES / BYTES_PER_CHARACTER);
  }

  private static boolean isBytes(ColumnType type) {
    return type instanceof ColumnType.Blob || type instanceof ColumnType.Varbinary;
  }

  private ColumnType type(String column) {
    return table.column(column).orElseThrow().type();
  }

  private long bytes(String column) {
    return bytes(type(column));
  }

  /** Bytes that a value takes at most inside of the row. */
  static long bytes(ColumnType type) {
    return switch (type) {
      case ColumnType.Varchar varchar -> (long) varchar.length() * BYTES_PER_CHARACTER + 2;
      case ColumnType.Char character -> (long) character.length() * BYTES_PER_CHARACTER;
      case ColumnType.Enumeration enumeration ->
          (long) enumeration.length() * BYTES_PER_CHARACTER + 2;
      case ColumnType.Uuid uuid -> 36L * BYTES_PER_CHARACTER + 2;
      case ColumnType.Varbinary varbinary -> varbinary.length() + 2L;
      case ColumnType.Text text -> Integer.MAX_VALUE;
      case ColumnType.Blob blob -> Integer.MAX_VALUE;
      case ColumnType.Json json -> Integer.MAX_VALUE;
      case ColumnType.Native other -> Integer.MAX_VALUE;
      case ColumnType.Decimal decimal -> decimal.precision() / 2 + 4L;
      default -> 8;
    };
  }

  /** Reports a primary key that no index can hold. */
  static void checkPrimary(Table table, PrimaryKey key, Draft draft) {
    if (!new MysqlKeySize(table, key.columns()).fits()) {
      draft.report(
          Codes.KEY_SIZE,
          Diagnostic.Severity.ERROR,
          table.name() + "." + key.name(),
          key.origin(),
          "A primary key has at most " + MOST_BYTES + " bytes, at 4 bytes a character.",
          "Give its fields shorter lengths, or make another field the key.");
    }
  }
}
