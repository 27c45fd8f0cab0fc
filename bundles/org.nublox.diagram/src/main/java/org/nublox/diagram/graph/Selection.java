/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.diagram.graph;

import java.util.Set;

/**
 * What of the models is to be shown.
 *
 * @param modules names of the modules whose elements are shown; empty for all
 * @param types whether enumerations and value types are shown
 */
public record Selection(Set<String> modules, boolean types) {
  /** Everything that can be drawn. */
  public static final Selection ALL = new Selection(Set.of(), true);

  public Selection {
    modules = Set.copyOf(modules);
  }

  /** Whether elements of the module are shown. */
  public boolean shows(String module) {
    return modules.isEmpty() || modules.contains(module);
  }
}
