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
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** All places of an output folder, to be asked both ways. Immutable. */
public final class Trace {

  private static final Comparator<TraceEntry> BY_ORIGIN = (a, b) -> compare(a.origin(), b.origin());

  private static final Comparator<TraceEntry> ORDER =
      BY_ORIGIN
          .thenComparing((a, b) -> compare(a.file(), b.file()))
          .thenComparingInt(TraceEntry::fromLine)
          .thenComparingInt(TraceEntry::toLine)
          .thenComparing(TraceEntry::kind)
          .thenComparing(TraceEntry::detail);

  /** No places. */
  public static final Trace EMPTY = new Trace(List.of());

  private final List<TraceEntry> entries;

  /** Made when first asked for: a run that only writes a trace never asks. */
  private volatile Map<String, List<TraceEntry>> byFile;

  /** A trace of these places; equal ones count once. */
  public Trace(List<TraceEntry> entries) {
    TraceEntry[] sorted = entries.toArray(TraceEntry[]::new);
    Arrays.parallelSort(sorted, ORDER);
    List<TraceEntry> distinct = new ArrayList<>(sorted.length);
    for (TraceEntry entry : sorted) {
      if (distinct.isEmpty() || !distinct.getLast().equals(entry)) {
        distinct.add(entry);
      }
    }
    this.entries = Collections.unmodifiableList(distinct);
  }

  /** Most places share their texts with their neighbours: the same object is told at once. */
  @SuppressWarnings("ReferenceEquality")
  private static int compare(String a, String b) {
    return a == b ? 0 : a.compareTo(b);
  }

  /** Every place, ordered by origin, file and line. */
  public List<TraceEntry> entries() {
    return entries;
  }

  /** The places made from exactly this element, such as {@code billing.Invoice.total}. */
  public List<TraceEntry> of(String origin) {
    TraceEntry wanted = TraceEntry.of(origin, "", "");
    int any = Collections.binarySearch(entries, wanted, BY_ORIGIN);
    if (any < 0) {
      return List.of();
    }
    int from = any;
    while (from > 0 && entries.get(from - 1).origin().equals(origin)) {
      from--;
    }
    int to = any + 1;
    while (to < entries.size() && entries.get(to).origin().equals(origin)) {
      to++;
    }
    return entries.subList(from, to);
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
    return in(file).stream()
        .filter(entry -> entry.holds(file, line))
        .sorted(Comparator.comparingInt(TraceEntry::extent))
        .toList();
  }

  /** The places in a file. */
  public List<TraceEntry> in(String file) {
    return byFile().getOrDefault(file, List.of());
  }

  private Map<String, List<TraceEntry>> byFile() {
    Map<String, List<TraceEntry>> known = byFile;
    if (known == null) {
      known =
          entries.stream()
              .filter(entry -> !entry.file().isEmpty())
              .collect(Collectors.groupingBy(TraceEntry::file, Collectors.toUnmodifiableList()));
      byFile = known; // threads that ask at the same time make the same
    }
    return known;
  }
}
