/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nublox.testing.engines.Database;
import org.nublox.testing.engines.Engines;

/**
 * The application and {@code nublox deploy} take turns on one database: what one did, the other
 * takes for its own, and nobody has to do anything by hand. One database is made by the
 * application, the others by deployments; all follow a change of the model.
 */
class DeployedApplicationTest {

  @TempDir static Path folder;

  @Test
  void takeTurnsWithDeployments() throws Exception {
    Path project = Files.createDirectory(folder.resolve("chinook"));
    for (String file : new String[] {"nublox.toml", "chinook.nbx"}) {
      Files.copy(Product.HOME.resolve("examples/chinook").resolve(file), project.resolve(file));
    }
    try (Database made = h2("made");
        Database deployed = h2("deployed");
        Database server = Engines.postgresql().createDatabase()) {
      Path jar = release("init", "h2", "postgresql");
      start(jar, made);
      deploy(made, "is up to date");
      deploy(server, "applied V0001__init.sql");

      Path model = project.resolve("chinook.nbx");
      Files.writeString(
          model,
          Files.readString(model)
              .replace(
                  "composer: string(220)",
                  """
                  composedBy: string(220) renamed from composer
                    explicit: boolean required = false\
                  """));
      jar = release("explicit");
      for (Database database : List.of(made, deployed, server)) {
        deploy(database, "applied V0002__explicit.sql");
        start(jar, database);
      }
    }
  }

  /**
   * Writes the migrations and builds the application that brings them along.
   *
   * @param dialects those that have none yet; without any, all that have some
   */
  private static Path release(String name, String... dialects)
      throws IOException, InterruptedException {
    for (String dialect : dialects) {
      Product.run(folder, "migrate", "chinook", "--name", name, "--dialect", dialect).mustEnd(0);
    }
    if (dialects.length == 0) {
      Product.run(folder, "migrate", "chinook", "--name", name).mustEnd(0);
    }
    Product.run(folder, "generate", "chinook", "-o", "app").mustEnd(0);
    return ApplicationProcess.jar(folder.resolve("app"));
  }

  private static void start(Path jar, Database database) throws IOException, InterruptedException {
    ApplicationProcess.start(jar, database, folder.resolve(database.name() + ".log")).close();
  }

  /** Deploys; that nothing differs afterwards is part of its exit code. */
  private static void deploy(Database database, String answer)
      throws IOException, InterruptedException {
    Product.onDatabase(folder, database, "deploy", "chinook", "--yes").mustEnd(0).mustSay(answer);
  }

  /** A database in a file, for one process after the other. */
  private static Database h2(String name) {
    return new Database(name, "jdbc:h2:" + folder.resolve(name), "sa", "", () -> {});
  }
}
