/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.nublox.generator.trace.TracedText;

/**
 * One file that a generator wants to exist.
 *
 * @param path relative to the output folder, {@code /} between segments; checked when the file is
 *     added to the output
 * @param ownership who owns the file after it was written
 * @param origins qualified names of the model elements it comes from, the main one first; may be
 *     empty for files that are the same for every model
 * @param content makes the content; called at most once, on any thread
 */
public record GeneratedFile(
    String path, Ownership ownership, List<String> origins, Content content) {

  public GeneratedFile {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(ownership, "ownership");
    origins = List.copyOf(origins);
    Objects.requireNonNull(content, "content");
  }

  /** How a file's content is made. */
  public sealed interface Content {
    /** Text, written as UTF-8 with LF line ends; its marks become trace entries. */
    record Text(Callable<TracedText> maker) implements Content {}

    /** Bytes, written as they are. */
    record Bytes(Callable<byte[]> maker) implements Content {}
  }

  /** A text file that the generator keeps owning. */
  public static GeneratedFile text(String path, List<String> origins, Callable<TracedText> text) {
    return new GeneratedFile(path, Ownership.GENERATED, origins, new Content.Text(text));
  }

  /** A text file that the generator keeps owning, its content already known and without marks. */
  public static GeneratedFile text(String path, List<String> origins, String text) {
    return text(path, origins, () -> TracedText.of(text));
  }

  /** A binary file that the generator keeps owning. */
  public static GeneratedFile bytes(String path, List<String> origins, Callable<byte[]> bytes) {
    return new GeneratedFile(path, Ownership.GENERATED, origins, new Content.Bytes(bytes));
  }

  /** The same file, handed over to the user once it is written. */
  public GeneratedFile writtenOnce() {
    return new GeneratedFile(path, Ownership.WRITTEN_ONCE, origins, content);
  }
}
