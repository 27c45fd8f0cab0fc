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
import java.util.Set;
import org.eclipse.glsp.server.actions.AbstractActionHandler;
import org.eclipse.glsp.server.actions.Action;
import org.eclipse.glsp.server.actions.SetDirtyStateAction;
import org.eclipse.glsp.server.features.core.model.ModelSubmissionHandler;
import org.eclipse.glsp.server.model.GModelState;
import org.nublox.diagram.graph.Selection;
import org.nublox.diagram.view.View;

/** A browser wants to look at the model in another way. */
public class ViewChange extends Action {
  private static final String KIND = "nublox.view";

  private String diagram = "";
  private List<String> modules = List.of();
  private boolean types = true;
  private String details = View.Details.ALL.name();
  private String colours = View.Colours.MODULE.name();

  /** An empty one, for the reader of JSON. */
  public ViewChange() {
    super(KIND);
  }

  /**
   * The view.
   *
   * @throws IllegalArgumentException when it is none
   */
  View view() {
    return new View(
        diagram,
        new Selection(Set.copyOf(modules), types),
        View.Details.valueOf(details),
        View.Colours.valueOf(colours));
  }

  /** Shows the model in another way to this browser, and to no other. */
  public static class Handler extends AbstractActionHandler<ViewChange> {
    @Inject private ModelSubmissionHandler submission;
    @Inject private GModelState state;

    @Override
    protected List<Action> executeAction(ViewChange action) {
      ((DocumentState) state).view(action.view());
      return submission.submitModel(SetDirtyStateAction.Reason.EXTERNAL);
    }
  }
}
