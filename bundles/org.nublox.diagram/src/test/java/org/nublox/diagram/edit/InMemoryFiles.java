/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.diagram.edit;

import java.util.Map;
import java.util.TreeMap;

/** Files that are held in memory. */
final class InMemoryFiles implements ModelFiles {
  final Map<String, String> texts = new TreeMap<>();

  static InMemoryFiles of(String text) {
    InMemoryFiles files = new InMemoryFiles();
    files.texts.put("a.nbx", text);
    return files;
  }

  @Override
  public Map<String, String> read() {
    return Map.copyOf(texts);
  }

  @Override
  public void write(String file, String text) {
    if (text.isEmpty() && file.endsWith(LAYOUT)) {
      texts.remove(file);
    } else {
      texts.put(file, text);
    }
  }
}
