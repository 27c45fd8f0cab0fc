/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.language;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.ILog;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DocumentSymbolCapabilities;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.RenameCapabilities;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.xtext.ide.server.LanguageServerImpl;
import org.nublox.dsl.ide.server.GradualServer;

/**
 * What the language knows of one project: all its files, those in editors as they are there.
 *
 * <p>Messages and questions are handed to the server one after the other in the order in which they
 * were given, by a thread of the project's own; so a question is about the text that was typed
 * before it. The server starts with the first of them and then reads the whole project; it checks
 * files that are not open while nobody asks.
 */
public final class ProjectLanguage {

  /** Is told what was found in a file each time it was checked. */
  @FunctionalInterface
  public interface CheckListener {
    /** Called in a thread of the server's. */
    void checked(IProject project, PublishDiagnosticsParams found);
  }

  private static final Map<IProject, ProjectLanguage> OPEN = new ConcurrentHashMap<>();
  private static final List<CheckListener> LISTENERS = new CopyOnWriteArrayList<>();

  private static final int ATTEMPTS = 20;
  private static final int PAUSE_MILLIS = 30;

  /** Nobody wants to see what is done in less. */
  private static final int PROGRESS_DELAY_MILLIS = 500;

  private final IProject project;
  private final ExecutorService lane;

  /** Touched by the lane alone. */
  private GradualServer server;

  /** Made with the server. */
  private CheckProgress progress;

  private ProjectLanguage(IProject project) {
    this.project = project;
    this.lane =
        Executors.newSingleThreadExecutor(
            task -> {
              Thread thread = new Thread(task, "nublox-language-" + project.getName());
              thread.setDaemon(true);
              return thread;
            });
  }

  /** The language of a project that is open. */
  public static ProjectLanguage of(IProject project) {
    return OPEN.computeIfAbsent(project, ProjectLanguage::new);
  }

  /** The language of a project, when somebody has asked for it since the project was opened. */
  public static Optional<ProjectLanguage> ifStarted(IProject project) {
    return Optional.ofNullable(OPEN.get(project));
  }

  /** Adds a listener for the checks of all projects. */
  public static void addListener(CheckListener listener) {
    LISTENERS.add(listener);
  }

  /** Removes a listener. */
  public static void removeListener(CheckListener listener) {
    LISTENERS.remove(listener);
  }

  /** Forgets a project that is closed or deleted. */
  public static void close(IProject project) {
    ProjectLanguage language = OPEN.remove(project);
    if (language != null) {
      language.lane.execute(language::stop);
      language.lane.shutdown();
    }
  }

  /** Makes sure that the project has been read. */
  public void start() {
    tell(server -> {});
  }

  /** Tells the server which files have changed. They are checked in the background. */
  public void check(DidChangeWatchedFilesParams changes) {
    tell(
        server -> {
          server.didChangeWatchedFiles(changes);
          progress.schedule(PROGRESS_DELAY_MILLIS);
        });
  }

  /** Tells the server something. */
  public void tell(Consumer<LanguageServerImpl> message) {
    hand(() -> message.accept(server()), () -> {});
  }

  /**
   * Asks the server something.
   *
   * @return the answer; fails with a cancellation when somebody typed before it was found
   */
  @SuppressWarnings("FutureReturnValueIgnored") // what it would say goes on to the answer
  public <T> CompletableFuture<T> ask(Function<LanguageServerImpl, CompletableFuture<T>> question) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    hand(
        () -> {
          try {
            question
                .apply(server())
                .whenComplete(
                    (value, failure) -> {
                      if (failure == null) {
                        answer.complete(value);
                      } else {
                        answer.completeExceptionally(failure);
                      }
                    });
          } catch (RuntimeException e) {
            answer.completeExceptionally(e);
          }
        },
        () -> answer.cancel(false));
    return answer;
  }

  /** Something for the lane; what to do otherwise when the project was closed. */
  private void hand(Runnable task, Runnable otherwise) {
    try {
      lane.execute(task);
    } catch (RejectedExecutionException e) {
      otherwise.run();
    }
  }

  /**
   * Asks the server something and does something with the answer. A question that was interrupted
   * because somebody typed is asked again, a few times.
   */
  public <T> void ask(
      Function<LanguageServerImpl, CompletableFuture<T>> question, Consumer<? super T> use) {
    ask(question, use, ATTEMPTS);
  }

  @SuppressWarnings("FutureReturnValueIgnored") // failures are reported
  private <T> void ask(
      Function<LanguageServerImpl, CompletableFuture<T>> question,
      Consumer<? super T> use,
      int attempts) {
    ask(question)
        .thenAccept(use)
        .exceptionally(
            failure -> {
              Throwable cause = failure.getCause() == null ? failure : failure.getCause();
              if (lane.isShutdown()) {
                return null;
              }
              if (!(cause instanceof CancellationException)) {
                ILog.of(ProjectLanguage.class).warn("A question had no answer.", cause);
              } else if (attempts > 1) {
                CompletableFuture.delayedExecutor(PAUSE_MILLIS, TimeUnit.MILLISECONDS)
                    .execute(() -> ask(question, use, attempts - 1));
              }
              return null;
            });
  }

  /**
   * Asks the server something and waits for the answer, in a thread that is not the one of the
   * windows. A question that was interrupted by a check is asked again.
   *
   * @param patienceMillis how long to wait at most
   * @throws TimeoutException when there was no answer in that time
   * @throws ExecutionException when the server refuses to answer
   */
  public <T> T await(
      Function<LanguageServerImpl, CompletableFuture<T>> question, long patienceMillis)
      throws InterruptedException, ExecutionException, TimeoutException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(patienceMillis);
    while (true) {
      try {
        return ask(question).get(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
      } catch (CancellationException e) {
        // asked again below
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof CancellationException)) {
          throw e;
        }
      }
      if (System.nanoTime() > end || lane.isShutdown()) {
        throw new TimeoutException("no answer after " + patienceMillis + " ms");
      }
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    }
  }

  private GradualServer server() {
    if (server == null) {
      GradualServer starting = Language.get().join().newServer();
      starting.connect(new Messages(this::checked));
      starting.initialize(about(project)).join();
      starting.initialized(new InitializedParams());
      server = starting;
      progress = new CheckProgress(project, server);
      progress.schedule(PROGRESS_DELAY_MILLIS);
    }
    return server;
  }

  private static InitializeParams about(IProject project) {
    DocumentSymbolCapabilities symbols = new DocumentSymbolCapabilities();
    symbols.setHierarchicalDocumentSymbolSupport(true);
    TextDocumentClientCapabilities documents = new TextDocumentClientCapabilities();
    documents.setDocumentSymbol(symbols);
    RenameCapabilities rename = new RenameCapabilities();
    rename.setPrepareSupport(true);
    documents.setRename(rename);
    ClientCapabilities capabilities = new ClientCapabilities();
    capabilities.setTextDocument(documents);
    WorkspaceClientCapabilities workspace = new WorkspaceClientCapabilities();
    workspace.setWorkspaceFolders(true);
    capabilities.setWorkspace(workspace);
    InitializeParams parameters = new InitializeParams();
    parameters.setCapabilities(capabilities);
    parameters.setWorkspaceFolders(
        List.of(new WorkspaceFolder(FileUri.of(project), project.getName())));
    return parameters;
  }

  private void checked(PublishDiagnosticsParams found) {
    LISTENERS.forEach(listener -> listener.checked(project, found));
  }

  private void stop() {
    if (server != null) {
      progress.end();
      server.shutdown().join();
      server.getRequestManager().shutdown();
    }
  }
}
