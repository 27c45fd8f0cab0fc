/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.engines.tests;

import java.util.List;
import java.util.ServiceLoader;
import org.nublox.dialect.Dialect;
import org.nublox.testing.engines.Engine;
import org.nublox.testing.engines.Engines;

/** The dialects, found as a plain Java program finds them, and the engines that speak them. */
final class Dialects {

  private static final List<Dialect> ALL =
      ServiceLoader.load(Dialect.class).stream().map(ServiceLoader.Provider::get).toList();

  private Dialects() {}

  static List<Dialect> all() {
    return ALL;
  }

  static Dialect of(String id) {
    return ALL.stream()
        .filter(dialect -> dialect.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no dialect '" + id + "' among the services"));
  }

  static Engine engine(String id) {
    return switch (id) {
      case "postgresql" -> Engines.postgresql();
      case "mariadb" -> Engines.mariadb();
      case "mysql" -> Engines.mysql8();
      case "h2" -> Engines.h2();
      case "sqlite" -> Engines.sqlite();
      default -> throw new AssertionError("no engine to be had for '" + id + "'");
    };
  }
}
