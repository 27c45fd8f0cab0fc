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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolCapabilities;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRangeCapabilities;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameCapabilities;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.WorkspaceEditCapabilities;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.nublox.dsl.ide.fixes.NubloxQuickFixes;

/** Talks to a running server as an editor does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LanguageServerTest {
  private static final String SHOP =
      """
      module shop

      /** Who buys. */
      entity Customer {
        key id: uuid = newUuid()
        name: string(20) required
        orders -> Order[*] opposite customer
      }

      entity Lone { size: int }
      """;
  private static final String NOTES =
      """
      module notes

      entity Note {
        key id: int
        text: text widget textarea
        price: decimal widget money(currency = "EUR")
      }
      """;
  private static final String ORDERS =
      """
      module shop

      enum Status { open, paid }

      entity Order {
        key id: uuid = newUuid()
        customer -> Customer required
        status: Status = open
        rule known: customer.name != ""
        buyer -> Custmer
      }
      """;

  @TempDir static Path folder;
  private LanguageServer server;
  private CompletableFuture<Integer> end;
  private Future<Void> listening;
  private String shop;
  private String orders;
  private final Map<String, List<Diagnostic>> problems = new ConcurrentHashMap<>();

  @BeforeAll
  void start() throws Exception {
    Files.writeString(folder.resolve("shop.nbx"), SHOP);
    Files.writeString(folder.resolve("notes.nbx"), NOTES);
    Files.writeString(folder.resolve("orders.nbx"), ORDERS);
    shop = folder.resolve("shop.nbx").toUri().toString();
    orders = folder.resolve("orders.nbx").toUri().toString();
    PipedInputStream toServer = new PipedInputStream(1 << 16);
    PipedInputStream toClient = new PipedInputStream(1 << 16);
    PipedOutputStream fromClient = new PipedOutputStream(toServer);
    PipedOutputStream fromServer = new PipedOutputStream(toClient);
    end = CompletableFuture.supplyAsync(() -> LanguageServerLauncher.run(toServer, fromServer));
    Launcher<LanguageServer> launcher =
        LSPLauncher.createClientLauncher(
            new DiagnosticsClient(found -> problems.put(found.getUri(), found.getDiagnostics())),
            toClient,
            fromClient);
    listening = launcher.startListening();
    server = launcher.getRemoteProxy();
    InitializeParams params = new InitializeParams();
    params.setWorkspaceFolders(List.of(new WorkspaceFolder(folder.toUri().toString(), "project")));
    ClientCapabilities capabilities = new ClientCapabilities();
    TextDocumentClientCapabilities text = new TextDocumentClientCapabilities();
    RenameCapabilities rename = new RenameCapabilities();
    rename.setPrepareSupport(true);
    text.setRename(rename);
    DocumentSymbolCapabilities symbols = new DocumentSymbolCapabilities();
    symbols.setHierarchicalDocumentSymbolSupport(true);
    text.setDocumentSymbol(symbols);
    text.setFoldingRange(new FoldingRangeCapabilities());
    capabilities.setTextDocument(text);
    WorkspaceClientCapabilities workspace = new WorkspaceClientCapabilities();
    workspace.setWorkspaceFolders(true);
    WorkspaceEditCapabilities edits = new WorkspaceEditCapabilities();
    edits.setDocumentChanges(true);
    workspace.setWorkspaceEdit(edits);
    capabilities.setWorkspace(workspace);
    params.setCapabilities(capabilities);
    server.initialize(params).get(120, TimeUnit.SECONDS);
    server.initialized(new InitializedParams());
    documents().didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(shop, "nbx", 1, SHOP)));
    documents()
        .didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(orders, "nbx", 1, ORDERS)));
  }

  @AfterAll
  void saysGoodbye() throws Exception {
    server.shutdown().get(20, TimeUnit.SECONDS);
    server.exit();
    assertEquals(0, end.get(20, TimeUnit.SECONDS));
    listening.cancel(true);
  }

  private TextDocumentService documents() {
    return server.getTextDocumentService();
  }

  private TextDocumentIdentifier shop() {
    return new TextDocumentIdentifier(shop);
  }

  private TextDocumentIdentifier orders() {
    return new TextDocumentIdentifier(orders);
  }

  private static Position at(String text, String what, int delta) {
    int offset = text.indexOf(what) + delta;
    int line = (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    return new Position(line, offset - (text.lastIndexOf('\n', offset - 1) + 1));
  }

  private List<Diagnostic> problemsOf(String uri) throws Exception {
    for (int i = 0; i < 200 && !problems.containsKey(uri); i++) {
      Thread.sleep(100);
    }
    return problems.getOrDefault(uri, List.of());
  }

  private Set<String> completions(TextDocumentIdentifier file, Position position) throws Exception {
    return documents()
        .completion(new CompletionParams(file, position))
        .get(60, TimeUnit.SECONDS)
        .map(list -> list, list -> list.getItems())
        .stream()
        .map(CompletionItem::getLabel)
        .collect(Collectors.toSet());
  }

  @Test
  void reportsProblemsWithCodes() throws Exception {
    assertEquals(
        List.of("unknown-entity"),
        problemsOf(orders).stream()
            .filter(d -> d.getSeverity() == DiagnosticSeverity.Error)
            .map(d -> d.getCode().getLeft())
            .toList());
    assertTrue(
        problemsOf(shop).stream()
            .anyMatch(d -> d.getCode().getLeft().equals("entity-without-key")));
  }

  @Test
  void completesWidgetsAndTheirSettings() throws Exception {
    TextDocumentIdentifier notes =
        new TextDocumentIdentifier(folder.resolve("notes.nbx").toUri().toString());
    Set<String> widgets = completions(notes, at(NOTES, "textarea", 0));
    assertTrue(widgets.containsAll(Set.of("textarea", "money", "email")), widgets::toString);
    Set<String> settings = completions(notes, at(NOTES, "currency", 0));
    assertEquals(Set.of("currency", "decimals"), settings);
  }

  @Test
  void completesNamesOfOtherFilesMembersAndWords() throws Exception {
    assertTrue(completions(orders(), at(ORDERS, "Customer required", 0)).contains("Customer"));
    Set<String> members = completions(orders(), at(ORDERS, "customer.name", 9));
    assertTrue(members.contains("name"), members::toString);
    Set<String> words = completions(shop(), at(SHOP, "entity Lone", 0));
    assertTrue(
        words.containsAll(Set.of("entity", "entity with a key", "enum", "screen")),
        words::toString);
    Set<String> literals = completions(orders(), at(ORDERS, "open\n", 0));
    assertTrue(literals.contains("paid"), literals::toString);
  }

  @Test
  void showsWhatAnElementIs() throws Exception {
    Hover hover =
        documents()
            .hover(new HoverParams(orders(), at(ORDERS, "Customer required", 2)))
            .get(60, TimeUnit.SECONDS);
    String text = hover.getContents().getRight().getValue();
    assertTrue(text.contains("entity Customer") && text.contains("Who buys."), text);
  }

  @Test
  void findsDefinitionAndReferences() throws Exception {
    var definition =
        documents()
            .definition(new DefinitionParams(orders(), at(ORDERS, "Customer required", 2)))
            .get(60, TimeUnit.SECONDS);
    assertEquals(shop, definition.getLeft().getFirst().getUri());
    assertEquals(
        2,
        documents()
            .references(
                new ReferenceParams(shop(), at(SHOP, "Customer {", 2), new ReferenceContext(true)))
            .get(60, TimeUnit.SECONDS)
            .size());
  }

  @Test
  void renamesInAllFilesAndRemembersTheOldName() throws Exception {
    WorkspaceEdit edit =
        documents()
            .rename(new RenameParams(shop(), at(SHOP, "Customer {", 2), "Client"))
            .get(60, TimeUnit.SECONDS);
    String all = edit.toString();
    assertTrue(all.contains(shop) && all.contains(orders), all);
    assertTrue(all.contains("renamed from Customer"), all);
  }

  @Test
  void refusesANameThatIsTaken() {
    Assertions.assertThrows(
        ExecutionException.class,
        () ->
            documents()
                .rename(new RenameParams(shop(), at(SHOP, "Customer {", 2), "Lone"))
                .get(60, TimeUnit.SECONDS));
  }

  @Test
  void offersRepairs() throws Exception {
    Diagnostic unknown =
        problemsOf(orders).stream()
            .filter(d -> d.getSeverity() == DiagnosticSeverity.Error)
            .findFirst()
            .orElseThrow();
    var actions =
        documents()
            .codeAction(
                new CodeActionParams(
                    orders(), unknown.getRange(), new CodeActionContext(List.of(unknown))))
            .get(60, TimeUnit.SECONDS);
    assertEquals("Change to 'Customer'", actions.getFirst().getRight().getTitle());
    assertEquals(
        NubloxQuickFixes.titles(unknown),
        actions.stream().map(action -> action.getRight().getTitle()).toList());
    Diagnostic keyless =
        problemsOf(shop).stream()
            .filter(d -> d.getCode().getLeft().equals("entity-without-key"))
            .findFirst()
            .orElseThrow();
    String added =
        documents()
            .codeAction(
                new CodeActionParams(
                    shop(), keyless.getRange(), new CodeActionContext(List.of(keyless))))
            .get(60, TimeUnit.SECONDS)
            .toString();
    assertTrue(added.contains("key id: uuid = newUuid()"), added);
  }

  @Test
  void formatsAndOutlinesAndFolds() throws Exception {
    FormattingOptions options = new FormattingOptions(2, true);
    assertTrue(
        documents()
            .formatting(new DocumentFormattingParams(shop(), options))
            .get(60, TimeUnit.SECONDS)
            .isEmpty());
    var symbols =
        documents().documentSymbol(new DocumentSymbolParams(shop())).get(60, TimeUnit.SECONDS);
    DocumentSymbol module = symbols.getFirst().getRight();
    assertEquals(SymbolKind.Module, module.getKind());
    assertTrue(
        module.getChildren().stream()
            .anyMatch(s -> s.getName().equals("Customer") && s.getKind() == SymbolKind.Class),
        module::toString);
    assertTrue(
        documents()
                .foldingRange(new FoldingRangeRequestParams(shop()))
                .get(60, TimeUnit.SECONDS)
                .size()
            >= 1);
  }

  @Test
  void findsElementsOfAllFilesByName() throws Exception {
    var found =
        server
            .getWorkspaceService()
            .symbol(new WorkspaceSymbolParams("r"))
            .get(60, TimeUnit.SECONDS)
            .getRight();
    Set<String> names = found.stream().map(WorkspaceSymbol::getName).collect(Collectors.toSet());
    assertTrue(names.containsAll(Set.of("Customer", "Order")), names::toString);
    assertFalse(names.contains("Lone"), names::toString);
    WorkspaceSymbol order =
        found.stream().filter(s -> s.getName().equals("Order")).findFirst().orElseThrow();
    assertEquals(orders, order.getLocation().getLeft().getUri());
    assertEquals(at(ORDERS, "Order {", 0), order.getLocation().getLeft().getRange().getStart());
  }

  @Test
  void renamesAFieldAndRemembersTheOldName() throws Exception {
    WorkspaceEdit edit =
        documents()
            .rename(new RenameParams(shop(), at(SHOP, "name: string", 2), "fullName"))
            .get(60, TimeUnit.SECONDS);
    assertTrue(edit.toString().contains(" renamed from name"), edit::toString);
  }
}
