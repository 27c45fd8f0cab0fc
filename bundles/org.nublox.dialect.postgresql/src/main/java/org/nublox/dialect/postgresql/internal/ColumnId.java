/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.postgresql.internal;

/**
 * A column as other catalogs refer to it.
 *
 * @param number of the column, which begins at 1; 0 for the table itself
 */
record ColumnId(long table, int number) {}
