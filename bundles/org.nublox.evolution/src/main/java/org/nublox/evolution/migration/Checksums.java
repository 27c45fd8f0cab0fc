/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.evolution.migration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The file {@code checksums}: one line for each migration in order, with the SHA-256 of the file
 * and of the snapshot that it led to. Two branches that add a migration both add a line here, so
 * that version control tells of it.
 *
 * @param entries in order
 * @param merge whether a merge left its marks in the file
 */
record Checksums(List<Entry> entries, boolean merge) {

  static final String FILE = "checksums";
  private static final String NONE = "-";
  private static final String HEADER =
      "# SHA-256 of each migration and of the schema it leads to; written by nublox migrate\n";

  Checksums {
    entries = List.copyOf(entries);
  }

  /**
   * What is known of a file.
   *
   * @param snapshot of the snapshot it led to; empty when another one follows at once
   */
  record Entry(String file, String sum, Optional<String> snapshot) {}

  static Checksums parse(String text) {
    List<Entry> entries = new ArrayList<>();
    boolean merge = false;
    for (String line : text.lines().toList()) {
      if (line.startsWith("<<<<<<<") || line.startsWith("=======") || line.startsWith(">>>>>>>")) {
        merge = true;
      } else if (!line.isBlank() && !line.startsWith("#")) {
        String[] parts = line.strip().split("\\s+", -1);
        if (parts.length != 3) {
          throw new MigrationException(
              "migration.checksums",
              "The line '" + line + "' of the file checksums is not understood.",
              "Take the file from version control again.");
        }
        Optional<String> snapshot =
            parts[1].equals(NONE) ? Optional.empty() : Optional.of(parts[1]);
        entries.add(new Entry(parts[2], parts[0], snapshot));
      }
    }
    return new Checksums(entries, merge);
  }

  String text() {
    StringBuilder out = new StringBuilder(HEADER);
    for (Entry entry : entries) {
      out.append(entry.sum())
          .append(' ')
          .append(entry.snapshot().orElse(NONE))
          .append(' ')
          .append(entry.file())
          .append('\n');
    }
    return out.toString();
  }

  Optional<Entry> of(String file) {
    return entries.stream().filter(entry -> entry.file().equals(file)).findFirst();
  }

  /** The SHA-256 of a text in hexadecimal digits; ends of lines do not count. */
  static String sum(String text) {
    try {
      byte[] bytes = text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
