/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class JdbcTest {

  @Test
  void aServerIsWhereItUsuallyIs() {
    Jdbc jdbc = new Jdbc("d.Driver", "jdbc:d:", "jdbc:d://localhost/app", "d:d");
    assertEquals("jdbc:d://localhost/app", jdbc.exampleUrl(Path.of("data"), "shop"));
    assertEquals("", jdbc.exampleUser());
  }

  @Test
  void aFileIsWhereItIsWanted() {
    Jdbc jdbc =
        new Jdbc("d.Driver", "jdbc:d:", "jdbc:d:app", "d:d", "jdbc:d:{folder}/{name}.db?x=1", "sa");
    assertEquals(
        "jdbc:d:" + Path.of("my", "data") + "/shop.db?x=1",
        jdbc.exampleUrl(Path.of("my", "data"), "shop"));
  }
}
