/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * The catalogue of everything that can be wrong with a model: stable codes, severities,
 * explanations and examples.
 *
 * <p>Example: {@code DiagnosticCatalogue.find("entity-without-key").orElseThrow().explanation()}.
 */
package org.nublox.dsl.diagnostics;
