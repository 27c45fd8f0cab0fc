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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The life of a schema, by commands alone. */
class DeployCommandTest {

  @TempDir Path folder;
  private Path model;
  private String project;
  private String url;

  @BeforeEach
  void project() throws IOException {
    project = folder.resolve("shop").toString();
    model = folder.resolve("shop/shop.nbx");
    Files.createDirectories(model.getParent());
    Files.writeString(folder.resolve("shop/nublox.toml"), "name = \"shop\"\n");
    model("name: string(20) required");
    url = "jdbc:h2:" + folder.resolve("db");
  }

  private void model(String fields) throws IOException {
    Files.writeString(model, "module shop\nentity Person {\n  key id: int\n  " + fields + "\n}\n");
  }

  private static Run run(int exitCode, String... arguments) {
    Run run = Run.of(arguments);
    assertEquals(exitCode, run.exitCode(), run.out() + run.err());
    return run;
  }

  @Test
  void fromTheFirstDeploymentToARollback() throws IOException {
    run(ExitCode.DIFFERENCES, "diff", url, project);
    run(ExitCode.FINE, "deploy", project, "--url", url, "--yes");
    run(ExitCode.FINE, "diff", url, project);
    run(ExitCode.FINE, "diff", project, url);
    run(ExitCode.FINE, "migrate", project, "--dialect", "h2");
    Run applied = run(ExitCode.FINE, "status", project, "--url", url);
    assertTrue(applied.out().startsWith("applied      V0001__init.sql"), applied.out());

    model("fullName: string(40) required renamed from name\n  phone: string(20)");
    Run lacking = run(ExitCode.DIFFERENCES, "migrate", project, "--check");
    assertTrue(lacking.err().contains("rename column person.name to full_name"), lacking.err());
    run(ExitCode.FINE, "migrate", project, "--dialect", "h2", "--name", "Full name");
    run(ExitCode.FINE, "migrate", project, "--check");
    run(ExitCode.DIFFERENCES, "status", project, "--url", url);
    Run dry = run(ExitCode.FINE, "deploy", project, "--url", url, "--dry-run");
    assertTrue(dry.out().contains("rename"), dry.out());
    run(ExitCode.FINE, "deploy", project, "--url", url, "--yes");
    run(ExitCode.FINE, "drift", project, "--url", url);
    run(ExitCode.FINE, "diff", url, project);

    Run refused = run(ExitCode.INPUT, "rollback", project, "--url", url, "--yes");
    assertTrue(refused.err().contains("--allow-data-loss"), refused.err());
    run(ExitCode.FINE, "rollback", project, "--url", url, "--yes", "--allow-data-loss");
    run(ExitCode.DIFFERENCES, "status", project, "--url", url);
    run(ExitCode.FINE, "lint", project);
  }

  @Test
  void aPlanTellsWhatADatabaseAndTheMigrationsLack() throws IOException {
    Run all = run(ExitCode.DIFFERENCES, "plan", project, "--url", url);
    assertTrue(all.out().startsWith("-- Add table person (safe)\n"), all.out());
    assertTrue(all.out().contains("create table person"), all.out());
    run(ExitCode.FINE, "migrate", project, "--dialect", "h2");
    run(ExitCode.FINE, "deploy", project, "--url", url, "--yes");
    Run none = run(ExitCode.FINE, "plan", project, "--url", url);
    assertEquals("", none.out());
    assertTrue(none.err().contains("agree"), none.err());
    run(ExitCode.FINE, "plan", project, "--dialect", "h2");

    model("fullName: string(40) required renamed from name\n  phone: string(20)");
    Run lacking = run(ExitCode.DIFFERENCES, "plan", project, "--url", url);
    assertTrue(lacking.out().contains("-- Rename column person.name to full_name"), lacking.out());
    assertTrue(lacking.out().contains("(backward-incompatible)"), lacking.out());
    assertTrue(lacking.err().contains("lacks 3 steps"), lacking.err());
    Run counted = run(ExitCode.DIFFERENCES, "plan", project, "--dialect", "h2");
    assertEquals(lacking.out(), counted.out(), "the database is where the migrations lead to");
    Run json = run(ExitCode.DIFFERENCES, "plan", project, "--url", url, "--json");
    assertTrue(json.out().contains("\"impact\": \"backward-incompatible\""), json.out());
    run(ExitCode.USAGE, "plan", project);
    run(ExitCode.USAGE, "plan", project, "--url", url, "--dialect", "h2");
  }

  @Test
  void manyBecomeOneAndTheDatabaseFollows() throws IOException {
    run(ExitCode.FINE, "migrate", project, "--dialect", "h2");
    model("name: string(30) required");
    run(ExitCode.FINE, "migrate", project, "--dialect", "h2", "--name", "wider");
    run(ExitCode.FINE, "deploy", project, "--url", url, "--yes");
    run(ExitCode.FINE, "migrate", project, "--dialect", "h2", "--squash");
    model("name: string(40) required");
    run(ExitCode.FINE, "migrate", project, "--dialect", "h2", "--name", "wider still");
    run(ExitCode.FINE, "deploy", project, "--url", url, "--yes");
    Run status = run(ExitCode.FINE, "status", project, "--url", url);
    assertEquals(2, status.out().lines().count(), status.out());
  }

  @Test
  void aChangedMigrationIsRefusedWithItsRemedy() throws IOException {
    run(ExitCode.FINE, "migrate", project, "--dialect", "h2");
    Path file = folder.resolve("shop/migrations/h2/V0001__init.sql");
    Files.writeString(file, Files.readString(file) + "select 1;\n");
    Run refused = run(ExitCode.INPUT, "deploy", project, "--url", url, "--yes");
    assertTrue(refused.err().contains("migration.changed"), refused.err());
    run(ExitCode.INPUT, "lint", project);
    run(ExitCode.FINE, "migrate", project, "--dialect", "h2", "--rehash");
    run(ExitCode.FINE, "deploy", project, "--url", url, "--yes");
  }

  @Test
  void secretsAreNotShown() {
    Run run =
        run(
            ExitCode.USAGE,
            "deploy",
            project,
            "--url",
            "jdbc:unknown://user:geheim@host/db?password=geheim");
    assertFalse(run.err().contains("geheim"), run.err());
  }

  @Test
  void aWrongPasswordIsADatabaseFailure() {
    run(ExitCode.FINE, "deploy", project, "--url", url, "--user", "sa", "--yes");
    Run run = run(ExitCode.OUTSIDE, "deploy", project, "--url", url, "--user", "other");
    assertTrue(run.err().contains("--password-env"), run.err());
  }
}
