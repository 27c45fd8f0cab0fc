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
 * An entity.
 *
 * @param origin its qualified name, for traces
 * @param name its name in the model
 * @param label its name for people
 * @param description its documentation; may be empty
 * @param abstractEntity whether it has no rows of its own
 * @param parent the name of the entity that it extends; empty when there is none
 * @param table its table; empty when it has none
 * @param fields its fields, inherited ones first
 * @param relations its relations, inherited ones first
 */
public record EntityView(
    String origin,
    String name,
    String label,
    String description,
    boolean abstractEntity,
    String parent,
    String table,
    List<FieldView> fields,
    List<RelationView> relations) {

  public EntityView {
    fields = List.copyOf(fields);
    relations = List.copyOf(relations);
  }
}
