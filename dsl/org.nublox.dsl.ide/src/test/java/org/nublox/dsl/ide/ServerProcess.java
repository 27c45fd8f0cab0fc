/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.ide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;

/** The language server as a process of its own, spoken to over its standard streams. */
final class ServerProcess implements AutoCloseable {
  private final Process process;
  private final Path errors;
  private final LanguageServer server;
  private final Future<Void> listening;
  private final Map<String, BlockingQueue<List<Diagnostic>>> problems = new ConcurrentHashMap<>();

  /** Starts the server and introduces a client to it. */
  ServerProcess(Path errors, InitializeParams introduction) throws Exception {
    this.errors = errors;
    process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                LanguageServerLauncher.class.getName())
            .redirectError(errors.toFile())
            .start();
    Launcher<LanguageServer> launcher =
        LSPLauncher.createClientLauncher(
            new DiagnosticsClient(found -> of(found.getUri()).add(found.getDiagnostics())),
            process.getInputStream(),
            process.getOutputStream());
    listening = launcher.startListening();
    server = launcher.getRemoteProxy();
    server.initialize(introduction).get(120, TimeUnit.SECONDS);
    server.initialized(new InitializedParams());
  }

  TextDocumentService documents() {
    return server.getTextDocumentService();
  }

  /** What is said of a file, the next time that something is. */
  List<Diagnostic> problems(String file) throws InterruptedException {
    List<Diagnostic> next = of(file).poll(120, TimeUnit.SECONDS);
    if (next == null) {
      throw new AssertionError("nothing was said of " + file);
    }
    return next;
  }

  private BlockingQueue<List<Diagnostic>> of(String file) {
    return problems.computeIfAbsent(file, name -> new LinkedBlockingQueue<>());
  }

  /** What the server wrote to its standard error. */
  String errors() throws IOException {
    return Files.readString(errors);
  }

  /** Says goodbye; the server must end by itself, and well. */
  int end() throws Exception {
    server.shutdown().get(20, TimeUnit.SECONDS);
    server.exit();
    return process.waitFor(20, TimeUnit.SECONDS) ? process.exitValue() : -1;
  }

  @Override
  public void close() {
    process.destroyForcibly();
    listening.cancel(true);
  }
}
