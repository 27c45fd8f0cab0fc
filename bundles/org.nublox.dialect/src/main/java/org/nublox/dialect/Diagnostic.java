/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect;

/**
 * Something that the engine cannot do as the schema asks, and what was done instead.
 *
 * @param code stable code, one of {@link Codes} for what the shared writer reports
 * @param severity how bad it is
 * @param element name of the schema element, e.g. {@code invoice.due_on}
 * @param origin qualified name of the model element, {@code ""} when none
 * @param what what cannot be done, one sentence
 * @param substitute what the script does instead, or what the person can do; one sentence
 */
public record Diagnostic(
    String code, Severity severity, String element, String origin, String what, String substitute) {

  /** How bad it is. */
  public enum Severity {
    /** The script lacks something or will not run. */
    ERROR,
    /** The script runs, but what it makes behaves otherwise in some case. */
    WARNING,
    /** What it makes behaves the same, by other means. */
    INFO
  }

  /** The whole message for people. */
  public String message() {
    return element + ": " + what + " " + substitute;
  }
}
