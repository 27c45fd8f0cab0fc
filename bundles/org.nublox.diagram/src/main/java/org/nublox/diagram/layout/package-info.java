/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Where things are drawn: sizes, automatic layout, the routes of lines, and the file that remembers
 * them beside the model.
 *
 * <pre>{@code
 * Placement placement = LayeredLayout.arrange(graph, Placement.EMPTY);
 * Scene scene = Scene.of(graph, placement);
 * }</pre>
 */
package org.nublox.diagram.layout;
