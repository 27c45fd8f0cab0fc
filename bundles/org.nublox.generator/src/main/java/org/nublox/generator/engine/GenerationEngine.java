/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.nublox.generator.Diagnostic;
import org.nublox.generator.Diagnostic.Place;
import org.nublox.generator.Diagnostics;
import org.nublox.generator.GenerationCancelled;
import org.nublox.generator.GenerationContext;
import org.nublox.generator.Generator;
import org.nublox.generator.Inputs;
import org.nublox.generator.Options;
import org.nublox.generator.Output;
import org.nublox.generator.Progress;
import org.nublox.generator.Severity;
import org.nublox.generator.files.ChangePlan;
import org.nublox.generator.files.ChangeWriter;
import org.nublox.generator.files.FileChange;
import org.nublox.generator.files.OutputFolder;
import org.nublox.generator.files.StateProblem;
import org.nublox.generator.template.FreeMarkerTemplates;
import org.nublox.generator.template.TemplateGenerator;
import org.nublox.generator.template.TemplateProblem;
import org.nublox.generator.template.TemplateRoot;
import org.nublox.generator.template.Templates;
import org.nublox.generator.trace.Trace;
import org.nublox.generator.trace.TraceEntry;
import org.nublox.generator.trace.TraceFile;

/**
 * Runs generators: all of them plan, then, if none met an error, the disk is made to agree.
 *
 * <pre>
 *   generators --files--> make content --bytes--> compare with disk --changes--> write
 *   (one by one)          (in parallel, as soon as a file is added)             (in parallel)
 * </pre>
 *
 * Stateless; several runs may go on at the same time, in different output folders.
 */
public final class GenerationEngine {

  /** Runs, and never throws for anything that a generator, a template or the disk does. */
  public GenerationReport run(GenerationRequest request) {
    RunDiagnostics diagnostics = new RunDiagnostics();
    ExecutorService threads =
        Executors.newFixedThreadPool(
            Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 8),
            Thread.ofPlatform().daemon().name("nublox-generate-", 0).factory());
    try (OutputFolder folder =
        request.dryRun()
            ? OutputFolder.view(request.folder())
            : OutputFolder.open(request.folder())) {
      try {
        return run(request, folder, threads, diagnostics);
      } finally {
        stop(threads); // before the folder's lock is given back
      }
    } catch (GenerationCancelled e) {
      return ended(diagnostics, true);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ended(diagnostics, true);
    } catch (StateProblem e) {
      diagnostics.report(
          Diagnostic.of(e.code(), Severity.ERROR, "", e.getMessage(), e.remedy())
              .at(new Place(request.folder().toString(), 0, 0)));
      return ended(diagnostics, false);
    } catch (IOException e) {
      diagnostics.report(
          Diagnostic.of(
                  "generate.io",
                  Severity.ERROR,
                  "",
                  "The output folder cannot be used: " + e + ".",
                  "Look at its permissions and at the disk, then generate again: the next run"
                      + " completes what is missing.")
              .at(new Place(request.folder().toString(), 0, 0)));
      return ended(diagnostics, false);
    } finally {
      threads.shutdownNow();
    }
  }

  private static void stop(ExecutorService threads) {
    threads.shutdownNow();
    boolean interrupted = Thread.interrupted();
    try {
      if (!threads.awaitTermination(10, TimeUnit.SECONDS)) {
        interrupted |= Thread.interrupted();
      }
    } catch (InterruptedException e) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static GenerationReport ended(RunDiagnostics diagnostics, boolean cancelled) {
    return new GenerationReport(
        false, cancelled, List.of(), diagnostics.all(), Trace.EMPTY, diagnostics.faults());
  }

  private static GenerationReport run(
      GenerationRequest request,
      OutputFolder folder,
      ExecutorService threads,
      RunDiagnostics diagnostics)
      throws IOException, InterruptedException {
    ChangePlan plan = new ChangePlan(folder, request.force());
    RunOutput output = new RunOutput(plan, threads, diagnostics, request.progress());
    Set<String> ids = new HashSet<>();
    for (Generator generator : request.generators()) {
      if (ids.add(generator.id())) {
        runOne(generator, request, output, diagnostics);
      } else {
        diagnostics.error(
            "generate.generator.twice",
            "",
            "There are two generators with the id '" + generator.id() + "'.",
            "Remove one of the two plug-ins.");
      }
    }
    List<TraceEntry> places = output.await();
    request.progress().step("Comparing with the last run", 0, 0);
    Trace trace = new Trace(places);
    if (diagnostics.hasErrors()) {
      // no removals: a file may be missing only because its generator failed
      return report(false, plan, diagnostics, trace);
    }
    plan.removals();
    reportConflicts(plan.changes(), diagnostics);
    request.progress().checkCancelled();
    if (!request.dryRun()) {
      // the trace as text is needed last, so it is made while files are written
      Future<byte[]> traceFile = threads.submit(() -> TraceFile.format(trace));
      new ChangeWriter(plan).write(traceFile, threads, request.progress());
    }
    return report(!request.dryRun(), plan, diagnostics, trace);
  }

  private static GenerationReport report(
      boolean written, ChangePlan plan, RunDiagnostics diagnostics, Trace trace) {
    return new GenerationReport(
        written, false, plan.changes(), diagnostics.all(), trace, diagnostics.faults());
  }

  private static void runOne(
      Generator generator,
      GenerationRequest request,
      RunOutput output,
      RunDiagnostics diagnostics) {
    request.progress().checkCancelled();
    request.progress().step(generator.displayName(), 0, 0);
    try {
      generator.generate(new Context(generator, request, output.of(generator.id()), diagnostics));
    } catch (GenerationCancelled e) {
      throw e;
    } catch (TemplateProblem e) {
      diagnostics.report(RunDiagnostics.of(e, "", generator.id()));
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      diagnostics.fault(generator.id(), "", Optional.empty(), e);
    }
  }

  private static void reportConflicts(List<FileChange> changes, RunDiagnostics diagnostics) {
    for (FileChange change : changes) {
      if (change.kind() == FileChange.Kind.CONFLICT) {
        diagnostics.report(
            Diagnostic.of(
                    "generate.file.kept",
                    Severity.WARNING,
                    change.origins().isEmpty() ? "" : change.origins().getFirst(),
                    "'" + change.path() + "' was left as it is: " + change.reason() + ".",
                    "Move your change to a class or template of your own, then delete the file or"
                        + " use --force.")
                .at(new Place(change.path(), 0, 0)));
      }
    }
  }

  /** What one generator sees of the run. */
  private record Context(
      Inputs inputs,
      Options options,
      Output output,
      Diagnostics diagnostics,
      Progress progress,
      Templates templates)
      implements GenerationContext {

    Context(
        Generator generator, GenerationRequest request, Output output, Diagnostics diagnostics) {
      this(
          request.inputs(),
          request.options().getOrDefault(generator.id(), Options.NONE),
          output,
          diagnostics,
          request.progress(),
          new FreeMarkerTemplates(roots(generator, request), request.progress()));
    }

    private static List<TemplateRoot> roots(Generator generator, GenerationRequest request) {
      List<TemplateRoot> roots = new ArrayList<>();
      request
          .templates()
          .ifPresent(folder -> roots.add(TemplateRoot.folder(folder.resolve(generator.id()))));
      roots.add(
          generator instanceof TemplateGenerator templates
              ? templates.root()
              : TemplateRoot.bundle(generator.getClass(), "templates/" + generator.id()));
      return roots;
    }
  }
}
