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
import org.nublox.expression.Type;
import org.nublox.model.data.Entity;
import org.nublox.model.data.Feature;

/**
 * Where an entity is kept.
 *
 * @param entity the entity
 * @param origin its qualified name
 * @param tables its tables: its own first, then those of its ancestors when their rows are joined
 * @param key the primary key's columns, in order; the same names and types in each of its tables
 * @param generatedKey whether the model names no key, so that the database numbers the rows
 * @param features where each field and relation is kept, inherited ones first
 * @param discriminator the column that tells the entities of a hierarchy apart
 * @param tenantColumn the column that tells the tenants apart, in the last of the tables
 * @param versionColumn the column counted up with every change, in the last of the tables
 */
public record EntityMapping(
    Entity entity,
    String origin,
    List<String> tables,
    List<KeyColumn> key,
    boolean generatedKey,
    Map<Feature, FeatureMapping> features,
    Optional<Discriminator> discriminator,
    Optional<String> tenantColumn,
    Optional<String> versionColumn) {

  public EntityMapping {
    tables = List.copyOf(tables);
    key = List.copyOf(key);
  }

  /**
   * A column of the primary key.
   *
   * @param feature the field or relation it belongs to; empty for a key that the model does not
   *     name
   */
  public record KeyColumn(String name, Type type, Optional<Feature> feature) {}

  /**
   * What tells the entities of a hierarchy apart.
   *
   * @param table the root's table
   * @param column in that table
   * @param values of this entity and of all that extend it
   */
  public record Discriminator(String table, String column, String value, List<String> values) {}

  /** The entity's own table. */
  public String table() {
    return tables.getFirst();
  }

  /** The names of the key's columns. */
  public List<String> keyColumns() {
    return key.stream().map(KeyColumn::name).toList();
  }

  /** Where the feature of this name is kept. */
  public Optional<FeatureMapping> find(String name) {
    FeatureMapping found = null;
    for (FeatureMapping mapping : features.values()) {
      if (mapping.feature().getName().equals(name)) {
        found = mapping; // the last one is the most special
      }
    }
    return Optional.ofNullable(found);
  }

  /**
   * Where the feature is kept.
   *
   * @throws NoSuchElementException when it is none of this entity, or could not be mapped (then
   *     there is a problem that says why)
   */
  public FeatureMapping of(Feature feature) {
    FeatureMapping mapping = features.get(feature);
    if (mapping == null) {
      throw new NoSuchElementException(origin + " keeps no feature '" + feature.getName() + "'.");
    }
    return mapping;
  }
}
