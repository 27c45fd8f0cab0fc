/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.testing.engines;

/** A running database engine. */
public interface Engine {

  /**
   * The identifier of the NuBlox dialect that this engine speaks, for example {@code postgresql}.
   */
  String id();

  /**
   * A new empty database of its own; UTF-8, binary or C collation where the engine has a choice.
   */
  Database createDatabase();
}
