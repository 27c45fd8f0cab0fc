/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * What is checked beyond syntax and references, one class for each area of {@link
 * org.nublox.dsl.diagnostics.DiagnosticCatalogue}.
 *
 * <p>Example: {@code resource.getResourceServiceProvider().getResourceValidator()} runs all checks.
 */
package org.nublox.dsl.validation;
