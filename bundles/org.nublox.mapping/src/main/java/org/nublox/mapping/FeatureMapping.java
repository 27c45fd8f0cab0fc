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
import java.util.Optional;
import org.nublox.expression.Type;
import org.nublox.model.data.Entity;
import org.nublox.model.data.Feature;
import org.nublox.model.data.Field;
import org.nublox.model.data.Relation;

/** Where a field or relation of an entity is kept. */
public sealed interface FeatureMapping {

  /** The field or relation. */
  Feature feature();

  /**
   * A field in a column.
   *
   * @param table the table that has the column: the entity's own, or that of an ancestor
   * @param type its type with the literals of an enumeration as they are <em>stored</em>
   */
  record Value(Field feature, String table, String column, Type type, boolean nullable)
      implements FeatureMapping {}

  /**
   * A field whose value is a group of fields.
   *
   * @param parts the fields of the group, in order
   */
  record Embedded(Field feature, List<FeatureMapping> parts) implements FeatureMapping {
    public Embedded {
      parts = List.copyOf(parts);
    }

    /** The part of this name. */
    public Optional<FeatureMapping> part(String name) {
      return parts.stream().filter(p -> p.feature().getName().equals(name)).findFirst();
    }
  }

  /** A computed field that no column holds: it is computed when it is read. */
  record Computed(Field feature, Type type) implements FeatureMapping {}

  /**
   * A to-one relation as a foreign key in the entity's table.
   *
   * @param table the table that has the key
   * @param columns the key, column by column
   * @param target the entity referred to
   */
  record ToOne(
      Relation feature, String table, List<ColumnPair> columns, Entity target, boolean nullable)
      implements FeatureMapping {
    public ToOne {
      columns = List.copyOf(columns);
    }
  }

  /**
   * A polymorphic to-one relation: one nullable foreign key for each target, at most one of them
   * set.
   */
  record Alternatives(Relation feature, List<ToOne> choices, boolean nullable)
      implements FeatureMapping {
    public Alternatives {
      choices = List.copyOf(choices);
    }
  }

  /**
   * The other side of a foreign key: to many, or to one when the key is unique.
   *
   * @param target the entity whose rows refer to this one
   * @param table the table that has the key
   * @param columns the key: column there, key column here
   * @param toMany whether there may be several
   */
  record Inverse(
      Relation feature, Entity target, String table, List<ColumnPair> columns, boolean toMany)
      implements FeatureMapping {
    public Inverse {
      columns = List.copyOf(columns);
    }
  }

  /**
   * A many-to-many relation as a table of its own.
   *
   * @param joinTable the table
   * @param here join column to key column of this entity
   * @param there join column to key column of the target
   * @param attributes fields of the link itself
   */
  record Linked(
      Relation feature,
      String joinTable,
      List<ColumnPair> here,
      List<ColumnPair> there,
      Entity target,
      List<FeatureMapping> attributes)
      implements FeatureMapping {
    public Linked {
      here = List.copyOf(here);
      there = List.copyOf(there);
      attributes = List.copyOf(attributes);
    }
  }

  /** A column and the column that it refers to. */
  record ColumnPair(String column, String referenced) {}
}
