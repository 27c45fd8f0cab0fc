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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.codeActions.ICodeActionService2;
import org.eclipse.xtext.resource.EObjectAtOffsetHelper;
import org.eclipse.xtext.resource.XtextResource;
import org.nublox.model.Model;

/**
 * Repairs of problems, and, when a client asks for that kind of action, imports put in order. They
 * are found in the model as it was checked: the service of Xtext reads the file once more for each
 * repair, which takes half a second where it has twenty thousand lines.
 */
public class CodeActions implements ICodeActionService2 {

  @Inject private OrganizedImports imports;
  @Inject private EObjectAtOffsetHelper elements;

  @Override
  public List<Either<Command, CodeAction>> getCodeActions(Options options) {
    CodeActionContext asked = options.getCodeActionParams().getContext();
    List<String> only = asked.getOnly() == null ? List.of() : asked.getOnly();
    boolean isRepairAsked =
        only.isEmpty() || only.stream().anyMatch(CodeActionKind.QuickFix::startsWith);
    boolean isOrderAsked = only.stream().anyMatch(CodeActionKind.SourceOrganizeImports::startsWith);
    return options
        .getLanguageServerAccess()
        .doSyncRead(
            options.getURI(),
            context -> {
              List<Either<Command, CodeAction>> actions = new ArrayList<>();
              if (context.getResource() instanceof XtextResource resource) {
                Document document = context.getDocument();
                if (isRepairAsked) {
                  asked.getDiagnostics().stream()
                      .flatMap(problem -> repairs(problem, options.getURI(), resource, document))
                      .map(Either::<Command, CodeAction>forRight)
                      .forEach(actions::add);
                }
                if (isOrderAsked) {
                  organized(options.getURI(), resource, document)
                      .map(Either::<Command, CodeAction>forRight)
                      .ifPresent(actions::add);
                }
              }
              return actions;
            });
  }

  private Stream<CodeAction> repairs(
      Diagnostic problem, String uri, XtextResource resource, Document document) {
    return NubloxQuickFixes.fixes(problem).stream()
        .flatMap(
            fix ->
                edits(fix, problem, resource, document)
                    .map(
                        edits -> {
                          CodeAction action =
                              action(fix.label(), CodeActionKind.QuickFix, uri, edits);
                          action.setDiagnostics(List.of(problem));
                          return action;
                        })
                    .stream());
  }

  /** None when the client asks about a problem of a text that is not the present one. */
  private Optional<List<TextEdit>> edits(
      Fix fix, Diagnostic problem, XtextResource resource, Document document) {
    try {
      int offset = document.getOffSet(problem.getRange().getStart());
      EObject element = elements.resolveContainedElementAt(resource, offset);
      return Optional.of(fix.change().edits(problem, element, document));
    } catch (IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  private Optional<CodeAction> organized(String uri, XtextResource resource, Document document) {
    return resource.getContents().stream()
        .filter(Model.class::isInstance)
        .map(model -> imports.edits((Model) model, document))
        .filter(edits -> !edits.isEmpty())
        .findFirst()
        .map(edits -> action("Organize imports", CodeActionKind.SourceOrganizeImports, uri, edits));
  }

  private static CodeAction action(String title, String kind, String uri, List<TextEdit> edits) {
    CodeAction action = new CodeAction(title);
    action.setKind(kind);
    action.setEdit(new WorkspaceEdit(Map.of(uri, edits)));
    return action;
  }
}
