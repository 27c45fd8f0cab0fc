/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An editor that has opened a file, but no folder. */
class LooseFileTest {
  private static final String TEXT =
      """
      module shop

      entity Customer {
        key id: uuid = newUuid()
        friend -> Custmer
      }

      entity Other { key id: uuid = newUuid() }
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void isServedWithoutAFolder(boolean knowsFolders) throws Exception {
    String file = folder.resolve("shop.nbx").toUri().toString();
    Files.writeString(folder.resolve("shop.nbx"), TEXT);
    InitializeParams introduction = new InitializeParams();
    ClientCapabilities capabilities = new ClientCapabilities();
    WorkspaceClientCapabilities workspace = new WorkspaceClientCapabilities();
    workspace.setWorkspaceFolders(knowsFolders);
    capabilities.setWorkspace(workspace);
    introduction.setCapabilities(capabilities);
    try (ServerProcess server = new ServerProcess(folder.resolve("errors.txt"), introduction)) {
      server
          .documents()
          .didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(file, "nbx", 1, TEXT)));
      assertEquals("unknown-entity", server.problems(file).getFirst().getCode().getLeft());

      server
          .documents()
          .didChange(
              new DidChangeTextDocumentParams(
                  new VersionedTextDocumentIdentifier(file, 2),
                  List.of(
                      new TextDocumentContentChangeEvent(TEXT.replace("Custmer", "Customer")))));
      assertEquals(List.of(), server.problems(file));

      TextDocumentIdentifier shop = new TextDocumentIdentifier(file);
      assertTrue(
          server
              .documents()
              .completion(new CompletionParams(shop, new Position(4, 12)))
              .get(60, TimeUnit.SECONDS)
              .map(list -> list, list -> list.getItems())
              .stream()
              .anyMatch(item -> item.getLabel().equals("Customer")));

      refuses(server, shop, "Other", "There is a 'Other' already.");
      refuses(server, shop, "two words", "'two words' is no name");
      refuses(server, shop, "", "'' is no name");

      server.documents().didClose(new DidCloseTextDocumentParams(shop));
      assertEquals(0, server.end());
      // the runtime may warn of itself
      assertFalse(server.errors().matches("(?s).*(\\bat |Exception|ERROR).*"), server.errors());
    }
  }

  private static void refuses(
      ServerProcess server, TextDocumentIdentifier file, String name, String reason) {
    ExecutionException failure =
        assertThrows(
            ExecutionException.class,
            () ->
                server
                    .documents()
                    .rename(new RenameParams(file, new Position(2, 9), name))
                    .get(60, TimeUnit.SECONDS));
    ResponseErrorException refusal = (ResponseErrorException) failure.getCause();
    assertEquals(ResponseErrorCode.RequestFailed.getValue(), refusal.getResponseError().getCode());
    assertTrue(refusal.getMessage().startsWith(reason), refusal.getMessage());
    assertTrue(refusal.getMessage().endsWith("Choose another name."), refusal.getMessage());
  }
}
