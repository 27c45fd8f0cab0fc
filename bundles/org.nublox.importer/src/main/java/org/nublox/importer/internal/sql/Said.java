/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.importer.internal.sql;

/**
 * An expression in the language.
 *
 * @param exact whether the dialect would write it in the same words, or in words that the engine
 *     takes for the same; else the words of the database have to be kept beside it
 */
public record Said(String text, boolean exact) {}
