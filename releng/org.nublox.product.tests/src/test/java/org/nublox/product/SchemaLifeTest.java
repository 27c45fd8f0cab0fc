/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nublox.testing.engines.Database;
import org.nublox.testing.engines.Engine;
import org.nublox.testing.engines.Engines;

/**
 * The life of a schema by the commands of the product, whose drivers are bundles of their own. The
 * engines that need no server stand for all; {@code -Dnublox.engines=all} takes the servers too.
 */
class SchemaLifeTest {

  private static final int FINE = 0;
  private static final int DIFFERENCES = 3;

  @TempDir Path folder;
  private String dialect;
  private String url;

  static Stream<Engine> engines() {
    return System.getProperty("nublox.engines", "").equals("all")
        ? Stream.of(Engines.h2(), Engines.sqlite(), Engines.postgresql(), Engines.mariadb())
        : Stream.of(Engines.h2(), Engines.sqlite());
  }

  @ParameterizedTest
  @MethodSource("engines")
  void fromTheFirstDeploymentToTheWayBack(Engine engine) throws Exception {
    try (Database database = engine.createDatabase()) {
      connect(database, engine);
      model("name: string(20) required");
      run(FINE, "migrate", "shop", "--dialect", dialect);
      Run dry = run(FINE, "deploy", "shop", "--connection", "test", "--dry-run");
      assertTrue(dry.out().contains("create table"), dry.out());
      run(FINE, "deploy", "shop", "--connection", "test", "--yes");

      model("fullName: string(20) required renamed from name\n  phone: string(20)");
      run(DIFFERENCES, "migrate", "shop", "--check");
      run(FINE, "migrate", "shop", "--dialect", dialect, "--name", "Full name");
      run(FINE, "lint", "shop");
      run(FINE, "deploy", "shop", "--connection", "test", "--yes");
      run(FINE, "status", "shop", "--connection", "test");
      run(FINE, "drift", "shop", "--connection", "test");
      run(FINE, "diff", url, "shop");
      run(FINE, "import", "--url", url, "-o", "made");
      assertTrue(Files.readString(modelOf("made")).contains("fullName"), dialect);

      run(FINE, "rollback", "shop", "--connection", "test", "--yes", "--allow-data-loss");
    }
  }

  /** As the system does it when a user presses Ctrl-C, or a machine is shut down. */
  @Test
  void whatWasToldToEndIsFinishedLater() throws Exception {
    try (Database database = Engines.h2().createDatabase()) {
      connect(database, Engines.h2());
      model("name: string(20)");
      run(FINE, "migrate", "shop", "--dialect", dialect);
      StringBuilder slow = new StringBuilder();
      for (int i = 0; i < 400; i++) {
        slow.append("insert into person (id, name) values (").append(i).append(", 'Ada');\n");
        slow.append("create table t").append(i).append(" (id int);\n");
        slow.append("drop table t").append(i).append(";\n");
      }
      Files.writeString(
          folder.resolve("shop/migrations").resolve(dialect).resolve("V0002__slow.sql"), slow);
      run(FINE, "migrate", "shop", "--dialect", dialect, "--rehash");
      Process process =
          Product.command("deploy", "shop", "--connection", "test", "--yes", "--verbose")
              .directory(folder.toFile())
              .start();
      try (BufferedReader messages = process.errorReader(StandardCharsets.UTF_8)) {
        String line = messages.readLine();
        while (line != null && !line.contains("200/1200")) {
          line = messages.readLine();
        }
        assertFalse(commandLine(process).contains("geheim"), "a secret in the list of processes");
        process.toHandle().destroy(); // leaves the streams open
        messages.lines().forEach(rest -> {});
      }
      assertTrue(process.waitFor(20, TimeUnit.SECONDS), "it does not end");
      run(DIFFERENCES, "status", "shop", "--connection", "test");
      run(FINE, "deploy", "shop", "--connection", "test", "--yes");
      run(FINE, "status", "shop", "--connection", "test");
    }
  }

  private static String commandLine(Process process) {
    return process.info().commandLine().orElse("");
  }

  /** The connection's password comes from a file, as a secret store would put it there. */
  private void connect(Database database, Engine engine) throws Exception {
    dialect = engine.id();
    boolean file = database.url().startsWith("jdbc:h2:mem:");
    String address = file ? "jdbc:h2:" + folder.resolve("database") : database.url();
    String password = file ? "geheim" : database.password();
    url =
        dialect.equals("sqlite")
            ? address
            : address
                + (file ? ";" : "?")
                + "user="
                + database.user()
                + (file ? ";password=" + password : "");
    Files.createDirectories(folder.resolve("shop"));
    Files.writeString(folder.resolve("password"), password + "\n");
    Files.writeString(folder.resolve("shop/nublox.toml"), "name = \"shop\"\n");
    Files.writeString(
        folder.resolve("shop/connections.toml"),
        """
        [test]
        url = "%s"
        user = "%s"
        password = "${file:%s}"
        """
            .formatted(address, database.user(), folder.resolve("password")));
  }

  private void model(String fields) throws Exception {
    Files.writeString(
        folder.resolve("shop/shop.nbx"),
        "module shop\nentity Person {\n  key id: int\n  " + fields + "\n}\n");
  }

  private Path modelOf(String project) throws Exception {
    try (Stream<Path> files = Files.walk(folder.resolve(project))) {
      return files.filter(path -> path.toString().endsWith(".nbx")).findFirst().orElseThrow();
    }
  }

  private Run run(int exitCode, String... arguments) throws Exception {
    Run run = Product.run(folder, arguments);
    assertEquals(exitCode, run.exitCode(), List.of(arguments) + "\n" + run.out() + run.err());
    return run;
  }
}
