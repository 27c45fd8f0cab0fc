/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.schema;

/** A named query of the schema. */
public sealed interface AnyView permits View, MaterializedView {

  String name();

  ViewDefinition definition();

  String comment();

  String origin();
}
