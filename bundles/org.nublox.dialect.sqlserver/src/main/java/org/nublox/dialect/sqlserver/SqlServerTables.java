/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.sqlserver;

import java.util.List;
import org.nublox.dialect.Codes;
import org.nublox.dialect.writer.Draft;
import org.nublox.dialect.writer.TableWriter;
import org.nublox.schema.Column;
import org.nublox.schema.ColumnType;
import org.nublox.schema.ColumnValue;
import org.nublox.schema.PrimaryKey;
import org.nublox.schema.Table;
import org.nublox.schema.UniqueKey;

/**
 * Tables. Source: Transact-SQL reference, "CREATE TABLE" and "Maximum capacity specifications for
 * SQL Server".
 */
final class SqlServerTables extends TableWriter {

  private static final int MOST_CLUSTERED_BYTES = 900;
  private static final int MOST_KEY_BYTES = 1700;

  SqlServerTables(Draft draft) {
    super(draft);
  }

  /** A computed column has no type of its own, it is that of its expression. */
  @Override
  protected String type(Table table, Column column) {
    if (column.value() instanceof ColumnValue.Computed) {
      return "";
    }
    String type = super.type(table, column);
    return SqlServerTypes.isText(column.type())
        ? type + " collate " + SqlServerFlavour.BINARY_COLLATION
        : type;
  }

  /** Defaults are constraints here; with a name of their own, a migration can find them. */
  @Override
  protected String defaultOf(
      Table table, Column column, ColumnValue.Default standard, String expression) {
    return defaultConstraint(table, column) + expression;
  }

  @Override
  protected String value(Table table, Column column) {
    return column.value() instanceof ColumnValue.NextOf next
        ? defaultConstraint(table, column) + nextValue(next.sequence())
        : super.value(table, column);
  }

  private String defaultConstraint(Table table, Column column) {
    return constraint("df_" + table.name() + "_" + column.name()) + "default ";
  }

  @Override
  protected String identity(Table table, Column column, ColumnValue.Identity identity) {
    return "identity(" + identity.start() + ", " + identity.increment() + ")";
  }

  /** Cast to the type that the model gives, whatever the expression's is. */
  @Override
  protected String computedAs(Column column, ColumnValue.Computed computed, String expression) {
    String cast =
        "as cast(" + expression + " as " + draft.dialect().types().name(column.type()) + ")";
    String collated =
        SqlServerTypes.isText(column.type())
            ? cast + " collate " + SqlServerFlavour.BINARY_COLLATION
            : cast;
    return computed.stored() ? collated + " persisted" : collated;
  }

  /** A computed column takes {@code not null} only when it is stored. */
  @Override
  protected String nullability(Table table, Column column) {
    if (column.value() instanceof ColumnValue.Computed computed) {
      return computed.stored() && !column.nullable() ? "not null" : "";
    }
    return column.nullable() ? "null" : "not null";
  }

  @Override
  protected List<String> primaryKey(Table table, PrimaryKey key) {
    checkSize(table, key.name(), key.columns(), MOST_CLUSTERED_BYTES, key.origin());
    return super.primaryKey(table, key);
  }

  @Override
  protected String unique(Table table, UniqueKey key) {
    checkSize(table, key.name(), key.columns(), MOST_KEY_BYTES, key.origin());
    return super.unique(table, key);
  }

  private void checkSize(Table table, String name, List<String> columns, int most, String origin) {
    long bytes =
        columns.stream()
            .mapToLong(column -> bytes(table.column(column).orElseThrow().type()))
            .sum();
    if (bytes > most) {
      draft.warn(
          Codes.KEY_SIZE,
          table.name() + "." + name,
          origin,
          "A key of SQL Server has at most "
              + most
              + " bytes, at 2 bytes a character; this one can have "
              + bytes
              + ".",
          "Rows with longer values are refused; give its fields shorter lengths.");
    }
  }

  private static long bytes(ColumnType type) {
    return switch (type) {
      case ColumnType.Varchar varchar -> 2L * varchar.length();
      case ColumnType.Char character -> 2L * character.length();
      case ColumnType.Enumeration enumeration -> 2L * enumeration.length();
      case ColumnType.Varbinary varbinary -> varbinary.length();
      case ColumnType.Uuid uuid -> 16;
      case ColumnType.Decimal decimal -> 17;
      default -> 8;
    };
  }
}
