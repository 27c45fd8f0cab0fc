/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.problems;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IMarkerResolution2;
import org.eclipse.ui.IMarkerResolutionGenerator2;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.nublox.workbench.language.Edits;
import org.nublox.workbench.language.FileUri;
import org.nublox.workbench.language.OpenDocument;
import org.nublox.workbench.language.ProjectLanguage;

/**
 * What repairs a problem. The platform wants to know at once whether there is something, so the
 * titles are asked for when a problem is marked; the change itself is asked for when it is chosen,
 * so that it fits the text as it is then.
 */
public final class QuickFixes implements IMarkerResolutionGenerator2 {

  /**
   * What is known of a problem.
   *
   * @param repairs the changes by their titles, as they were when the problem was marked
   */
  private record Known(IFile file, Diagnostic diagnostic, Map<String, WorkspaceEdit> repairs) {}

  /** By the id of the marker; shared by the instance that finds and those the platform makes. */
  private static final Map<Long, Known> KNOWN = new ConcurrentHashMap<>();

  /** Finds out what repairs a problem that was just marked. */
  void find(IFile file, IMarker marker, Diagnostic diagnostic) {
    long id = marker.getId();
    ask(
        file,
        diagnostic,
        actions -> {
          Map<String, WorkspaceEdit> repairs = new LinkedHashMap<>();
          actions.forEach(action -> repairs.putIfAbsent(action.getTitle(), action.getEdit()));
          KNOWN.put(id, new Known(file, diagnostic, repairs));
        });
  }

  /** Forgets a problem that is gone. */
  void forget(IMarker marker) {
    KNOWN.remove(marker.getId());
  }

  @Override
  public boolean hasResolutions(IMarker marker) {
    Known known = KNOWN.get(marker.getId());
    return known != null && !known.repairs().isEmpty();
  }

  @Override
  public IMarkerResolution[] getResolutions(IMarker marker) {
    Known known = KNOWN.get(marker.getId());
    return known == null
        ? new IMarkerResolution[0]
        : known.repairs().keySet().stream()
            .map(title -> new Resolution(known, title))
            .toArray(IMarkerResolution[]::new);
  }

  private static void ask(IFile file, Diagnostic diagnostic, Consumer<List<CodeAction>> use) {
    CodeActionParams parameters =
        new CodeActionParams(
            new TextDocumentIdentifier(FileUri.of(file)),
            diagnostic.getRange(),
            new CodeActionContext(List.of(diagnostic)));
    ProjectLanguage.of(file.getProject())
        .ask(
            server -> server.codeAction(parameters),
            actions ->
                use.accept(
                    actions.stream()
                        .filter(action -> action.isRight())
                        .map(action -> action.getRight())
                        .filter(action -> action.getEdit() != null)
                        .toList()));
  }

  private record Resolution(Known problem, String title) implements IMarkerResolution2 {

    @Override
    public String getLabel() {
      return title;
    }

    @Override
    public String getDescription() {
      WorkspaceEdit repair = problem.repairs().get(title);
      return repair.getChanges() == null
          ? null
          : OpenDocument.of(problem.file())
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
      Consumer<WorkspaceEdit> apply =
          edit ->
              PlatformUI.getWorkbench()
                  .getDisplay()
                  .asyncExec(
                      () -> {
                        try {
                          Edits.apply(edit);
                        } catch (CoreException e) {
                          ILog.of(QuickFixes.class).log(e.getStatus());
                        }
                      });
      ask(
          problem.file(),
          problem.diagnostic(),
          actions ->
              actions.stream()
                  .filter(action -> action.getTitle().equals(title))
                  .findFirst()
                  .map(CodeAction::getEdit)
                  .ifPresent(apply));
    }
  }
}
