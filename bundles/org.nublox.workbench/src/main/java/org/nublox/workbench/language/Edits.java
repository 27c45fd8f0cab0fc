/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.language;

import java.util.List;
import java.util.Map;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBufferManager;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.text.edits.MultiTextEdit;
import org.eclipse.text.edits.ReplaceEdit;
import org.eclipse.text.undo.DocumentUndoManagerRegistry;
import org.eclipse.text.undo.IDocumentUndoManager;

/** Applies changes of text, each file's as one step that can be undone. */
public final class Edits {

  private Edits() {}

  /**
   * Applies changes to files. Those in editors are changed there and not saved; others are saved.
   * Called in the thread of the windows.
   */
  public static void apply(WorkspaceEdit edit) throws CoreException {
    if (edit.getChanges() != null) {
      for (Map.Entry<String, List<TextEdit>> changes : edit.getChanges().entrySet()) {
        apply(changes.getKey(), changes.getValue());
      }
    }
    if (edit.getDocumentChanges() != null) {
      for (var change : edit.getDocumentChanges()) {
        if (change.isLeft()) {
          apply(
              change.getLeft().getTextDocument().getUri(),
              change.getLeft().getEdits().stream()
                  .filter(either -> either.isLeft())
                  .map(either -> either.getLeft())
                  .toList());
        }
      }
    }
  }

  /** Applies changes to a document as one step. */
  public static void apply(IDocument document, List<? extends TextEdit> edits) {
    MultiTextEdit all = new MultiTextEdit();
    for (TextEdit edit : edits) {
      IRegion region = Places.region(document, edit.getRange());
      all.addChild(new ReplaceEdit(region.getOffset(), region.getLength(), edit.getNewText()));
    }
    IDocumentUndoManager undo = DocumentUndoManagerRegistry.getDocumentUndoManager(document);
    if (undo != null) {
      undo.beginCompoundChange();
    }
    try {
      all.apply(document);
    } catch (BadLocationException e) {
      throw new IllegalStateException("the text has changed since the edit was made", e);
    } finally {
      if (undo != null) {
        undo.endCompoundChange();
      }
    }
  }

  private static void apply(String uri, List<TextEdit> edits) throws CoreException {
    IFile file = FileUri.find(uri).orElse(null);
    if (file == null) {
      return;
    }
    ITextFileBufferManager buffers = FileBuffers.getTextFileBufferManager();
    IPath path = file.getFullPath();
    buffers.connect(path, LocationKind.IFILE, null);
    try {
      ITextFileBuffer buffer = buffers.getTextFileBuffer(path, LocationKind.IFILE);
      boolean inEditor = OpenDocument.of(file).isPresent();
      apply(buffer.getDocument(), edits);
      if (!inEditor) {
        buffer.commit(new NullProgressMonitor(), false);
      }
    } finally {
      buffers.disconnect(path, LocationKind.IFILE, null);
    }
  }
}
