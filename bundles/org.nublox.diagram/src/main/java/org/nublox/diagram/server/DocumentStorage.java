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
import org.eclipse.glsp.server.actions.SaveModelAction;
import org.eclipse.glsp.server.features.core.model.RequestModelAction;
import org.eclipse.glsp.server.features.core.model.SourceModelStorage;
import org.eclipse.glsp.server.model.GModelState;

/** The document is open already; it keeps every change at once. */
public class DocumentStorage implements SourceModelStorage {
  @Inject private GModelState state;

  @Override
  public void loadSourceModel(RequestModelAction action) {
    ((DocumentState) state).attach();
  }

  @Override
  public void saveSourceModel(SaveModelAction action) {
    // it is saved
  }
}
