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
import java.util.Optional;
import java.util.ServiceLoader;
import org.nublox.dialect.Dialect;
import org.nublox.evolution.migration.Migration;

/**
 * Two hundred statements, none of which can be done twice unnoticed; the main method deploys them,
 * to be killed meanwhile.
 */
final class LongMigration {

  static final int STATEMENTS = 200;

  private LongMigration() {}

  static Migration of() {
    List<String> statements = new ArrayList<>();
    statements.add("create table tally (n int not null)");
    statements.add("insert into tally values (1)");
    for (int i = 2; statements.size() < STATEMENTS; i++) {
      switch (i % 4) {
        case 0 -> {
          statements.add("create table t" + i + " (id int not null primary key, a int)");
          statements.add("insert into tally values (" + i + ")");
        }
        case 1 ->
            statements.add("alter table t" + (i - 1) + " add column b varchar(20) default 'x'");
        case 2 -> {
          if (i > 2) {
            statements.add("create index ix" + i + " on t" + (i - 2) + " (b)");
          }
        }
        default -> statements.add("update tally set n = n + 1000 where n = " + (i / 4 * 4));
      }
    }
    return Target.migration(
        "V0001__long.sql", statements.subList(0, STATEMENTS).toArray(String[]::new));
  }

  public static void main(String[] arguments) throws Exception {
    Dialect dialect =
        ServiceLoader.load(Dialect.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(found -> found.id().equals(arguments[0]))
            .findFirst()
            .orElseThrow();
    ConnectionSettings settings =
        new ConnectionSettings(arguments[1], arguments[2], arguments[3], Optional.empty());
    boolean steps = Boolean.parseBoolean(arguments[4]);
    Watcher watcher =
        new Watcher() {
          @Override
          public void statement(Migration migration, int number, int count, String sql) {
            System.out.println(number);
            System.out.flush();
          }
        };
    try (Deployment deployment =
        Deployment.open(Connector.of(settings, dialect), Limits.DEFAULT, watcher)) {
      deployment.apply(List.of(steps ? inSteps() : of()));
    }
  }

  /** The same with a statement at the end that PostgreSQL refuses inside of a transaction. */
  static Migration inSteps() {
    Migration migration = of();
    StringBuilder text = new StringBuilder();
    for (String line : migration.text().lines().toList()) {
      text.append(line.replace("create index ix", "create index concurrently ix")).append('\n');
    }
    return Migration.of(migration.fileName(), text.toString()).orElseThrow();
  }
}
