/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBufferManager;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.search.ui.ISearchQuery;
import org.eclipse.search.ui.text.Match;
import org.nublox.workbench.language.FileUri;
import org.nublox.workbench.language.OpenDocument;
import org.nublox.workbench.language.Places;

/** A search for the uses of an element, and its declaration. */
final class References implements ISearchQuery {

  private static final long PATIENCE_MILLIS = 60_000;

  private final OpenDocument document;
  private final Position place;
  private final String name;
  private final FoundReferences found = new FoundReferences(this);

  References(OpenDocument document, Position place, String name) {
    this.document = document;
    this.place = place;
    this.name = name;
  }

  String name() {
    return name;
  }

  @Override
  public IStatus run(IProgressMonitor monitor) {
    found.removeAll();
    ReferenceParams parameters =
        new ReferenceParams(document.identifier(), place, new ReferenceContext(true));
    try {
      List<? extends Location> places =
          document.await(server -> server.references(parameters), PATIENCE_MILLIS);
      Map<IFile, IDocument> texts = new HashMap<>();
      for (Location reference : places) {
        Optional<IFile> file = FileUri.find(reference.getUri());
        if (file.isPresent()) {
          IDocument text = texts.get(file.get());
          if (text == null) {
            text = text(file.get());
            texts.put(file.get(), text);
          }
          found.addMatch(match(file.get(), text, reference));
        }
      }
      return Status.OK_STATUS;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Status.CANCEL_STATUS;
    } catch (CoreException e) {
      return e.getStatus();
    } catch (ExecutionException | TimeoutException | BadLocationException e) {
      return Status.error("The references of '" + name + "' could not be found; try again.", e);
    }
  }

  private static Match match(IFile file, IDocument text, Location reference)
      throws BadLocationException {
    IRegion region = Places.region(text, reference.getRange());
    int number = text.getLineOfOffset(region.getOffset());
    IRegion line = text.getLineInformation(number);
    return new Match(
        new Line(file, number + 1, line.getOffset(), text.get(line.getOffset(), line.getLength())),
        region.getOffset(),
        region.getLength());
  }

  private static IDocument text(IFile file) throws CoreException {
    ITextFileBufferManager buffers = FileBuffers.getTextFileBufferManager();
    buffers.connect(file.getFullPath(), LocationKind.IFILE, null);
    try {
      return buffers.getTextFileBuffer(file.getFullPath(), LocationKind.IFILE).getDocument();
    } finally {
      buffers.disconnect(file.getFullPath(), LocationKind.IFILE, null);
    }
  }

  @Override
  public String getLabel() {
    return "References of '" + name + "'";
  }

  @Override
  public boolean canRerun() {
    return true;
  }

  @Override
  public boolean canRunInBackground() {
    return true;
  }

  @Override
  public FoundReferences getSearchResult() {
    return found;
  }
}
