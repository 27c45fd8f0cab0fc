/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.sqlserver;

import org.nublox.dialect.Statement;
import org.nublox.dialect.writer.AlterationSite;
import org.nublox.dialect.writer.ColumnAlterations;
import org.nublox.dialect.writer.TableReplacement;
import org.nublox.schema.Column;
import org.nublox.schema.ColumnType;
import org.nublox.schema.ColumnValue;
import org.nublox.schema.Table;
import org.nublox.schema.change.Change;

/**
 * Columns. A default is a constraint, which goes before its column changes; an identity column
 * stays one, so that the table is replaced. Source: Transact-SQL reference, "ALTER TABLE".
 */
final class SqlServerColumns extends ColumnAlterations {

  private final SqlServerCommentChanges comments;

  SqlServerColumns(AlterationSite site, SqlServerCommentChanges comments) {
    super(site);
    this.comments = comments;
  }

  /** Rows that are there get the default, too, as they do at other engines. */
  @Override
  public void add(String table, Column column) {
    String line = line(table, column);
    if (isDefaulted(column) && column.nullable()) {
      String clause = clause(table, column);
      line = line.replace(clause, clause + " with values");
    }
    alter(table, "add " + line);
    commentIfAny(table, column);
  }

  private static boolean isDefaulted(Column column) {
    return column.value() instanceof ColumnValue.Default
        || column.value() instanceof ColumnValue.NextOf;
  }

  @Override
  public void drop(String table, Column column) {
    if (isDefaulted(column)) {
      dropDefault(table, column.name());
    }
    super.drop(table, column);
  }

  @Override
  public void rename(String table, String from, String to) {
    draft.add(
        SqlServerNames.rename(
            Statement.Kind.TABLE, name(table) + "." + name(from), to, "COLUMN", draft));
  }

  @Override
  public void alter(String table, Column from, Column to) {
    boolean counted = to.value() instanceof ColumnValue.Identity;
    boolean wasCounted = from.value() instanceof ColumnValue.Identity;
    boolean computed = from.value() instanceof ColumnValue.Computed;
    if (isMadeAnew(from, to)) {
      makeAnew(table, from, to);
    } else if (counted && !from.value().equals(to.value())) {
      replaceTable(table, from, to);
    } else if (wasCounted && !counted) {
      makeByCopy(table, from, to, name(from.name()));
    } else if (computed && !(to.value() instanceof ColumnValue.Computed)) {
      makeByCopy(table, from, to, name(from.name()));
    } else if (needsConversion(from.type(), to.type())) {
      makeByCopy(table, from, to, SqlServerConversions.of(name(from.name()), from, to, type(to)));
    } else {
      alterInPlace(table, from, to);
      return;
    }
    if (!from.comment().isEmpty() && to.comment().isEmpty()) {
      comment(table, to);
    }
  }

  private static boolean needsConversion(ColumnType from, ColumnType to) {
    return SqlServerConversions.isNeeded(from, to);
  }

  private void alterInPlace(String table, Column from, Column to) {
    boolean redefined = !type(from).equals(type(to)) || from.nullable() != to.nullable();
    boolean revalued = !from.value().equals(to.value());
    if ((redefined || revalued) && isDefaulted(from)) {
      dropDefault(table, from.name());
    }
    if (redefined) {
      // what stands on a column keeps it from being changed
      redefine(table, to);
    }
    if ((redefined || revalued) && isDefaulted(to)) {
      setValue(table, from, to);
    }
    if (!from.comment().equals(to.comment())) {
      comment(table, to);
    }
  }

  private void redefine(String table, Column to) {
    aside(
        table,
        to.name(),
        () -> {
          Column plain = to.withValue(new ColumnValue.Given()).withComment("");
          alter(table, "alter column " + line(table, plain));
        });
  }

  @Override
  protected void setNullable(String table, Column column) {
    Column plain = column.withValue(new ColumnValue.Given()).withComment("");
    alter(table, "alter column " + line(table, plain));
  }

  @Override
  protected void setValue(String table, Column from, Column to) {
    if (isDefaulted(to)) {
      alter(table, "add " + clause(table, to) + " for " + name(to.name()));
    }
  }

  private String clause(String table, Column column) {
    return site.writers().tables().valueClause(table(table), column);
  }

  private void replaceTable(String table, Column from, Column to) {
    boolean redefined = !type(from).equals(type(to)) || from.nullable() != to.nullable();
    if (redefined) {
      Column plain = to.withValue(new ColumnValue.Given()).withComment(from.comment());
      site.write(new Change.AlterColumn(table, from.withValue(new ColumnValue.Given()), plain));
    }
    new TableReplacement(site) {
      @Override
      protected void before(Table wanted, Column counted) {
        announce(wanted, "on");
      }

      @Override
      protected void after(Table wanted, Column counted) {
        announce(wanted, "off");
      }

      private void announce(Table wanted, String state) {
        add(
            Statement.Kind.SETTING,
            wanted.name(),
            "set identity_insert " + name(wanted.name()) + " " + state);
      }
    }.write(table, to);
  }

  /** The name of a default is looked up: another tool may have given it. */
  private void dropDefault(String table, String column) {
    draft.add(
        Statement.compound(
            Statement.Kind.TABLE,
            table + "." + column,
            "",
            "declare @sql nvarchar(max) = (\n  select "
                + draft.text("alter table " + name(table) + " drop constraint ", table, "")
                + " + quotename(d.name)\n  from sys.default_constraints d\n"
                + "  join sys.columns c on c.object_id = d.parent_object_id"
                + " and c.column_id = d.parent_column_id\n  where d.parent_object_id = object_id("
                + draft.text(name(table), table, "")
                + ") and c.name = "
                + storedName(column)
                + ");\nif @sql is not null exec sys.sp_executesql @sql;"));
  }

  @Override
  protected void comment(String table, Column column) {
    comments.column(table(table), column);
  }
}
