/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.semantics.database;

import java.util.List;

/** Knows the databases that models can be made for. Found as an extension; stateless. */
public interface DatabaseCatalog {

  /** The databases, in no particular order; what plug-ins bring is among them. */
  List<KnownDatabase> databases();
}
