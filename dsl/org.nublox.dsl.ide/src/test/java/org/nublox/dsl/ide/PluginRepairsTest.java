/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.ide;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a check of a plug-in finds can be repaired in the editor. */
class PluginRepairsTest {

  private static final String TEXT = "module shop\n\nentity Odd {\n  key id: uuid = newUuid()\n}\n";

  @TempDir Path folder;

  @Test
  void areOfferedWhereTheFindingIs() throws Exception {
    String file = folder.resolve("shop.nbx").toUri().toString();
    Files.writeString(folder.resolve("shop.nbx"), TEXT);
    InitializeParams introduction = new InitializeParams();
    introduction.setCapabilities(new ClientCapabilities());
    try (ServerProcess server = new ServerProcess(folder.resolve("errors.txt"), introduction)) {
      server
          .documents()
          .didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(file, "nbx", 1, TEXT)));
      Diagnostic odd =
          server.problems(file).stream()
              .filter(problem -> problem.getCode().getLeft().equals("check.odd.name"))
              .findFirst()
              .orElseThrow();
      var actions =
          server
              .documents()
              .codeAction(
                  new CodeActionParams(
                      new TextDocumentIdentifier(file),
                      odd.getRange(),
                      new CodeActionContext(List.of(odd))))
              .get(60, TimeUnit.SECONDS);
      List<String> titles = actions.stream().map(action -> action.getRight().getTitle()).toList();
      assertTrue(titles.containsAll(List.of("Say so", "Remove it")), titles::toString);
      var edit = actions.get(titles.indexOf("Say so")).getRight().getEdit();
      var text =
          edit.getChanges() == null
              ? edit.getDocumentChanges().getFirst().getLeft().getEdits().toString()
              : edit.getChanges().get(file).toString();
      assertTrue(text.contains("/** Odd! */"), text);
    }
  }
}
