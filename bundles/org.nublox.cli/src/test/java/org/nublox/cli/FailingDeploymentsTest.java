/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nublox.testing.engines.Database;
import org.nublox.testing.engines.Engine;
import org.nublox.testing.engines.Engines;

/**
 * Deployments that begin and do not come to their end: what is told, and that the next one ends
 * well, with nothing recorded by halves and no lock left behind.
 */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FailingDeploymentsTest {

  private static final String INSERT = "insert into person (id, name) values (1, 'Ada')";

  private static final Map<String, String> SLOW =
      Map.of(
          "postgresql", "select pg_sleep(50)",
          "mariadb", "select sleep(50)",
          "h2", "select count(*) from system_range(1, 100000000000) where mod(x, 3) = 1",
          "sqlite",
              "insert into person (id) with recursive r (n) as (select 1 union all select n + 1"
                  + " from r) select n from r where n < 0");

  @TempDir Path folder;

  static Stream<Engine> engines() {
    return Stream.of(Engines.postgresql(), Engines.mariadb(), Engines.h2(), Engines.sqlite());
  }

  static Stream<Engine> servers() {
    return Stream.of(Engines.postgresql(), Engines.mariadb());
  }

  /** What broke off is finished by the next deployment, each statement done once. */
  private static void assertEndsWell(Shop shop, Database database) throws SQLException {
    shop.deployed();
    Shop.assertApplied(2, database);
    assertEquals(1, Shop.number(database, "select count(*) from person where name = 'Ada'"));
  }

  @ParameterizedTest
  @MethodSource("engines")
  void aStatementTakesTooLong(Engine engine) throws Exception {
    try (Database database = engine.createDatabase()) {
      Shop shop = Shop.on(folder, engine.id(), database);
      shop.migrate();
      shop.deployed();
      shop.second(INSERT, SLOW.get(engine.id()));
      Told.assertClear(
          shop.deploy("--statement-timeout", "1"),
          ExitCode.OUTSIDE,
          "Statement 2 of 2 of V0002__more.sql failed",
          "--statement-timeout");
      Shop.assertApplied(1, database);
      shop.second(INSERT);
      assertEndsWell(shop, database);
    }
  }

  @ParameterizedTest
  @MethodSource("engines")
  void othersUseTheTable(Engine engine) throws Exception {
    try (Database database = engine.createDatabase()) {
      Shop shop = Shop.on(folder, engine.id(), database);
      shop.migrate();
      shop.deployed();
      shop.second("update person set name = 'Ada'");
      Shop.execute(database, "insert into person (id) values (1)");
      try (Connection other = database.connect();
          Statement statement = other.createStatement()) {
        other.setAutoCommit(false);
        statement.execute("update person set name = 'Eve'");
        Told.assertClear(
            shop.deploy("--lock-timeout", "1"),
            ExitCode.OUTSIDE,
            "V0002__more.sql",
            "--lock-timeout");
        other.rollback();
      }
      Shop.assertApplied(1, database);
      assertEndsWell(shop, database);
    }
  }

  @ParameterizedTest
  @MethodSource("servers")
  void theServerVanishes(Engine engine) throws Exception {
    try (Database database = engine.createDatabase()) {
      Shop shop = Shop.on(folder, engine.id(), database);
      shop.migrate();
      shop.deployed();
      shop.second(INSERT, SLOW.get(engine.id()), "update person set name = 'Ada'");
      CompletableFuture<Run> run = CompletableFuture.supplyAsync(shop::deploy);
      vanish(engine, database);
      Told.assertClear(
          run.get(30, TimeUnit.SECONDS),
          ExitCode.OUTSIDE,
          "Statement 2 of 3",
          "Check that the server runs");
      shop.second(INSERT, "select 2", "update person set name = 'Ada'");
      for (int i = 0; i < 40 && shop.run("status").exitCode() == ExitCode.OUTSIDE; i++) {
        Thread.sleep(250); // the server recovers
      }
      assertEndsWell(shop, database);
    }
  }

  /** Kills the server's process, where it starts again by itself, or its end of the session. */
  private static void vanish(Engine engine, Database database) throws Exception {
    String running =
        engine.id().equals("postgresql")
            ? "select coalesce(max(pid), 0) from pg_stat_activity where query like 'select pg_sleep%'"
            : "select coalesce(max(id), 0) from information_schema.processlist"
                + " where info like 'select sleep%'";
    int id = 0;
    for (int i = 0; i < 100 && id == 0; i++) {
      Thread.sleep(100);
      id = Shop.number(database, running);
    }
    assertTrue(id > 0, "the statement does not run");
    if (engine.id().equals("postgresql")) {
      ProcessHandle.of(id).orElseThrow().destroyForcibly();
    } else {
      Shop.execute(database, "kill " + id);
    }
  }

  @Test
  void theDiskIsFullAtSqlite() throws Exception {
    try (Database database = Engines.sqlite().createDatabase()) {
      Shop shop = Shop.on(folder, "sqlite", database);
      shop.migrate();
      shop.deployed();
      shop.second(
          INSERT,
          "insert into person (id, name) with recursive r (n) as (select 2 union all select n + 1"
              + " from r where n < 20000) select n, 'someone' from r");
      shop.connect(database.url() + "&max_page_count=30", "", false);
      Told.assertClear(shop.deploy(), ExitCode.OUTSIDE, "Statement 2 of 2", "full", "Make room");
      Shop.assertApplied(1, database);
      shop.connect(database.url(), "", false);
      assertEndsWell(shop, database);
    }
  }

  @Test
  void thereIsNoSpaceForPostgresqlToSort() throws Exception {
    try (Database database = Engines.postgresql().createDatabase()) {
      Shop shop = Shop.on(folder, "postgresql", database);
      shop.migrate();
      shop.deployed();
      shop.second(
          INSERT,
          "insert into person (id, name) select n, 'someone' from generate_series(2, 100000) n"
              + " order by md5(n::text)");
      String alter = "alter database " + database.name();
      Shop.execute(
          database, alter + " set temp_file_limit = '64kB'", alter + " set work_mem = '64kB'");
      Told.assertClear(shop.deploy(), ExitCode.OUTSIDE, "Statement 2 of 2", "Make room");
      Shop.assertApplied(1, database);
      Shop.execute(database, alter + " reset temp_file_limit");
      assertEndsWell(shop, database);
    }
  }

  @Test
  void aTableOfMariadbIsFull() throws Exception {
    try (Database database = Engines.mariadb().createDatabase()) {
      Shop shop = Shop.on(folder, "mariadb", database);
      shop.migrate();
      shop.deployed();
      shop.second(
          "set max_heap_table_size = 16384",
          "create temporary table filled (n int) engine = memory",
          "insert into filled select seq from seq_1_to_100000");
      Told.assertClear(shop.deploy(), ExitCode.OUTSIDE, "Statement 3 of 3", "full", "Make room");
    }
  }

  @ParameterizedTest
  @MethodSource("engines")
  void aRightIsMissing(Engine engine) throws Exception {
    if (engine.id().equals("sqlite")) {
      return; // has no users
    }
    try (Database database = engine.createDatabase()) {
      boolean mariadb = engine.id().equals("mariadb");
      String reader = mariadb ? "nublox_reader@localhost" : "nublox_reader";
      Shop.execute(
          database,
          "create user "
              + reader
              + (mariadb ? " identified by '" : " password '")
              + Shop.SECRET
              + "'");
      if (mariadb) {
        Shop.execute(database, "grant select on " + database.name() + ".* to " + reader);
      }
      try {
        Shop shop = Shop.on(folder, engine.id(), database);
        shop.migrate();
        shop.connect(database.url(), "nublox_reader", true);
        Told.assertClear(shop.deploy(), ExitCode.OUTSIDE, "Grant the right to 'nublox_reader'");
        Told.assertNoSecret(shop.deploy("--verbose"));
        shop.connect(database.url(), database.user(), false);
        shop.deployed();
        Shop.assertApplied(1, database);
      } finally {
        Shop.execute(database, "drop user " + reader);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("engines")
  void theDatabaseIsReadOnly(Engine engine) throws Exception {
    try (Database database = engine.createDatabase()) {
      String file = folder.resolve("only").toString();
      String mayWrite = engine.id().equals("h2") ? "jdbc:h2:" + file : database.url();
      Shop shop = new Shop(folder, engine.id());
      shop.connect(mayWrite, database.user(), false);
      shop.migrate();
      shop.deployed();
      shop.second(INSERT);
      switch (engine.id()) {
        case "postgresql" ->
            Shop.execute(
                database,
                "alter database " + database.name() + " set default_transaction_read_only = on");
        case "mariadb" -> {
          Shop.execute(
              database,
              "create user nublox_writer@localhost",
              "grant all on " + database.name() + ".* to nublox_writer@localhost",
              "set global read_only = 1");
          shop.connect(mayWrite, "nublox_writer", false);
        }
        case "h2" -> shop.connect(mayWrite + ";ACCESS_MODE_DATA=r", database.user(), false);
        default -> shop.connect(mayWrite + "&open_mode=1", database.user(), false);
      }
      try {
        Told.assertClear(shop.deploy(), ExitCode.OUTSIDE, "takes changes");
        assertEquals(ExitCode.DIFFERENCES, shop.run("status").exitCode());
        assertEquals(ExitCode.INPUT, shop.run("drift").exitCode());
      } finally {
        if (engine.id().equals("postgresql")) {
          Shop.execute(
              database,
              "set default_transaction_read_only = off",
              "alter database " + database.name() + " reset default_transaction_read_only");
        } else if (engine.id().equals("mariadb")) {
          Shop.execute(database, "set global read_only = 0", "drop user nublox_writer@localhost");
        }
      }
      shop.connect(mayWrite, database.user(), false);
      shop.deployed();
    }
  }

  @Test
  void aMigrationsFolderThatIsNotInOrder() throws Exception {
    Shop shop = new Shop(folder, "h2");
    shop.connect("jdbc:h2:" + folder.resolve("order"), "sa", false);
    shop.migrate();
    shop.second(INSERT);
    Path first = shop.migrations().resolve("V0001__init.sql");
    Path second = shop.migrations().resolve("V0002__more.sql");
    Path snapshot = shop.migrations().resolve("schema.json");
    for (Path file : List.of(first, snapshot)) {
      String text = Files.readString(file);
      Files.writeString(file, text.replaceFirst("(?i)name", "nome"));
      assertRefused(shop, file.getFileName().toString(), "version control");
      Files.delete(file);
      assertRefused(shop, file.getFileName().toString(), "version control");
      Files.writeString(file, text);
    }
    Files.move(second, shop.migrations().resolve("V0003__more.sql"));
    assertRefused(shop, "V0003__more.sql", "No migration of version 0002");
    Files.move(shop.migrations().resolve("V0003__more.sql"), second);
    Files.writeString(snapshot, "{");
    assertRefused(shop, "schema.json", "");
  }

  /** By deployment, and by the commands that look only. */
  private static void assertRefused(Shop shop, String... parts) {
    Told.assertClear(shop.deploy(), ExitCode.INPUT, parts);
    Told.assertClear(shop.run("status"), ExitCode.INPUT, parts);
    assertEquals(ExitCode.INPUT, Run.of("lint", shop.project().toString()).exitCode());
  }
}
