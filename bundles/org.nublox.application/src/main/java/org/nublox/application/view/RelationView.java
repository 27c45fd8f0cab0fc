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
 * A relation.
 *
 * @param origin its qualified name, for traces
 * @param name its name in the model
 * @param label its name for people
 * @param description its documentation; may be empty
 * @param targets the names of the entities that it may lead to
 * @param many whether it leads to many rows
 * @param required whether it always leads somewhere
 * @param owned whether what it leads to is a part of this entity
 * @param opposite the name of the same relation at the other side; empty when there is none
 */
public record RelationView(
    String origin,
    String name,
    String label,
    String description,
    List<String> targets,
    boolean many,
    boolean required,
    boolean owned,
    String opposite) {

  public RelationView {
    targets = List.copyOf(targets);
  }
}
