/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * What the language knows of databases. It stands below the dialects and does not see them: whoever
 * sees both tells it.
 *
 * <pre>{@code
 * List<KnownDatabase> all =
 *     Extensions.of(DatabaseCatalog.class).all().stream()
 *         .flatMap(catalog -> catalog.databases().stream())
 *         .toList();
 * }</pre>
 */
package org.nublox.semantics.database;
