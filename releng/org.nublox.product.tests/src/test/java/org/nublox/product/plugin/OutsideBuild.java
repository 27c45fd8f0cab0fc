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
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.nublox.testing.files.FileTree;

/** Builds of plug-ins, each in a folder outside of the checkout, against the published site. */
final class OutsideBuild {

  /** Downloads are counted in. */
  private static final int PATIENCE_MINUTES = 10;

  /** A local repository of Maven for these builds alone. It stays from one run to the next. */
  private static final Path REPOSITORY =
      Path.of(
          System.getProperty(
              "nublox.outside.repository",
              InstalledProduct.CHECKOUT
                  .resolve("releng/org.nublox.product.tests/target/outside-repository")
                  .toString()));

  private OutsideBuild() {}

  /** Its bundles have the same version in each build. */
  private static void forgetNuBlox() throws IOException {
    Path bundles = REPOSITORY.resolve("p2/osgi/bundle");
    if (!Files.isDirectory(bundles)) {
      return;
    }
    List<Path> known;
    try (Stream<Path> all = Files.list(bundles)) {
      known = all.filter(b -> b.getFileName().toString().startsWith("org.nublox.")).toList();
    }
    for (Path bundle : known) {
      FileTree.of(bundle).delete();
    }
  }

  /** Copies a project and gives it another version. */
  static Path copy(Path from, Path to, String version) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        String name = from.relativize(file).toString();
        if (name.contains("target/") || name.contains("lib/")) {
          continue;
        }
        Path target = to.resolve(name);
        Files.createDirectories(target.getParent());
        if (name.endsWith(".png")) {
          Files.copy(file, target);
          continue;
        }
        String text = Files.readString(file, StandardCharsets.UTF_8);
        if (name.endsWith("pom.xml") || name.endsWith(".MF") || name.endsWith("feature.xml")) {
          text =
              text.replace("1.0.0-SNAPSHOT", version + "-SNAPSHOT")
                  .replace("1.0.0.qualifier", version + ".qualifier");
        }
        Files.writeString(target, text, StandardCharsets.UTF_8);
      }
    }
    return to;
  }

  /** Builds a project with its tests. */
  static void verify(Path project, String site) throws IOException, InterruptedException {
    Path log = project.resolveSibling(project.getFileName() + ".log");
    // Tycho keeps the bundles of sites in the local repository, by id and version: those of a
    // snapshot of NuBlox would be taken for the ones that its own next build makes
    Path tail = Path.of(System.getProperty("user.home"), ".m2", "repository");
    forgetNuBlox();
    Process build =
        new ProcessBuilder(
                List.of(
                    InstalledProduct.CHECKOUT.resolve("mvnw").toString(),
                    "-B",
                    "-ntp",
                    "-f",
                    project.resolve("pom.xml").toString(),
                    "-Dnublox.site=" + site,
                    "-Dmaven.repo.local=" + REPOSITORY,
                    "-Dmaven.repo.local.tail=" + tail,
                    "verify"))
            .directory(project.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    if (!build.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
      build.destroyForcibly();
      throw new IllegalStateException("The build of " + project + " does not end: " + log);
    }
    assertEquals(0, build.exitValue(), Files.readString(log, StandardCharsets.UTF_8));
  }
}
