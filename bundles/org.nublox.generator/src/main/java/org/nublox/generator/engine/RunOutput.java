/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.nublox.generator.Diagnostic;
import org.nublox.generator.Diagnostic.Place;
import org.nublox.generator.GeneratedFile;
import org.nublox.generator.GenerationCancelled;
import org.nublox.generator.Output;
import org.nublox.generator.Progress;
import org.nublox.generator.Severity;
import org.nublox.generator.files.ChangePlan;
import org.nublox.generator.files.FileChange;
import org.nublox.generator.files.OutputPath;
import org.nublox.generator.files.PlannedFile;
import org.nublox.generator.template.TemplateProblem;
import org.nublox.generator.trace.TraceEntry;
import org.nublox.generator.trace.TraceKinds;
import org.nublox.generator.trace.TracedText;

/**
 * Takes the files of all generators of a run. The content of a file is made and compared with the
 * disk as soon as the file is added, while its generator goes on.
 */
final class RunOutput {

  /** What a generator put where. */
  record Placed(String generator, List<TraceEntry> entries) {}

  /** One file under way. */
  private record Ticket(Lane lane, GeneratedFile file, Future<List<TraceEntry>> result) {
    String generator() {
      return lane.generator();
    }
  }

  private final ChangePlan plan;
  private final RunDiagnostics diagnostics;
  private final Progress progress;
  private final List<Ticket> tickets = new ArrayList<>();
  private final List<Placed> explicit = new ArrayList<>();
  private final Map<String, Ticket> byKey = new HashMap<>();

  RunOutput(ChangePlan plan, RunDiagnostics diagnostics, Progress progress) {
    this.plan = plan;
    this.diagnostics = diagnostics;
    this.progress = progress;
  }

  /** The output as one generator sees it. */
  Output of(Lane lane) {
    return new Output() {
      @Override
      public void add(GeneratedFile file) {
        if (lane.closed()) {
          throw new GenerationCancelled();
        }
        RunOutput.this.add(lane, file);
      }

      @Override
      public void trace(TraceEntry entry) {
        synchronized (RunOutput.this) {
          explicit.add(new Placed(lane.generator(), List.of(entry)));
        }
      }
    };
  }

  private void add(Lane lane, GeneratedFile file) {
    String generator = lane.generator();
    OutputPath path;
    try {
      path = new OutputPath(file.path());
    } catch (OutputPath.Refused e) {
      diagnostics.failed(
          generator,
          Diagnostic.of(
              "generate.path.refused",
              Severity.ERROR,
              origin(file),
              e.getMessage() + " Generator '" + generator + "' wanted to write there.",
              "Rename the element, or correct the generator's paths."));
      return;
    }
    synchronized (this) {
      Ticket first = byKey.get(path.key());
      if (first != null) {
        clash(generator, file, first);
        return;
      }
      Ticket ticket = new Ticket(lane, file, lane.threads().submit(() -> make(lane, file, path)));
      tickets.add(ticket);
      byKey.put(path.key(), ticket);
    }
  }

  private void clash(String generator, GeneratedFile file, Ticket first) {
    boolean same = first.file().path().equals(file.path());
    diagnostics.report(
        Diagnostic.of(
            "generate.path.clash",
            Severity.ERROR,
            origin(file),
            "'"
                + file.path()
                + "' is written twice: from "
                + described(first.generator(), first.file())
                + " and from "
                + described(generator, file)
                + (same
                    ? "."
                    : " (as '"
                        + first.file().path()
                        + "', which some file systems do not tell apart)."),
            "Rename one of the elements."));
  }

  private static String origin(GeneratedFile file) {
    return file.origins().isEmpty() ? "" : file.origins().getFirst();
  }

  private static String described(String generator, GeneratedFile file) {
    return file.origins().isEmpty()
        ? "generator '" + generator + "'"
        : origin(file) + " by generator '" + generator + "'";
  }

  /** Makes the content and compares it; gives the places traced in it. */
  private List<TraceEntry> make(Lane lane, GeneratedFile file, OutputPath path) throws Exception {
    progress.checkCancelled();
    String generator = lane.generator();
    TracedText text =
        switch (file.content()) {
          case GeneratedFile.Content.Text(var maker) -> maker.call();
          case GeneratedFile.Content.Bytes ignored -> null;
        };
    byte[] bytes =
        switch (file.content()) {
          case GeneratedFile.Content.Text ignored -> text.text().getBytes(StandardCharsets.UTF_8);
          case GeneratedFile.Content.Bytes(var maker) -> maker.call();
        };
    lane.count(bytes.length);
    FileChange change =
        plan.compare(new PlannedFile(path, file.ownership(), generator, file.origins(), bytes));
    // lines are known only where the disk holds what was generated
    boolean asGenerated =
        switch (change.kind()) {
          case CREATED, CHANGED, UNCHANGED -> true;
          case DELETED, KEPT, CONFLICT -> false;
        };
    List<TraceEntry> places = new ArrayList<>();
    for (String origin : file.origins()) {
      places.add(TraceEntry.of(origin, TraceKinds.FILE, path.text(), ""));
    }
    if (text != null) {
      for (TracedText.Mark mark : text.marks()) {
        places.add(
            new TraceEntry(
                mark.origin(),
                mark.kind(),
                path.text(),
                asGenerated ? mark.fromLine() : 0,
                asGenerated ? mark.toLine() : 0,
                mark.detail()));
      }
    }
    return places;
  }

  /**
   * Waits until every file is made and compared.
   *
   * @return every traced place
   * @throws GenerationCancelled when the user stopped the run
   */
  List<Placed> await() throws InterruptedException {
    findFoldersThatAreFiles();
    List<Placed> places = new ArrayList<>(explicit);
    int done = 0;
    progress.step("Generating files", 0, tickets.size());
    for (Ticket ticket : tickets) {
      if (!ticket.lane().closed()) {
        await(ticket).ifPresent(entries -> places.add(new Placed(ticket.generator(), entries)));
      }
      if ((++done & 0xff) == 0) {
        progress.step("Generating files", done, tickets.size());
      }
    }
    return places;
  }

  private Optional<List<TraceEntry>> await(Ticket ticket) throws InterruptedException {
    Lane lane = ticket.lane();
    try {
      return Optional.of(ticket.result().get(lane.left(), TimeUnit.NANOSECONDS));
    } catch (CancellationException e) {
      throw new GenerationCancelled();
    } catch (TimeoutException e) {
      lane.close();
      diagnostics.stopped(lane.generator(), lane.overtime());
    } catch (ExecutionException e) {
      if (e.getCause() instanceof GenerationCancelled) {
        throw new GenerationCancelled();
      }
      if (e.getCause() instanceof Lane.TooMuch tooMuch) {
        lane.close();
        diagnostics.stopped(lane.generator(), tooMuch);
      } else {
        report(ticket, e.getCause());
      }
    }
    return Optional.empty();
  }

  private void report(Ticket ticket, Throwable problem) {
    Place generated = new Place(ticket.file().path(), 0, 0);
    switch (problem) {
      case TemplateProblem template ->
          diagnostics.failed(
              ticket.generator(),
              RunDiagnostics.of(template, origin(ticket.file()), ticket.generator()));
      case java.io.IOException disk ->
          diagnostics.report(
              Diagnostic.of(
                      "generate.io",
                      Severity.ERROR,
                      origin(ticket.file()),
                      "The file cannot be read: " + disk.getMessage() + ".",
                      "Look at its permissions and at the disk.")
                  .at(generated));
      default ->
          diagnostics.fault(
              ticket.generator(), origin(ticket.file()), Optional.of(generated), problem);
    }
  }

  /** One file's path may be another's folder: {@code a} and {@code a/b}. */
  private void findFoldersThatAreFiles() {
    for (Map.Entry<String, Ticket> entry : new TreeMap<>(byKey).entrySet()) {
      String key = entry.getKey();
      for (int slash = key.indexOf('/'); slash > 0; slash = key.indexOf('/', slash + 1)) {
        Ticket file = byKey.get(key.substring(0, slash));
        if (file != null) {
          clash(entry.getValue().generator(), entry.getValue().file(), file);
        }
      }
    }
  }
}
