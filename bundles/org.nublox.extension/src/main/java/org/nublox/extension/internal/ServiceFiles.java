/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.extension.internal;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.nublox.extension.Found;

/** Extensions listed in {@code META-INF/services}. */
public final class ServiceFiles {

  private ServiceFiles() {}

  /** Finds the extensions that the loader of the interface sees. */
  public static <T> Found<T> find(Class<T> type) {
    List<T> extensions = new ArrayList<>();
    List<Found.Broken> broken = new ArrayList<>();
    Iterator<T> providers = ServiceLoader.load(type, type.getClassLoader()).iterator();
    while (true) {
      try {
        if (!providers.hasNext()) {
          return new Found<>(extensions, broken);
        }
        extensions.add(providers.next());
      } catch (ServiceConfigurationError e) {
        // the iterator goes on behind the broken one; the message names its class
        broken.add(new Found.Broken("of " + type.getName(), e));
      }
    }
  }
}
