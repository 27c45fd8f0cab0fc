/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.diagram.server;

import java.util.List;
import org.eclipse.glsp.server.actions.Action;

/**
 * Asks a browser to show elements in the diagram that it shows: to add them there, or go to them.
 */
public class ShowElements extends Action {
  /** The kind of the action. */
  public static final String KIND = "nublox.show";

  private final List<String> names;

  /** Of elements, by their qualified names. */
  public ShowElements(List<String> names) {
    super(KIND);
    this.names = List.copyOf(names);
  }

  /** The qualified names. */
  public List<String> names() {
    return names;
  }
}
