/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.rename;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBufferManager;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.lsp4j.AnnotatedTextEdit;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.ltk.core.refactoring.CompositeChange;
import org.eclipse.ltk.core.refactoring.Refactoring;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.eclipse.ltk.core.refactoring.TextChange;
import org.eclipse.ltk.core.refactoring.TextFileChange;
import org.eclipse.text.edits.MultiTextEdit;
import org.eclipse.text.edits.ReplaceEdit;
import org.eclipse.text.edits.TextEditGroup;
import org.eclipse.xtext.ide.server.LanguageServerImpl;
import org.nublox.dsl.ide.rename.CheckedRename;
import org.nublox.workbench.language.FileUri;
import org.nublox.workbench.language.OpenDocument;
import org.nublox.workbench.language.Places;

/**
 * Gives an element another name in all files of its project. Where a database knows the element by
 * its old name, that is left behind as {@code renamed from}, if it is wanted.
 */
final class ElementRename extends Refactoring {

  private static final long PATIENCE_MILLIS = 20_000;

  private final OpenDocument document;
  private final IRegion word;
  private final String oldName;
  private volatile String newName;
  private boolean formerNameKept = true;
  private boolean stored;
  private volatile WorkspaceEdit edit;

  ElementRename(OpenDocument document, IRegion word, String oldName) {
    this.document = document;
    this.word = word;
    this.oldName = oldName;
    this.newName = oldName;
  }

  @Override
  public String getName() {
    return "Rename " + oldName;
  }

  String oldName() {
    return oldName;
  }

  String newName() {
    return newName;
  }

  void rename(String name) {
    newName = name;
  }

  void keepFormerName(boolean keep) {
    formerNameKept = keep;
  }

  /** Whether a database may have the element, so that its former name matters. */
  boolean isStored() {
    return stored;
  }

  @Override
  public RefactoringStatus checkInitialConditions(IProgressMonitor monitor) {
    PrepareRenameParams where =
        new PrepareRenameParams(document.identifier(), document.position(word.getOffset()));
    RefactoringStatus status = new RefactoringStatus();
    if (ask(server -> server.prepareRename(where), status) == null && status.isOK()) {
      status.addFatalError(
          "'" + oldName + "' is no name of this project's models, so it cannot be renamed here.");
    }
    if (status.isOK()) {
      // asked with a name that nobody has, to know whether a former name would be written
      WorkspaceEdit probe =
          ask(server -> server.rename(to(oldName + "_")), new RefactoringStatus());
      stored =
          probe != null
              && edits(probe).values().stream()
                  .anyMatch(edits -> edits.stream().anyMatch(ElementRename::isFormerName));
    }
    return status;
  }

  /** What speaks against the new name; asked of the language. */
  RefactoringStatus checkNewName() {
    RefactoringStatus status = new RefactoringStatus();
    edit = ask(server -> server.rename(to(newName)), status);
    if (edit == null && status.isOK()) {
      status.addFatalError("'" + oldName + "' cannot be renamed.");
    }
    return status;
  }

  @Override
  public RefactoringStatus checkFinalConditions(IProgressMonitor monitor) {
    return checkNewName();
  }

  private RenameParams to(String name) {
    return new RenameParams(document.identifier(), document.position(word.getOffset()), name);
  }

  private <T> T ask(
      Function<LanguageServerImpl, CompletableFuture<T>> question, RefactoringStatus status) {
    try {
      return document.await(question, PATIENCE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new OperationCanceledException();
    } catch (ExecutionException e) {
      status.addFatalError(refusal(e.getCause()));
    } catch (TimeoutException e) {
      status.addFatalError(
          "The project is still being checked; try again when the progress has ended.");
    }
    return null;
  }

  private static String refusal(Throwable failure) {
    Throwable cause = failure;
    while (!(cause instanceof ResponseErrorException) && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.getMessage() == null
        ? "The element cannot be renamed; the error log says more."
        : cause.getMessage();
  }

  private static boolean isFormerName(TextEdit edit) {
    return edit instanceof AnnotatedTextEdit annotated
        && CheckedRename.FORMER_NAME.equals(annotated.getAnnotationId());
  }

  @Override
  public Change createChange(IProgressMonitor monitor) throws CoreException {
    CompositeChange all = new CompositeChange("Rename '" + oldName + "' to '" + newName + "'");
    for (Map.Entry<String, List<TextEdit>> changed : edits(edit).entrySet()) {
      IFile file = FileUri.find(changed.getKey()).orElse(null);
      if (file != null) {
        all.add(change(file, changed.getValue()));
      }
    }
    return all;
  }

  private Change change(IFile file, List<TextEdit> edits) throws CoreException {
    TextChange change = new TextFileChange(file.getName(), file);
    change.setTextType("nbx");
    MultiTextEdit root = new MultiTextEdit();
    change.setEdit(root);
    ITextFileBufferManager buffers = FileBuffers.getTextFileBufferManager();
    buffers.connect(file.getFullPath(), LocationKind.IFILE, null);
    try {
      IDocument text =
          buffers.getTextFileBuffer(file.getFullPath(), LocationKind.IFILE).getDocument();
      for (TextEdit written : edits) {
        if (!isFormerName(written) || formerNameKept) {
          IRegion region = Places.region(text, written.getRange());
          ReplaceEdit replace =
              new ReplaceEdit(region.getOffset(), region.getLength(), written.getNewText());
          root.addChild(replace);
          change.addTextEditGroup(
              new TextEditGroup(
                  isFormerName(written) ? "Keep the former name" : "Rename", replace));
        }
      }
    } finally {
      buffers.disconnect(file.getFullPath(), LocationKind.IFILE, null);
    }
    return change;
  }

  private static Map<String, List<TextEdit>> edits(WorkspaceEdit edit) {
    Map<String, List<TextEdit>> byFile = new LinkedHashMap<>();
    if (edit.getChanges() != null) {
      byFile.putAll(edit.getChanges());
    }
    return byFile;
  }
}
