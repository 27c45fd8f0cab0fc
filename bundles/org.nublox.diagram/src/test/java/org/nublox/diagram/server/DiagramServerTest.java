/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.diagram.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.BindException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nublox.diagram.edit.Edit;
import org.nublox.diagram.edit.ModelDocument;
import org.nublox.diagram.edit.ProjectFiles;

/** Speaks to a running server as a browser does. */
class DiagramServerTest {
  private static final String MODEL =
      """
      module shop

      // kept
      entity Customer {
        key id: uuid
        name: string(80)
      }

      entity Order {
        key id: uuid
        customer -> Customer
      }
      """;

  @TempDir Path folder;
  private Path file;
  private ModelDocument document;
  private DiagramServer server;
  private HttpClient http;

  @BeforeEach
  void start() throws Exception {
    file = folder.resolve("shop.nbx");
    Files.writeString(file, MODEL);
    document = ModelDocument.open(new ProjectFiles(folder));
    server =
        DiagramServer.start(
            document,
            name ->
                name.equals("index.html")
                    ? Optional.of("<!doctype html>".getBytes(StandardCharsets.UTF_8))
                    : Optional.empty(),
            0);
    http = HttpClient.newHttpClient();
  }

  @AfterEach
  void stop() {
    http.shutdownNow();
    server.close();
  }

  private String token() {
    return server.url().getQuery().substring("token=".length());
  }

  private URI socket(String token) {
    return URI.create("ws://127.0.0.1:" + server.port() + "/diagram?token=" + token);
  }

  /** A browser that shows the diagram. */
  private final class Browser implements WebSocket.Listener {
    private final BlockingQueue<JsonObject> received = new LinkedBlockingQueue<>();
    private final StringBuilder part = new StringBuilder();
    private final WebSocket webSocket;
    private int requests;

    Browser() {
      webSocket =
          http.newWebSocketBuilder()
              .header("Origin", "http://127.0.0.1:" + server.port())
              .buildAsync(socket(token()), this)
              .join();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      part.append(data);
      if (last) {
        received.add(JsonParser.parseString(part.toString()).getAsJsonObject());
        part.setLength(0);
      }
      from.request(1);
      return null;
    }

    void call(String method, String parameters, boolean answered) {
      String id = answered ? "\"id\":" + requests++ + "," : "";
      webSocket
          .sendText(
              "{\"jsonrpc\":\"2.0\","
                  + id
                  + "\"method\":\""
                  + method
                  + "\",\"params\":"
                  + parameters
                  + "}",
              true)
          .join();
    }

    void act(String action) {
      call("process", "{\"clientId\":\"it\",\"action\":" + action + "}", false);
    }

    /** The next action of a kind; others are passed over. */
    JsonObject next(String kind) throws InterruptedException {
      while (true) {
        JsonObject message = received.poll(30, TimeUnit.SECONDS);
        if (message == null) {
          throw new AssertionError("no " + kind + " came");
        }
        if (message.has("params") && message.getAsJsonObject("params").has("action")) {
          JsonObject action = message.getAsJsonObject("params").getAsJsonObject("action");
          if (action.get("kind").getAsString().equals(kind)) {
            return action;
          }
        }
      }
    }

    JsonObject open() throws InterruptedException {
      call("initialize", "{\"applicationId\":\"a\",\"protocolVersion\":\"1.0.0\"}", true);
      call(
          "initializeClientSession",
          "{\"clientSessionId\":\"it\",\"diagramType\":\"nublox-model\",\"clientActionKinds\":[\"setModel\",\"updateModel\",\"setDirtyState\",\"status\",\"startProgress\",\"updateProgress\",\"endProgress\",\"message\",\"setMarkers\",\"selectAction\",\"elementSelected\",\"center\"]}",
          true);
      act("{\"kind\":\"requestModel\",\"requestId\":\"1\",\"options\":{\"sourceUri\":\"model\"}}");
      return next("setModel");
    }

    void close() {
      webSocket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
    }
  }

  @Test
  void aWrongOrMissingTokenIsRefused() {
    String origin = "http://127.0.0.1:" + server.port();
    for (String token : List.of("", "0".repeat(48), token() + "0", token().substring(1))) {
      assertThrows(CompletionException.class, () -> connect(origin, token), token);
    }
    assertTrue(connect(origin, token()) != null);
  }

  @Test
  void aForeignOrMissingOriginIsRefused() {
    for (String origin :
        List.of(
            "http://evil.example",
            "null",
            "https://127.0.0.1:" + server.port(),
            "http://127.0.0.1")) {
      assertThrows(CompletionException.class, () -> connect(origin, token()), origin);
    }
    assertThrows(
        CompletionException.class,
        () ->
            http.newWebSocketBuilder()
                .buildAsync(socket(token()), new WebSocket.Listener() {})
                .join());
  }

  private WebSocket connect(String origin, String token) {
    return http.newWebSocketBuilder()
        .header("Origin", origin)
        .buildAsync(socket(token), new WebSocket.Listener() {})
        .join();
  }

  @Test
  void theSelectionIsShared() throws Exception {
    BlockingQueue<List<String>> told = new LinkedBlockingQueue<>();
    server.selection().listen(told::add);
    Browser browser = new Browser();
    browser.open();
    browser.act(
        "{\"kind\":\"elementSelected\",\"selectedElementsIDs\":[\"box:shop.Order\",\"line:x\"],"
            + "\"deselectedElementsIDs\":[],\"deselectAll\":true}");
    assertEquals(List.of("shop.Order"), told.poll(30, TimeUnit.SECONDS));
    browser.act(
        "{\"kind\":\"elementSelected\",\"selectedElementsIDs\":[\"row:shop.Customer.name\"],"
            + "\"deselectedElementsIDs\":[\"box:shop.Order\"]}");
    assertEquals(List.of("shop.Customer.name"), told.poll(30, TimeUnit.SECONDS));

    server.selection().select(List.of("shop.Order", "shop.Gone"));
    JsonObject selected = browser.next("elementSelected");
    assertEquals("[\"box:shop.Order\"]", selected.get("selectedElementsIDs").toString());
    assertEquals("[\"box:shop.Order\"]", browser.next("center").get("elementIds").toString());
    assertTrue(told.isEmpty(), "who selected it is not told");
    browser.close();
  }

  @Test
  void pagesAndPicturesNeedTheToken() throws Exception {
    String base = "http://127.0.0.1:" + server.port();
    assertEquals(200, get(base + "/?token=" + token()).statusCode());
    assertEquals(403, get(base + "/").statusCode());
    assertEquals(403, get(base + "/export?as=svg").statusCode());
    assertEquals(403, get(base + "/consequences?id=shop.Customer&token=x").statusCode());
    assertEquals(404, get(base + "/nothing.js").statusCode());
    HttpResponse<String> svg = get(base + "/export?as=svg&token=" + token());
    assertTrue(svg.body().contains(">Customer</text>"));
    assertTrue(svg.headers().firstValue("Content-Security-Policy").isPresent());
    assertEquals(
        "[\"relation shop.Order.customer\"]",
        get(base + "/consequences?id=shop.Customer&token=" + token()).body());
  }

  private HttpResponse<String> get(String url) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void whatOneBrowserDrawsIsTextAndSeenByTheOther() throws Exception {
    Browser one = new Browser();
    Browser other = new Browser();
    JsonObject model = one.open();
    other.open();
    assertEquals(3, model.getAsJsonObject("newRoot").getAsJsonArray("children").size());
    one.act(
        "{\"kind\":\"createNode\",\"isOperation\":true,\"elementTypeId\":\"node:entity\",\"location\":{\"x\":700,\"y\":40},\"containerId\":\"diagram\"}");
    assertEquals(1, one.next("updateModel").getAsJsonArray("matches").size());
    JsonArray seen = other.next("updateModel").getAsJsonArray("matches");
    assertEquals(
        "box:shop.Entity",
        seen.get(0).getAsJsonObject().getAsJsonObject("right").get("id").getAsString());
    assertTrue(Files.readString(file).contains("entity Entity {\n  key id: uuid = newUuid()\n}\n"));
    // either may take it back: there is one history
    other.act("{\"kind\":\"glspUndo\",\"isOperation\":true}");
    other.next("updateModel");
    assertEquals(MODEL, Files.readString(file));
    one.close();
    other.close();
  }

  @Test
  void aMoveTellsOnlyWhatMoved() throws Exception {
    Browser browser = new Browser();
    browser.open();
    browser.act(
        "{\"kind\":\"changeBounds\",\"isOperation\":true,\"newBounds\":[{\"elementId\":\"box:shop.Order\",\"newPosition\":{\"x\":900,\"y\":500},\"newSize\":{\"width\":1,\"height\":1}}]}");
    JsonObject update = browser.next("updateModel");
    assertEquals(2, update.getAsJsonArray("matches").size(), "the box and its line");
    assertTrue(update.toString().length() < 10_000, update.toString());
    browser.close();
    // places are written after the answer
    Path layout = folder.resolve("shop.nbx.layout");
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!Files.exists(layout) && System.nanoTime() < end) {
      Thread.sleep(5);
    }
    assertTrue(Files.readString(layout).contains("shop.Order 900 500\n"));
    assertEquals(MODEL, Files.readString(file));
  }

  @Test
  void whatIsTypedIsSeenAtOnceAndAMistakeIsMarked() throws Exception {
    Browser browser = new Browser();
    browser.open();
    document.apply(
        new Edit.ReplaceText("shop.nbx", MODEL.replace("string(80)", "strong")), "an editor");
    assertTrue(browser.next("updateModel").toString().contains("name: strong"));
    JsonArray markers = browser.next("setMarkers").getAsJsonArray("markers");
    while (markers.isEmpty()) {
      markers = browser.next("setMarkers").getAsJsonArray("markers");
    }
    assertEquals(
        "box:shop.Customer", markers.get(0).getAsJsonObject().get("elementId").getAsString());
    browser.close();
  }

  @Test
  void aRefusedEditIsToldAndChangesNothing() throws Exception {
    Browser browser = new Browser();
    browser.open();
    browser.act(
        "{\"kind\":\"applyLabelEdit\",\"isOperation\":true,\"labelId\":\"title:shop.Customer\",\"text\":\"Order\"}");
    assertTold(browser.next("message"), "The module has a 'Order' already");
    assertEquals(MODEL, Files.readString(file));
    browser.close();
  }

  @Test
  void nonsenseDoesNotEndTheConversation() throws Exception {
    Browser browser = new Browser();
    browser.open();
    browser.webSocket.sendText("no json", true).join();
    browser.act("{\"kind\":\"nublox.edit\",\"isOperation\":true,\"edit\":\"explode\",\"with\":{}}");
    browser.act(
        "{\"kind\":\"nublox.edit\",\"isOperation\":true,\"edit\":\"rename\",\"with\":{\"id\":\"shop.Nobody\",\"name\":\"X\"}}");
    assertTold(browser.next("message"), "shop.Nobody");
    browser.close();
  }

  private static void assertTold(JsonObject message, String part) {
    assertTrue(message.get("message").getAsString().contains(part), message.toString());
  }

  @Test
  void aTakenPortIsNamed() {
    assertThrows(
        BindException.class,
        () -> DiagramServer.start(document, name -> Optional.empty(), server.port()));
    assertFalse(server.url().toString().contains("0.0.0.0"));
  }
}
