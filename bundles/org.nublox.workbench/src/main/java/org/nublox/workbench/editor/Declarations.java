/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.editor;

import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.hyperlink.AbstractHyperlinkDetector;
import org.eclipse.jface.text.hyperlink.IHyperlink;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Range;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.nublox.workbench.language.FileUri;
import org.nublox.workbench.language.OpenDocument;
import org.nublox.workbench.language.Places;

/** Ctrl+click and F3 on a name lead to where it is declared. */
public final class Declarations extends AbstractHyperlinkDetector {

  @Override
  public IHyperlink[] detectHyperlinks(
      ITextViewer viewer, IRegion region, boolean canShowMultipleHyperlinks) {
    IRegion word = Words.around(viewer.getDocument(), region.getOffset());
    Optional<OpenDocument> document = OpenDocument.of(viewer.getDocument());
    if (document.isEmpty() || word.getLength() == 0) {
      return null;
    }
    return new IHyperlink[] {new Link(document.get(), word)};
  }

  /** Finds the declaration when it is followed, so that nothing is asked while the mouse moves. */
  private record Link(OpenDocument document, IRegion word) implements IHyperlink {

    @Override
    public IRegion getHyperlinkRegion() {
      return word;
    }

    @Override
    public String getTypeLabel() {
      return null;
    }

    @Override
    public String getHyperlinkText() {
      return "Open Declaration";
    }

    @Override
    public void open() {
      DefinitionParams where =
          new DefinitionParams(document.identifier(), document.position(word.getOffset()));
      document.ask(
          server -> server.definition(where),
          found -> {
            List<? extends Location> places = found.isLeft() ? found.getLeft() : List.of();
            PlatformUI.getWorkbench()
                .getDisplay()
                .asyncExec(
                    () -> {
                      if (!places.isEmpty()) {
                        show(places.get(0).getUri(), places.get(0).getRange());
                      }
                    });
          });
    }
  }

  /** Opens a file of the workspace and selects a range in it. */
  public static void show(String uri, Range range) {
    IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
    Optional<IFile> file = FileUri.find(uri);
    if (file.isEmpty()) {
      return;
    }
    try {
      IEditorPart part = IDE.openEditor(page, file.get());
      if (part instanceof ITextEditor editor) {
        IRegion region =
            Places.region(editor.getDocumentProvider().getDocument(editor.getEditorInput()), range);
        editor.selectAndReveal(region.getOffset(), region.getLength());
      }
    } catch (PartInitException e) {
      // the platform shows in the editor what kept it from opening
    }
  }
}
