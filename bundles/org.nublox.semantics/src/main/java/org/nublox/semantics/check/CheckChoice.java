/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.semantics.check;

import java.net.URI;

/** Says which checks look at a file. Found as an extension; stateless. */
public interface CheckChoice {

  /**
   * Whether a check looks at a file.
   *
   * @param file the address of a model
   * @param check the id of a check
   */
  boolean isWanted(URI file, String check);
}
