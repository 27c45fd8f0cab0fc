/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.deploy;

import java.util.ArrayList;
import java.util.List;
import org.nublox.evolution.migration.Migration;

/**
 * Statements of every kind, each of which leaves a trace: a definition, or a row of the tally. The
 * main method deploys them and ends like one that is killed, as soon as it is known which statement
 * comes next.
 */
final class WideMigration {

  private WideMigration() {}

  /** For H2 or SQLite, with that many tables. */
  static Migration of(String dialect, int tables) {
    boolean h2 = dialect.equals("h2");
    List<String> statements = new ArrayList<>();
    statements.add("create table tally (n int not null, constraint pk_tally primary key (n))");
    for (int i = 0; i < tables; i++) {
      if (h2) {
        statements.add("create sequence s%d start with %d".formatted(i, 10 + i));
      }
      statements.add(
          """
          create table e%1$d (
            id integer not null,
            code varchar(20) default 'it''s' not null,
            amount integer%3$s,
            since date,
            until date,
            ref integer,
            constraint pk_e%1$d primary key (id),
            constraint uq_e%1$d_code unique (code),
            constraint uq_e%1$d_amount unique (amount, since),
            constraint ck_e%1$d_amount check (amount >= %1$d),
            constraint ck_e%1$d_until check (until is null or since is null or until >= since),
            constraint fk_e%1$d_ref foreign key (ref) references e%2$d (id)
          )"""
              .formatted(i, i / 2, h2 ? " default next value for s" + i : ""));
      statements.add("insert into tally values (" + i + ")");
      statements.add("create index ix_e%1$d on e%1$d (since, until)".formatted(i));
      statements.add("alter table e%d add column note varchar(9) default 'x'".formatted(i));
      statements.add("insert into e%1$d (id, code, amount) values (1, 'a', %1$d)".formatted(i));
      statements.add("create view v%1$d as select id, code from e%1$d".formatted(i));
      statements.add("update tally set n = n + 1000 where n = " + i);
      if (h2) {
        statements.add("comment on table e%d is 'Number %d'".formatted(i, i));
        statements.add(
            "alter table e%1$d rename constraint ck_e%1$d_until to ck_%1$d".formatted(i));
      }
    }
    return Target.migration("V0001__wide.sql", statements.toArray(String[]::new));
  }

  /** Further arguments: the number of tables, and the statement. */
  public static void main(String[] arguments) throws Exception {
    int last = Integer.parseInt(arguments[5]);
    Watcher watcher =
        new Watcher() {
          @Override
          public void statement(Migration migration, int number, int count, String sql) {
            if (number == last) {
              Runtime.getRuntime().halt(1);
            }
          }
        };
    try (Deployment deployment =
        Deployment.open(Target.connector(arguments), Limits.DEFAULT, watcher)) {
      deployment.apply(List.of(of(arguments[0], Integer.parseInt(arguments[4]))));
    }
  }
}
