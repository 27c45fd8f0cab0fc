/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * What a diagram shows, without saying where: boxes with rows, links with their ends.
 *
 * <pre>{@code
 * Graph graph = GraphBuilder.of(project.models(), Selection.ALL);
 * graph.boxes();  // Customer, Invoice, ...
 * graph.links();  // Invoice -> Customer, ...
 * }</pre>
 */
package org.nublox.diagram.graph;
