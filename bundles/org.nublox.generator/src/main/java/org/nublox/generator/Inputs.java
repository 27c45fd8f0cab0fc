/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * What there is to generate from, kept by type. The generator engine does not know what a model or
 * a schema is: whoever starts a run puts in what the generators ask for.
 *
 * <pre>{@code
 * Inputs inputs = Inputs.none().with(Application.class, application);
 * Application same = inputs.require(Application.class);
 * }</pre>
 */
public final class Inputs {

  private static final Inputs NONE = new Inputs(Map.of());

  private final Map<Class<?>, Object> values;

  private Inputs(Map<Class<?>, Object> values) {
    this.values = values;
  }

  /** Inputs with nothing in them. */
  public static Inputs none() {
    return NONE;
  }

  /** These inputs and one more; a value of the same type is replaced. */
  public <T> Inputs with(Class<T> type, T value) {
    Map<Class<?>, Object> copy = new LinkedHashMap<>(values);
    copy.put(type, type.cast(value));
    return new Inputs(Map.copyOf(copy));
  }

  /** The value put in under exactly this type. */
  public <T> Optional<T> find(Class<T> type) {
    return Optional.ofNullable(type.cast(values.get(type)));
  }

  /**
   * The value put in under exactly this type.
   *
   * @throws NoSuchElementException when the run was started without it
   */
  public <T> T require(Class<T> type) {
    return find(type)
        .orElseThrow(
            () ->
                new NoSuchElementException(
                    "The generation was started without "
                        + type.getName()
                        + ": add it to the inputs of the GenerationRequest."));
  }
}
