/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.diagram.edit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.nublox.diagram.layout.LayoutFile;
import org.nublox.diagram.layout.Placement;

/** The layout files of a document, as they are kept. */
final class Layouts {
  /** How many states of the files that others wrote are written again as they were. */
  private static final int REMEMBERED = 20;

  private final Map<String, String> texts;
  private final List<Read> read = new ArrayList<>();

  /** What was written of each model file last, and in which words. */
  private final Map<String, Part> written = new HashMap<>();

  private record Part(Placement placement, String text) {}

  /** What files said, and in which words. */
  private record Read(Placement placement, Map<String, String> texts) {}

  /**
   * The files as they are.
   *
   * @param texts by their names
   */
  Layouts(Map<String, String> texts) {
    this.texts = new TreeMap<>(texts);
    remember();
  }

  /** What the files say. */
  Placement placement() {
    return read.getLast().placement();
  }

  /** Whether files say something else than those that are kept. */
  boolean differ(Map<String, String> now) {
    return !texts.equals(now);
  }

  /** Takes over what another program wrote; what the files say. */
  Placement read(Map<String, String> now) {
    texts.clear();
    texts.putAll(now);
    remember();
    return placement();
  }

  private void remember() {
    if (read.size() == REMEMBERED) {
      // never the first: when everything is taken back the files are as they were
      read.remove(1);
    }
    read.add(
        new Read(
            LayoutFile.union(texts.values().stream().map(LayoutFile::parse).toList()),
            Map.copyOf(texts)));
  }

  /** What the files leave open was arranged; that is kept with the first change. */
  void arranged(Placement placement) {
    read.set(read.size() - 1, new Read(placement, read.getLast().texts()));
  }

  /**
   * Writes the files of which the text is another now.
   *
   * @param models the names of the model files
   * @param fileOf the model file that something belongs to; null for none
   * @throws IOException when one cannot be written
   */
  void keep(
      Placement placement,
      Collection<String> models,
      Function<String, String> fileOf,
      ModelFiles files)
      throws IOException {
    Map<String, String> words =
        read.reversed().stream()
            .filter(state -> state.placement().equals(placement))
            .map(Read::texts)
            .findFirst()
            .orElseGet(() -> words(placement, models, fileOf));
    for (String model : models) {
      String file = model + ModelFiles.LAYOUT;
      String text = words.getOrDefault(file, "");
      if (!text.equals(texts.getOrDefault(file, ""))) {
        files.write(file, text);
        if (text.isEmpty()) {
          texts.remove(file);
        } else {
          texts.put(file, text);
        }
      }
    }
  }

  private Map<String, String> words(
      Placement placement, Collection<String> models, Function<String, String> fileOf) {
    Map<String, Placement> parts = LayoutFile.split(placement, fileOf);
    Map<String, String> words = new TreeMap<>();
    for (String model : models) {
      String simple = model.substring(model.lastIndexOf('/') + 1);
      Placement part = parts.getOrDefault(model, Placement.EMPTY);
      Part known = written.get(model);
      if (known == null || !known.placement().equals(part)) {
        known = new Part(part, LayoutFile.text(part, simple));
        written.put(model, known);
      }
      words.put(model + ModelFiles.LAYOUT, known.text());
    }
    return words;
  }
}
