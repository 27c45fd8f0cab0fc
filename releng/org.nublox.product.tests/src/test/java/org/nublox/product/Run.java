/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * What one run of the product did.
 *
 * @param exitCode the exit code of the process
 * @param out its standard output
 * @param err its standard error
 */
public record Run(int exitCode, String out, String err) {

  /** Runs a command and waits for its end. */
  public static Run of(ProcessBuilder command, int patienceMinutes)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile("nublox", ".out");
    Path err = Files.createTempFile("nublox", ".err");
    try {
      Process process = command.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
      if (!process.waitFor(patienceMinutes, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IllegalStateException(
            String.join(" ", command.command()) + " does not end:\n" + Files.readString(err));
      }
      return new Run(
          process.exitValue(),
          Files.readString(out, StandardCharsets.UTF_8),
          Files.readString(err, StandardCharsets.UTF_8));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }

  /** Fails unless it ended so. */
  public Run mustEnd(int expected) {
    assertEquals(expected, exitCode, out + err);
    return this;
  }

  /** Fails unless it told this, on standard output or standard error. */
  public Run mustSay(String text) {
    assertTrue((out + err).contains(text), () -> "'" + text + "' is not said:\n" + out + err);
    return this;
  }
}
