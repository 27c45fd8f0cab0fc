/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * The history of a schema as files: {@code migrations/<dialect>/V0001__name.sql}, each with the
 * file that takes it back, the list of their checksums, and the schema they lead to.
 *
 * <pre>{@code
 * MigrationFolder folder = MigrationFolder.of(project, "postgresql");
 * Schema now = folder.snapshot().map(Snapshot::schema).orElse(nothing);
 * folder.add(List.of(new MigrationFolder.Addition("add_email", sql, undoSql)), after);
 * for (Problem problem : folder.problems()) { ... }
 * }</pre>
 */
package org.nublox.evolution.migration;
