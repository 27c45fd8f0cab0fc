/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator.spring.internal;

import java.util.List;
import java.util.Optional;
import org.nublox.model.data.Entity;
import org.nublox.model.data.Feature;
import org.nublox.model.data.Relation;

/**
 * Where the database keeps what the model speaks of; names stand as statements of the application
 * have them.
 */
interface Physical {

  /** The tables of an entity: its own first, then those of its ancestors that are joined to it. */
  List<String> tables(Entity entity);

  /**
   * The columns of a feature: one for a field, one per key column for a to-one relation; empty when
   * no column keeps it.
   *
   * @param path the feature, after the fields of the embedded values it stands in
   */
  Optional<Place> place(Entity entity, List<Feature> path);

  /** The columns of the primary key, the same in each of the tables. */
  List<String> key(Entity entity);

  /** The column of the tenant, in the last of the tables, or null when the entity has none. */
  String tenantColumn(Entity entity);

  /** The column that counts the changes of a row, in the last of the tables, or null. */
  String versionColumn(Entity entity);

  /**
   * What tells the rows of an entity from those of others in the same tables; empty when nothing
   * has to.
   */
  Optional<Kind> kind(Entity entity);

  /** Whether the database computes the column itself. */
  boolean generated(String table, String column);

  /**
   * The table behind a many-to-many relation, seen from its side; empty when it is not of the plain
   * sort.
   */
  Optional<LinkTable> link(Entity entity, Relation relation);

  /** Unique keys and unique indexes. */
  List<UniqueName> uniques(Entity entity);

  /** A table and columns of it. */
  record Place(String table, List<String> columns) {}

  /** A many-to-many table: its name, the columns of this side and those of the other. */
  record LinkTable(String table, List<String> own, List<String> target) {}

  /** The name of a constraint in lower case, the columns it is about, what to say, or null. */
  record UniqueName(String constraint, List<String> columns, String message) {}

  /**
   * The column that tells kinds of rows apart, what it holds for this entity and for all that
   * extend it.
   */
  record Kind(String table, String column, String value, List<String> values) {}
}
