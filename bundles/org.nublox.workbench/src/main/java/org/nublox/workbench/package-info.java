/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * The workbench as an application with windows: its perspective, and what projects are to it.
 *
 * <p>Nothing is decided here. What a model means and what is wrong with it is asked of {@code
 * org.nublox.dsl.ide}, whose language server runs inside of this process; see {@code
 * org.nublox.workbench.language}.
 */
package org.nublox.workbench;
