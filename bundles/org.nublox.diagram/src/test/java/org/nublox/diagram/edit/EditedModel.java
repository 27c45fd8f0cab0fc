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
import java.io.UncheckedIOException;

/** A model of one file in memory that a test edits. */
abstract class EditedModel {
  final InMemoryFiles files;
  final ModelDocument document;

  EditedModel(String text) {
    files = InMemoryFiles.of(text);
    try {
      document = ModelDocument.open(files);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of the model as it is kept. */
  String text() {
    return files.texts.get("a.nbx");
  }

  /** The text of the layout file; empty when there is none. */
  String layout() {
    return files.texts.getOrDefault("a.nbx.layout", "");
  }
}
