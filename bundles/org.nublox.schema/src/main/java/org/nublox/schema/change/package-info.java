/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * What leads from one schema to another.
 *
 * <p>Two schemas are compared in their <em>stored form</em>: as the engine holds them, expressions
 * as SQL text, types as the catalog tells them. A model gets there by {@code
 * Dialect.stored(schema)}, a database by reading its catalog, a snapshot by reading the file.
 *
 * <pre>{@code
 * List<Change> changes = Diff.of(deployed, wanted, Equivalence.OF_TEXT);
 * }</pre>
 */
package org.nublox.schema.change;
