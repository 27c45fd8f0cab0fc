/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect;

import java.nio.file.Path;

/**
 * How a Java program connects.
 *
 * @param driverClass class of the driver
 * @param urlPrefix what every URL of the driver begins with, e.g. {@code jdbc:postgresql:}
 * @param exampleUrl a URL to start from, on the engine's usual port
 * @param artifact the driver at Maven Central, {@code groupId:artifactId}
 * @param fileUrl the URL of a database in a file, with {@code {folder}} and {@code {name}} where
 *     these stand; {@code ""} for an engine that is a server
 * @param exampleUser the user of a database that nobody has set up, e.g. {@code sa}; {@code ""}
 *     when there is none
 */
public record Jdbc(
    String driverClass,
    String urlPrefix,
    String exampleUrl,
    String artifact,
    String fileUrl,
    String exampleUser) {

  /** An engine that is a server. */
  public Jdbc(String driverClass, String urlPrefix, String exampleUrl, String artifact) {
    this(driverClass, urlPrefix, exampleUrl, artifact, "", "");
  }

  /**
   * A URL to start from.
   *
   * @param folder where the file of a database would be
   * @param name what it would be called, without an ending
   */
  public String exampleUrl(Path folder, String name) {
    return fileUrl.isEmpty()
        ? exampleUrl
        : fileUrl.replace("{folder}", folder.toString()).replace("{name}", name);
  }
}
