/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.pipeline.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The JDK that builds and runs applications: the one NuBlox itself runs on.
 *
 * @param home its folder
 */
public record Jdk(Path home) {

  private static final boolean WINDOWS =
      System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");

  /**
   * The JDK of this process.
   *
   * @throws RunException when it is a runtime without a compiler
   */
  public static Jdk current() throws RunException {
    Jdk jdk = new Jdk(Path.of(System.getProperty("java.home")));
    if (!Files.isExecutable(jdk.tool("javac"))) {
      throw new RunException(
          "The Java in " + jdk.home + " has no compiler, so the application cannot be built.",
          "Set JAVA_HOME to a JDK 21 or newer (Debian: apt-get install openjdk-21-jdk-headless).");
    }
    return jdk;
  }

  /** One of its programs. */
  public Path tool(String name) {
    return home.resolve("bin").resolve(WINDOWS ? name + ".exe" : name);
  }
}
