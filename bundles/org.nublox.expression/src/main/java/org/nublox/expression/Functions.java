/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.expression;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The functions that can be called, by name. Immutable. */
public final class Functions {

  private static final Functions BUILT_IN = new Functions(Map.of()).with(BuiltIns.all());

  private final Map<String, Function> byName;

  private Functions(Map<String, Function> byName) {
    this.byName = Collections.unmodifiableMap(byName);
  }

  /** The functions that every model can call. */
  public static Functions builtIn() {
    return BUILT_IN;
  }

  /**
   * These and others.
   *
   * @throws IllegalArgumentException if a name is taken already
   */
  public Functions with(Collection<? extends Function> others) {
    Map<String, Function> all = new LinkedHashMap<>(byName);
    for (Function function : others) {
      if (all.putIfAbsent(function.name(), function) != null) {
        throw new IllegalArgumentException("There is a function " + function.name() + " already");
      }
    }
    return new Functions(all);
  }

  /** The function of that name. */
  public Optional<Function> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** All of them in the order they were added. */
  public Collection<Function> all() {
    return byName.values();
  }
}
