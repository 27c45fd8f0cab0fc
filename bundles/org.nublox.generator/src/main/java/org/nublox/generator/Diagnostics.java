/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator;

/** Collects the problems of one run. Thread-safe. */
@FunctionalInterface
public interface Diagnostics {

  /** Reports one problem; an error keeps the whole run from writing anything. */
  void report(Diagnostic diagnostic);

  /** Reports an error. */
  default void error(String code, String element, String what, String remedy) {
    report(Diagnostic.of(code, Severity.ERROR, element, what, remedy));
  }

  /** Reports a warning. */
  default void warning(String code, String element, String what, String remedy) {
    report(Diagnostic.of(code, Severity.WARNING, element, what, remedy));
  }

  /** Reports something worth knowing. */
  default void info(String code, String element, String what, String remedy) {
    report(Diagnostic.of(code, Severity.INFO, element, what, remedy));
  }
}
