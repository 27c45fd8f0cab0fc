/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples map without a problem, and a database takes them with their seeds. */
class ExamplesTest {

  static List<Path> examples() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("../../examples"))) {
      return folders
          .filter(folder -> Files.exists(folder.resolve("nublox.toml")))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void mapAndRun(Path folder) throws IOException {
    List<String> texts;
    try (Stream<Path> files = Files.walk(folder)) {
      texts =
          files
              .filter(file -> file.toString().endsWith(".nbx"))
              .sorted()
              .map(ExamplesTest::read)
              .toList();
    }
    Mapped mapped =
        SchemaMapping.map(Models.of(texts.toArray(String[]::new)), MappingOptions.DEFAULT);
    assertEquals(List.of(), mapped.problems());
    Databases.accept(mapped.schema());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
