/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Renaming in all files at once.
 *
 * <p>Example: renaming the entity {@code Customer} to {@code Client} changes every reference and
 * adds {@code renamed from Customer}, so that the table is renamed and not dropped.
 */
package org.nublox.dsl.ide.rename;
