/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Reads expressions in SQL as engines tell them, and says them in the language.
 *
 * <pre>{@code
 * SqlReading.condition("((status)::text = ANY (ARRAY['a'::text, 'b'::text]))", columns);
 * }</pre>
 */
package org.nublox.importer.internal.sql;
