/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.diagram.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DiagramClientTest {
  private static final Path SOURCES =
      Path.of(
          System.getProperty("nublox.home"), "bundles/org.nublox.diagram.client/src/main/client");

  @Test
  void theBuiltFilesAreThoseOfTheSources() throws Exception {
    List<String> inputs =
        new ArrayList<>(List.of("build.mjs", "package-lock.json", "package.json", "tsconfig.json"));
    try (Stream<Path> files = Files.list(SOURCES.resolve("src"))) {
      files.map(file -> "src/" + file.getFileName()).sorted().forEach(inputs::add);
    }
    StringBuilder expected = new StringBuilder();
    for (String input : inputs) {
      String text = Files.readString(SOURCES.resolve(input)).replace("\r\n", "\n");
      byte[] sum =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      expected.append(HexFormat.of().formatHex(sum)).append("  ").append(input).append('\n');
    }
    assertEquals(
        expected.toString(),
        new String(DiagramClient.file("built-from.txt").orElseThrow(), StandardCharsets.UTF_8),
        "The client was changed but not built: ./mvnw -Pclient-build -pl"
            + " bundles/org.nublox.diagram.client process-resources");
  }

  @Test
  void theLockNamesNoRegistry() throws Exception {
    assertFalse(Files.readString(SOURCES.resolve("package-lock.json")).contains("\"resolved\""));
  }

  @Test
  void onlyItsOwnFilesAreGiven() {
    assertTrue(DiagramClient.file("app.js").isPresent());
    assertTrue(DiagramClient.file("../client/app.js").isEmpty());
    assertTrue(DiagramClient.file("DiagramClient.class").isEmpty());
    assertTrue(DiagramClient.file("missing.js").isEmpty());
  }
}
