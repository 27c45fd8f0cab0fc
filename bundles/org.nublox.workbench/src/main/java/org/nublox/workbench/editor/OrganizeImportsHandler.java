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
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.IDocument;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.texteditor.ITextEditor;
import org.nublox.workbench.language.Edits;
import org.nublox.workbench.language.OpenDocument;

/** Puts the imports of the file in the active editor in order. */
public final class OrganizeImportsHandler extends AbstractHandler {

  @Override
  public Object execute(ExecutionEvent event) {
    if (HandlerUtil.getActiveEditor(event) instanceof ITextEditor editor) {
      IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
      OpenDocument.of(document).ifPresent(OrganizeImportsHandler::organize);
    }
    return null;
  }

  private static void organize(OpenDocument open) {
    CodeActionContext context = new CodeActionContext(List.of());
    context.setOnly(List.of(CodeActionKind.SourceOrganizeImports));
    Position start = new Position(0, 0);
    CodeActionParams parameters =
        new CodeActionParams(open.identifier(), new Range(start, start), context);
    Answers.whileUnchanged(
        open,
        server -> server.codeAction(parameters),
        actions ->
            actions.stream()
                .filter(action -> action.isRight())
                .map(action -> action.getRight())
                .forEach(OrganizeImportsHandler::apply));
  }

  private static void apply(CodeAction action) {
    try {
      Edits.apply(action.getEdit());
    } catch (CoreException e) {
      ILog.of(OrganizeImportsHandler.class).log(e.getStatus());
    }
  }
}
