/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.views;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.part.EditorPart;

/** A page in the place of the editors that has nothing to save. */
public abstract class ReadOnlyPage extends EditorPart {

  @Override
  public void init(IEditorSite site, IEditorInput input) {
    setSite(site);
    setInput(input);
    setPartName(input.getName());
  }

  @Override
  public final boolean isDirty() {
    return false;
  }

  @Override
  public final boolean isSaveAsAllowed() {
    return false;
  }

  @Override
  public final void doSave(IProgressMonitor monitor) {
    // never called, as it is never dirty
  }

  @Override
  public final void doSaveAs() {
    // never called, as it is not allowed
  }
}
