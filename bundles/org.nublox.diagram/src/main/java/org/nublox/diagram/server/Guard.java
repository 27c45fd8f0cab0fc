/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.diagram.server;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import java.util.function.IntSupplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;

/**
 * Lets in only who knows the secret and comes from this very server. Scripts and styles, which hold
 * nothing of the model, are free.
 */
final class Guard extends Handler.Wrapper {
  private static final Set<String> FREE = Set.of(".js", ".css", ".woff", ".ttf", ".svg", ".ico");

  private final String token;
  private final IntSupplier port;

  Guard(String token, IntSupplier port) {
    this.token = token;
    this.port = port;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String path = request.getHttpURI().getPath();
    // a name that leads here by a trick of the name service is none of ours
    boolean known = isOurs("http://" + request.getHeaders().get(HttpHeader.HOST));
    boolean free = known && FREE.contains(path.substring(Math.max(0, path.lastIndexOf('.'))));
    if (!free && !(known && knowsToken(request) && fromHere(request, path))) {
      Response.writeError(
          request,
          response,
          callback,
          HttpStatus.FORBIDDEN_403,
          "Open the diagram by the address that nublox printed.");
      return true;
    }
    return super.handle(request, response, callback);
  }

  private boolean knowsToken(Request request) {
    Fields query = Request.extractQueryParameters(request);
    String given = query.getValue("token");
    return given != null
        && MessageDigest.isEqual(
            given.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
  }

  /** A browser always says for which page it opens a websocket. */
  private boolean fromHere(Request request, String path) {
    String origin = request.getHeaders().get(HttpHeader.ORIGIN);
    return origin == null ? !path.equals("/diagram") : isOurs(origin);
  }

  private boolean isOurs(String origin) {
    return origin.equals("http://127.0.0.1:" + port.getAsInt())
        || origin.equals("http://localhost:" + port.getAsInt());
  }
}
