/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.testing.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of tests in a browser where there is none. */
class ChromiumTest {
  @TempDir Path empty;

  @Test
  void testsAreLeftOutWhereSomebodyBuildsWithoutABrowser() {
    assertEquals(Optional.empty(), Chromium.forTests(Map.of("PATH", empty.toString())));
    assertEquals(
        Optional.empty(), Chromium.forTests(Map.of("PATH", empty.toString(), "CI", "false")));
  }

  @Test
  void aBuildServerWithoutABrowserFailsAndSaysWhatToInstall() {
    IllegalStateException failure =
        assertThrows(
            IllegalStateException.class,
            () -> Chromium.forTests(Map.of("PATH", empty.toString(), "CI", "true")));
    assertTrue(
        failure.getMessage().contains("sh releng/install-system-packages.sh"),
        failure.getMessage());
  }

  @Test
  void aBrowserThatIsNamedIsTaken() {
    assertEquals(
        Optional.of(Path.of("/opt/browser")),
        Chromium.forTests(Map.of("CHROMIUM", "/opt/browser", "CI", "true")));
  }
}
