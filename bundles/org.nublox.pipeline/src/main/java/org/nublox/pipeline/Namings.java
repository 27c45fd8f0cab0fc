/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.pipeline;

import java.util.List;
import java.util.Optional;
import org.nublox.extension.Extensions;
import org.nublox.mapping.NamingStrategy;

/** The ways to make physical names that there are. */
final class Namings {

  private Namings() {}

  static Optional<NamingStrategy> find(String id) {
    return all().stream().filter(naming -> naming.id().equals(id)).findFirst();
  }

  static List<String> ids() {
    return all().stream().map(NamingStrategy::id).sorted().toList();
  }

  private static List<NamingStrategy> all() {
    return Extensions.of(NamingStrategy.class).all();
  }
}
