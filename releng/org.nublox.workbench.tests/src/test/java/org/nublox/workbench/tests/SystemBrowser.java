/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The browser that the desktop knows while the tests run: a script that notes which addresses it is
 * given. The desktop's own files, in {@code src/test/desktop}, name it, so the way there is the one
 * that leads to a person's browser.
 */
final class SystemBrowser {

  private static final Path NOTES = Path.of(System.getenv("NUBLOX_OPENED"));

  private SystemBrowser() {}

  /** What was opened so far, in this order. */
  static List<String> opened() {
    try {
      return Files.exists(NOTES) ? Files.readAllLines(NOTES) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Forgets what was opened. */
  static void forget() {
    try {
      Files.deleteIfExists(NOTES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
