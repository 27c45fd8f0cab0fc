/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.postgresql.internal;

import java.sql.SQLException;

/** Notes what else is in the schema, and has no place in ours. */
final class OthersRead {

  private static final String OTHERS =
      """
      with s as (select ?::bigint::oid as id)
      select case t.typtype when 'e' then 'enum type' when 'd' then 'domain' when 'r' then 'range type'
          when 'm' then null else 'type' end as kind,
        t.typname::text as name, 'pg_type'::regclass as class, t.oid
      from s join pg_type t on t.typnamespace = s.id
      left join pg_class c on c.oid = t.typrelid
      where t.typtype in ('e', 'd', 'r') or (t.typtype = 'b' and t.typelem = 0)
        or (t.typtype = 'c' and c.relkind = 'c')
      union all
      select 'collation', collname, 'pg_collation'::regclass, o.oid
      from s join pg_collation o on o.collnamespace = s.id
      union all
      select 'operator', oprname, 'pg_operator'::regclass, o.oid
      from s join pg_operator o on o.oprnamespace = s.id
      union all
      select 'operator class', opcname, 'pg_opclass'::regclass, o.oid
      from s join pg_opclass o on o.opcnamespace = s.id
      union all
      select 'conversion', conname, 'pg_conversion'::regclass, o.oid
      from s join pg_conversion o on o.connamespace = s.id
      union all
      select 'text search configuration', cfgname, 'pg_ts_config'::regclass, o.oid
      from s join pg_ts_config o on o.cfgnamespace = s.id
      union all
      select 'text search dictionary', dictname, 'pg_ts_dict'::regclass, o.oid
      from s join pg_ts_dict o on o.dictnamespace = s.id
      union all
      select 'statistics', stxname, 'pg_statistic_ext'::regclass, o.oid
      from s join pg_statistic_ext o on o.stxnamespace = s.id
      union all
      select 'comment', c.relname || '.' || a.attname, 'pg_class'::regclass, c.oid
      from s join pg_class c on c.relnamespace = s.id and c.relkind in ('v', 'm')
      join pg_description d on d.classoid = 'pg_class'::regclass and d.objoid = c.oid
      join pg_attribute a on a.attrelid = c.oid and a.attnum = d.objsubid and d.objsubid > 0
      order by 1, 2""";

  private final Reading reading;

  OthersRead(Reading reading) {
    this.reading = reading;
  }

  void read() throws SQLException {
    String query =
        "select o.kind, o.name from ("
            + OTHERS
            + ") o where o.kind is not null and not exists (select from pg_depend e"
            + " where e.classid = o.class and e.objid = o.oid and e.deptype = 'e')";
    reading.each(
        query,
        row ->
            reading.unread(
                row.getString(1),
                row.getString(2),
                "A schema has no place for it; it is left alone."));
  }
}
