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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nublox.generator.GeneratedFile;
import org.nublox.generator.GenerationContext;
import org.nublox.generator.Generator;
import org.nublox.generator.Inputs;
import org.nublox.generator.files.FileChange.Kind;

/** One generator of a run that has a fault does not keep the others from their work. */
class BadGeneratorsTest {

  @TempDir Path temp;

  /** What an endless loop costs this test; the others are long done by then. */
  private static final int SECONDS = 6;

  private GenerationReport run(Generator... generators) {
    GenerationRequest request =
        GenerationRequest.of(temp.resolve("out"), List.of(generators), Inputs.none())
            .withLimits(new Limits(Duration.ofSeconds(SECONDS), 8 << 20));
    return assertTimeoutPreemptively(
        Duration.ofSeconds(90), () -> new GenerationEngine().run(request));
  }

  /** Runs a bad generator before a good one; gives what is told about the bad one. */
  private String leftOut(Consumer<GenerationContext> bad) throws IOException {
    GenerationReport report = run(new Sample("bad", bad), Sample.of(Map.of("good.txt", "good")));
    assertEquals(Set.of("bad"), report.leftOut());
    assertTrue(report.written());
    assertEquals("good", Files.readString(temp.resolve("out/good.txt")));
    assertEquals(1, report.count(Kind.CREATED), report.changes().toString());
    try (var files = Files.list(temp)) {
      assertEquals(List.of(temp.resolve("out")), files.toList());
    }
    String told = report.diagnostics().getFirst().message();
    assertTrue(told.contains("'bad'"), told);
    return told;
  }

  @SuppressWarnings("InfiniteLoopStatement")
  private static void loop() {
    for (long i = 0; ; i++) {
      if (i < 0) {
        i = 0; // no interrupt is heard
      }
    }
  }

  @Test
  void anExceptionWhilePlanning() throws IOException {
    assertTrue(
        leftOut(
                context -> {
                  context.output().add(GeneratedFile.text("bad.txt", List.of(), "bad"));
                  throw new IllegalStateException("no plan today");
                })
            .contains("no plan today"));
  }

  @Test
  void anEndlessLoopWhilePlanning() throws IOException {
    assertTrue(leftOut(context -> loop()).contains("not done after " + SECONDS + " s"));
  }

  @Test
  void anEndlessLoopWhileMakingAFile() throws IOException {
    assertTrue(
        leftOut(
                context ->
                    context
                        .output()
                        .add(
                            GeneratedFile.bytes(
                                "bad.txt",
                                List.of(),
                                () -> {
                                  loop();
                                  return new byte[0];
                                })))
            .contains("not done after " + SECONDS + " s"));
  }

  @Test
  void moreThanFitsOnTheDisk() throws IOException {
    assertTrue(
        leftOut(
                context -> {
                  for (int i = 0; i < 10_000; i++) {
                    context
                        .output()
                        .add(
                            GeneratedFile.bytes(
                                "bad/" + i, List.of(), () -> new byte[1024 * 1024]));
                  }
                })
            .contains("more than 8 MB"));
  }

  @Test
  void aFileOfTenGigabytes() throws IOException {
    assertTrue(
        leftOut(
                context ->
                    context
                        .output()
                        .add(
                            GeneratedFile.bytes(
                                "bad.bin",
                                List.of(),
                                () -> {
                                  List<byte[]> parts = new ArrayList<>();
                                  for (int i = 0; i < 10; i++) {
                                    parts.add(new byte[1 << 30]);
                                  }
                                  return parts.getLast();
                                })))
            .contains("OutOfMemoryError"));
  }

  @Test
  void aPathOutOfTheProject() throws IOException {
    leftOut(context -> context.output().add(GeneratedFile.text("../../x", List.of(), "bad")));
    assertFalse(Files.exists(temp.resolve("../../x")));
  }

  @Test
  void aRecursionWithoutEnd() throws IOException {
    assertTrue(leftOut(BadGeneratorsTest::deeper).contains("StackOverflowError"));
  }

  private static void deeper(GenerationContext context) {
    Consumer<GenerationContext> down = BadGeneratorsTest::deeper;
    down.accept(context);
  }

  @Test
  void aClassThatIsMissing() throws IOException {
    assertTrue(
        leftOut(
                context -> {
                  throw new NoClassDefFoundError("org/example/Absent");
                })
            .contains("org/example/Absent"));
  }

  @Test
  void whatItWroteBeforeStays() throws IOException {
    run(
        new Sample(
            "bad", c -> c.output().add(GeneratedFile.text("old.txt", List.of(), "as it was"))),
        Sample.of(Map.of("good.txt", "good")));
    GenerationReport report =
        run(
            new Sample(
                "bad",
                context -> {
                  throw new IllegalStateException("no plan today");
                }),
            Sample.of(Map.of("good.txt", "better")));
    assertEquals("as it was", Files.readString(temp.resolve("out/old.txt")));
    assertEquals("better", Files.readString(temp.resolve("out/good.txt")));
    assertEquals(1, report.count(Kind.KEPT));
    GenerationReport gone = run(Sample.of(Map.of("good.txt", "better")));
    assertEquals(1, gone.count(Kind.DELETED), "it is known whose it is");
  }

  @Test
  void aloneItWritesNothing() {
    GenerationReport report =
        run(
            new Sample(
                "bad",
                context -> {
                  throw new IllegalStateException("no plan today");
                }));
    assertFalse(report.written());
    assertEquals(Set.of(), report.leftOut());
  }
}
