/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nublox.generator.Inputs;

/** A process that generates is killed at random moments; the next run must not notice. */
class KilledRunTest {

  /** Generates the given versions of the application over and over, until it is killed. */
  static final class Victim {
    public static void main(String[] arguments) {
      Path folder = Path.of(arguments[0]);
      long seed = Long.parseLong(arguments[1]);
      System.out.println("started");
      for (int version = 0; version < 10_000; version++) {
        GenerationReport report =
            new GenerationEngine()
                .run(
                    GenerationRequest.of(
                        folder, List.of(Sample.of(files(seed + version))), Inputs.none()));
        if (!report.diagnostics().isEmpty()) {
          System.out.println("unexpected: " + report.diagnostics());
          System.exit(3);
        }
      }
    }
  }

  /** Some files with some content, other ones for other seeds. */
  static Map<String, String> files(long seed) {
    RandomGenerator random = new SplittableRandom(seed);
    Map<String, String> files = new TreeMap<>();
    for (int i = 0; i < 300; i++) {
      if (random.nextInt(4) > 0) {
        files.put(
            "src/gen/p" + i % 13 + "/F" + i + ".txt", ("v" + random.nextInt(3) + "\n").repeat(500));
      }
    }
    return files;
  }

  @Test
  void theNextRunCompletesWhatAKilledOneBegan(@TempDir Path temp) throws Exception {
    long seed = System.nanoTime();
    SplittableRandom random = new SplittableRandom(seed);
    Path folder = temp.resolve("out");
    int midway = 0;
    for (int round = 0; round < 5; round++) {
      killOneMidway(folder, random.nextLong(1L << 40), random.nextInt(300), random.nextInt(25));
      midway += Files.exists(folder.resolve(".nublox/pending.json")) ? 1 : 0;
      Map<String, String> wanted = files(random.nextLong());
      GenerationReport report =
          new GenerationEngine()
              .run(GenerationRequest.of(folder, List.of(Sample.of(wanted)), Inputs.none()));
      assertEquals(List.of(), report.diagnostics(), "seed " + seed + " round " + round);
      assertEquals(wanted, onDisk(folder), "seed " + seed + " round " + round);
    }
    assertTrue(midway > 0, "no run was killed midway; seed " + seed);
  }

  /** Lets a victim run for a while, waits until it is writing, and kills it a moment later. */
  private static void killOneMidway(Path folder, long seed, int millis, int more) throws Exception {
    Process victim =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Victim.class.getName(),
                folder.toString(),
                Long.toString(seed))
            .redirectErrorStream(true)
            .start();
    try (var output = victim.inputReader()) {
      assertEquals("started", output.readLine());
      Thread.sleep(millis);
      long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
      while (!Files.exists(folder.resolve(".nublox/pending.json"))
          && System.nanoTime() < deadline) {
        Thread.onSpinWait();
      }
      Thread.sleep(more);
      assertTrue(victim.isAlive(), () -> "the victim ended: " + output.lines().toList());
    } finally {
      victim.destroyForcibly().waitFor();
    }
  }

  private static Map<String, String> onDisk(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
        String path = folder.relativize(file).toString();
        if (!path.startsWith(".nublox")) {
          files.put(path, Files.readString(file));
        }
      }
    }
    return files;
  }
}
