/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.rename;

import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.ltk.ui.refactoring.RefactoringWizard;
import org.eclipse.ltk.ui.refactoring.RefactoringWizardOpenOperation;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.texteditor.ITextEditor;
import org.nublox.workbench.editor.Words;
import org.nublox.workbench.language.OpenDocument;

/** Renames the element whose name the cursor is in. */
public final class RenameHandler extends AbstractHandler {

  @Override
  public Object execute(ExecutionEvent event) {
    if (!(HandlerUtil.getActiveEditor(event) instanceof ITextEditor editor)
        || !(editor.getSelectionProvider().getSelection() instanceof ITextSelection selection)) {
      return null;
    }
    IDocument text = editor.getDocumentProvider().getDocument(editor.getEditorInput());
    Optional<OpenDocument> document = OpenDocument.of(text);
    IRegion word = Words.around(text, selection.getOffset());
    if (document.isEmpty() || word.getLength() == 0) {
      return null;
    }
    try {
      String name = text.get(word.getOffset(), word.getLength());
      ElementRename rename = new ElementRename(document.get(), word, name);
      new RefactoringWizardOpenOperation(new Wizard(rename))
          .run(HandlerUtil.getActiveShell(event), "Rename");
    } catch (BadLocationException e) {
      throw new IllegalStateException("the word lies in the text", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return null;
  }

  private static final class Wizard extends RefactoringWizard {

    private final ElementRename rename;

    Wizard(ElementRename rename) {
      super(rename, DIALOG_BASED_USER_INTERFACE | PREVIEW_EXPAND_FIRST_NODE);
      this.rename = rename;
      setDefaultPageTitle("Rename " + rename.oldName());
    }

    @Override
    protected void addUserInputPages() {
      addPage(new RenamePage(rename));
    }
  }
}
