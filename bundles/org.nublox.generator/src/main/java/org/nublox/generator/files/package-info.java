/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Writes generated files: only what changed, each as a whole, never outside of the folder, never
 * over somebody's edits.
 *
 * <pre>{@code
 * try (OutputFolder folder = OutputFolder.open(target)) {
 *   ChangePlan plan = new ChangePlan(folder, false);
 *   plan.compare(plannedFile);
 *   plan.removals();
 *   plan.changes();                                  // the preview
 *   new ChangeWriter(plan).write(trace, threads, progress);
 * }
 * }</pre>
 */
package org.nublox.generator.files;
