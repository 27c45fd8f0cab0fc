/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Texts of the language, written as its formatter would.
 *
 * <pre>{@code
 * new Declaration("name: string(120)").word("required").doc("Who it is.").text("  ");
 * }</pre>
 */
package org.nublox.importer.internal.text;
