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
import org.nublox.model.data.Entity;
import org.nublox.model.data.Feature;
import org.nublox.model.data.Relation;

/** Where the database keeps what the model speaks of; names stand as SQL wants them. */
interface Physical {

  /** The table of an entity. */
  String table(Entity entity);

  /**
   * The columns of a feature in the table of an entity: one for a field, one per key column for a to-one relation.
   *
   * @param path the feature, after the fields of the embedded values it stands in
   */
  List<String> columns(Entity entity, List<Feature> path);

  /** The column of the tenant, or null when the entity has none. */
  String tenantColumn(Entity entity);

  /** The column that counts the changes of a row, or null. */
  String versionColumn(Entity entity);

  /** Whether the database computes the column itself. */
  boolean generated(Entity entity, String column);

  /** The table behind a many-to-many relation, seen from its side. */
  LinkTable link(Entity entity, Relation relation);

  /** Unique keys and unique indexes: the constraint's name and the paths it is about. */
  List<UniqueName> uniques(Entity entity);

  /** A many-to-many table: its name, the columns of this side and those of the other. */
  record LinkTable(String table, List<String> own, List<String> target) {}

  /** The name of a constraint in lower case, the feature it is about, what to say, or null. */
  record UniqueName(String constraint, List<Feature> features, String message) {}
}
