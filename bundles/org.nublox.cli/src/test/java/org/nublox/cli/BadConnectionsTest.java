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

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nublox.testing.engines.Database;
import org.nublox.testing.engines.Engines;

/** Databases that cannot be reached, by every command that needs one. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BadConnectionsTest {

  private static final List<String> COMMANDS =
      List.of("deploy", "status", "drift", "rollback", "diff", "import");

  @TempDir static Path shared;
  private static Database postgresql;
  private static Database mariadb;

  @TempDir Path folder;

  /** A bad connection, how the commands end, and what the message has to contain. */
  private record Bad(String name, String url, String user, int exitCode, List<String> told) {
    @Override
    public String toString() {
      return name;
    }

    /** Whether a password is said. */
    boolean password() {
      return !name.endsWith("no such database");
    }
  }

  @BeforeAll
  static void databases() throws Exception {
    postgresql = Engines.postgresql().createDatabase();
    Shop.execute(postgresql, "create role nublox_locked login password 'another'");
    askForPasswords("nublox_locked");
    mariadb = Engines.mariadb().createDatabase();
    Shop.execute(mariadb, "create user nublox_locked@localhost identified by 'another'");
    Shop.execute("jdbc:h2:" + shared.resolve("locked"), "sa", "another", "create table t (id int)");
    Files.writeString(shared.resolve("text.sqlite"), "this is no database at all\n".repeat(50));
  }

  /** The server of the tests trusts everybody on this machine; from now on not this user. */
  private static void askForPasswords(String user) throws Exception {
    Path rules;
    try (var connection = postgresql.connect();
        var rows = connection.createStatement().executeQuery("show hba_file")) {
      rows.next();
      rules = Path.of(rows.getString(1));
    }
    String before = Files.readString(rules);
    Files.writeString(
        rules,
        "host all "
            + user
            + " 127.0.0.1/32 scram-sha-256\nhost all "
            + user
            + " ::1/128 scram-sha-256\n"
            + before,
        StandardOpenOption.TRUNCATE_EXISTING);
    Shop.execute(postgresql, "select pg_reload_conf()");
  }

  @AfterAll
  static void drop() throws SQLException {
    Shop.execute(postgresql, "drop role nublox_locked");
    postgresql.close();
    Shop.execute(mariadb, "drop user nublox_locked@localhost");
    mariadb.close();
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  static Stream<Bad> connections() throws IOException {
    List<Bad> bad = new ArrayList<>();
    for (Database database : List.of(postgresql, mariadb)) {
      String engine = database.url().split(":", 3)[1];
      String scheme = "jdbc:" + engine + "://";
      bad.add(
          new Bad(
              engine + ": wrong password",
              database.url(),
              "nublox_locked",
              ExitCode.OUTSIDE,
              List.of("No connection to", "nublox_locked", "Check --user, and the password")));
      bad.add(
          new Bad(
              engine + ": no such database",
              database.url().replaceFirst("/[^/]*$", "/nublox_nowhere"),
              database.user(),
              ExitCode.OUTSIDE,
              List.of("nublox_nowhere", "Create the database first")));
      bad.add(
          new Bad(
              engine + ": closed port",
              scheme + "127.0.0.1:" + closedPort() + "/shop",
              "me",
              ExitCode.OUTSIDE,
              List.of("127.0.0.1", "Check that the server runs")));
      bad.add(
          new Bad(
              engine + ": unknown host",
              scheme + "db.invalid/shop",
              "me",
              ExitCode.OUTSIDE,
              List.of("db.invalid", "Check that the server runs")));
    }
    bad.add(
        new Bad(
            "h2: wrong password",
            "jdbc:h2:" + shared.resolve("locked"),
            "sa",
            ExitCode.OUTSIDE,
            List.of("No connection to", "Check --user, and the password")));
    bad.add(
        new Bad(
            "sqlite: no database",
            "jdbc:sqlite:" + shared.resolve("text.sqlite"),
            "",
            ExitCode.OUTSIDE,
            List.of("text.sqlite", "not a database")));
    bad.add(
        new Bad(
            "sqlite: no folder",
            "jdbc:sqlite:" + shared.resolve("nowhere/shop.sqlite"),
            "",
            ExitCode.OUTSIDE,
            List.of("nowhere", "Create the database first")));
    bad.add(
        new Bad(
            "oracle: no driver",
            "jdbc:oracle:thin:@//localhost:1521/shop",
            "me",
            ExitCode.OUTSIDE,
            List.of("no JDBC driver for Oracle", "--driver")));
    bad.add(
        new Bad(
            "postgresql: malformed address",
            "jdbc:postgresql://localhost:port/shop",
            "me",
            ExitCode.USAGE,
            List.of("does not understand", "jdbc:postgresql://localhost")));
    bad.add(
        new Bad(
            "no dialect",
            "jdbc:nosuch://me:" + Shop.SECRET + "@localhost/shop",
            "me",
            ExitCode.USAGE,
            List.of("No dialect knows", "Addresses begin with")));
    return bad.stream();
  }

  @ParameterizedTest
  @MethodSource("connections")
  void everyCommandTellsItClearly(Bad bad) throws IOException {
    Shop shop = new Shop(folder, "h2");
    shop.connect(bad.url(), bad.user(), bad.password());
    for (String command : COMMANDS) {
      Told.assertClear(
          run(shop, bad, command, false), bad.exitCode(), bad.told().toArray(String[]::new));
      Run verbose = run(shop, bad, command, true);
      assertEquals(bad.exitCode(), verbose.exitCode(), verbose.err());
      Told.assertNoSecret(verbose);
    }
  }

  /** Connections belong to projects; to what needs none, the password comes with the address. */
  private Run run(Shop shop, Bad bad, String command, boolean verbose) {
    String mark = bad.url().startsWith("jdbc:h2") ? ";" : bad.url().contains("?") ? "&" : "?";
    boolean none =
        !bad.password()
            || bad.url().startsWith("jdbc:sqlite")
            || bad.url().startsWith("jdbc:oracle");
    String address = none ? bad.url() : bad.url() + mark + "password=" + Shop.SECRET;
    List<String> arguments = new ArrayList<>();
    switch (command) {
      case "diff" -> arguments.addAll(List.of("diff", address, shop.project().toString()));
      case "import" ->
          arguments.addAll(
              List.of("import", "--url", address, "-o", folder.resolve("made").toString()));
      default ->
          arguments.addAll(List.of(command, shop.project().toString(), "--connection", "db"));
    }
    if (!bad.user().isEmpty() && (command.equals("diff") || command.equals("import"))) {
      arguments.addAll(List.of("--user", bad.user()));
    }
    if (verbose) {
      arguments.add("--verbose");
    }
    return Run.of(arguments.toArray(String[]::new));
  }

  @Test
  void aVariableThatIsNotSet() throws IOException {
    Shop shop = new Shop(folder, "h2");
    for (String command : List.of("deploy", "status", "drift", "rollback")) {
      Told.assertClear(
          Run.of(
              command,
              shop.project().toString(),
              "--url",
              "jdbc:h2:mem:",
              "--password-env",
              "NUBLOX_NOT_SET"),
          ExitCode.USAGE,
          "NUBLOX_NOT_SET",
          "export");
    }
    Told.assertClear(
        Run.of("import", "--url", "jdbc:h2:mem:", "--password-env", "NUBLOX_NOT_SET", "-o", "x"),
        ExitCode.USAGE,
        "NUBLOX_NOT_SET");
  }

  @Test
  void settingsThatLeadNowhere() throws IOException {
    Shop shop = new Shop(folder, "h2");
    Path file = shop.project().resolve("connections.toml");
    Files.writeString(file, "[db]\nurl = \"jdbc:h2:mem:\"\npassword = \"" + Shop.SECRET + "\"\n");
    Told.assertClear(shop.deploy(), ExitCode.INPUT, "holds the password", "${env:DB_PASSWORD}");
    Files.writeString(file, "[db]\nurl = \"jdbc:h2:mem:\"\npassword = \"${env:NUBLOX_NOT_SET}\"\n");
    Told.assertClear(shop.deploy(), ExitCode.INPUT, "'db'", "NUBLOX_NOT_SET");
    Files.writeString(file, "[db]\nurl = \"jdbc:h2:mem:\"\npassword = \"${file:nowhere}\"\n");
    Told.assertClear(shop.deploy(), ExitCode.INPUT, "'db'", "nowhere", "cannot be read");
    Files.writeString(file, "[db]\nuser = \"me\"\n");
    Told.assertClear(shop.deploy(), ExitCode.INPUT, "'db'", "no url");
    Files.writeString(file, "[other]\nurl = \"jdbc:h2:mem:\"\n");
    Told.assertClear(shop.deploy(), ExitCode.INPUT, "no connection 'db'", "other");
    Files.writeString(file, "[db\n");
    Told.assertClear(shop.deploy(), ExitCode.INPUT, "connections.toml:1");
    Told.assertClear(
        Run.of("deploy", shop.project().toString()), ExitCode.USAGE, "which database", "--url");
  }

  @Test
  void aDriverThatIsNone() throws IOException {
    Shop shop = new Shop(folder, "oracle");
    shop.connect("jdbc:oracle:thin:@//localhost:1521/shop", "me", true);
    Path jar = Files.writeString(folder.resolve("driver.jar"), "this is no jar");
    Told.assertClear(
        shop.deploy("--driver", jar.toString()), ExitCode.OUTSIDE, "no JDBC driver for Oracle");
    Told.assertClear(
        shop.deploy("--driver", folder.resolve("gone.jar").toString()), ExitCode.INPUT, "gone.jar");
  }
}
