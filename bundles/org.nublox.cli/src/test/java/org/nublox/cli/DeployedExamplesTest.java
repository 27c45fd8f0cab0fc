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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nublox.testing.engines.Database;
import org.nublox.testing.engines.Engine;
import org.nublox.testing.engines.Engines;

/** After a deployment nothing differs: the example projects on real engines, by commands alone. */
class DeployedExamplesTest {

  private static final Path EXAMPLES = Path.of("../../examples");

  @TempDir Path folder;

  static Stream<Arguments> examplesOnEngines() {
    return Stream.of("billing", "chinook")
        .flatMap(
            example ->
                Stream.of("h2", "sqlite", "postgresql", "mariadb")
                    .map(engine -> Arguments.of(example, engine)));
  }

  private static Engine engine(String id) {
    return switch (id) {
      case "h2" -> Engines.h2();
      case "sqlite" -> Engines.sqlite();
      case "postgresql" -> Engines.postgresql();
      case "mariadb" -> Engines.mariadb();
      default -> throw new AssertionError(id);
    };
  }

  @ParameterizedTest
  @MethodSource("examplesOnEngines")
  void nothingDiffersAfterADeployment(String example, String id) throws Exception {
    Path project = copy(EXAMPLES.resolve(example));
    try (Database database = engine(id).createDatabase()) {
      Commands commands = new Commands(project.toString(), id, database);
      commands.run(ExitCode.DIFFERENCES, "diff", database.url(), project.toString());
      // as a whole: what is written as the first migration later is there already
      commands.deploy();
      commands.run(ExitCode.FINE, "migrate", project.toString(), "--dialect", id);
      commands.assertNothingDiffers();

      Path more = project.resolve(example.equals("billing") ? "model/more.nbx" : "more.nbx");
      Files.writeString(more, more("title: string(20) required"));
      commands.migrate("more");
      commands.deploy();
      commands.assertNothingDiffers();

      Files.writeString(
          more,
          more("name: string(40) required unique renamed from title\n  at: time")
              + "entity Part {\n  key id: int\n  thing -> Thing required\n}\n");
      commands.migrate("other");
      commands.deploy();
      commands.assertNothingDiffers();

      commands.run(ExitCode.FINE, "rollback", project.toString(), "--yes", "--allow-data-loss");
      commands.run(ExitCode.DIFFERENCES, "diff", project.toString(), database.url());
      commands.deploy();
      commands.assertNothingDiffers();
      commands.run(ExitCode.FINE, "diff", project.toString(), database.url());
      commands.run(ExitCode.FINE, "migrate", project.toString(), "--check");
    }
  }

  private static String more(String fields) {
    return "module more\nentity Thing {\n  key id: int\n  " + fields + "\n}\n";
  }

  private Path copy(Path example) throws IOException {
    Path project = folder.resolve("project");
    try (Stream<Path> paths = Files.walk(example)) {
      for (Path path : paths.toList()) {
        String name = example.relativize(path).toString();
        if (Files.isDirectory(path)) {
          Files.createDirectories(project.resolve(name));
        } else if (name.endsWith(".nbx") || name.endsWith(".toml")) {
          Files.copy(path, project.resolve(name));
        }
      }
    }
    return project;
  }

  /** The commands for a project and a database. */
  private record Commands(String project, String dialect, Database database) {

    void deploy() {
      run(ExitCode.FINE, "deploy", project, "--yes");
    }

    void migrate(String name) {
      run(ExitCode.FINE, "migrate", project, "--dialect", dialect, "--name", name);
    }

    void assertNothingDiffers() {
      Run diff = run(ExitCode.FINE, "diff", database.url(), project);
      assertEquals("", diff.out());
      run(ExitCode.FINE, "drift", project);
    }

    Run run(int exitCode, String... arguments) {
      List<String> all = new ArrayList<>(List.of(arguments));
      boolean needsUrl = !arguments[0].equals("diff") && !arguments[0].equals("migrate");
      if (needsUrl) {
        all.addAll(List.of("--url", database.url()));
      }
      if (!arguments[0].equals("migrate") && !database.user().isEmpty()) {
        all.addAll(List.of("--user", database.user()));
      }
      Run run = Run.of(all.toArray(String[]::new));
      assertEquals(exitCode, run.exitCode(), () -> all + "\n" + run.out() + run.err());
      return run;
    }
  }
}
