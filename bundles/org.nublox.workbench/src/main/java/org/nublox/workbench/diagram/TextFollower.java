/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.diagram;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.swt.widgets.Display;
import org.eclipse.text.undo.DocumentUndoManagerRegistry;
import org.nublox.project.ProjectFolder;
import org.nublox.workbench.language.BufferListener;

/** Tells of each change of a model that is open in an editor. Used in the thread of the windows. */
final class TextFollower implements BufferListener, IDocumentListener {

  private final IProject project;
  private final Display display;
  private final OneHistory history;
  private final Consumer<String> changed;
  private final Map<IDocument, String> followed = new HashMap<>();

  /**
   * Begins.
   *
   * @param changed gets the name of a file whose text is not as it was
   */
  TextFollower(IProject project, Display display, OneHistory history, Consumer<String> changed) {
    this.project = project;
    this.display = display;
    this.history = history;
    this.changed = changed;
    for (IFileBuffer buffer : FileBuffers.getTextFileBufferManager().getFileBuffers()) {
      follow(buffer);
    }
    FileBuffers.getTextFileBufferManager().addFileBufferListener(this);
  }

  void dispose() {
    FileBuffers.getTextFileBufferManager().removeFileBufferListener(this);
    List.copyOf(followed.keySet()).forEach(this::leave);
  }

  /** Whether a file is open. */
  boolean follows(String name) {
    return followed.containsValue(name);
  }

  /** The open files. */
  List<IDocument> documents() {
    return List.copyOf(followed.keySet());
  }

  @Override
  public void bufferCreated(IFileBuffer buffer) {
    // by then those are gone again that were opened for one change only
    display.asyncExec(() -> follow(buffer));
  }

  @Override
  public void bufferDisposed(IFileBuffer buffer) {
    if (buffer instanceof ITextFileBuffer text) {
      IDocument document = text.getDocument();
      display.asyncExec(
          () -> {
            String name = followed.get(document);
            if (name != null) {
              leave(document);
              changed.accept(name);
            }
          });
    }
  }

  @Override
  public void documentAboutToBeChanged(DocumentEvent event) {}

  @Override
  public void documentChanged(DocumentEvent event) {
    String name = followed.get(event.getDocument());
    if (name != null) {
      changed.accept(name);
    }
  }

  private void follow(IFileBuffer buffer) {
    IPath path = buffer.getLocation();
    if (buffer instanceof ITextFileBuffer text
        && path != null
        && path.segmentCount() > 1
        && path.segment(0).equals(project.getName())
        && path.lastSegment().endsWith(ProjectFolder.MODEL_FILE_EXTENSION)
        && buffer.equals(
            FileBuffers.getTextFileBufferManager().getTextFileBuffer(path, LocationKind.IFILE))) {
      IDocument document = text.getDocument();
      String name = path.removeFirstSegments(1).toString();
      if (followed.putIfAbsent(document, name) == null) {
        DocumentUndoManagerRegistry.connect(document);
        history.include(
            DocumentUndoManagerRegistry.getDocumentUndoManager(document).getUndoContext());
        document.addDocumentListener(this);
        changed.accept(name);
      }
    }
  }

  private void leave(IDocument document) {
    followed.remove(document);
    document.removeDocumentListener(this);
    history.exclude(DocumentUndoManagerRegistry.getDocumentUndoManager(document).getUndoContext());
    DocumentUndoManagerRegistry.disconnect(document);
  }
}
