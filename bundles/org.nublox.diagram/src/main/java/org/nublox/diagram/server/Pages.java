/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.diagram.server;

import com.google.gson.Gson;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.nublox.diagram.edit.ModelDocument;
import org.nublox.diagram.edit.Refusal;
import org.nublox.diagram.graph.Box;
import org.nublox.diagram.graph.Row;
import org.nublox.diagram.graph.Selection;
import org.nublox.diagram.picture.Picture;
import org.nublox.diagram.picture.Theme;
import org.nublox.diagram.text.Face;
import org.nublox.diagram.view.View;

/** Everything but the websocket: the page, its files, pictures, and short answers. */
final class Pages extends Handler.Abstract {
  private static final String POLICY =
      "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:;"
          + " connect-src 'self' ws://127.0.0.1:* ws://localhost:*; base-uri 'none'; form-action 'none'";
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "woff", "font/woff",
          "ttf", "font/ttf",
          "svg", "image/svg+xml",
          "png", "image/png",
          "pdf", "application/pdf",
          "json", "application/json; charset=utf-8");

  private final ModelDocument document;
  private final ClientFiles client;
  private final Gson gson = new Gson();

  Pages(ModelDocument document, ClientFiles client) {
    this.document = document;
    this.client = client;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    String name = request.getHttpURI().getPath().substring(1);
    Fields query = Request.extractQueryParameters(request);
    switch (name) {
      case "" -> answer(response, callback, "html", client.file("index.html"));
      case "inter-regular.woff" ->
          answer(response, callback, "woff", Optional.of(Face.REGULAR.file()));
      case "inter-semibold.woff" ->
          answer(response, callback, "woff", Optional.of(Face.SEMIBOLD.file()));
      case "export" -> export(query, response, callback);
      case "consequences" -> {
        List<String> ids = query.getValuesOrEmpty("id");
        json(response, callback, told(() -> document.consequences(ids)));
      }
      case "diagrams" -> json(response, callback, document.diagrams());
      case "elements" -> json(response, callback, elements());
      case "words" -> {
        List<String> ids = query.getValuesOrEmpty("id");
        json(response, callback, told(() -> List.of(document.words(ids))));
      }
      case "states" -> json(response, callback, document.stateFields());
      case "modules" -> json(response, callback, document.modules());
      case "files" -> json(response, callback, document.modelFiles());
      case "note" ->
          json(
              response,
              callback,
              List.of(
                  document
                      .placement()
                      .diagram(Objects.requireNonNullElse(query.getValue("diagram"), ""))
                      .notes()
                      .getOrDefault(query.getValue("of"), "")));
      case "problems" ->
          answer(
              response,
              callback,
              "json",
              Optional.of(
                  gson.toJson(
                          document.problems().stream()
                              .filter(problem -> problem.box().equals(query.getValue("of")))
                              .toList())
                      .getBytes(StandardCharsets.UTF_8)));
      case "types" -> json(response, callback, told(() -> document.types(query.getValue("of"))));
      default ->
          answer(response, callback, name.substring(name.lastIndexOf('.') + 1), client.file(name));
    }
    return true;
  }

  private void export(Fields query, Response response, Callback callback) {
    Picture picture = Picture.ofFile("x." + query.getValue("as")).orElse(Picture.SVG);
    Theme theme = "dark".equals(query.getValue("theme")) ? Theme.DARK : Theme.LIGHT;
    response
        .getHeaders()
        .put(
            HttpHeader.CONTENT_DISPOSITION,
            "attachment; filename=\"diagram." + picture.extension() + "\"");
    answer(
        response,
        callback,
        picture.extension(),
        Optional.of(picture.draw(document.scene(view(query)), theme, "Diagram")));
  }

  /** Everything that can be drawn, by name, whatever is shown: boxes first, then their rows. */
  private List<String> elements() {
    List<Box> boxes = document.graph().boxes();
    return Stream.concat(
            boxes.stream().map(Box::id),
            boxes.stream().flatMap(box -> box.rows().stream()).map(Row::id))
        .toList();
  }

  /** A picture shows what the person sees. */
  private static View view(Fields query) {
    String diagram = Objects.requireNonNullElse(query.getValue("diagram"), "");
    Set<String> modules = Set.copyOf(query.getValuesOrEmpty("module"));
    boolean types = !"false".equals(query.getValue("types"));
    return new View(
        diagram,
        new Selection(modules, types),
        one(View.Details.values(), query.getValue("details")),
        one(View.Colours.values(), query.getValue("colours")));
  }

  private static <E extends Enum<E>> E one(E[] all, String name) {
    for (E each : all) {
      if (each.name().equals(name)) {
        return each;
      }
    }
    return all[0];
  }

  /** A question about something that is gone meanwhile has an empty answer. */
  private static List<String> told(java.util.function.Supplier<List<String>> question) {
    try {
      return question.get();
    } catch (Refusal e) {
      return List.of();
    }
  }

  private void json(Response response, Callback callback, List<String> texts) {
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json; charset=utf-8");
    send(response, callback, gson.toJson(texts).getBytes(StandardCharsets.UTF_8));
  }

  private static void answer(
      Response response, Callback callback, String kind, Optional<byte[]> contents) {
    if (contents.isEmpty() || !TYPES.containsKey(kind)) {
      response.setStatus(HttpStatus.NOT_FOUND_404);
      callback.succeeded();
      return;
    }
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, TYPES.get(kind));
    send(response, callback, contents.get());
  }

  private static void send(Response response, Callback callback, byte[] contents) {
    response.getHeaders().put("Content-Security-Policy", POLICY);
    response.getHeaders().put("X-Content-Type-Options", "nosniff");
    response.getHeaders().put("Referrer-Policy", "no-referrer");
    response.getHeaders().put("Cross-Origin-Resource-Policy", "same-origin");
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    response.write(true, ByteBuffer.wrap(contents), callback);
  }
}
