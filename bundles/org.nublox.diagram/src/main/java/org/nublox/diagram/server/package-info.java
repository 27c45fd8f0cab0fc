/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * The diagram in a browser: a web server on the loopback interface that speaks the protocol of
 * Eclipse GLSP over a websocket. Any number of browsers may show one document.
 *
 * <pre>{@code
 * try (DiagramServer server = DiagramServer.start(document, assets, 0)) {
 *   open(server.url());
 * }
 * }</pre>
 */
package org.nublox.diagram.server;
