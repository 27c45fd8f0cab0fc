/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.generated;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IURIEditorInput;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.nublox.generator.trace.TraceEntry;
import org.nublox.pipeline.GenerationStep;
import org.nublox.project.Place;
import org.nublox.workbench.live.ActiveProject;
import org.nublox.workbench.live.LiveProject;
import org.nublox.workbench.live.LiveProjects;

/** Files in editors and on the disk. */
final class Places {

  private Places() {}

  /** A line of a model file. */
  record Found(Path file, int line) {}

  /** The file that an editor shows. */
  static Optional<Path> file(IEditorPart editor) {
    IFile file = Adapters.adapt(editor.getEditorInput(), IFile.class);
    if (file != null && file.getLocation() != null) {
      return Optional.of(file.getLocation().toPath());
    }
    return editor.getEditorInput() instanceof IURIEditorInput input
            && "file".equals(input.getURI().getScheme())
        ? Optional.of(Path.of(input.getURI()))
        : Optional.empty();
  }

  /** The project that an editor's file is in. */
  static Optional<IProject> project(IEditorPart editor) {
    return Optional.ofNullable(Adapters.adapt(editor.getEditorInput(), IResource.class))
        .map(IResource::getProject);
  }

  /** Where the innermost of the elements stands, in the project that is generated into a folder. */
  static Optional<Found> origin(Path output, List<TraceEntry> entries) throws IOException {
    if (entries.isEmpty()) {
      return Optional.empty();
    }
    for (IProject candidate : ActiveProject.all()) {
      LiveProject live = LiveProjects.read(candidate);
      if (GenerationStep.folderOf(live.project()).equals(output)) {
        Optional<Place> place =
            live.project().find(entries.getFirst().origin()).flatMap(live.project()::place);
        return place.map(found -> new Found(found.file(), Math.max(1, found.line())));
      }
    }
    return Optional.empty();
  }

  /** Opens a file at a line; in its project when it is in one. */
  static void open(IWorkbenchPage page, Path file, int line) {
    try {
      IFile[] known =
          ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(file.toUri());
      IEditorPart editor =
          known.length > 0 && known[0].exists()
              ? IDE.openEditor(page, known[0])
              : IDE.openEditorOnFileStore(page, EFS.getLocalFileSystem().getStore(file.toUri()));
      ITextEditor text = Adapters.adapt(editor, ITextEditor.class);
      if (text != null) {
        IDocument document = text.getDocumentProvider().getDocument(text.getEditorInput());
        text.selectAndReveal(document.getLineOffset(line - 1), 0);
      }
    } catch (PartInitException | BadLocationException e) {
      ILog.of(Places.class).warn(file + " could not be opened at line " + line + ".", e);
    }
  }
}
