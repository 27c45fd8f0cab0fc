/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.diagram;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBufferManager;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension4;
import org.eclipse.text.undo.DocumentUndoManagerRegistry;
import org.eclipse.text.undo.IDocumentUndoManager;
import org.eclipse.ui.PlatformUI;
import org.nublox.diagram.edit.ModelFiles;
import org.nublox.diagram.edit.ProjectFiles;
import org.nublox.diagram.edit.TextEdit;

/**
 * The texts of a project's models as they are in editors, or else in files.
 *
 * <p>A changed model is not written by {@link #write}: that is called by a thread of the diagram,
 * and texts are changed in the thread of the windows, by {@link #apply}, as a step of the history.
 */
final class EditorTexts implements ModelFiles {

  private final IProject project;
  private final ProjectFiles onDisk;
  private final Map<String, String> layouts = new ConcurrentHashMap<>();

  EditorTexts(IProject project) {
    this.project = project;
    this.onDisk = new ProjectFiles(project.getLocation().toPath());
  }

  /** What a file of the project is called in the diagram. */
  static String name(IFile file) {
    return file.getProjectRelativePath().toString();
  }

  IFile file(String name) {
    return project.getFile(IPath.fromPortableString(name));
  }

  @Override
  public Map<String, String> read() throws IOException {
    Map<String, String> texts = new HashMap<>(onDisk.read());
    PlatformUI.getWorkbench()
        .getDisplay()
        .syncExec(
            () ->
                texts.replaceAll((name, text) -> document(name).map(IDocument::get).orElse(text)));
    return texts;
  }

  @Override
  public void write(String file, String text) {
    if (file.endsWith(LAYOUT)) {
      layouts.put(file, text);
    }
  }

  /** The layouts as their files have them; empty while there are some that are not written yet. */
  Optional<Map<String, String>> layouts() throws IOException {
    if (!layouts.isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> texts = new HashMap<>(onDisk.read());
    texts.keySet().removeIf(name -> !name.endsWith(LAYOUT));
    return Optional.of(texts);
  }

  /** Writes the layouts that differ from what is in their files. In any thread but the windows'. */
  void keepLayouts() throws CoreException {
    for (String name : List.copyOf(layouts.keySet())) {
      String text = layouts.remove(name);
      IFile file = file(name);
      file.refreshLocal(IResource.DEPTH_ZERO, null);
      if (text.isEmpty()) {
        file.delete(true, null);
      } else {
        file.write(text.getBytes(StandardCharsets.UTF_8), true, false, false, null);
      }
    }
  }

  /** The text of a file that is open. In the thread of the windows. */
  Optional<IDocument> document(String name) {
    return Optional.ofNullable(
            FileBuffers.getTextFileBufferManager()
                .getTextFileBuffer(file(name).getFullPath(), LocationKind.IFILE))
        .map(ITextFileBuffer::getDocument);
  }

  /**
   * Makes changes, one after the other: in the open editors, which are not saved, or in files. In
   * the thread of the windows.
   *
   * @param stamps what the open texts are stamped with then, by their names, see {@link #stamps};
   *     those that are not in it get new stamps
   * @return whether they were made; none is, when a text is not what they were made for
   */
  boolean apply(List<TextEdit> edits, Map<String, Long> stamps) throws CoreException {
    ITextFileBufferManager buffers = FileBuffers.getTextFileBufferManager();
    Map<String, ITextFileBuffer> open = new HashMap<>();
    try {
      for (TextEdit edit : edits) {
        if (!open.containsKey(edit.file())) {
          IPath path = file(edit.file()).getFullPath();
          buffers.connect(path, LocationKind.IFILE, null);
          open.put(edit.file(), buffers.getTextFileBuffer(path, LocationKind.IFILE));
        }
      }
      if (!fit(edits, open)) {
        return false;
      }
      for (Map.Entry<String, ITextFileBuffer> file : open.entrySet()) {
        List<TextEdit> own =
            edits.stream().filter(edit -> edit.file().equals(file.getKey())).toList();
        boolean shown = isShared(file.getValue());
        change(file.getValue().getDocument(), own, stamps.get(file.getKey()));
        if (!shown) {
          file.getValue().commit(new NullProgressMonitor(), false);
        }
      }
      return true;
    } finally {
      for (String name : open.keySet()) {
        buffers.disconnect(file(name).getFullPath(), LocationKind.IFILE, null);
      }
    }
  }

  /** Whether an editor shows it. */
  private static boolean isShared(ITextFileBuffer buffer) {
    return DocumentUndoManagerRegistry.getDocumentUndoManager(buffer.getDocument()) != null;
  }

  private static boolean fit(List<TextEdit> edits, Map<String, ITextFileBuffer> open) {
    Map<String, StringBuilder> texts = new HashMap<>();
    open.forEach((name, buffer) -> texts.put(name, new StringBuilder(buffer.getDocument().get())));
    for (TextEdit edit : edits) {
      StringBuilder text = texts.get(edit.file());
      int end = edit.offset() + edit.removed().length();
      if (end > text.length() || !text.substring(edit.offset(), end).equals(edit.removed())) {
        return false;
      }
      text.replace(edit.offset(), end, edit.inserted());
    }
    return true;
  }

  /**
   * The stamps of the texts that are open, by their names. A text that gets back the stamp with
   * which it was saved counts as saved, so whoever takes a change back gives the stamp back, too.
   */
  Map<String, Long> stamps(List<String> names) {
    Map<String, Long> stamps = new HashMap<>();
    for (String name : names) {
      document(name)
          .map(text -> ((IDocumentExtension4) text).getModificationStamp())
          .ifPresent(stamp -> stamps.put(name, stamp));
    }
    return stamps;
  }

  private static void change(IDocument document, List<TextEdit> edits, Long stamp) {
    IDocumentUndoManager undo = DocumentUndoManagerRegistry.getDocumentUndoManager(document);
    if (undo != null) {
      undo.beginCompoundChange();
    }
    try {
      for (TextEdit edit : edits.subList(0, edits.size() - 1)) {
        document.replace(edit.offset(), edit.removed().length(), edit.inserted());
      }
      TextEdit last = edits.getLast();
      int length = last.removed().length();
      if (stamp == null) {
        document.replace(last.offset(), length, last.inserted());
      } else {
        ((IDocumentExtension4) document).replace(last.offset(), length, last.inserted(), stamp);
      }
    } catch (BadLocationException e) {
      throw new IllegalStateException("it was looked whether the text is as it was", e);
    } finally {
      if (undo != null) {
        undo.endCompoundChange();
      }
    }
  }
}
