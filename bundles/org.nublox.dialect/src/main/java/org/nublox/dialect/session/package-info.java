/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * How a deployment works with an engine: its lock, its limits of time, what its transactions hold,
 * and what its errors mean.
 *
 * <pre>{@code
 * Sessions sessions = dialect.sessions();
 * try (Lock lock = sessions.tryLock(connection, opener).orElseThrow()) { ... }
 * }</pre>
 */
package org.nublox.dialect.session;
