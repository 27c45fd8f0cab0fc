/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * How the windows look, beyond what style sheets say.
 *
 * <pre>{@code
 * Restyling.begin(PlatformUI.getWorkbench());
 * }</pre>
 */
package org.nublox.workbench.look;
