/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.nublox.generator.Progress;
import org.nublox.generator.files.FileChange;
import org.nublox.pipeline.Dialects;
import org.nublox.pipeline.GenerationStep;
import org.nublox.pipeline.SchemaStep;
import org.nublox.project.Project;

/**
 * Measures how fast a warm virtual machine generates an application: {@code java -cp 'PLUGINS/*' WarmGeneration.java
 * PROJECT WORK [ROUNDS]}. The project is read and mapped once. Each round does everything that {@code nublox generate}
 * does after that, the SQL of all dialects included, into a fresh folder below WORK, and prints files per second of
 * wall-clock time, the processor seconds (user and system, all threads) for 1,000 files, the load average of the
 * machine and the milliseconds of each phase, by the clock and of the processors (whatever thread does something, it
 * counts for the phase that is under way). The first half of the rounds warms up; the medians are of the second.
 */
class WarmGeneration {

  /** A moment: of the clock, and of the processor time that all threads together had taken. */
  private record Moment(long clock, long processor) {
    static Moment now() {
      return new Moment(System.nanoTime(), processorNanos());
    }

    /** Milliseconds of the clock and of the processors up to a later moment. */
    String to(Moment later) {
      return (later.clock - clock) / 1_000_000 + "/" + (later.processor - processor) / 1_000_000;
    }
  }

  /** Phases by the name of the progress step that begins them, with when it began. */
  private static final class Phases implements Progress {
    private final Map<String, Moment> begun = new LinkedHashMap<>();

    @Override
    public synchronized void step(String what, int done, int total) {
      if (!begun.containsKey(what)) {
        begun.put(what, Moment.now());
      }
    }

    @Override
    public boolean cancelled() {
      return false;
    }

    /** Milliseconds from each beginning to the next, and from the last to the end: clock/processors. */
    synchronized String lengths(Moment end) {
      List<String> names = List.copyOf(begun.keySet());
      StringBuilder out = new StringBuilder();
      for (int i = 0; i < names.size(); i++) {
        Moment until = i + 1 < names.size() ? begun.get(names.get(i + 1)) : end;
        out.append(i == 0 ? "" : ", ").append(names.get(i)).append(' ');
        out.append(begun.get(names.get(i)).to(until));
      }
      return out.toString();
    }
  }

  private record Round(double filesPerSecond, double processorSecondsPerThousand) {}

  public static void main(String[] args) throws IOException {
    Path work = Files.createDirectories(Path.of(args[1]));
    int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 12;
    long start = System.nanoTime();
    Project project = Project.open(Path.of(args[0]));
    if (project.hasErrors()) {
      throw new IllegalArgumentException(project.issues().toString());
    }
    long read = System.nanoTime();
    SchemaStep schema = SchemaStep.of(project, Dialects.installed());
    System.out.printf(
        "model read in %d ms, mapped in %d ms (cold, once)%n",
        (read - start) / 1_000_000, (System.nanoTime() - read) / 1_000_000);
    List<Round> measured = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      Round round = round(i, schema, work);
      if (i >= rounds / 2) {
        measured.add(round);
      }
    }
    System.out.printf(
        "median of %d: %,.0f files/s, %.2f processor seconds for 1,000 files%n",
        measured.size(),
        median(measured.stream().map(Round::filesPerSecond).toList()),
        median(measured.stream().map(Round::processorSecondsPerThousand).toList()));
  }

  private static Round round(int number, SchemaStep schema, Path work) throws IOException {
    Path folder = Files.createTempDirectory(work, "round");
    Phases phases = new Phases();
    System.gc(); // the garbage of the round before is not this round's
    Moment start = Moment.now();
    phases.step("Beginning", 0, 0);
    GenerationStep result =
        GenerationStep.run(schema, new GenerationStep.Settings(folder, false, false, phases));
    Moment end = Moment.now();
    if (!result.report().written()) {
      throw new IllegalStateException(
          String.join("\n", result.issues().stream().map(Object::toString).filter(i -> i.contains("ERROR")).toList()));
    }
    long files =
        result.report().changes().stream()
            .filter(change -> change.kind() == FileChange.Kind.CREATED)
            .count();
    Round round = new Round(
            files / ((end.clock() - start.clock()) / 1e9),
            (end.processor() - start.processor()) / 1e6 / files);
    System.out.printf(
        "%2d: %,d files, %,.0f files/s, %.2f s/1,000, load %.1f; ms clock/processors: %s%n",
        number + 1,
        files,
        round.filesPerSecond(),
        round.processorSecondsPerThousand(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        phases.lengths(end));
    delete(folder);
    return round;
  }

  private static long processorNanos() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
