/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nublox.generator.Progress;
import org.nublox.generator.trace.Trace;
import org.nublox.generator.trace.TraceEntry;
import org.nublox.generator.trace.TraceFile;

/** Both ways between the elements of a model and what is made from them. */
public final class ElementTrace {

  private final SchemaStep schema;
  private final Path folder;
  private final Trace generated;

  private ElementTrace(SchemaStep schema, Path folder, Trace generated) {
    this.schema = schema;
    this.folder = folder;
    this.generated = generated;
  }

  /**
   * What would be made of a project now; writes nothing.
   *
   * @param schema the project's schema, free of errors
   * @param folder of the application
   */
  public static ElementTrace of(SchemaStep schema, Path folder, Progress progress) {
    GenerationStep step =
        GenerationStep.run(schema, new GenerationStep.Settings(folder, false, true, progress));
    return new ElementTrace(schema, folder, step.report().trace());
  }

  /** Where the files are, or would be. */
  public Path folder() {
    return folder;
  }

  /**
   * All that is made from an element and from what is in it: in databases first, then in files.
   *
   * @param name its qualified name
   */
  public List<TraceEntry> under(String name) {
    List<TraceEntry> entries = new ArrayList<>(SchemaTrace.of(schema, name));
    entries.addAll(generated.under(name));
    return entries.stream().distinct().toList();
  }

  /** The folder around a file in which NuBlox has generated; empty when there is none. */
  public static Optional<Path> outputAround(Path file) {
    Path around = file.toAbsolutePath().normalize().getParent();
    for (; around != null; around = around.getParent()) {
      if (Files.isRegularFile(TraceFile.in(around))) {
        return Optional.of(around);
      }
    }
    return Optional.empty();
  }

  /**
   * The places that a line of a generated file belongs to, innermost first.
   *
   * @param output the folder that {@link #outputAround} found
   * @param line from 1
   */
  public static List<TraceEntry> at(Path output, Path file, int line) throws IOException {
    String path =
        output.relativize(file.toAbsolutePath().normalize()).toString().replace('\\', '/');
    return TraceFile.read(output).at(path, line);
  }
}
