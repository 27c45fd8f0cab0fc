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
import org.eclipse.glsp.server.actions.AbstractActionHandler;
import org.eclipse.glsp.server.actions.Action;
import org.nublox.diagram.edit.ModelDocument;

/** A change was shown; now its layout files are written. */
public class LayoutsDue extends Action {
  private static final String KIND = "nublox.layoutsDue";

  /** The request, after the answer to a browser. */
  public LayoutsDue() {
    super(KIND);
  }

  /** Writes them. */
  public static class Handler extends AbstractActionHandler<LayoutsDue> {
    @Inject private ModelDocument document;

    @Override
    protected List<Action> executeAction(LayoutsDue action) {
      document.keepLayouts();
      return none();
    }
  }
}
