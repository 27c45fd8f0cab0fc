/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * What was running when the workbench was killed: each work is noted in the workspace before it
 * begins and crossed out when it ends; what is left at the next start was interrupted.
 *
 * <p>Example: {@code try (Journal.Entry entry = Journal.begin(Operation.DEPLOY, "local")) {
 * entry.step("V0001__init.sql, statement 3 of 12"); }}.
 */
package org.nublox.workbench.journal;
