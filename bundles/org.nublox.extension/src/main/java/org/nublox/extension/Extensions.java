/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.extension;

import java.util.Comparator;
import java.util.List;
import org.nublox.extension.internal.OsgiServices;
import org.nublox.extension.internal.ServiceFiles;

/** The one door through which the core finds what plug-ins contribute. */
public final class Extensions {

  private Extensions() {}

  /**
   * All extensions of a kind: the OSGi services of that interface when this runs in an OSGi
   * framework, what {@link java.util.ServiceLoader} finds otherwise.
   *
   * @param type the extension's interface
   * @return the extensions that work, and the broken ones by name; never null
   */
  public static <T> Found<T> of(Class<T> type) {
    Found<T> found = inFramework() ? OsgiServices.find(type) : ServiceFiles.find(type);
    List<T> ordered =
        found.all().stream()
            .sorted(Comparator.comparing(extension -> extension.getClass().getName()))
            .toList();
    return new Found<>(ordered, found.broken());
  }

  private static boolean inFramework() {
    try {
      return OsgiServices.available();
    } catch (NoClassDefFoundError e) {
      return false; // a plain JVM without the framework's classes
    }
  }
}
