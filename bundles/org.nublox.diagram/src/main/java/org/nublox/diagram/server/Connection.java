/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.diagram.server;

import com.google.inject.Guice;
import com.google.inject.Injector;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.glsp.server.di.ServerModule;
import org.eclipse.glsp.server.gson.ServerGsonConfigurator;
import org.eclipse.glsp.server.protocol.GLSPClient;
import org.eclipse.glsp.server.protocol.GLSPServer;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.lsp4j.jsonrpc.RemoteEndpoint;
import org.eclipse.lsp4j.jsonrpc.json.JsonRpcMethod;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.services.ServiceEndpoints;
import org.nublox.diagram.edit.ModelDocument;

/**
 * One browser: its own GLSP server over the document that all share. A message of the socket is a
 * message of JSON-RPC.
 */
public final class Connection implements Session.Listener.AutoDemanding {
  private static final Logger LOG = System.getLogger(Connection.class.getName());

  private final ModelDocument document;
  private final SharedSelection selection;
  private GLSPServer server;
  private RemoteEndpoint endpoint;
  private MessageJsonHandler json;

  Connection(ModelDocument document, SharedSelection selection) {
    this.document = document;
    this.selection = selection;
  }

  @Override
  public void onWebSocketOpen(Session session) {
    Injector injector =
        Guice.createInjector(
            new ServerModule().configureDiagramModule(new ModelDiagramModule(document, selection)));
    server = injector.getInstance(GLSPServer.class);
    Map<String, JsonRpcMethod> methods =
        new HashMap<>(ServiceEndpoints.getSupportedMethods(GLSPClient.class));
    methods.putAll(ServiceEndpoints.getSupportedMethods(GLSPServer.class));
    ServerGsonConfigurator gson = injector.getInstance(ServerGsonConfigurator.class);
    json = new MessageJsonHandler(methods, gson::configureGsonBuilder);
    endpoint =
        new RemoteEndpoint(
            message -> session.sendText(json.serialize(message), Callback.NOOP),
            ServiceEndpoints.toEndpoint(server));
    json.setMethodProvider(endpoint);
    server.connect(ServiceEndpoints.toServiceObject(endpoint, GLSPClient.class));
  }

  @Override
  public void onWebSocketText(String message) {
    try {
      endpoint.consume(json.parseMessage(message));
    } catch (RuntimeException e) {
      // one message that nobody understands must not end the work of a person
      LOG.log(Level.WARNING, "A message of the diagram was not understood.", e);
    }
  }

  @Override
  public void onWebSocketClose(int status, String reason, Callback callback) {
    if (server != null) {
      server.shutdown();
    }
    callback.succeed();
  }
}
