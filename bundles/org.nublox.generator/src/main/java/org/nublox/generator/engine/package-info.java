/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Runs generators against an output folder.
 *
 * <pre>{@code
 * GenerationReport report =
 *     new GenerationEngine()
 *         .run(GenerationRequest.of(folder, generators, inputs).withDryRun(true));
 * report.changes();       // what would be created, changed, deleted, kept
 * report.diagnostics();   // what is wrong, and what to do
 * }</pre>
 */
package org.nublox.generator.engine;
