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

import com.google.inject.Guice;
import com.google.inject.Injector;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.xtext.ide.server.LanguageServerImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nublox.dsl.ide.server.IndexedDocument;
import org.nublox.dsl.ide.server.NubloxServerModule;

/** What becomes of the imports of a file. */
class OrganizeImportsTest {

  @TempDir Path folder;
  private LanguageServerImpl server;

  @AfterEach
  void stop() {
    server.shutdown().join();
    server.getRequestManager().shutdown();
  }

  private String organized(String text) throws Exception {
    Files.writeString(folder.resolve("common.nbx"), "module common\ntype Email = string(80)\n");
    Files.writeString(folder.resolve("money.nbx"), "module money\ntype Money = decimal(9,2)\n");
    Files.writeString(folder.resolve("other.nbx"), "module other\ntype Twice = int\n");
    Files.writeString(folder.resolve("third.nbx"), "module third\ntype Twice = long\n");
    Path file = folder.resolve("shop.nbx");
    Files.writeString(file, text);
    Injector injector = Guice.createInjector(new NubloxServerModule());
    server = injector.getInstance(LanguageServerImpl.class);
    InitializeParams start = new InitializeParams();
    WorkspaceClientCapabilities folders = new WorkspaceClientCapabilities();
    folders.setWorkspaceFolders(true);
    ClientCapabilities capabilities = new ClientCapabilities();
    capabilities.setWorkspace(folders);
    start.setCapabilities(capabilities);
    start.setWorkspaceFolders(List.of(new WorkspaceFolder(folder.toUri().toString(), "project")));
    server.initialize(start).get(60, TimeUnit.SECONDS);
    server.initialized(new InitializedParams());
    String uri = file.toUri().toString();
    server.didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri, "nbx", 1, text)));
    CodeActionContext context = new CodeActionContext(List.of());
    context.setOnly(List.of(CodeActionKind.SourceOrganizeImports));
    Position top = new Position(0, 0);
    var actions =
        server
            .codeAction(
                new CodeActionParams(new TextDocumentIdentifier(uri), new Range(top, top), context))
            .get(60, TimeUnit.SECONDS);
    if (actions.isEmpty()) {
      return text;
    }
    List<TextEdit> edits =
        new ArrayList<>(actions.getFirst().getRight().getEdit().getChanges().get(uri));
    edits.sort(Comparator.comparingInt(e -> -e.getRange().getStart().getLine()));
    return new IndexedDocument(1, text).applyChanges(edits).getContents();
  }

  @Test
  void whatIsMissingComesAndWhatIsUnusedGoesInAlphabeticalOrder() throws Exception {
    assertEquals(
        """
        module shop

        import common
        import money

        entity A { key id: int  mail: Email  price: Money }
        """,
        organized(
            """
            module shop

            import other
            import money

            entity A { key id: int  mail: Email  price: Money }
            """));
  }

  @Test
  void theFirstImportGetsAPlaceOfItsOwn() throws Exception {
    assertEquals(
        "module shop\n\nimport common\n\nentity A { key id: int  mail: Email }\n",
        organized("module shop\n\nentity A { key id: int  mail: Email }\n"));
  }

  @Test
  void theLastImportLeavesNoGap() throws Exception {
    assertEquals(
        "module shop\n\nentity A { key id: int }\n",
        organized("module shop\n\nimport common\n\nentity A { key id: int }\n"));
  }

  @Test
  void aNameThatTwoModulesHaveIsLeftToThePerson() throws Exception {
    String text = "module shop\n\nentity A { key id: int  n: Twice }\n";
    assertEquals(text, organized(text));
  }

  @Test
  void importsWithCommentsBetweenThemStay() throws Exception {
    String text = "module shop\nimport money\n// why\nimport common\nentity A { key id: int }\n";
    assertEquals(text, organized(text));
  }
}
