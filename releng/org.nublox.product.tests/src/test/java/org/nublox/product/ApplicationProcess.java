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
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.nublox.testing.engines.Database;

/** A generated application that runs on a database, as a process; {@link #close()} ends it. */
final class ApplicationProcess implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final long MOST_MINUTES = 10;

  private final Process process;
  private final URI url;
  private final Path log;

  private ApplicationProcess(Process process, URI url, Path log) {
    this.process = process;
    this.url = url;
    this.log = log;
  }

  /** Builds what was generated into a folder, with the drivers of all databases tried here. */
  static Path jar(Path application) throws IOException, InterruptedException {
    Path log = application.resolveSibling(application.getFileName() + "-build.log");
    var builder =
        new ProcessBuilder("mvn", "-B", "-q", "package", "-DskipTests", "-Pmariadb,sqlite")
            .directory(application.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Process maven = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertTrue(maven.waitFor(MOST_MINUTES, TimeUnit.MINUTES), "Maven did not end");
    assertEquals(0, maven.exitValue(), () -> read(log));
    try (Stream<Path> files = Files.list(application.resolve("target"))) {
      return files.filter(file -> file.toString().endsWith("-SNAPSHOT.jar")).findFirst().get();
    }
  }

  /**
   * Starts an application with its accounts for demonstration and waits until it answers.
   *
   * @param log the file that it writes its log to
   */
  static ApplicationProcess start(Path jar, Database database, Path log)
      throws IOException, InterruptedException {
    int port = freePort();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                jar.toString(),
                "--server.address=127.0.0.1",
                "--server.port=" + port,
                "--app.demo=true",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password())
            .directory(log.getParent().toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    var application = new ApplicationProcess(process, URI.create("http://127.0.0.1:" + port), log);
    try {
      application.await();
    } catch (InterruptedException | RuntimeException | Error e) {
      application.close();
      throw e;
    }
    return application;
  }

  URI url() {
    return url;
  }

  /** What it said so far. */
  String log() {
    return read(log);
  }

  private void await() throws InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    HttpRequest request = HttpRequest.newBuilder(url.resolve("/actuator/health")).build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      while (Instant.now().isBefore(end)) {
        assertTrue(process.isAlive(), this::log);
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
    throw new AssertionError("No answer from " + url + "\n" + log());
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

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
