/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The example projects of the repository. */
final class Examples {
  private static final Path ROOT = Path.of("../../examples");

  private Examples() {}

  /** The texts of an example, by file name. */
  static Map<String, String> read(String name) {
    Map<String, String> texts = new LinkedHashMap<>();
    try (Stream<Path> files = Files.walk(ROOT.resolve(name))) {
      for (Path file :
          (Iterable<Path>) files.filter(f -> f.toString().endsWith(".nbx")).sorted()::iterator) {
        texts.put(file.getFileName().toString(), Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }
}
