/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.editor;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.texteditor.ITextEditor;
import org.nublox.workbench.language.Edits;
import org.nublox.workbench.language.OpenDocument;

/** Formats the file in the active editor. */
public final class FormatHandler extends AbstractHandler {

  @Override
  public Object execute(ExecutionEvent event) {
    if (HandlerUtil.getActiveEditor(event) instanceof ITextEditor editor) {
      IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
      OpenDocument.of(document).ifPresent(FormatHandler::format);
    }
    return null;
  }

  private static void format(OpenDocument open) {
    format(open, () -> {});
  }

  /**
   * Formats an open file.
   *
   * @param changed is called when that has changed something
   */
  static void format(OpenDocument open, Runnable changed) {
    DocumentFormattingParams parameters =
        new DocumentFormattingParams(open.identifier(), new FormattingOptions(2, true));
    Answers.whileUnchanged(
        open,
        server -> server.formatting(parameters),
        edits -> {
          if (!edits.isEmpty()) {
            Edits.apply(open.document(), edits);
            changed.run();
          }
        });
  }
}
