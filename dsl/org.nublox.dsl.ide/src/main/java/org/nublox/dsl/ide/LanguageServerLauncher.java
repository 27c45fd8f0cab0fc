/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.ide;

import com.google.inject.Guice;
import com.google.inject.Injector;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.log4j.Level;
import org.apache.log4j.Logger;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.xtext.ide.server.LanguageServerImpl;
import org.nublox.dsl.ide.server.Exit;
import org.nublox.dsl.ide.server.NubloxServerModule;

/**
 * The language server over a pair of streams, as editors start it.
 *
 * <pre>{@code
 * LanguageServerLauncher.run(System.in, System.out);
 * }</pre>
 */
public final class LanguageServerLauncher {
  private LanguageServerLauncher() {}

  /** Serves standard input and output; what anything else prints goes to standard error. */
  public static void main(String[] arguments) {
    PrintStream output = System.out;
    System.setOut(System.err);
    System.exit(run(System.in, output));
  }

  /**
   * Serves one client until it closes the input or says goodbye.
   *
   * @param input what the client sends
   * @param output what it is answered; nobody else may write to it
   * @return 0 when the client said goodbye before it left, else 1, as the protocol has it
   */
  public static int run(InputStream input, OutputStream output) {
    Logger.getRootLogger().setLevel(Level.ERROR);
    Injector injector = Guice.createInjector(new NubloxServerModule());
    LanguageServerImpl server = injector.getInstance(LanguageServerImpl.class);
    Exit exit = injector.getInstance(Exit.class);
    ExecutorService threads =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "nublox-language-server");
              thread.setDaemon(true);
              return thread;
            });
    Launcher<LanguageClient> launcher =
        LSPLauncher.createServerLauncher(server, input, output, threads, consumer -> consumer);
    server.connect(launcher.getRemoteProxy());
    CompletableFuture<Void> goodbye = new CompletableFuture<>();
    exit.onExit(() -> goodbye.complete(null));
    Future<Void> listening = launcher.startListening();
    threads.execute(
        () -> {
          await(listening);
          goodbye.complete(null);
        });
    await(goodbye);
    server.getRequestManager().shutdown();
    threads.shutdownNow();
    return exit.isOrderly() ? 0 : 1;
  }

  private static void await(Future<Void> end) {
    try {
      end.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | CancellationException e) {
      // the client is gone; there is nobody left to tell
    }
  }
}
