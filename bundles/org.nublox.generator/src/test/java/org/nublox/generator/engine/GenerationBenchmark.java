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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nublox.generator.GeneratedFile;
import org.nublox.generator.Inputs;

/**
 * Measures files per second with the disk included: 5,000 Java files of about 2 kB and 12 traced
 * regions each, from a template. Run it with the test class path; it prints one line a round.
 */
final class GenerationBenchmark {

  /** What the template sees. */
  public record Row(String name, String type, String origin) {}

  private static final int FILES = 5_000;

  private static final String TEMPLATE =
      """
      package app.gen;

      /** [=entity]. */
      public record [=entity](
      [#list rows as row]
      [@origin of=row.origin kind="method"]
          /** The [=row.name] of the [=entity], as it is kept in the database. */
          [=row.type] [=row.name][#sep],[/#sep]
      [/@origin]
      [/#list]
      ) {
      [#list rows as row]
        public boolean has[=row.name?cap_first]() {
          return [=row.name] != null;
        }

      [/#list]
      }
      """;

  private GenerationBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    Path temp = Files.createTempDirectory(Path.of(arguments[0]), "bench");
    Path templates = Files.createDirectories(temp.resolve("templates/sample"));
    Files.writeString(templates.resolve("Entity.java.ftl"), TEMPLATE);
    List<Row> rows =
        IntStream.range(0, 12).mapToObj(i -> new Row("field" + i, "String", "m.E.f" + i)).toList();
    Sample generator =
        new Sample(
            "sample",
            context -> {
              for (int i = 0; i < FILES; i++) {
                String entity = "Entity" + i;
                context
                    .output()
                    .add(
                        GeneratedFile.text(
                            "src/gen/java/app/p" + i % 50 + "/" + entity + ".java",
                            List.of("m." + entity),
                            () ->
                                context
                                    .templates()
                                    .render(
                                        "Entity.java.ftl",
                                        Map.of("entity", entity, "rows", rows))));
              }
            });
    for (int round = 0; round < 6; round++) {
      Path out = temp.resolve("out" + round);
      report("created", run(out, templates, generator));
      report("unchanged", run(out, templates, generator));
    }
    try (Stream<Path> all = Files.walk(temp)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private static long run(Path out, Path templates, Sample generator) {
    long start = System.nanoTime();
    GenerationReport report =
        new GenerationEngine()
            .run(
                GenerationRequest.of(out, List.of(generator), Inputs.none())
                    .withTemplates(templates.getParent()));
    if (!report.written() || !report.diagnostics().isEmpty()) {
      throw new IllegalStateException(report.diagnostics().toString());
    }
    return System.nanoTime() - start;
  }

  private static void report(String what, long nanos) {
    System.out.printf("%-10s %,8.0f files/s%n", what, FILES / (nanos / 1e9));
  }
}
