/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Projects as they are in the editors, saved or not: read again in the background after each
 * change, for everything that shows what a model means.
 *
 * <pre>
 *   typed, saved, deleted --changed--> LiveProjects --told, at most every 300 ms--> views
 *   view's job --read--> LiveProjects --once for all views--> LiveProject (models, schema, errors)
 * </pre>
 */
package org.nublox.workbench.live;
