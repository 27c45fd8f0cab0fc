/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator.trace;

import java.util.Objects;

/**
 * One place that was made from one model element.
 *
 * @param origin qualified name of the model element, such as {@code billing.Invoice.total}
 * @param kind what the place is: see {@link TraceKinds}; plug-ins may use their own words
 * @param file path relative to the output folder, or empty when the place is in no file
 * @param fromLine first line, from 1; 0 when the whole file (or no file) is meant
 * @param toLine last line, inclusive; 0 with {@code fromLine} 0
 * @param detail what stands there, for people: a table's name, {@code POST /api/invoices}; may be
 *     empty
 */
public record TraceEntry(
    String origin, String kind, String file, int fromLine, int toLine, String detail) {

  public TraceEntry {
    Objects.requireNonNull(origin, "origin");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(detail, "detail");
    if (fromLine < 0 || toLine < fromLine) {
      throw new IllegalArgumentException("Lines " + fromLine + " to " + toLine + " are no range.");
    }
  }

  /** A place in no file: {@code ("billing.Invoice.total", "column", "invoice.total")}. */
  public static TraceEntry of(String origin, String kind, String detail) {
    return new TraceEntry(origin, kind, "", 0, 0, detail);
  }

  /** A whole file. */
  public static TraceEntry of(String origin, String kind, String file, String detail) {
    return new TraceEntry(origin, kind, file, 0, 0, detail);
  }

  /** Whether the place is this line of this file; a whole file holds each of its lines. */
  public boolean holds(String otherFile, int line) {
    return !file.isEmpty()
        && file.equals(otherFile)
        && (fromLine == 0 || (fromLine <= line && line <= toLine));
  }

  /** Number of lines, for ordering the innermost place first; a whole file counts as endless. */
  int extent() {
    return fromLine == 0 ? Integer.MAX_VALUE : toLine - fromLine;
  }
}
