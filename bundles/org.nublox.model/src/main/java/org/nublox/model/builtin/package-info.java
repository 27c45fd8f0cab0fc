/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

/**
 * The built-in library: the types that every model may use without an import.
 *
 * <p>Example: {@code BuiltinLibrary.type("decimal").getKind() == BuiltinKind.DECIMAL}.
 */
package org.nublox.model.builtin;
