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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.nublox.product.Run;
import org.nublox.testing.files.FileTree;

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
    Path home = FileTree.of(BUILT).copyTo(folder.resolve("nublox")).root();
    // what a first start left in the one that was built
    for (String cache :
        new String[] {"org.eclipse.osgi", "org.eclipse.core.runtime", "org.eclipse.equinox.app"}) {
      FileTree.of(home.resolve("configuration").resolve(cache)).delete();
    }
    Path work = Files.createDirectories(folder.resolve("work"));
    return new InstalledProduct(home, work);
  }

  /** Where commands run. */
  Path work() {
    return work;
  }

  /** Runs a command and waits for its end, ten minutes at most. */
  Run run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(home.resolve("nublox").toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(work.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().remove("NUBLOX_SITES");
    return Run.of(builder, 10);
  }

  /**
   * Every file with its checksum. Left out: the caches of Equinox, which each start renews, and its
   * log; what p2 notes about itself in {@code p2/}; and in other files the dates at which they were
   * written.
   */
  Map<String, Long> tree() throws IOException {
    return FileTree.of(home).checksums(InstalledProduct::counts, InstalledProduct::undated);
  }

  private static boolean counts(String name) {
    return !name.startsWith("configuration/org.eclipse.osgi/")
        && !name.startsWith("configuration/org.eclipse.core.runtime/")
        && !name.startsWith("configuration/org.eclipse.equinox.app/")
        && !name.matches("configuration/\\d+\\.log")
        && !name.startsWith("p2/org.eclipse.equinox.p2.engine/");
  }

  private static byte[] undated(String name, byte[] content) {
    if (!name.matches("artifacts.xml|configuration/config.ini|.*/platform.xml")) {
      return content;
    }
    return new String(content, StandardCharsets.UTF_8)
        .replaceAll("(?m)^#.*$", "")
        .replaceAll("p2.timestamp' value='\\d+'", "")
        .replaceAll("date=\"\\d+\"", "")
        .replaceAll("version='1.0.0'>|version='1'>", "")
        .replace("@config.dir/../p2/", "@config.dir/../p2")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Fails when a file differs, is new or is missing. */
  void mustBeAs(Map<String, Long> before) throws IOException {
    Map<String, Long> now = tree();
    Set<String> differing = new TreeSet<>(before.keySet());
    differing.addAll(now.keySet());
    differing.removeIf(name -> Objects.equals(before.get(name), now.get(name)));
    assertEquals(Set.of(), differing);
  }
}
