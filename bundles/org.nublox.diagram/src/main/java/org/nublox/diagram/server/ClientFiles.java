/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.diagram.server;

import java.util.Optional;

/** The files that a browser shows the diagram with. */
@FunctionalInterface
public interface ClientFiles {

  /**
   * The contents of a file.
   *
   * @param name such as {@code app.js}
   * @return empty when there is no such file
   */
  Optional<byte[]> file(String name);
}
