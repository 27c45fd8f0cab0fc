/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.diagram.server;

import com.google.inject.Inject;
import java.util.List;
import org.eclipse.glsp.graph.GModelElement;
import org.eclipse.glsp.server.features.validation.Marker;
import org.eclipse.glsp.server.features.validation.MarkerKind;
import org.eclipse.glsp.server.features.validation.ModelValidator;
import org.eclipse.glsp.server.model.GModelState;
import org.nublox.diagram.edit.Problem;

/** What the language finds wrong, at the boxes. */
public class Problems implements ModelValidator {
  @Inject private GModelState state;

  @Override
  public List<Marker> validate(List<GModelElement> elements, String reason) {
    DocumentState shown = (DocumentState) state;
    return shown.document().problems().stream()
        .filter(problem -> shown.drawn().parts().containsKey("box:" + problem.box()))
        .map(Problems::marker)
        .toList();
  }

  private static Marker marker(Problem problem) {
    String kind =
        switch (problem.severity()) {
          case ERROR -> MarkerKind.ERROR;
          case WARNING -> MarkerKind.WARNING;
          case INFO -> MarkerKind.INFO;
        };
    return new Marker(problem.message(), problem.message(), "box:" + problem.box(), kind);
  }
}
