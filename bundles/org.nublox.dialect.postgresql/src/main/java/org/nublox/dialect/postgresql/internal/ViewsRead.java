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
import java.util.List;
import org.nublox.schema.MaterializedView;
import org.nublox.schema.View;
import org.nublox.schema.ViewDefinition;

/** Reads views, materialized or not, and what they read. */
final class ViewsRead {

  private static final String VIEWS =
      """
      select c.oid, c.relname, c.relkind, pg_get_viewdef(c.oid), d.description,
        array(select distinct r.relname
          from pg_rewrite w
          join pg_depend p on p.classid = 'pg_rewrite'::regclass and p.objid = w.oid
            and p.refclassid = 'pg_class'::regclass
          join pg_class r on r.oid = p.refobjid and r.relkind in ('r', 'v', 'm', 'p', 'f')
          where w.ev_class = c.oid and r.oid <> c.oid
          order by 1)::text[],
        c.reloptions::text, c.relispopulated
      from pg_class c
      left join pg_description d
        on d.objoid = c.oid and d.classoid = 'pg_class'::regclass and d.objsubid = 0
      where c.relnamespace = ? and c.relkind in ('v', 'm')
        and not exists (
          select from pg_depend e
          where e.classid = 'pg_class'::regclass and e.objid = c.oid and e.deptype = 'e')
      order by c.oid""";

  private static final String RULES =
      """
      select c.relname, w.rulename
      from pg_class c
      join pg_rewrite w on w.ev_class = c.oid
      where c.relnamespace = ? and w.rulename <> '_RETURN'
      order by 1, 2""";

  private final Reading reading;

  ViewsRead(Reading reading) {
    this.reading = reading;
  }

  void read() throws SQLException {
    reading.each(VIEWS, this::view);
    reading.each(
        RULES,
        row ->
            reading.unread(
                "rule",
                row.getString(1) + "." + row.getString(2),
                "A schema has no rules; a trigger says the same."));
  }

  private void view(ResultSet row) throws SQLException {
    String name = row.getString(2);
    if (!reading.canName("view", name, name)) {
      return;
    }
    String sql = row.getString(4).strip();
    ViewDefinition definition =
        new ViewDefinition.Verbatim(
            reading.dialect.id(),
            sql.endsWith(";") ? sql.substring(0, sql.length() - 1) : sql,
            List.of((String[]) row.getArray(6).getArray()));
    String comment = row.getString(5) == null ? "" : row.getString(5);
    if (row.getString(7) != null) {
      reading.unread("view option", name, "The options " + row.getString(7) + " are not compared.");
    }
    if (!row.getBoolean(8)) {
      reading.unread(
          "unfilled view", name, "It has no rows yet; run: refresh materialized view ...");
    }
    reading.views.add(
        row.getString(3).equals("m")
            ? new MaterializedView(
                name, definition, new MaterializedView.Refresh.OnDemand(), comment, "")
            : new View(name, definition, comment, ""));
  }
}
