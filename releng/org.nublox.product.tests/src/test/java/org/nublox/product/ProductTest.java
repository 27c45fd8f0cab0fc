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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands as a user runs them. What they do in detail is tested beside them, in one JVM. */
class ProductTest {

  @TempDir Path folder;

  @Test
  void printsItsVersionAndNothingElse() throws Exception {
    Run run = Product.run(folder, "--version");
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(
        run.out().matches("nublox \\d+\\.\\d+\\.\\d+\\S* \\(Java \\d+, .+\\)\\n"), run.out());
    assertEquals("", run.err());
  }

  @Test
  void exitCodesReachTheShell() throws Exception {
    assertEquals(2, Product.run(folder, "nothing").exitCode());
  }

  @Test
  void leavesNothingBehindInTheCurrentFolder() throws Exception {
    Product.run(folder, "--help");
    try (var files = Files.list(folder)) {
      assertFalse(files.findAny().isPresent());
    }
  }

  @Test
  void makesAProjectInARelativeFolder() throws Exception {
    Run run = Product.run(folder, "new", "shop");
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(Files.isRegularFile(folder.resolve("shop/nublox.toml")));
  }

  @Test
  void twoAtATimeDoNotDisturbEachOther() throws Exception {
    Process first = Product.command("--version").start();
    Process second = Product.command("--version").start();
    assertEquals(0, first.waitFor());
    assertEquals(0, second.waitFor());
  }
}
