/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionsFileTest {

  @TempDir Path project;

  @Test
  void theFirstConnectionMakesTheFile() throws Exception {
    ConnectionProfile profile =
        new ConnectionProfile("local", "jdbc:h2:./a \"b\\c", "sa", "${env:PW}", "");
    new ConnectionsFile(project).put(profile);
    ConnectionProfiles read = ConnectionProfiles.read(project, name -> "secret");
    assertEquals(Set.of("local"), read.names());
    assertEquals(profile, read.profile("local"));
    assertEquals("secret", read.get("local").password());
  }

  @Test
  void whatStandsAroundStays() throws IOException {
    write(
        """
        # ours
        [local] # here
        url = "jdbc:h2:./shop"
        user = "sa"

        # the real one
        [production]
        url = "jdbc:postgresql://db/shop"
        """);
    new ConnectionsFile(project).put(new ConnectionProfile("local", "jdbc:h2:./other", "", "", ""));
    assertEquals(
        """
        # ours
        [local]
        url = "jdbc:h2:./other"

        # the real one
        [production]
        url = "jdbc:postgresql://db/shop"
        """,
        read());
    new ConnectionsFile(project).put(new ConnectionProfile("test", "jdbc:h2:mem:", "", "", ""));
    assertTrue(read().endsWith("shop\"\n\n[test]\nurl = \"jdbc:h2:mem:\"\n"), read());
    new ConnectionsFile(project).remove("local");
    new ConnectionsFile(project).remove("nobody");
    assertTrue(read().startsWith("# ours\n# the real one\n[production]\n"), read());
  }

  @Test
  void namesNeedNoQuotes() {
    assertTrue(ConnectionsFile.isName("production-2"));
    assertFalse(ConnectionsFile.isName("a b"));
    assertFalse(ConnectionsFile.isName(""));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new ConnectionsFile(project)
                .put(new ConnectionProfile("a]b", "jdbc:h2:mem:", "", "", "")));
  }

  private void write(String text) throws IOException {
    Files.writeString(project.resolve(ConnectionProfiles.FILE), text);
  }

  private String read() throws IOException {
    return Files.readString(project.resolve(ConnectionProfiles.FILE));
  }
}
