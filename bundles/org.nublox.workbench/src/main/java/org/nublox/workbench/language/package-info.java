/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * The language inside of the workbench: one server object for each project, without a process or a
 * protocol in between.
 *
 * <p>A server is what {@code nublox lsp} runs; here its methods are called directly. Everything is
 * asked with a future, so that the thread of the windows never waits:
 *
 * <pre>{@code
 * ProjectLanguage.of(project).ask(server -> server.hover(where)).thenAccept(this::show);
 * }</pre>
 */
package org.nublox.workbench.language;
