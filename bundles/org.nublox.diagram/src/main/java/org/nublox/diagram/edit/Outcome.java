/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.diagram.edit;

import java.util.List;
import java.util.function.UnaryOperator;
import org.nublox.diagram.layout.Placement;

/**
 * What an edit comes to, before it is made.
 *
 * @param texts changes of the texts as they are now; they do not touch each other
 * @param placement what becomes of the placement
 * @param created qualified names of what is new
 */
record Outcome(List<TextEdit> texts, UnaryOperator<Placement> placement, List<String> created) {

  Outcome {
    texts = List.copyOf(texts);
    created = List.copyOf(created);
  }

  static Outcome of(List<TextEdit> texts) {
    return new Outcome(texts, UnaryOperator.identity(), List.of());
  }

  static Outcome of(UnaryOperator<Placement> placement) {
    return new Outcome(List.of(), placement, List.of());
  }
}
