/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.diagram.server;

import org.eclipse.glsp.graph.GModelElement;
import org.eclipse.glsp.server.features.directediting.LabelEditValidator;
import org.eclipse.glsp.server.features.directediting.ValidationStatus;

/** What cannot be a name is told while it is typed; all else is told when the edit is tried. */
public class LabelValidator implements LabelEditValidator {

  @Override
  public ValidationStatus validate(String label, GModelElement element) {
    String name = label.split(":", 2)[0].strip();
    return name.matches("[\\p{L}_][\\p{L}\\p{N}_]*")
        ? ValidationStatus.ok()
        : ValidationStatus.error("A name takes letters, digits and '_', and no digit first.");
  }
}
