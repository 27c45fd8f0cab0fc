/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.pipeline.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A generated application, running as a process that ends with this one. */
public final class RunningApplication implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration POLLING = Duration.ofMillis(100);
  private static final int TOLD_LINES = 15;

  private final Process process;
  private final URI url;
  private final Path log;
  private final Thread stopper;

  private RunningApplication(Process process, URI url, Path log) {
    this.process = process;
    this.url = url;
    this.log = log;
    this.stopper = new Thread(this::stop, "stop application");
    Runtime.getRuntime().addShutdownHook(stopper);
  }

  /**
   * Starts an application and waits until it answers.
   *
   * @param jar the unpacked jar
   * @param folder the folder it works in: its database is there
   * @param port the port on the loopback interface; 0 for a free one
   * @param log the file that gets its output
   * @param arguments further arguments
   * @throws RunException when it ends or does not answer
   */
  public static RunningApplication start(
      Path jar, Path folder, int port, Path log, List<String> arguments)
      throws IOException, InterruptedException, RunException {
    int chosen = port == 0 ? freePort() : requireFree(port);
    List<String> command = new ArrayList<>();
    command.add(Jdk.current().tool("java").toString());
    command.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Dfile.encoding=UTF-8",
            "-jar",
            jar.toAbsolutePath().toString(),
            "--server.address=127.0.0.1",
            "--server.port=" + chosen));
    command.addAll(arguments);
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    RunningApplication application =
        new RunningApplication(process, URI.create("http://127.0.0.1:" + chosen + "/"), log);
    try {
      application.awaitAnswer();
    } catch (InterruptedException e) {
      application.close();
      throw e;
    }
    return application;
  }

  /** Where it answers. */
  public URI url() {
    return url;
  }

  /** Whether it has not ended yet. */
  public boolean isAlive() {
    return process.isAlive();
  }

  /** Waits until it ends. */
  public int await() throws InterruptedException {
    return process.waitFor();
  }

  @Override
  public void close() {
    stop();
    try {
      Runtime.getRuntime().removeShutdownHook(stopper);
    } catch (IllegalStateException e) {
      return; // the JVM is ending and runs the hook
    }
  }

  private void stop() {
    process.destroy();
    try {
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private void awaitAnswer() throws IOException, InterruptedException, RunException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try (HttpClient client =
        HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
      HttpRequest request =
          HttpRequest.newBuilder(url.resolve("actuator/health"))
              .timeout(Duration.ofSeconds(5))
              .build();
      while (process.isAlive() && System.nanoTime() < deadline) {
        try {
          if (client.send(request, BodyHandlers.discarding()).statusCode() < 500) {
            return;
          }
        } catch (IOException e) {
          // not listening yet: the usual state of a start
          Thread.sleep(POLLING.toMillis());
        }
      }
    }
    boolean ended = !process.isAlive();
    close();
    throw new RunException(
        ended
            ? "The application ended while it was starting:\n" + lastLines()
            : "The application did not answer within " + PATIENCE.toSeconds() + " seconds.",
        "Its output is in " + log + ".");
  }

  private String lastLines() throws IOException {
    try (Stream<String> lines = Files.lines(log, StandardCharsets.UTF_8)) {
      List<String> all = lines.toList();
      return String.join("\n", all.subList(Math.max(0, all.size() - TOLD_LINES), all.size()));
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static int requireFree(int port) throws RunException {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new RunException(
          "The port " + port + " is in use.",
          "Choose another one with --port, or 0 for a free one.");
    }
  }
}
