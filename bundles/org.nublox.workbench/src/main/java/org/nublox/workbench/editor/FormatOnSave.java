/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.editor;

import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.nublox.workbench.language.BufferListener;
import org.nublox.workbench.language.OpenDocument;
import org.nublox.workbench.preferences.EditorPreferences;

/**
 * Formats a file after it was saved, and saves what that has changed: the person who saves does not
 * wait for it, and nothing that was typed is lost if it fails.
 */
public final class FormatOnSave implements BufferListener {

  private IFileBuffer saving;

  @Override
  public void dirtyStateChanged(IFileBuffer buffer, boolean isDirty) {
    if (!isDirty
        && buffer != saving
        && buffer instanceof ITextFileBuffer text
        && EditorPreferences.formatsOnSave()) {
      OpenDocument.of(text.getDocument())
          .ifPresent(open -> FormatHandler.format(open, () -> save(text)));
    }
  }

  private void save(ITextFileBuffer buffer) {
    saving = buffer;
    try {
      buffer.commit(new NullProgressMonitor(), false);
    } catch (CoreException e) {
      ILog.of(FormatOnSave.class).log(e.getStatus());
    } finally {
      saving = null;
    }
  }
}
