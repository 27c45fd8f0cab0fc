/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

/**
 * Real database engines for tests: each is started at most once per JVM, listens on loopback only,
 * keeps its data under {@code target/engines} and is stopped when the JVM ends.
 *
 * <pre>{@code
 * try (Database database = Engines.postgresql().createDatabase();
 *     Connection connection = database.connect()) {
 *   // an empty database, dropped again by close()
 * }
 * }</pre>
 */
package org.nublox.testing.engines;
