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
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
import org.nublox.generator.template.OwnTemplates;
import org.nublox.generator.template.TemplateProblem;
import org.nublox.generator.template.TemplateRoot;
import org.nublox.generator.template.Templates;
import org.nublox.generator.trace.Trace;
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
    List<Lane> lanes = new ArrayList<>();
    try (OutputFolder folder =
        request.dryRun()
            ? OutputFolder.view(request.folder())
            : OutputFolder.open(request.folder())) {
      try {
        return run(request, folder, lanes, diagnostics);
      } finally {
        stop(lanes); // before the folder's lock is given back
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
    }
  }

  private static void stop(List<Lane> lanes) {
    boolean interrupted = Thread.interrupted();
    try {
      for (Lane lane : lanes) {
        boolean abandoned = lane.closed();
        lane.close();
        lane.awaitEnd(Duration.ofSeconds(abandoned ? 1 : 10));
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
        false,
        cancelled,
        List.of(),
        diagnostics.all(),
        Trace.EMPTY,
        Set.of(),
        diagnostics.faults());
  }

  private static GenerationReport run(
      GenerationRequest request, OutputFolder folder, List<Lane> lanes, RunDiagnostics diagnostics)
      throws IOException, InterruptedException {
    ChangePlan plan = new ChangePlan(folder, request.force());
    RunOutput output = new RunOutput(plan, diagnostics, request.progress());
    Set<String> ids = new HashSet<>();
    for (Generator generator : request.generators()) {
      if (ids.add(generator.id())) {
        Lane lane = new Lane(generator.id(), request.limits());
        lanes.add(lane);
        runOne(generator, request, output, lane, diagnostics);
      } else {
        diagnostics.error(
            "generate.generator.twice",
            "",
            "There are two generators with the id '" + generator.id() + "'.",
            "Remove one of the two plug-ins.");
      }
    }
    List<RunOutput.Placed> places = output.await();
    request.progress().step("Comparing with the last run", 0, 0);
    Set<String> failed = diagnostics.failed();
    Trace trace =
        new Trace(
            places.stream()
                .filter(placed -> !failed.contains(placed.generator()))
                .flatMap(placed -> placed.entries().stream())
                .toList());
    if (diagnostics.hasInputErrors() || failed.containsAll(ids)) {
      // no removals: a file may be missing only because its generator failed
      return report(false, plan, diagnostics, trace, Set.of());
    }
    plan.leaveOut(failed);
    plan.removals();
    reportConflicts(plan.changes(), diagnostics);
    request.progress().checkCancelled();
    if (!request.dryRun()) {
      // the trace as text is needed last, so it is made while files are written
      ExecutorService threads = writers();
      try {
        Future<byte[]> traceFile = threads.submit(() -> TraceFile.format(trace));
        new ChangeWriter(plan).write(traceFile, threads, request.progress());
      } finally {
        threads.shutdownNow();
        threads.awaitTermination(10, TimeUnit.SECONDS);
      }
    }
    return report(!request.dryRun(), plan, diagnostics, trace, failed);
  }

  private static GenerationReport report(
      boolean written,
      ChangePlan plan,
      RunDiagnostics diagnostics,
      Trace trace,
      Set<String> leftOut) {
    return new GenerationReport(
        written, false, plan.changes(), diagnostics.all(), trace, leftOut, diagnostics.faults());
  }

  private static void runOne(
      Generator generator,
      GenerationRequest request,
      RunOutput output,
      Lane lane,
      RunDiagnostics diagnostics)
      throws InterruptedException {
    request.progress().checkCancelled();
    request.progress().step(generator.displayName(), 0, 0);
    Context context = new Context(generator, request, output.of(lane), diagnostics);
    Future<?> planned = lane.threads().submit(() -> generator.generate(context));
    try {
      planned.get(lane.left(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      lane.close();
      diagnostics.stopped(generator.id(), lane.overtime());
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case GenerationCancelled cancelled -> throw cancelled;
        case TemplateProblem problem ->
            diagnostics.failed(generator.id(), RunDiagnostics.of(problem, "", generator.id()));
        case null -> throw new IllegalStateException(e);
        case Throwable fault -> diagnostics.fault(generator.id(), "", Optional.empty(), fault);
      }
    }
  }

  private static ExecutorService writers() {
    return Executors.newFixedThreadPool(
        Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 8),
        Thread.ofPlatform().daemon().name("nublox-write-", 0).factory());
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
          generator instanceof OwnTemplates templates
              ? templates.root()
              : TemplateRoot.bundle(generator.getClass(), "templates/" + generator.id()));
      return roots;
    }
  }
}
