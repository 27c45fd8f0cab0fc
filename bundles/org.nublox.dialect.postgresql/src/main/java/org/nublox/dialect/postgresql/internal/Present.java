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

/**
 * What a schema may have besides tables. Most have little of it, and it is dear to ask for: what is
 * not there is not asked for.
 *
 * @param others anything that {@link OthersRead} notes
 */
record Present(
    boolean views, boolean triggers, boolean routines, boolean policies, boolean others) {

  private static final String PRESENT =
      """
      select
        exists (select from pg_class c
          where c.relnamespace = s.id and (c.relkind in ('v', 'm') or c.relhasrules)),
        exists (select from pg_trigger where not tgisinternal),
        exists (select from pg_proc where pronamespace = s.id),
        exists (select from pg_policy),
        exists (select from pg_type t where t.typnamespace = s.id
            and (t.typtype in ('e', 'd', 'r') or (t.typtype = 'b' and t.typelem = 0)))
          or exists (select from pg_class c where c.relnamespace = s.id and c.relkind = 'c')
          or exists (select from pg_collation where collnamespace = s.id)
          or exists (select from pg_operator where oprnamespace = s.id)
          or exists (select from pg_opclass where opcnamespace = s.id)
          or exists (select from pg_conversion where connamespace = s.id)
          or exists (select from pg_ts_config where cfgnamespace = s.id)
          or exists (select from pg_ts_dict where dictnamespace = s.id)
          or exists (select from pg_statistic_ext where stxnamespace = s.id)
      from (select ?::bigint::oid as id) s""";

  static Present in(Reading reading) throws SQLException {
    Present[] present = new Present[1];
    reading.each(
        PRESENT,
        row -> {
          boolean views = row.getBoolean(1);
          present[0] =
              new Present(
                  views,
                  row.getBoolean(2),
                  row.getBoolean(3),
                  row.getBoolean(4),
                  // comments of views are among the others
                  views || row.getBoolean(5));
        });
    return present[0];
  }
}
