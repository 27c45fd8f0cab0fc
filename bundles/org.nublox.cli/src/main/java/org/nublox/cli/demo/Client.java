/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.cli.demo;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Speaks HTTP with a generated application, as a program and as a browser do. */
final class Client implements AutoCloseable {

  /** Of all accounts that exist for demonstration. */
  private static final String PASSWORD = "demo";

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Pattern FORM_TOKEN =
      Pattern.compile(
          "name=\"_csrf\"[^>]*value=\"([^\"]+)\"|value=\"([^\"]+)\"[^>]*name=\"_csrf\"");

  private final URI url;
  private final HttpClient http;

  Client(URI url) {
    this.url = url;
    this.http =
        HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(PATIENCE)
            .build();
  }

  /** Calls the API as a user; without one when the user is empty. */
  Answer api(String method, String path, String user, JsonObject body, String ifMatch)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(url.resolve(path))
            .timeout(PATIENCE)
            .header("Accept", "application/json")
            .method(
                method,
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()));
    if (body != null) {
      request.header("Content-Type", "application/json");
    }
    if (!user.isEmpty()) {
      byte[] credentials = (user + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8);
      request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
    }
    if (!ifMatch.isEmpty()) {
      request.header("If-Match", ifMatch);
    }
    return Answer.of(http.send(request.build(), BodyHandlers.ofString()));
  }

  /** Opens a page, following redirections. */
  Answer page(String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(url.resolve(path))
            .timeout(PATIENCE)
            .header("Accept", "text/html")
            .build();
    return Answer.of(http.send(request, BodyHandlers.ofString()));
  }

  /** Sends a page's form with the token that the page holds. */
  Answer submit(String page, String action, Map<String, String> fields)
      throws IOException, InterruptedException {
    Matcher token = FORM_TOKEN.matcher(page(page).body());
    String known = token.find() ? (token.group(1) == null ? token.group(2) : token.group(1)) : "";
    String form =
        fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"))
            + "&_csrf="
            + encode(known);
    HttpRequest request =
        HttpRequest.newBuilder(url.resolve(action))
            .timeout(PATIENCE)
            .header("Accept", "text/html")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    return Answer.of(http.send(request, BodyHandlers.ofString()));
  }

  @Override
  public void close() {
    http.close();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
