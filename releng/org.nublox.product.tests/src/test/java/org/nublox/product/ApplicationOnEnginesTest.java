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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.nublox.cli.demo.BillingProbe;
import org.nublox.cli.demo.Check;
import org.nublox.product.Product.Run;
import org.nublox.testing.engines.Database;
import org.nublox.testing.engines.Engine;
import org.nublox.testing.engines.Engines;

/**
 * The generated application on the databases that stand beside H2, on which the demonstration runs:
 * the same jar, told by properties, answers the same questions the same way.
 */
class ApplicationOnEnginesTest {

  private static final Path EXAMPLE =
      Path.of("../../examples/billing").toAbsolutePath().normalize();
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final long MOST_MINUTES = 10;

  @TempDir static Path folder;

  @TestFactory
  Stream<DynamicTest> answersAsTheDemonstrationDoes() throws Exception {
    Path application = folder.resolve("app");
    Run run = Product.run(folder, "generate", EXAMPLE.toString(), "-o", application.toString());
    assertEquals(0, run.exitCode(), run.err());
    build(application);
    return Stream.of(Engines.postgresql(), Engines.mariadb(), Engines.sqlite())
        .map(engine -> DynamicTest.dynamicTest(engine.id(), () -> probe(engine, application)));
  }

  private static void build(Path application) throws IOException, InterruptedException {
    Path log = folder.resolve("build.log");
    var builder =
        new ProcessBuilder("mvn", "-B", "-q", "package", "-DskipTests", "-Pmariadb,sqlite")
            .directory(application.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Process maven = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertTrue(maven.waitFor(MOST_MINUTES, TimeUnit.MINUTES), "Maven did not end");
    assertEquals(0, maven.exitValue(), () -> read(log));
  }

  private static void probe(Engine engine, Path application) throws Exception {
    Path log = folder.resolve(engine.id() + ".log");
    int port = freePort();
    try (Database database = engine.createDatabase()) {
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-jar",
                  application.resolve("target/billing-1.0.0-SNAPSHOT.jar").toString(),
                  "--server.address=127.0.0.1",
                  "--server.port=" + port,
                  "--app.demo=true",
                  "--spring.datasource.url=" + database.url(),
                  "--spring.datasource.username=" + database.user(),
                  "--spring.datasource.password=" + database.password())
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      try {
        URI url = URI.create("http://127.0.0.1:" + port);
        await(url, process, log);
        List<Check> failed = BillingProbe.run(url).stream().filter(check -> !check.held()).toList();
        assertEquals(List.of(), failed, () -> read(log));
      } finally {
        process.destroy();
        process.waitFor(30, TimeUnit.SECONDS);
        process.destroyForcibly();
      }
    }
  }

  private static void await(URI url, Process process, Path log) throws InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    HttpRequest request = HttpRequest.newBuilder(url.resolve("/actuator/health")).build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      while (Instant.now().isBefore(end)) {
        assertTrue(process.isAlive(), () -> read(log));
        try {
          if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
            return;
          }
        } catch (IOException e) {
          // it does not listen yet
        }
        Thread.sleep(200);
      }
    }
    throw new AssertionError("No answer from " + url + "\n" + read(log));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
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
