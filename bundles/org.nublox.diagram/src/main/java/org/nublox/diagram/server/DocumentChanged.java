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
import org.eclipse.glsp.server.actions.SetDirtyStateAction;
import org.eclipse.glsp.server.features.core.model.ModelSubmissionHandler;

/** Somebody else changed the document. */
public class DocumentChanged extends Action {
  private static final String KIND = "nublox.documentChanged";

  /** The news. */
  public DocumentChanged() {
    super(KIND);
  }

  /** Shows the document as it is now. */
  public static class Handler extends AbstractActionHandler<DocumentChanged> {
    @Inject private ModelSubmissionHandler submission;

    @Override
    protected List<Action> executeAction(DocumentChanged action) {
      return submission.submitModel(SetDirtyStateAction.Reason.EXTERNAL);
    }
  }
}
