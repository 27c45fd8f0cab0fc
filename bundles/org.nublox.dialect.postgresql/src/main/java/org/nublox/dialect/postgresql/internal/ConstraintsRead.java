/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.postgresql.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nublox.schema.Check;
import org.nublox.schema.ForeignKey;
import org.nublox.schema.PrimaryKey;
import org.nublox.schema.ReferentialAction;
import org.nublox.schema.UniqueKey;

/** Reads keys, foreign keys and checks. */
final class ConstraintsRead {

  /** Those of {@code not null}, which PostgreSQL 18 lists too, are told by their columns. */
  private static final String CONSTRAINTS =
      """
      select k.conrelid, k.conname, k.contype, k.condeferrable, k.condeferred, k.convalidated,
        k.confrelid, k.confupdtype, k.confdeltype, k.confmatchtype,
        k.conkey, k.confkey,
        case when k.contype = 'c' then pg_get_expr(k.conbin, k.conrelid) end, d.description,
        k.connoinherit, i.indnatts > i.indnkeyatts, :nulls, :columns, :period, :unenforced,
        case when k.contype in ('p', 'u', 'x') then k.conindid end
      from pg_constraint k
      left join pg_index i on i.indexrelid = k.conindid and k.contype in ('p', 'u')
      left join pg_description d
        on d.objoid = k.oid and d.classoid = 'pg_constraint'::regclass and d.objsubid = 0
      where k.connamespace = ? and k.conrelid <> 0 and k.contype in ('p', 'u', 'f', 'c', 'x')
      order by k.conrelid, k.oid""";

  private final Reading reading;
  private final List<Reference> references = new ArrayList<>();

  /** A foreign key that waits until the keys of all tables are known. */
  private record Reference(
      TableRead from,
      String name,
      List<String> columns,
      long target,
      String targetColumns,
      ReferentialAction onDelete,
      ReferentialAction onUpdate,
      boolean deferrable) {}

  ConstraintsRead(Reading reading) {
    this.reading = reading;
  }

  void read() throws SQLException {
    reading.each(
        CONSTRAINTS
            .replace(":nulls", since(150_000, "i.indnullsnotdistinct"))
            .replace(":columns", since(150_000, "k.confdelsetcols is not null"))
            .replace(":period", since(180_000, "k.conperiod"))
            .replace(":unenforced", since(180_000, "not k.conenforced")),
        this::constraint);
    references.forEach(this::reference);
  }

  /** A condition over what the catalog has only since some version. */
  private String since(int version, String condition) {
    return reading.version >= version ? condition : "false";
  }

  private void constraint(ResultSet row) throws SQLException {
    reading.indexesOfConstraints.add(row.getLong(21));
    TableRead table = reading.tables.get(row.getLong(1));
    if (table == null) {
      return; // the table as a whole is noted as unread
    }
    String name = row.getString(2);
    String element = table.name + "." + name;
    String kind = row.getString(3);
    if (!reading.canName("constraint", element, name)) {
      return;
    }
    if (kind.equals("x")) {
      reading.unread("exclusion constraint", element, "A schema cannot say what excludes what.");
      return;
    }
    if (row.getBoolean(19)) {
      reading.unread("temporal constraint", element, "A schema has no periods.");
      return;
    }
    List<String> columns = table.columns(Reading.numbers(row.getString(11)));
    switch (kind) {
      case "p" -> {
        keyOptions(row, element);
        table.key(columns);
        table.builder.primaryKey(new PrimaryKey(name, columns, ""));
      }
      case "u" -> {
        keyOptions(row, element);
        table.key(columns);
        table.builder.unique(new UniqueKey(name, columns, ""));
      }
      case "f" -> foreignKey(row, table, name, columns);
      default -> check(row, table, name);
    }
  }

  private void keyOptions(ResultSet row, String element) throws SQLException {
    if (row.getBoolean(4)) {
      reading.unread("deferrable key", element, "That its check can wait is not compared.");
    }
    if (row.getBoolean(16)) {
      reading.unread(
          "included columns", element, "The included columns of a key are not compared.");
    }
    if (row.getBoolean(17)) {
      reading.unread("nulls not distinct", element, "That nulls clash in the key is not compared.");
    }
    comment(row, element);
  }

  private void comment(ResultSet row, String element) throws SQLException {
    if (row.getString(14) != null) {
      reading.unread("comment", element, "The comment of a key is not compared.");
    }
  }

  private void check(ResultSet row, TableRead table, String name) throws SQLException {
    String element = table.name + "." + name;
    if (row.getBoolean(15)) {
      reading.unread("check option", element, "'no inherit' is not compared.");
    }
    state(row, element);
    String message = row.getString(14);
    table.builder.check(
        new Check(name, reading.condition(row.getString(13)), message == null ? "" : message, ""));
  }

  private void state(ResultSet row, String element) throws SQLException {
    if (row.getBoolean(20)) {
      reading.unread("unenforced constraint", element, "It is compared as if it were enforced.");
    } else if (!row.getBoolean(6)) {
      reading.unread(
          "unvalidated constraint",
          element,
          "Rows from before it were not checked; run: alter table ... validate constraint ...");
    }
  }

  private void foreignKey(ResultSet row, TableRead table, String name, List<String> columns)
      throws SQLException {
    String element = table.name + "." + name;
    state(row, element);
    comment(row, element);
    if (row.getBoolean(4) && !row.getBoolean(5)) {
      reading.unread(
          "deferrable key", element, "That its check can be made to wait is not compared.");
    }
    if (row.getString(10).equals("f")) {
      reading.unread(
          "match full", element, "'match full' is compared as the usual 'match simple'.");
    }
    if (row.getBoolean(18)) {
      reading.unread("set null columns", element, "Which columns are set is not compared.");
    }
    references.add(
        new Reference(
            table,
            name,
            columns,
            row.getLong(7),
            row.getString(12),
            action(row.getString(9)),
            action(row.getString(8)),
            row.getBoolean(5)));
  }

  private void reference(Reference reference) {
    String element = reference.from.name + "." + reference.name;
    Optional<TableRead> target = Optional.ofNullable(reading.tables.get(reference.target));
    if (target.isEmpty()) {
      reading.unread(
          "foreign key",
          element,
          "It refers to a table of another schema, or to one that is not read.");
      return;
    }
    List<String> columns = target.get().columns(Reading.numbers(reference.targetColumns));
    if (!target.get().hasKey(columns)) {
      reading.unread(
          "foreign key",
          element,
          "It refers to columns that only an index makes unique; make them a unique constraint.");
      return;
    }
    reference.from.builder.foreignKey(
        new ForeignKey(
            reference.name,
            reference.columns,
            target.get().name,
            columns,
            reference.onDelete,
            reference.onUpdate,
            reference.deferrable,
            ""));
  }

  private static ReferentialAction action(String code) {
    return switch (code) {
      case "r" -> ReferentialAction.RESTRICT;
      case "c" -> ReferentialAction.CASCADE;
      case "n" -> ReferentialAction.SET_NULL;
      case "d" -> ReferentialAction.SET_DEFAULT;
      default -> ReferentialAction.NO_ACTION;
    };
  }
}
