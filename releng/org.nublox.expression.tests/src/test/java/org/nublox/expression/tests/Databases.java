/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.expression.tests;

import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import org.nublox.dialect.Dialect;
import org.nublox.testing.engines.Engine;
import org.nublox.testing.engines.Engines;

/** The databases on which expressions are tried, with the dialects that the product has for them. */
final class Databases {

  private Databases() {}

  /** A dialect and an engine that speaks it. */
  record Kind(Dialect dialect, Supplier<Engine> engine) {
    @Override
    public String toString() {
      return dialect.id();
    }
  }

  static List<Kind> all() {
    return List.of(
        new Kind(dialect("h2"), Engines::h2),
        new Kind(dialect("sqlite"), Engines::sqlite),
        new Kind(dialect("postgresql"), Engines::postgresql),
        new Kind(dialect("mariadb"), Engines::mariadb));
  }

  private static Dialect dialect(String id) {
    return ServiceLoader.load(Dialect.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(it -> it.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
