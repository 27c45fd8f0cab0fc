/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator.spring.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nublox.model.data.Entity;
import org.nublox.model.data.EntityMember;
import org.nublox.model.data.Feature;
import org.nublox.model.data.Field;
import org.nublox.model.data.Relation;
import org.nublox.model.policy.Permission;
import org.nublox.semantics.Features;

/**
 * An entity with everything resolved that generated code depends on: names, types, columns, keys.
 *
 * @param tables its tables: its own first, then those of its ancestors that are joined to it
 * @param properties what a row consists of, in the order of the model
 * @param toMany its to-many relations that lead over a to-one relation of the other side
 * @param links its many-to-many relations
 * @param virtuals computed fields that are not kept
 * @param owner the relation that leads to the row that a row is a part of
 * @param members everything that the entity declares and inherits, the most distant ancestor's
 *     first
 */
record Shape(
    Entity entity,
    String origin,
    String name,
    String pkg,
    String dir,
    String path,
    List<TableRef> tables,
    List<Property> properties,
    List<ToMany> toMany,
    List<Link> links,
    List<Property> virtuals,
    String tenantColumn,
    Key key,
    Optional<Property> owner,
    List<EntityMember> members) {

  /** A table of the entity and what it is called in queries: {@code t} is its own. */
  record TableRef(String alias, String name) {}

  /** The primary key: its parts in order; more than one make a record of their own. */
  record Key(String type, List<Property> parts) {
    boolean composite() {
      return parts.size() > 1;
    }

    boolean identity() {
      return parts.size() == 1 && parts.get(0).isIdentity();
    }
  }

  /**
   * A field, a field of an embedded value, or a to-one relation.
   *
   * @param path the feature, after the fields of the embedded values it stands in
   * @param name its Java name
   * @param scopeName its name in rules: a relation's name there means the row, so the key gets
   *     another
   * @param json its name in the model
   * @param type the type of a field; of the target's key for a relation with one column, else null
   * @param typeName the Java type
   * @param target the entity that a relation leads to, or null
   * @param alias what queries call the table that keeps it
   */
  record Property(
      String origin,
      List<Feature> path,
      String name,
      String scopeName,
      String json,
      JavaType type,
      String typeName,
      Entity target,
      String alias,
      String table,
      List<String> columns,
      boolean required,
      boolean generated) {

    Feature feature() {
      return path.getLast();
    }

    /** The field, or null for a relation. */
    Field field() {
      return feature() instanceof Field field ? field : null;
    }

    Relation relation() {
      return feature() instanceof Relation relation ? relation : null;
    }

    boolean isReference() {
      return target != null;
    }

    boolean isKey() {
      return path.get(0).isKey();
    }

    boolean isIdentity() {
      return field() != null && field().isGenerated();
    }

    boolean isComputed() {
      return field() != null && field().getComputed() != null;
    }

    boolean isSecret() {
      return field() != null && field().isSecret();
    }

    String upper() {
      return JavaNames.upper(name);
    }
  }

  /** A to-many relation; {@code back} is the to-one relation on the other side. */
  record ToMany(Relation relation, String name, Entity target, Relation back, boolean owned) {}

  /** A many-to-many relation. */
  record Link(Relation relation, String name, Entity target, Physical.LinkTable table) {}

  List<Property> references() {
    return properties.stream().filter(Property::isReference).toList();
  }

  Optional<Property> property(Feature feature) {
    for (Property property : properties) {
      if (property.path().size() == 1 && property.feature() == feature) {
        return Optional.of(property);
      }
    }
    return Optional.empty();
  }

  Optional<Property> property(List<Feature> path) {
    for (Property property : properties) {
      if (property.path().equals(path)) {
        return Optional.of(property);
      }
    }
    return Optional.empty();
  }

  /**
   * The relation that leads to the row that a row with these properties is a part of. The record
   * keeps the answer: whoever makes a page or a policy asks again and again.
   */
  static Optional<Property> owner(List<Property> properties) {
    return properties.stream()
        .filter(Property::isReference)
        .filter(
            p ->
                (p.relation().getOpposite() != null && p.relation().getOpposite().isOwned())
                    || ownedFrom(p.target(), p.relation()) != null)
        .findFirst();
  }

  /** The owned to-many relation of another entity whose way back is this relation, or null. */
  static Relation ownedFrom(Entity other, Relation back) {
    return Features.relations(other).stream()
        .filter(r -> r.isOwned() && r.getOpposite() == back)
        .findFirst()
        .orElse(null);
  }

  /** The members of a kind. */
  <T> List<T> members(Class<T> kind) {
    List<T> all = new ArrayList<>();
    for (EntityMember member : members) {
      if (kind.isInstance(member)) {
        all.add(kind.cast(member));
      }
    }
    return all;
  }

  boolean hasPermissions() {
    return members(Permission.class).stream().anyMatch(p -> !p.isDeny());
  }

  /** How other code gets the key of a row. */
  String keyAccessor() {
    return key.composite() ? "key" : key.parts().get(0).name();
  }

  List<String> keyColumns() {
    var columns = new ArrayList<String>();
    key.parts().forEach(part -> columns.addAll(part.columns()));
    return columns;
  }

  /** The entity's own table. */
  String table() {
    return tables.get(0).name();
  }

  /** The table at the root, which keeps the tenant and the version. */
  TableRef root() {
    return tables.getLast();
  }
}
