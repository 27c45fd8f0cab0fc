/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.pipeline.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Compiles and packages a generated application.
 *
 * <p>It is unpacked after that, and run from the folder: class loading from nested jars is slower,
 * and was seen to dead-lock with virtual threads on few processors.
 */
public final class ApplicationBuild {

  private final Path application;
  private final Path log;

  /**
   * A build.
   *
   * @param application the folder of the generated application
   * @param log the file that gets the output of the build
   */
  public ApplicationBuild(Path application, Path log) {
    this.application = application;
    this.log = log;
  }

  /**
   * Builds without running the application's tests.
   *
   * @return the jar to start, with its libraries beside it
   * @throws RunException when it does not build
   */
  public Path run() throws IOException, InterruptedException, RunException {
    Files.createDirectories(log.toAbsolutePath().getParent());
    Maven.find(application)
        .run(application, log, List.of("-q", "package", "-DskipTests", "-Dmaven.test.skip=true"));
    Path jar = packaged();
    Path unpacked = application.resolve("target/unpacked");
    Process process =
        new ProcessBuilder(
                Jdk.current().tool("java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djarmode=tools",
                "-jar",
                jar.toAbsolutePath().toString(),
                "extract",
                "--force",
                "--destination",
                unpacked.toAbsolutePath().toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    if (process.waitFor() != 0) {
      throw new RunException("The application could not be unpacked.", "The output is in " + log);
    }
    return unpacked.resolve(jar.getFileName());
  }

  private Path packaged() throws IOException, RunException {
    try (Stream<Path> files = Files.list(application.resolve("target"))) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".jar"))
          .filter(file -> !file.getFileName().toString().endsWith("-sources.jar"))
          .findFirst()
          .orElseThrow(
              () ->
                  new RunException(
                      "Maven made no jar in " + application.resolve("target") + ".",
                      "The output is in " + log));
    }
  }
}
