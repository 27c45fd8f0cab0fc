/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.ide.fixes;

import com.google.inject.Inject;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.xtext.ide.server.codeActions.QuickFixCodeActionService;
import org.nublox.model.Model;

/** Repairs of problems, and, when a client asks for that kind of action, imports put in order. */
public class CodeActions extends QuickFixCodeActionService {

  @Inject private OrganizedImports imports;

  @Override
  public List<Either<Command, CodeAction>> getCodeActions(Options options) {
    List<String> wanted = options.getCodeActionParams().getContext().getOnly();
    if (wanted == null
        || wanted.stream().noneMatch(CodeActionKind.SourceOrganizeImports::startsWith)) {
      return super.getCodeActions(options);
    }
    return options
        .getLanguageServerAccess()
        .doSyncRead(
            options.getURI(),
            context ->
                context.getResource().getContents().stream().findFirst().orElse(null)
                        instanceof Model model
                    ? organized(options.getURI(), imports.edits(model, context.getDocument()))
                    : List.of());
  }

  private static List<Either<Command, CodeAction>> organized(String uri, List<TextEdit> edits) {
    if (edits.isEmpty()) {
      return List.of();
    }
    CodeAction action = new CodeAction("Organize imports");
    action.setKind(CodeActionKind.SourceOrganizeImports);
    action.setEdit(new WorkspaceEdit(Map.of(uri, edits)));
    return List.of(Either.forRight(action));
  }
}
