/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.ide.server;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.xtext.ide.server.BuildManager.Buildable;
import org.eclipse.xtext.ide.server.LanguageServerImpl;
import org.eclipse.xtext.ide.server.UriExtensions;

/**
 * Answers as soon as the files are read, and checks those that are not open while nothing else is
 * to be done. Who asks where something is referred to waits until all files are linked.
 */
public class GradualServer extends LanguageServerImpl {

  @Inject private UriExtensions uris;

  /** Completes when no file waits for its check. */
  private CompletableFuture<Void> checked = CompletableFuture.completedFuture(null);

  /** Whether somebody does not want to wait for the checks. */
  private boolean stopped;

  @Override
  public CompletableFuture<InitializeResult> initialize(InitializeParams parameters) {
    return super.initialize(parameters)
        .thenApply(
            result -> {
              checkRest();
              return result;
            });
  }

  @Override
  public void didChangeWatchedFiles(DidChangeWatchedFilesParams changes) {
    super.didChangeWatchedFiles(changes);
    checkRest();
  }

  @Override
  public void didChangeWorkspaceFolders(DidChangeWorkspaceFoldersParams changes) {
    super.didChangeWorkspaceFolders(changes);
    checkRest();
  }

  @Override
  public void didChangeConfiguration(DidChangeConfigurationParams changes) {
    super.didChangeConfiguration(changes);
    checkRest();
  }

  @Override
  public CompletableFuture<List<? extends Location>> references(ReferenceParams parameters) {
    return requests()
        .runAlone(workspace()::checkRest)
        .thenCompose(done -> super.references(parameters));
  }

  @Override
  public CompletableFuture<WorkspaceEdit> rename(RenameParams parameters) {
    return requests()
        .runAlone(workspace()::checkRest)
        .thenCompose(done -> super.rename(parameters));
  }

  /** Completes when all that was told to the server until now has been checked. */
  public CompletableFuture<Void> checked() {
    return requests().idle().thenCompose(done -> begun());
  }

  /** How many files wait for their check. */
  public int waiting() {
    return workspace().waiting();
  }

  /**
   * Lets files wait that are not checked yet, until they are opened, something is changed outside
   * of an editor, or somebody asks where something is referred to.
   */
  public synchronized void stopChecking() {
    stopped = true;
  }

  /** A file that is said to be changed and is not is only checked again, when there is time. */
  @Override
  protected Buildable toBuildable(DidChangeWatchedFilesParams changes) {
    List<FileEvent> changed = new ArrayList<>();
    for (FileEvent event : changes.getChanges()) {
      URI file = uris.toUri(event.getUri());
      if (event.getType() == FileChangeType.Deleted
          || workspace().isDocumentOpen(file)
          || !workspace().checkLater(file)) {
        changed.add(event);
      }
    }
    return super.toBuildable(new DidChangeWatchedFilesParams(changed));
  }

  private synchronized CompletableFuture<Void> begun() {
    checkRest();
    return checked;
  }

  /** Begins to check what waits, unless that has begun. */
  private synchronized void checkRest() {
    if (checked.isDone()) {
      checked = new CompletableFuture<>();
      stopped = false;
      checkNext();
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // failures are in the log
  private void checkNext() {
    try {
      requests()
          .runSpare(workspace()::checkNext)
          .whenComplete((done, failure) -> goOn(failure == null));
    } catch (RejectedExecutionException e) {
      // it was shut down
      checked.cancel(false);
    }
  }

  /** After a change, what it lets wait is known only when it has been made. */
  private synchronized void goOn(boolean undisturbed) {
    if (stopped || (undisturbed && waiting() == 0)) {
      checked.complete(null);
    } else {
      checkNext();
    }
  }

  private Requests requests() {
    return (Requests) getRequestManager();
  }

  private IndexedWorkspace workspace() {
    return (IndexedWorkspace) getWorkspaceManager();
  }
}
