/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All places of an output folder, to be asked both ways. Immutable. */
public final class Trace {

  private static final Comparator<TraceEntry> ORDER =
      Comparator.comparing(TraceEntry::origin)
          .thenComparing(TraceEntry::file)
          .thenComparingInt(TraceEntry::fromLine)
          .thenComparingInt(TraceEntry::toLine)
          .thenComparing(TraceEntry::kind)
          .thenComparing(TraceEntry::detail);

  /** No places. */
  public static final Trace EMPTY = new Trace(List.of());

  private final List<TraceEntry> entries;
  private final Map<String, List<TraceEntry>> byOrigin = new HashMap<>();
  private final Map<String, List<TraceEntry>> byFile = new HashMap<>();

  /** A trace of these places; equal ones count once. */
  public Trace(List<TraceEntry> entries) {
    this.entries = entries.stream().sorted(ORDER).distinct().toList();
    for (TraceEntry entry : this.entries) {
      byOrigin.computeIfAbsent(entry.origin(), key -> new ArrayList<>()).add(entry);
      if (!entry.file().isEmpty()) {
        byFile.computeIfAbsent(entry.file(), key -> new ArrayList<>()).add(entry);
      }
    }
  }

  /** Every place, ordered by origin, file and line. */
  public List<TraceEntry> entries() {
    return entries;
  }

  /** The places made from exactly this element, such as {@code billing.Invoice.total}. */
  public List<TraceEntry> of(String origin) {
    return List.copyOf(byOrigin.getOrDefault(origin, List.of()));
  }

  /** The places made from this element or from anything inside it. */
  public List<TraceEntry> under(String origin) {
    String prefix = origin + ".";
    return entries.stream()
        .filter(e -> e.origin().equals(origin) || e.origin().startsWith(prefix))
        .toList();
  }

  /** The places that a line belongs to, innermost first; whole files last. */
  public List<TraceEntry> at(String file, int line) {
    return byFile.getOrDefault(file, List.of()).stream()
        .filter(entry -> entry.holds(file, line))
        .sorted(Comparator.comparingInt(TraceEntry::extent))
        .toList();
  }

  /** The places in a file. */
  public List<TraceEntry> in(String file) {
    return List.copyOf(byFile.getOrDefault(file, List.of()));
  }
}
