/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.diagram.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.regex.Pattern;

/** The files that a browser shows the diagram with. */
public final class DiagramClient {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*\\.[a-z0-9]+");

  private DiagramClient() {}

  /**
   * The contents of a file.
   *
   * @param name such as {@code index.html}; never a path
   * @return empty when there is no such file
   */
  public static Optional<byte[]> file(String name) {
    if (!NAME.matcher(name).matches()) {
      return Optional.empty();
    }
    try (InputStream stream = DiagramClient.class.getResourceAsStream(name)) {
      return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("The client file " + name + " cannot be read.", e);
    }
  }
}
