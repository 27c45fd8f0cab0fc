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

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.nublox.cli.demo.BillingProbe;
import org.nublox.cli.demo.Check;
import org.nublox.testing.engines.Database;
import org.nublox.testing.engines.Engine;
import org.nublox.testing.engines.Engines;

/**
 * The generated application on the databases that stand beside H2, on which the demonstration runs:
 * the same jar, told by properties, answers the same questions the same way. A deployment of the
 * project finds nothing to do in what the application made.
 */
class ApplicationOnEnginesTest {

  private static final Path EXAMPLE =
      Path.of("../../examples/billing").toAbsolutePath().normalize();

  @TempDir static Path folder;

  @TestFactory
  Stream<DynamicTest> answersAsTheDemonstrationDoes() throws Exception {
    Path application = folder.resolve("app");
    Product.run(folder, "generate", EXAMPLE.toString(), "-o", application.toString()).mustEnd(0);
    Path jar = ApplicationProcess.jar(application);
    return Stream.of(Engines.postgresql(), Engines.mariadb(), Engines.sqlite())
        .map(engine -> DynamicTest.dynamicTest(engine.id(), () -> probe(engine, jar)));
  }

  private static void probe(Engine engine, Path jar) throws Exception {
    Path log = folder.resolve(engine.id() + ".log");
    try (Database database = engine.createDatabase()) {
      try (ApplicationProcess running = ApplicationProcess.start(jar, database, log)) {
        List<Check> failed =
            BillingProbe.run(running.url()).stream().filter(check -> !check.held()).toList();
        assertEquals(List.of(), failed, running::log);
      }
      Product.onDatabase(folder, database, "deploy", EXAMPLE.toString())
          .mustEnd(0)
          .mustSay("is up to date");
      Product.onDatabase(folder, database, "drift", EXAMPLE.toString())
          .mustEnd(0)
          .mustSay("No drift.");
    }
  }
}
