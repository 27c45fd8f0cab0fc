/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.problems;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IMarkerResolution2;
import org.eclipse.ui.IMarkerResolutionGenerator2;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.nublox.dsl.ide.fixes.NubloxQuickFixes;
import org.nublox.workbench.language.Edits;
import org.nublox.workbench.language.FileUri;
import org.nublox.workbench.language.OpenDocument;
import org.nublox.workbench.language.ProjectLanguage;

/**
 * What repairs a problem. The platform wants to know at once whether there is something, of each
 * marker that it draws: code and message tell that. The change itself is asked for when somebody
 * looks at the ways to repair one, and again when one is chosen, so that it fits the text as it is
 * then.
 */
public final class QuickFixes implements IMarkerResolutionGenerator2 {

  /** What is said in place of where, when only the titles are wanted. */
  private static final Range ANYWHERE = new Range(new Position(0, 0), new Position(0, 0));

  @Override
  public boolean hasResolutions(IMarker marker) {
    return !titles(marker).isEmpty();
  }

  @Override
  public IMarkerResolution[] getResolutions(IMarker marker) {
    Map<String, WorkspaceEdit> repairs = new ConcurrentHashMap<>();
    List<String> titles = titles(marker);
    if (!titles.isEmpty()) {
      ask(marker, repairs::putAll);
    }
    return titles.stream()
        .map(title -> new Resolution(marker, title, repairs))
        .toArray(IMarkerResolution[]::new);
  }

  private static List<String> titles(IMarker marker) {
    return NubloxQuickFixes.titles(Problem.marked(marker, null).diagnostic(ANYWHERE));
  }

  /** Asks for what repairs a problem where it is now, by titles. */
  private static void ask(IMarker marker, Consumer<Map<String, WorkspaceEdit>> use) {
    if (!(marker.getResource() instanceof IFile file)) {
      return;
    }
    ProjectLanguage.of(file.getProject())
        .ask(
            server -> {
              try {
                Diagnostic problem =
                    Problem.marked(marker, Problem.tracked(file)).diagnostic(Problem.text(file));
                return server.codeAction(
                    new CodeActionParams(
                        new TextDocumentIdentifier(FileUri.of(file)),
                        problem.getRange(),
                        new CodeActionContext(List.of(problem))));
              } catch (BadLocationException e) {
                // its text was deleted meanwhile
                return CompletableFuture.completedFuture(List.of());
              }
            },
            actions ->
                use.accept(
                    actions.stream()
                        .map(action -> action.getRight())
                        .collect(
                            Collectors.toMap(
                                CodeAction::getTitle, CodeAction::getEdit, (one, other) -> one))));
  }

  /**
   * One way to repair a problem.
   *
   * @param repairs the changes by their titles, as soon as they are known
   */
  private record Resolution(IMarker problem, String title, Map<String, WorkspaceEdit> repairs)
      implements IMarkerResolution2 {

    @Override
    public String getLabel() {
      return title;
    }

    @Override
    public String getDescription() {
      WorkspaceEdit repair = repairs.get(title);
      return repair == null
              || repair.getChanges() == null
              || !(problem.getResource() instanceof IFile file)
          ? null
          : OpenDocument.of(file)
              .map(
                  open ->
                      Preview.html(
                          open.document(), repair.getChanges().getOrDefault(open.uri(), List.of())))
              .filter(preview -> !preview.isEmpty())
              .orElse(null);
    }

    @Override
    public Image getImage() {
      return PlatformUI.getWorkbench().getSharedImages().getImage(ISharedImages.IMG_OBJS_INFO_TSK);
    }

    @Override
    public void run(IMarker marker) {
      ask(
          marker,
          found -> {
            WorkspaceEdit repair = found.get(title);
            if (repair != null) {
              PlatformUI.getWorkbench().getDisplay().asyncExec(() -> apply(repair));
            }
          });
    }

    private static void apply(WorkspaceEdit edit) {
      try {
        Edits.apply(edit);
      } catch (CoreException e) {
        ILog.of(QuickFixes.class).log(e.getStatus());
      }
    }
  }
}
