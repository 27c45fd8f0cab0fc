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
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.widgets.Display;
import org.eclipse.text.undo.DocumentUndoManagerRegistry;
import org.eclipse.text.undo.IDocumentUndoManager;
import org.nublox.workbench.language.BufferListener;

/**
 * Ends the step of the history that is being typed when a file is saved. Otherwise what is typed
 * before and after saving is one step, and undoing jumps over the text that was saved.
 */
public final class SavedSteps implements BufferListener {

  @Override
  public void dirtyStateChanged(IFileBuffer buffer, boolean isDirty) {
    // the history belongs to the thread of the windows, in which editors are saved
    if (!isDirty && buffer instanceof ITextFileBuffer text && Display.getCurrent() != null) {
      IDocument document = text.getDocument();
      IDocumentUndoManager undo = DocumentUndoManagerRegistry.getDocumentUndoManager(document);
      if (undo != null) {
        undo.commit();
      }
    }
  }
}
