/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * What somebody looks at: which diagram of a model, what of it, in which colours.
 *
 * <pre>{@code
 * Graph graph = Views.of(models, View.ALL, placement);
 * }</pre>
 */
package org.nublox.diagram.view;
