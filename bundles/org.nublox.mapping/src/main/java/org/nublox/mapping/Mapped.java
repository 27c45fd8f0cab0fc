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
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.nublox.model.data.Entity;
import org.nublox.model.data.EnumType;
import org.nublox.schema.Schema;

/**
 * A model as a relational schema.
 *
 * @param schema the schema; its elements carry the qualified names of the model elements they come
 *     from
 * @param enumerations all enumerations of the models
 * @param entities where each entity that has rows of its own is kept, in the order of the models
 * @param enforcements where rules, computed values and the like are kept true
 * @param problems what could not be mapped as it was meant
 */
public record Mapped(
    Schema schema,
    List<EnumType> enumerations,
    Map<Entity, EntityMapping> entities,
    List<Enforcement> enforcements,
    List<MappingProblem> problems) {

  public Mapped {
    enumerations = List.copyOf(enumerations);
    enforcements = List.copyOf(enforcements);
    problems = List.copyOf(problems);
  }

  /** Turns expressions of the model into expressions over the schema. */
  public Lowering lowering() {
    return new Lowering(entities, enumerations);
  }

  /** Where an entity is kept; empty for an abstract one without a table. */
  public Optional<EntityMapping> find(Entity entity) {
    return Optional.ofNullable(entities.get(entity));
  }

  /**
   * Where an entity is kept.
   *
   * @throws NoSuchElementException when it has no table
   */
  public EntityMapping of(Entity entity) {
    return find(entity)
        .orElseThrow(
            () -> new NoSuchElementException("Entity " + entity.getName() + " has no table."));
  }

  /** Whether something that was asked for is missing from the schema. */
  public boolean hasErrors() {
    return problems.stream().anyMatch(p -> p.severity() == MappingProblem.Severity.ERROR);
  }
}
