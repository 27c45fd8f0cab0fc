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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextEdit;
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
 * What repairs a problem. The platform wants to know at once whether there is something, so the
 * titles are asked for when a problem is marked; the change itself is asked for when it is chosen,
 * so that it fits the text as it is then.
 */
public final class QuickFixes implements IMarkerResolutionGenerator2 {

  /**
   * What is known of a problem.
   *
   * @param diagnostic the problem where it is now
   * @param line in which it was when it was marked
   * @param repairs the changes by their titles, as they were then
   */
  private record Known(
      IFile file, Diagnostic diagnostic, int line, Map<String, WorkspaceEdit> repairs) {}

  /** The problems that something can be done about; of the others nobody is asked. */
  private static final Set<String> CODES =
      StreamSupport.stream(NubloxQuickFixes.codes().spliterator(), false)
          .collect(Collectors.toUnmodifiableSet());

  /** By the id of the marker; shared by the instance that finds and those the platform makes. */
  private static final Map<Long, Known> KNOWN = new ConcurrentHashMap<>();

  /** Finds out what repairs a problem that was just marked. */
  void find(IFile file, IMarker marker, Diagnostic diagnostic) {
    if (!CODES.contains(code(diagnostic))) {
      return;
    }
    long id = marker.getId();
    int line = diagnostic.getRange().getStart().getLine();
    ask(
        file,
        diagnostic,
        actions -> {
          Map<String, WorkspaceEdit> repairs = new LinkedHashMap<>();
          actions.forEach(action -> repairs.putIfAbsent(action.getTitle(), action.getEdit()));
          KNOWN.put(id, new Known(file, diagnostic, line, repairs));
        });
  }

  /** A problem stands elsewhere now. */
  void move(IMarker marker, Diagnostic diagnostic) {
    KNOWN.computeIfPresent(
        marker.getId(),
        (id, known) -> new Known(known.file(), diagnostic, known.line(), known.repairs()));
  }

  private static String code(Diagnostic diagnostic) {
    return diagnostic.getCode() != null && diagnostic.getCode().isLeft()
        ? diagnostic.getCode().getLeft()
        : "";
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
                          open.document(),
                          moved(repair.getChanges().getOrDefault(open.uri(), List.of()))))
              .filter(preview -> !preview.isEmpty())
              .orElse(null);
    }

    /** The edits for where the problem is now. */
    private List<TextEdit> moved(List<TextEdit> edits) {
      int by = problem.diagnostic().getRange().getStart().getLine() - problem.line();
      return edits.stream()
          .map(
              edit ->
                  new TextEdit(
                      new Range(
                          moved(edit.getRange().getStart(), by),
                          moved(edit.getRange().getEnd(), by)),
                      edit.getNewText()))
          .toList();
    }

    private static Position moved(Position place, int by) {
      return new Position(Math.max(0, place.getLine() + by), place.getCharacter());
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
