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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nublox.generator.Diagnostic;
import org.nublox.generator.GeneratedFile;
import org.nublox.generator.GenerationContext;
import org.nublox.generator.Generator;
import org.nublox.generator.Inputs;
import org.nublox.generator.Progress;
import org.nublox.generator.files.FileChange;
import org.nublox.generator.files.FileChange.Kind;
import org.nublox.generator.files.OutputFolder;
import org.nublox.generator.trace.TraceFile;

class GenerationEngineTest {

  @TempDir Path temp;

  private Path out() {
    return temp.resolve("out");
  }

  private GenerationReport run(Map<String, String> files) {
    return run(Sample.of(files), UnaryOperator.identity());
  }

  private GenerationReport run(Generator generator, UnaryOperator<GenerationRequest> more) {
    return new GenerationEngine()
        .run(more.apply(GenerationRequest.of(out(), List.of(generator), Inputs.none())));
  }

  private static List<String> codes(GenerationReport report) {
    return report.diagnostics().stream().map(Diagnostic::code).toList();
  }

  private String read(String path) throws IOException {
    return Files.readString(out().resolve(path));
  }

  @Test
  void writesOnlyWhatChangedAndDeletesWhatIsGone() throws IOException {
    GenerationReport first = run(Map.of("a/x.txt", "1", "a/y.txt", "2", "b/c/z.txt", "3"));
    assertEquals(3, first.count(Kind.CREATED));
    assertEquals(List.of(), first.diagnostics());
    FileTime longAgo = FileTime.from(Instant.EPOCH);
    Files.setLastModifiedTime(out().resolve("a/x.txt"), longAgo);
    GenerationReport second = run(Map.of("a/x.txt", "1", "a/y.txt", "2+"));
    assertEquals(
        List.of("a/x.txt UNCHANGED", "a/y.txt CHANGED", "b/c/z.txt DELETED"),
        second.changes().stream().map(c -> c.path() + " " + c.kind()).toList());
    assertEquals(longAgo, Files.getLastModifiedTime(out().resolve("a/x.txt")));
    assertEquals("2+", read("a/y.txt"));
    assertFalse(Files.exists(out().resolve("b")));
    assertFalse(Files.exists(out().resolve(".nublox/pending.json")));
    assertFalse(Files.exists(out().resolve(".nublox/tmp")));
  }

  @Test
  void aSecondRunTouchesNothing() throws IOException {
    run(Map.of("a.txt", "1"));
    FileTime longAgo = FileTime.from(Instant.EPOCH);
    for (String file : List.of("a.txt", ".nublox/manifest.json", ".nublox/trace.json")) {
      Files.setLastModifiedTime(out().resolve(file), longAgo);
    }
    assertEquals(1, run(Map.of("a.txt", "1")).count(Kind.UNCHANGED));
    for (String file : List.of("a.txt", ".nublox/manifest.json", ".nublox/trace.json")) {
      assertEquals(longAgo, Files.getLastModifiedTime(out().resolve(file)), file);
    }
  }

  @Test
  void editsAreReportedAndKeptUntilForced() throws IOException {
    run(Map.of("a.txt", "1", "b.txt", "1"));
    Files.writeString(out().resolve("a.txt"), "mine");
    Files.writeString(out().resolve("b.txt"), "mine too");
    GenerationReport kept = run(Map.of("a.txt", "2"));
    assertEquals(2, kept.count(Kind.CONFLICT));
    assertEquals(List.of("generate.file.kept", "generate.file.kept"), codes(kept));
    assertFalse(kept.hasErrors());
    assertEquals("mine", read("a.txt"));
    assertEquals("mine too", read("b.txt"));
    assertEquals(0, kept.trace().of("m.a.txt").getFirst().fromLine());
    // still known as edited in the run after that
    assertEquals(2, run(Map.of("a.txt", "2")).count(Kind.CONFLICT));
    GenerationReport forced = run(Sample.of(Map.of("a.txt", "2")), r -> r.withForce(true));
    assertEquals("2", read("a.txt"));
    assertFalse(Files.exists(out().resolve("b.txt")));
    assertEquals(0, forced.count(Kind.CONFLICT));
  }

  @Test
  void anEditThatEqualsTheGeneratedContentIsNone() throws IOException {
    run(Map.of("a.txt", "1"));
    Files.writeString(out().resolve("a.txt"), "2");
    assertEquals(1, run(Map.of("a.txt", "2")).count(Kind.UNCHANGED));
    assertEquals(1, run(Map.of("a.txt", "3")).count(Kind.CHANGED));
  }

  @Test
  void filesOfOthersAreNotOverwritten() throws IOException {
    Files.createDirectories(out());
    Files.writeString(out().resolve("README.md"), "the user's");
    assertEquals(1, run(Map.of("README.md", "generated")).count(Kind.CONFLICT));
    run(Map.of());
    assertEquals("the user's", read("README.md"));
  }

  @Test
  void aFileWrittenOnceBelongsToTheUser() throws IOException {
    run(Sample.once("src/main/A.java", "start"), r -> r);
    Files.writeString(out().resolve("src/main/A.java"), "edited");
    assertEquals(1, run(Sample.once("src/main/A.java", "new start"), r -> r).count(Kind.KEPT));
    assertEquals("edited", read("src/main/A.java"));
    run(Map.of());
    assertEquals("edited", read("src/main/A.java"));
    Files.delete(out().resolve("src/main/A.java"));
    assertEquals(1, run(Sample.once("src/main/A.java", "start"), r -> r).count(Kind.KEPT));
    assertFalse(Files.exists(out().resolve("src/main/A.java")));
  }

  @Test
  void twoElementsCannotWriteOneFile() {
    GenerationReport clash = run(Map.of("Ab.java", "1", "aB.java", "2"));
    assertEquals(List.of("generate.path.clash"), codes(clash));
    assertTrue(clash.diagnostics().getFirst().what().contains("m.Ab.java"));
    assertTrue(clash.diagnostics().getFirst().what().contains("m.aB.java"));
    assertFalse(clash.written());
    assertFalse(Files.exists(out().resolve("Ab.java")));
    assertEquals(List.of("generate.path.clash"), codes(run(Map.of("a", "1", "A/b", "2"))));
  }

  @Test
  void pathsStayInside() throws IOException {
    Path outside = Files.createDirectories(temp.resolve("outside"));
    Files.createDirectories(out());
    Files.createSymbolicLink(out().resolve("link"), outside);
    Files.createSymbolicLink(out().resolve("file.txt"), outside.resolve("target.txt"));
    assertEquals(List.of("generate.path.refused"), codes(run(Map.of("../x.txt", "1"))));
    GenerationReport links = run(Map.of("link/x.txt", "1", "link/y/z.txt", "1", "file.txt", "1"));
    assertEquals(3, links.count(Kind.CONFLICT));
    try (var files = Files.list(outside)) {
      assertEquals(0, files.count());
    }
    assertTrue(Files.isSymbolicLink(out().resolve("file.txt")));
  }

  @Test
  void nothingIsDeletedThroughALinkThatCameLater() throws IOException {
    run(Map.of("a/x.txt", "1"));
    Path outside = Files.createDirectories(temp.resolve("outside"));
    Files.move(out().resolve("a/x.txt"), outside.resolve("x.txt"));
    Files.delete(out().resolve("a"));
    Files.createSymbolicLink(out().resolve("a"), outside);
    run(Map.of());
    assertTrue(Files.exists(outside.resolve("x.txt")));
  }

  @Test
  void aForgedManifestDeletesNothingOutside() throws IOException {
    Files.writeString(temp.resolve("precious.txt"), "1");
    run(Map.of("a.txt", "1"));
    Path manifest = out().resolve(".nublox/manifest.json");
    Files.writeString(manifest, Files.readString(manifest).replace("a.txt", "../precious.txt"));
    GenerationReport report = run(Map.of());
    assertEquals(List.of("generate.manifest.damaged"), codes(report));
    assertTrue(Files.exists(temp.resolve("precious.txt")));
  }

  @Test
  void aFileMayBecomeAFolderAndBack() throws IOException {
    run(Map.of("a", "1"));
    assertEquals(List.of(), run(Map.of("a/b", "2")).diagnostics());
    assertEquals("2", read("a/b"));
    assertEquals(List.of(), run(Map.of("a", "3")).diagnostics());
    assertEquals("3", read("a"));
  }

  @Test
  void aChangeOfCaseIsARename() throws IOException {
    run(Map.of("Invoice.txt", "1"));
    GenerationReport renamed = run(Map.of("invoice.txt", "1"));
    assertEquals(List.of(), renamed.diagnostics());
    assertEquals("1", read("invoice.txt"));
    assertFalse(Files.exists(out().resolve("Invoice.txt"), LinkOption.NOFOLLOW_LINKS));
  }

  @Test
  void aDryRunTouchesNothing() {
    GenerationReport preview = run(Sample.of(Map.of("a.txt", "1")), r -> r.withDryRun(true));
    assertEquals(1, preview.count(Kind.CREATED));
    assertFalse(preview.written());
    assertFalse(Files.exists(out()));
  }

  @Test
  void aFailingGeneratorIsNamedAndNothingIsWrittenOrDeleted() throws IOException {
    run(Map.of("a.txt", "1", "b.txt", "1"));
    Sample failing =
        new Sample(
            "sample",
            context -> {
              context.output().add(GeneratedFile.text("a.txt", List.of(), "2"));
              throw new IllegalStateException("broken");
            });
    GenerationReport report = run(failing, r -> r);
    assertEquals(List.of("generate.generator.failed"), codes(report));
    assertTrue(report.diagnostics().getFirst().what().contains("'sample'"));
    assertEquals(1, report.faults().size());
    assertEquals("1", read("a.txt"));
    assertEquals("1", read("b.txt"));
    Sample failingLater =
        new Sample(
            "sample",
            context ->
                context
                    .output()
                    .add(
                        GeneratedFile.text(
                            "a.txt",
                            List.of("m.A"),
                            () -> {
                              throw new NoClassDefFoundError("gone");
                            })));
    Diagnostic later = run(failingLater, r -> r).diagnostics().getFirst();
    assertEquals("m.A", later.element());
    assertEquals("a.txt", later.place().orElseThrow().file());
  }

  @Test
  void templateErrorsNameTemplateAndElement() throws IOException {
    Path templates = temp.resolve("templates");
    Files.createDirectories(templates.resolve("sample"));
    Files.writeString(templates.resolve("sample/x.txt.ftl"), "\n [=missing]");
    Sample generator =
        new Sample(
            "sample",
            context ->
                context
                    .output()
                    .add(
                        GeneratedFile.text(
                            "x.txt",
                            List.of("m.Invoice"),
                            () -> context.templates().render("x.txt.ftl", Map.of()))));
    String message =
        run(generator, r -> r.withTemplates(templates)).diagnostics().getFirst().message();
    assertTrue(message.startsWith("x.txt.ftl:2:4: m.Invoice: error: "), message);
    assertFalse(message.contains("\n\tat "), message);
  }

  @Test
  void cancelledRunsWriteNothing() {
    Progress cancelled =
        new Progress() {
          @Override
          public void step(String what, int done, int total) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        };
    GenerationReport report = run(Sample.of(Map.of("a.txt", "1")), r -> r.withProgress(cancelled));
    assertTrue(report.cancelled());
    assertFalse(Files.exists(out().resolve("a.txt")));
  }

  @Test
  void aLockedFolderIsLeftAlone() throws IOException {
    try (OutputFolder held = OutputFolder.open(out())) {
      assertEquals(0, held.known().entries().size());
      assertEquals(List.of("generate.locked"), codes(run(Map.of("a.txt", "1"))));
    }
    assertTrue(run(Map.of("a.txt", "1")).written());
  }

  @Test
  void generatorsSeeOptionsAndInputs() throws IOException {
    Sample generator =
        new Sample(
            "sample",
            context -> {
              GenerationContext c = context;
              c.output().add(GeneratedFile.text("a.txt", List.of(), c.input(String.class)));
            });
    new GenerationEngine()
        .run(
            GenerationRequest.of(
                out(), List.of(generator), Inputs.none().with(String.class, "in")));
    assertEquals("in", read("a.txt"));
    assertEquals(List.of("generate.generator.failed"), codes(run(generator, r -> r)));
  }

  @Test
  void theTraceLeadsBothWays() throws IOException {
    run(Map.of("a.txt", "x\ny\n"));
    var trace = TraceFile.read(out());
    assertEquals(List.of("file", "text"), trace.of("m.a.txt").stream().map(e -> e.kind()).toList());
    assertEquals("m.a.txt", trace.at("a.txt", 2).getFirst().origin());
    assertEquals("text", trace.at("a.txt", 2).getFirst().kind());
  }

  @Test
  void twoGeneratorsOfOneIdAreAnError() {
    Generator one = Sample.of(Map.of("a", "1"));
    GenerationReport report =
        new GenerationEngine().run(GenerationRequest.of(out(), List.of(one, one), Inputs.none()));
    assertEquals(List.of("generate.generator.twice"), codes(report));
  }

  @Test
  void filesOfARemovedGeneratorGo() {
    Generator other =
        new Sample("other", c -> c.output().add(GeneratedFile.text("o.txt", List.of(), "1")));
    Generator one = Sample.of(Map.of("a.txt", "1"));
    new GenerationEngine().run(GenerationRequest.of(out(), List.of(one, other), Inputs.none()));
    List<FileChange> changes = run(one, r -> r).changes();
    assertEquals(
        List.of("a.txt UNCHANGED sample", "o.txt DELETED other"),
        changes.stream().map(c -> c.path() + " " + c.kind() + " " + c.generator()).toList());
  }
}
