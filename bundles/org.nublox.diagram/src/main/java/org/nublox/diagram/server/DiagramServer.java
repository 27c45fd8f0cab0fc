/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.diagram.server;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.websocket.server.WebSocketUpgradeHandler;
import org.nublox.diagram.edit.ModelDocument;

/**
 * Serves one document to browsers of this machine.
 *
 * <p>A port of the loopback interface can be reached by every page that a browser shows, and by
 * every program of the machine. So the connection asks for a secret that is part of {@link #url()},
 * and takes none that a page of another origin opens.
 */
public final class DiagramServer implements AutoCloseable {
  private static final int SECRET_BYTES = 24;
  private static final int MAX_MESSAGE = 4 << 20;
  private static final int THREADS = 24;

  private final Server server;
  private final ServerConnector connector;
  private final String token;
  private final SharedSelection selection;
  private final ModelDocument document;

  private DiagramServer(
      Server server,
      ServerConnector connector,
      String token,
      SharedSelection selection,
      ModelDocument document) {
    this.server = server;
    this.document = document;
    this.connector = connector;
    this.token = token;
    this.selection = selection;
  }

  /**
   * Starts a server.
   *
   * @param document what it shows
   * @param client the files of the client
   * @param port the port; 0 for a free one
   * @throws BindException when the port is taken
   * @throws IOException when it cannot be started for another reason
   */
  public static DiagramServer start(ModelDocument document, ClientFiles client, int port)
      throws IOException {
    byte[] secret = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(secret);
    String token = HexFormat.of().formatHex(secret);
    QueuedThreadPool threads = new QueuedThreadPool(THREADS);
    threads.setDaemon(true);
    threads.setName("nublox-diagram");
    Server server = new Server(threads);
    ServerConnector connector = new ServerConnector(server, 1, 1);
    connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
    connector.setPort(port);
    server.addConnector(connector);
    ContextHandler context = new ContextHandler("/");
    SharedSelection selection = new SharedSelection(document);
    Guard guard = new Guard(token, connector::getLocalPort);
    WebSocketUpgradeHandler sockets =
        WebSocketUpgradeHandler.from(
            server,
            context,
            container -> {
              container.setMaxTextMessageSize(MAX_MESSAGE);
              container.setIdleTimeout(Duration.ZERO);
              container.addMapping(
                  "/diagram", (request, response, callback) -> new Connection(document, selection));
            });
    sockets.setHandler(new Pages(document, client));
    context.setHandler(sockets);
    guard.setHandler(context);
    server.setHandler(guard);
    try {
      server.start();
    } catch (Exception e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof BindException taken) {
          throw taken;
        }
      }
      throw new IOException(
          "The diagram cannot be served at port " + port + ": " + e.getMessage(), e);
    }
    // what every browser asks for first is made while the browser starts
    Thread.ofVirtual().name("nublox-first-scene").start(document::scene);
    return new DiagramServer(server, connector, token, selection, document);
  }

  /** What a browser is to open; it holds the secret, so it is not for others to see. */
  public URI url() {
    return URI.create("http://127.0.0.1:%d/?token=%s".formatted(port(), token));
  }

  /** What is selected in the browsers. */
  public SharedSelection selection() {
    return selection;
  }

  /** The port. */
  public int port() {
    return connector.getLocalPort();
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("The server of the diagram does not stop.", e);
    }
    document.keepLayouts();
  }
}
