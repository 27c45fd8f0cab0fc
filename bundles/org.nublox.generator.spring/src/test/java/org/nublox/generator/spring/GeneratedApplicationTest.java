/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nublox.generator.engine.GenerationReport;

/** Builds a generated application with Maven and runs the tests that were generated with it. */
class GeneratedApplicationTest {

  private static final long MOST_MINUTES = 10;

  @TempDir Path folder;

  @Test
  void compilesAndPassesItsOwnTests() throws IOException, InterruptedException {
    GenerationReport report = Workbench.generate(Workbench.application(billing()), folder);
    assertFalse(report.hasErrors(), () -> report.diagnostics().toString());
    Path log = folder.resolve("build.log");
    var builder = new ProcessBuilder("mvn", "-B", "-q", "package").directory(folder.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Process maven = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertTrue(maven.waitFor(MOST_MINUTES, TimeUnit.MINUTES), "Maven did not end");
    assertEquals(0, maven.exitValue(), () -> read(log));
    assertTrue(Files.exists(folder.resolve("target/billing-1.0.0-SNAPSHOT.jar")));
    assertTrue(
        Files.exists(folder.resolve("target/surefire-reports/app.billing.ApplicationTest.txt")),
        "its tests ran");
  }

  private static String billing() throws IOException {
    try (InputStream in = GeneratedApplicationTest.class.getResourceAsStream("/billing.nbx")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
