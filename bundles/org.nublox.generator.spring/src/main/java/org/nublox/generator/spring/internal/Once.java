/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator.spring.internal;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.nublox.generator.Diagnostic;
import org.nublox.generator.Diagnostics;

/** Passes each diagnostic on once, however many views come across it. */
record Once(Diagnostics next, Set<Diagnostic> told) implements Diagnostics {

  Once(Diagnostics next) {
    this(next, ConcurrentHashMap.newKeySet());
  }

  @Override
  public void report(Diagnostic diagnostic) {
    if (told.add(diagnostic)) {
      next.report(diagnostic);
    }
  }
}
