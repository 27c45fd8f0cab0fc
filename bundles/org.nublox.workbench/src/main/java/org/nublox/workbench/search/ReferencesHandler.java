/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.search;

import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.search.ui.NewSearchUI;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.texteditor.ITextEditor;
import org.nublox.workbench.editor.Words;
import org.nublox.workbench.language.OpenDocument;

/** Looks in all files for what the cursor is on. */
public final class ReferencesHandler extends AbstractHandler {

  @Override
  public Object execute(ExecutionEvent event) {
    if (HandlerUtil.getActiveEditor(event) instanceof ITextEditor editor
        && editor.getSelectionProvider().getSelection() instanceof ITextSelection selection) {
      IDocument text = editor.getDocumentProvider().getDocument(editor.getEditorInput());
      Optional<OpenDocument> document = OpenDocument.of(text);
      IRegion word = Words.around(text, selection.getOffset());
      if (document.isPresent() && word.getLength() > 0) {
        search(document.get(), word);
      }
    }
    return null;
  }

  private static void search(OpenDocument document, IRegion word) {
    try {
      String name = document.document().get(word.getOffset(), word.getLength());
      NewSearchUI.runQueryInBackground(
          new References(document, document.position(word.getOffset()), name));
    } catch (BadLocationException e) {
      throw new IllegalStateException("the word lies in the text", e);
    }
  }
}
