/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.ide.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.Guice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nublox.dsl.ide.DiagnosticsClient;

/** What is checked bit by bit is found as if it were checked at once. */
class GradualServerTest {

  private static final int FILES = 12;
  private static final int EDITS = 15;
  private static final int PATIENCE_SECONDS = 120;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void findsWhatACheckOfEverythingFinds(long seed) throws Exception {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    Map<String, String> texts = new TreeMap<>();
    for (int file = 0; file < FILES; file++) {
      texts.put(uri(file), text(random, file));
      Files.writeString(path(file), texts.get(uri(file)));
    }
    try (Editor editor = new Editor(folder)) {
      // the files are edited while most of them wait for their first check
      Map<String, Integer> open = new HashMap<>();
      for (int edit = 0; edit < EDITS; edit++) {
        int file = random.nextInt(FILES);
        if (!open.containsKey(uri(file))) {
          editor.open(uri(file), texts.get(uri(file)));
          open.put(uri(file), 1);
        } else {
          texts.put(uri(file), text(random, file));
          editor.change(uri(file), open.merge(uri(file), 1, Integer::sum), texts.get(uri(file)));
        }
        if (random.nextInt(3) == 0) {
          TimeUnit.MILLISECONDS.sleep(random.nextInt(40));
        }
      }
      Map<String, List<String>> found = editor.problems();
      assertEquals(whole(texts), found, () -> "seed " + seed);
      assertTrue(found.values().stream().anyMatch(problems -> !problems.isEmpty()), "no problem");
    }
  }

  @Test
  void findsReferencesFromFilesThatWereNotChecked() throws Exception {
    Files.writeString(path(0), "module shop\n\nentity E0 {\n  key id: uuid\n}\n");
    for (int file = 1; file < FILES; file++) {
      Files.writeString(
          path(file),
          "module shop\n\nentity E%d {\n  key id: uuid\n  next -> E0\n}\n".formatted(file));
    }
    try (Editor editor = new Editor(folder)) {
      List<? extends Location> found =
          editor
              .server
              .references(
                  new ReferenceParams(
                      new TextDocumentIdentifier(uri(0)),
                      new Position(2, 8),
                      new ReferenceContext(false)))
              .get(PATIENCE_SECONDS, TimeUnit.SECONDS);

      assertEquals(FILES - 1, found.size());
    }
  }

  @Test
  void checksAgainWhatIsSaidToBeChanged() throws Exception {
    Files.writeString(path(0), "module shop\n\nentity E0 {\n  key id: uuid\n  next -> Nobody\n}\n");
    try (Editor editor = new Editor(folder)) {
      assertEquals(1, editor.problems().get(uri(0)).size());
      editor.found.clear();

      editor.server.didChangeWatchedFiles(
          new DidChangeWatchedFilesParams(List.of(new FileEvent(uri(0), FileChangeType.Changed))));
      assertEquals(1, editor.problems().get(uri(0)).size());

      Files.writeString(path(0), "module shop\n\nentity E0 {\n  key id: uuid\n}\n");
      editor.server.didChangeWatchedFiles(
          new DidChangeWatchedFilesParams(List.of(new FileEvent(uri(0), FileChangeType.Changed))));
      assertEquals(List.of(), editor.problems().get(uri(0)));
    }
  }

  /** What is found when each of the files is open, and thereby checked as soon as it is read. */
  private Map<String, List<String>> whole(Map<String, String> texts) throws Exception {
    try (Editor editor = new Editor(folder)) {
      texts.forEach(editor::open);
      return editor.problems();
    }
  }

  /** Entities that refer to those of other files, which have one of two names or no such field. */
  private static String text(RandomGenerator random, int file) {
    return """
    module shop

    entity %s%d {
      key id: uuid
      size: %s
      next -> %s%d
      check small%d: next.size < 10
    }
    """
        .formatted(
            random.nextInt(4) == 0 ? "X" : "E",
            file,
            random.nextInt(4) == 0 ? "string(20)" : "int",
            random.nextInt(6) == 0 ? "X" : "E",
            random.nextInt(FILES),
            file);
  }

  private Path path(int file) {
    return folder.resolve("part%02d.nbx".formatted(file));
  }

  private String uri(int file) {
    return path(file).toUri().toString();
  }

  /** A client that keeps what was found last in each file. */
  private static final class Editor implements AutoCloseable {
    private final GradualServer server =
        Guice.createInjector(new NubloxServerModule()).getInstance(GradualServer.class);
    private final Map<String, List<String>> found = new ConcurrentHashMap<>();

    Editor(Path folder) throws Exception {
      server.connect(new DiagnosticsClient(this::hear));
      WorkspaceClientCapabilities workspace = new WorkspaceClientCapabilities();
      workspace.setWorkspaceFolders(true);
      ClientCapabilities capabilities = new ClientCapabilities();
      capabilities.setWorkspace(workspace);
      InitializeParams parameters = new InitializeParams();
      parameters.setCapabilities(capabilities);
      parameters.setWorkspaceFolders(
          List.of(new WorkspaceFolder(folder.toUri().toString(), "shop")));
      CompletableFuture<?> initialized = server.initialize(parameters);
      server.initialized(new InitializedParams());
      initialized.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    void open(String uri, String text) {
      server.didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri, "nbx", 1, text)));
    }

    void change(String uri, int version, String text) {
      server.didChange(
          new DidChangeTextDocumentParams(
              new VersionedTextDocumentIdentifier(uri, version),
              List.of(new TextDocumentContentChangeEvent(text))));
    }

    Map<String, List<String>> problems() throws Exception {
      server.checked().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return new TreeMap<>(found);
    }

    private void hear(PublishDiagnosticsParams problems) {
      found.put(
          problems.getUri(),
          problems.getDiagnostics().stream()
              .map(
                  problem ->
                      problem.getRange() + " " + problem.getCode() + " " + problem.getMessage())
              .sorted()
              .toList());
    }

    @Override
    public void close() throws IOException {
      server.shutdown().join();
      server.getRequestManager().shutdown();
    }
  }
}
