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
import java.util.Optional;
import java.util.stream.Collectors;
import org.nublox.dialect.Codes;
import org.nublox.dialect.writer.Draft;
import org.nublox.dialect.writer.TableWriter;
import org.nublox.schema.Column;
import org.nublox.schema.ColumnType;
import org.nublox.schema.ColumnValue;
import org.nublox.schema.PrimaryKey;
import org.nublox.schema.Table;
import org.nublox.schema.UniqueKey;

/** Tables of MySQL and MariaDB. Source: MySQL Reference Manual, "CREATE TABLE Statement". */
public class MysqlTables extends TableWriter {

  static final int MOST_COLUMN_COMMENT = 1024;
  static final int MOST_TABLE_COMMENT = 2048;

  private final String collation;

  public MysqlTables(Draft draft, String collation) {
    super(draft);
    this.collation = collation;
  }

  @Override
  protected String options(Table table) {
    StringBuilder options = new StringBuilder(" engine = InnoDB");
    for (Column column : table.columns()) {
      if (column.value() instanceof ColumnValue.Identity identity && identity.start() != 1) {
        options.append(" auto_increment = ").append(identity.start());
      }
    }
    options.append(" default character set utf8mb4 collate ").append(collation);
    if (!table.comment().isEmpty()) {
      options.append(" comment = ").append(comment(table, draft));
    }
    return options.toString();
  }

  @Override
  protected String trailer(Table table, Column column) {
    return column.comment().isEmpty()
        ? ""
        : "comment "
            + comment(
                column.comment(),
                MOST_COLUMN_COMMENT,
                element(table, column),
                column.origin(),
                draft);
  }

  /** The comment of a table as a literal. */
  static String comment(Table table, Draft draft) {
    return comment(table.comment(), MOST_TABLE_COMMENT, table.name(), table.origin(), draft);
  }

  private static String comment(String text, int most, String element, String origin, Draft draft) {
    return draft.text(MysqlComments.kept(text, most, element, origin, draft), element, origin);
  }

  @Override
  protected String identity(Table table, Column column, ColumnValue.Identity identity) {
    return "auto_increment";
  }

  /**
   * Literals stand alone except with types that are kept outside of the row; anything else in
   * parentheses.
   */
  @Override
  protected String defaultOf(
      Table table, Column column, ColumnValue.Default standard, String expression) {
    String text = MysqlDefaults.tellable(standard.expression(), expression);
    return MysqlDefaults.isAlone(standard.expression(), text) && !isLarge(column.type())
        ? "default " + text
        : "default (" + text + ")";
  }

  private static boolean isLarge(ColumnType type) {
    return type instanceof ColumnType.Text
        || type instanceof ColumnType.Blob
        || type instanceof ColumnType.Json
        || (type instanceof ColumnType.Varchar varchar
            && varchar.length() > MysqlTypes.MOST_CHARACTERS);
  }

  @Override
  protected List<String> constraints(Table table) {
    List<String> lines = super.constraints(table);
    for (Column column : table.columns()) {
      if (column.value() instanceof ColumnValue.Identity && !leadsKey(table, column)) {
        // the engine wants an index that begins with the counted column
        lines.add("key (" + draft.name(column.name()) + ")");
      }
    }
    return lines;
  }

  private static boolean leadsKey(Table table, Column column) {
    return table.primaryKey().filter(key -> leads(key.columns(), column)).isPresent()
        || table.uniqueKeys().stream().anyMatch(key -> leads(key.columns(), column));
  }

  private static boolean leads(List<String> columns, Column column) {
    return columns.getFirst().equals(column.name());
  }

  /** See {@link ReferenceActions}; the column that is referred to has the same check. */
  @Override
  protected Optional<String> guard(Table table, Column column) {
    return ReferenceActions.changed(table).contains(column.name())
        ? Optional.empty()
        : super.guard(table, column);
  }

  @Override
  protected List<String> primaryKey(Table table, PrimaryKey key) {
    MysqlKeySize.checkPrimary(table, key, draft);
    // the engine calls every primary key PRIMARY
    return List.of("primary key (" + names(key.columns()) + ")");
  }

  @Override
  protected String unique(Table table, UniqueKey key) {
    MysqlKeySize size = new MysqlKeySize(table, key.columns());
    if (size.fits()) {
      return super.unique(table, key);
    }
    return wideUnique(table, key, size);
  }

  /** A unique key that is wider than an index can be. */
  protected String wideUnique(Table table, UniqueKey key, MysqlKeySize size) {
    draft.info(
        Codes.KEY_SIZE,
        table.name() + "." + key.name(),
        key.origin(),
        "A key has at most " + MysqlKeySize.MOST_BYTES + " bytes.",
        "Wide columns are unique by their SHA-256.");
    return constraint(key.name())
        + "unique ("
        + key.columns().stream()
            .map(
                column ->
                    size.isWide(column)
                        ? "(sha2(" + draft.name(column) + ", 256))"
                        : draft.name(column))
            .collect(Collectors.joining(", "))
        + ")";
  }
}
