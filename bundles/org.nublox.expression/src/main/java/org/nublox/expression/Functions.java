/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.expression;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nublox.extension.Extensions;

/** The functions that can be called, by name. Immutable. */
public final class Functions {

  private static final Functions BUILT_IN = new Functions(Map.of()).with(BuiltIns.all());

  private final Map<String, Function> byName;

  private Functions(Map<String, Function> byName) {
    this.byName = Collections.unmodifiableMap(byName);
  }

  /** The functions of the product, which every model can call. */
  public static Functions builtIn() {
    return BUILT_IN;
  }

  /** Those of the product and of the installed plug-ins: what models can call. */
  public static Functions installed() {
    return Installed.FUNCTIONS;
  }

  /** Plug-ins come and go between two starts only. */
  private static final class Installed {

    static final Functions FUNCTIONS = find();

    private static Functions find() {
      Map<String, Function> all = new LinkedHashMap<>(BUILT_IN.byName);
      for (FunctionLibrary library :
          Extensions.of(FunctionLibrary.class).answering(FunctionLibrary::functions).all()) {
        for (Function function : named(library)) {
          all.putIfAbsent(function.name(), function);
        }
      }
      return new Functions(all);
    }

    /** Without those that cannot say what they are. */
    private static List<Function> named(FunctionLibrary library) {
      List<Function> named = new ArrayList<>();
      for (Function function : library.functions()) {
        try {
          if (function.name() != null && function.signature() != null) {
            named.add(function);
          }
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
          // models that call it are told that there is no such function
        }
      }
      return named;
    }
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
