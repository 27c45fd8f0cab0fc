/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.application.view;

import java.util.List;

/**
 * An enumeration.
 *
 * @param origin its qualified name, for traces
 * @param name its name in the model
 * @param description its documentation; may be empty
 * @param literals its values, in order
 */
public record EnumView(String origin, String name, String description, List<Literal> literals) {

  public EnumView {
    literals = List.copyOf(literals);
  }

  /** A value: its name, its name for people and its documentation, which may be empty. */
  public record Literal(String name, String label, String description) {}
}
