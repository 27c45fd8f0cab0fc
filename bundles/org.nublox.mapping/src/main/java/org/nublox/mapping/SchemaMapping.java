/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.mapping;

import java.util.List;
import org.nublox.mapping.internal.Mapper;
import org.nublox.model.Model;

/**
 * Turns models into a relational schema. What the model says has an effect in the schema, or an
 * {@link Enforcement} that tells who keeps it instead, or a {@link MappingProblem}.
 *
 * <p>How things are kept, in short:
 *
 * <ul>
 *   <li>An entity is a table. An abstract entity without an inheritance strategy is none: its
 *       members go into the tables of those that extend it. Entities that extend others are joined
 *       by the key (default), share one table, or have a whole table each.
 *   <li>An entity without a key gets {@code id}, numbered by the database.
 *   <li>A to-one relation is a foreign key, also as a part of a key and to a key of several
 *       columns. Of a one-to-one pair, the part (the side that is not {@code owned}), else the
 *       required side has it. To many without an opposite is a join table, or a foreign key there
 *       when owned.
 *   <li>A relation to several kinds of entities is one nullable foreign key for each.
 *   <li>Rows of {@code tenant} entities have {@code tenant_id}, which is part of what is unique.
 *   <li>Tables of entities have {@code row_version} for optimistic locking.
 * </ul>
 */
public final class SchemaMapping {

  private SchemaMapping() {}

  /**
   * Maps.
   *
   * @param models all files of the project, linked
   */
  public static Mapped map(List<Model> models, MappingOptions options) {
    return new Mapper(models, options).map();
  }
}
