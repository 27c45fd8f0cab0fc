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

  /** What takes it back: as many statements, and a tally of them that stays. */
  static Migration undo() {
    List<String> statements = new ArrayList<>();
    statements.add("create table tally_back (n int not null)");
    for (String made :
        of().text().lines().filter(line -> line.startsWith("create table t")).toList()) {
      String table = made.split(" ", -1)[2];
      if (!table.equals("tally")) {
        statements.add("insert into tally_back values (" + table.substring(1) + ")");
        statements.add("alter table " + table + " add column c int");
        statements.add("drop table " + table);
        statements.add("update tally_back set n = n + 1000 where n = " + table.substring(1));
      }
    }
    statements.add("drop table tally");
    return Target.migration("U0001__long.sql", statements.toArray(String[]::new));
  }

  /** Tells the number of each statement that begins; further arguments: in steps, back. */
  public static void main(String[] arguments) throws Exception {
    Watcher watcher =
        new Watcher() {
          @Override
          public void statement(Migration migration, int number, int count, String sql) {
            System.out.println(number);
            System.out.flush();
          }
        };
    List<Migration> migrations = List.of(Boolean.parseBoolean(arguments[4]) ? inSteps() : of());
    try (Deployment deployment =
        Deployment.open(Target.connector(arguments), Limits.DEFAULT, watcher)) {
      if (Boolean.parseBoolean(arguments[5])) {
        deployment.undo(migrations, undo());
      } else {
        deployment.apply(migrations);
      }
    } catch (DeploymentException e) {
      System.err.println("told to end: " + e.getMessage()); // H2 closes itself when it is told so
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
