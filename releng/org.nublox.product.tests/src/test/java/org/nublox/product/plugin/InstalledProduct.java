/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.product.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** A copy of the product that was built, as somebody installs it: its plug-ins can be changed. */
final class InstalledProduct {

  static final Path CHECKOUT = Path.of(System.getProperty("nublox.home"));
  static final Path BUILT =
      CHECKOUT.resolve("releng/org.nublox.product/target/products/nublox/linux/gtk/x86_64");

  private final Path home;
  private final Path work;

  private InstalledProduct(Path home, Path work) {
    this.home = home;
    this.work = work;
  }

  /** Installs the product in a folder; its commands run in another. */
  static InstalledProduct copy(Path folder) throws IOException {
    Path home = folder.resolve("nublox");
    copyTree(BUILT, home);
    // what a first start left in the one that was built
    for (String cache :
        new String[] {"org.eclipse.osgi", "org.eclipse.core.runtime", "org.eclipse.equinox.app"}) {
      deleteTree(home.resolve("configuration").resolve(cache));
    }
    Path work = Files.createDirectories(folder.resolve("work"));
    return new InstalledProduct(home, work);
  }

  /** Where commands run. */
  Path work() {
    return work;
  }

  /** What a command did. */
  record Run(int exitCode, String out, String err) {

    Run mustEnd(int expected) {
      assertEquals(expected, exitCode, out + err);
      return this;
    }

    Run mustSay(String text) {
      if (!(out + err).contains(text)) {
        throw new AssertionError("'" + text + "' is not said:\n" + out + err);
      }
      return this;
    }
  }

  /** Runs a command and waits for its end, ten minutes at most. */
  Run run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(home.resolve("nublox").toString()));
    command.addAll(List.of(arguments));
    Path out = Files.createTempFile("nublox", ".out");
    Path err = Files.createTempFile("nublox", ".err");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(work.toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile());
      builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
      builder.environment().remove("NUBLOX_SITES");
      Process process = builder.start();
      if (!process.waitFor(10, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IllegalStateException(command + " does not end:\n" + Files.readString(err));
      }
      return new Run(
          process.exitValue(),
          Files.readString(out, StandardCharsets.UTF_8),
          Files.readString(err, StandardCharsets.UTF_8));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }

  /**
   * Every file with its checksum. Left out: the caches of Equinox, which each start renews, and its
   * log; what p2 notes about itself in {@code p2/}; and in other files the dates at which they were
   * written.
   */
  Map<String, Long> tree() throws IOException {
    Map<String, Long> tree = new TreeMap<>();
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        String name = home.relativize(file).toString();
        if (name.startsWith("configuration/org.eclipse.osgi/")
            || name.startsWith("configuration/org.eclipse.core.runtime/")
            || name.startsWith("configuration/org.eclipse.equinox.app/")
            || name.matches("configuration/\\d+\\.log")
            || name.startsWith("p2/org.eclipse.equinox.p2.engine/")) {
          continue;
        }
        byte[] content = Files.readAllBytes(file);
        if (name.matches("artifacts.xml|configuration/config.ini|.*/platform.xml")) {
          content =
              new String(content, StandardCharsets.UTF_8)
                  .replaceAll("(?m)^#.*$", "")
                  .replaceAll("p2.timestamp' value='\\d+'", "")
                  .replaceAll("date=\"\\d+\"", "")
                  .replaceAll("version='1.0.0'>|version='1'>", "")
                  .replace("@config.dir/../p2/", "@config.dir/../p2")
                  .getBytes(StandardCharsets.UTF_8);
        }
        CRC32 checksum = new CRC32();
        checksum.update(content);
        tree.put(name, checksum.getValue());
      }
    }
    return tree;
  }

  /** Fails when a file differs, is new or is missing. */
  void mustBeAs(Map<String, Long> before) throws IOException {
    Map<String, Long> now = tree();
    Set<String> differing = new TreeSet<>(before.keySet());
    differing.addAll(now.keySet());
    differing.removeIf(name -> Objects.equals(before.get(name), now.get(name)));
    assertEquals(Set.of(), differing);
  }

  static void copyTree(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
  }

  static void deleteTree(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file :
          (Iterable<Path>) files.sorted(java.util.Comparator.reverseOrder())::iterator) {
        Files.delete(file);
      }
    }
  }
}
