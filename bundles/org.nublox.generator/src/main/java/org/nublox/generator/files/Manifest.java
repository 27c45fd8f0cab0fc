/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator.files;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.nublox.generator.Ownership;

/**
 * What NuBlox has written into an output folder.
 *
 * <p>Normally each file has one hash. While a run is under way it has several: the content before
 * the run and the content after it; whichever the run got to before it was stopped, the file is
 * known to be ours.
 */
public final class Manifest {

  /** No file was ever written. */
  public static final Manifest EMPTY = new Manifest(Map.of());

  private final TreeMap<String, Entry> entries;

  /** Made when first asked for: what is only written is never asked. */
  private volatile Map<String, Entry> byKey;

  /**
   * One file.
   *
   * @param hashes SHA-256 of each content that NuBlox may have left there; never empty
   */
  public record Entry(
      String path,
      Set<String> hashes,
      Ownership ownership,
      String generator,
      List<String> origins) {

    public Entry {
      hashes = Set.copyOf(hashes);
      origins = List.copyOf(origins);
    }

    Entry or(Set<String> moreHashes) {
      Set<String> all = new TreeSet<>(hashes);
      all.addAll(moreHashes);
      return new Entry(path, all, ownership, generator, origins);
    }
  }

  Manifest(Map<String, Entry> entries) {
    this.entries = new TreeMap<>(entries);
  }

  private Map<String, Entry> byKey() {
    Map<String, Entry> known = byKey;
    if (known == null) {
      known = new HashMap<>();
      for (Entry entry : entries.values()) {
        known.put(new OutputPath(entry.path()).key(), entry);
      }
      byKey = known; // threads that ask at the same time make the same
    }
    return known;
  }

  /** All files, by path. */
  public List<Entry> entries() {
    return List.copyOf(entries.values());
  }

  /** The file of exactly this path. */
  public Optional<Entry> find(String path) {
    return Optional.ofNullable(entries.get(path));
  }

  /** The file of this path, also when it was written with other upper and lower case. */
  Optional<Entry> findFolded(OutputPath path) {
    Entry exact = entries.get(path.text());
    return Optional.ofNullable(exact != null ? exact : byKey().get(path.key()));
  }

  /** Whether NuBlox itself left this content at this path. */
  boolean wrote(OutputPath path, String hash) {
    return findFolded(path).filter(e -> e.hashes().contains(hash)).isPresent();
  }

  Map<String, Entry> toMap() {
    return new TreeMap<>(entries);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Manifest manifest && entries.equals(manifest.entries);
  }

  @Override
  public int hashCode() {
    return entries.hashCode();
  }
}
