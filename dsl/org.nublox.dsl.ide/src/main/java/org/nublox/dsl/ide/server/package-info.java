/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * What the language server does otherwise than the framework: documents with an index of their
 * lines, and an end that does not end the process around it.
 *
 * <p>Example: {@code Guice.createInjector(new NubloxServerModule())}.
 */
package org.nublox.dsl.ide.server;
