/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.cli.demo;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.net.http.HttpResponse;
import java.util.Optional;

/**
 * What the application answered.
 *
 * @param status the HTTP status
 * @param body the text; may be empty
 * @param etag the version of what was answered; empty when there is none
 */
record Answer(int status, String body, String etag) {

  private static final int SHOWN = 160;

  static Answer of(HttpResponse<String> response) {
    return new Answer(
        response.statusCode(), response.body(), response.headers().firstValue("ETag").orElse(""));
  }

  /** The body as a JSON object; an empty one when it is none. */
  JsonObject json() {
    try {
      JsonElement element = JsonParser.parseString(body);
      return element.isJsonObject() ? element.getAsJsonObject() : new JsonObject();
    } catch (JsonParseException e) {
      return new JsonObject();
    }
  }

  /** A text or number of the body's object. */
  Optional<String> value(String key) {
    JsonElement value = json().get(key);
    return value == null || !value.isJsonPrimitive()
        ? Optional.empty()
        : Optional.of(value.getAsString());
  }

  /** How many items a list has; -1 when it is no list. */
  int items() {
    JsonElement items = json().get("items");
    return items == null || !items.isJsonArray() ? -1 : items.getAsJsonArray().size();
  }

  /** For a message about what was seen. */
  String brief() {
    String line = body.strip().replaceAll("\\s+", " ");
    return status + " " + (line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line);
  }
}
