/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class InspectCommandTest {

  private static final String STARTER =
      Path.of(System.getProperty("nublox.home"), "examples", "starter").toString();

  @Test
  void showsWhatIsMadeFromAField() {
    Run run = Run.of("inspect", STARTER, "shop.Purchase.total");
    assertEquals(ExitCode.FINE, run.exitCode(), run.err());
    String first = run.out().lines().findFirst().orElse("");
    assertTrue(first.matches("shop\\.Purchase\\.total {2}.*shop\\.nbx:\\d+:3"), run.out());
    assertTrue(
        run.out().lines().anyMatch(line -> line.matches(" +column +purchase\\.total")), run.out());
    assertTrue(
        run.out().lines().anyMatch(line -> line.matches(" +statement +h2: table purchase")),
        run.out());
  }

  @Test
  void jsonHasThePlaces() {
    Run run = Run.of("inspect", STARTER, "shop.Customer", "--json");
    assertEquals(ExitCode.FINE, run.exitCode(), run.err());
    assertEquals(
        "shop.Customer",
        JsonParser.parseString(run.out()).getAsJsonObject().get("element").getAsString());
  }

  @Test
  void aLineOfAModelLeadsToItsElement() {
    Run run = Run.of("inspect", "--file", STARTER + "/shop.nbx:14");
    assertEquals(ExitCode.FINE, run.exitCode(), run.err());
    assertTrue(run.out().startsWith("shop.Customer.name  "), run.out());
  }

  @Test
  void anUnknownNameGetsSuggestions() {
    Run run = Run.of("inspect", STARTER, "Purchase.total");
    assertEquals(ExitCode.USAGE, run.exitCode());
    assertTrue(run.err().contains("Did you mean: shop.Purchase.total?"), run.err());
  }

  @Test
  void aLineMustBeALine() {
    Run run = Run.of("inspect", "--file", "shop.nbx");
    assertEquals(ExitCode.USAGE, run.exitCode());
    assertTrue(run.err().contains("FILE:LINE"), run.err());
  }

  @Test
  void aFileThatWasNotGeneratedIsToldSo() {
    Run run = Run.of("inspect", "--file", STARTER + "/nublox.toml:1");
    assertEquals(ExitCode.USAGE, run.exitCode());
    assertTrue(run.err().contains("is not in a folder that NuBlox has generated"), run.err());
  }
}
