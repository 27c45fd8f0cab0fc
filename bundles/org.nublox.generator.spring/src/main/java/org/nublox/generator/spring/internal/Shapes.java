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
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.nublox.generator.Diagnostics;
import org.nublox.generator.spring.internal.JavaNames.Taken;
import org.nublox.generator.spring.internal.Shape.Link;
import org.nublox.generator.spring.internal.Shape.Property;
import org.nublox.generator.spring.internal.Shape.TableRef;
import org.nublox.generator.spring.internal.Shape.ToMany;
import org.nublox.model.Model;
import org.nublox.model.NamedElement;
import org.nublox.model.data.Entity;
import org.nublox.model.data.EntityMember;
import org.nublox.model.data.Feature;
import org.nublox.model.data.Field;
import org.nublox.model.data.Relation;
import org.nublox.model.data.ValueType;
import org.nublox.semantics.Features;
import org.nublox.semantics.Members;
import org.nublox.semantics.QualifiedNames;

/** Resolves every entity of an application that has a table into its {@link Shape}. */
final class Shapes {

  /** Embedded values inside of embedded values are followed this far; more is a cycle. */
  private static final int MAX_EMBEDDED = 20;

  private final Names names;
  private final Physical physical;
  private final Diagnostics diagnostics;
  private final Map<Entity, Shape.Key> keys = new LinkedHashMap<>();
  private final Map<Entity, Shape> shapes = new LinkedHashMap<>();
  private final Map<String, Shape> byName = new HashMap<>();
  private final List<Shape> all;
  private final Set<Entity> owners = new HashSet<>();

  Shapes(List<Model> models, Names names, Physical physical, Diagnostics diagnostics) {
    this.names = names;
    this.physical = physical;
    this.diagnostics = diagnostics;
    List<Entity> entities =
        models.stream()
            .flatMap(model -> model.getElements().stream())
            .filter(Entity.class::isInstance)
            .map(Entity.class::cast)
            .filter(entity -> !entity.isAbstract())
            .toList();
    for (Entity entity : entities) {
      if (supported(entity)) {
        key(entity, new HashSet<>());
      }
    }
    for (Entity entity : entities) {
      if (keys.get(entity) != null) {
        shapes.put(entity, shape(entity));
      }
    }
    all = List.copyOf(shapes.values());
    for (Shape shape : all) {
      byName.put(shape.name(), shape);
      shape.owner().ifPresent(owner -> owners.add(owner.target()));
    }
  }

  List<Shape> all() {
    return all;
  }

  /** The shape of an entity; empty when the application has none. */
  Optional<Shape> of(Entity entity) {
    return Optional.ofNullable(shapes.get(entity));
  }

  /** Whether rows of another entity are parts of this one's. */
  boolean hasParts(Entity entity) {
    return owners.contains(entity);
  }

  /** The shape whose class has this name, which is unique in an application. */
  Shape named(String name) {
    return Optional.ofNullable(byName.get(name)).orElseThrow();
  }

  Shape require(Entity entity) {
    return of(entity).orElseThrow();
  }

  private boolean supported(Entity entity) {
    if (Features.key(entity).isEmpty()) {
      unsupported(
          entity,
          entity.getName(),
          "has no key",
          "There are no pages and no API for it; give it a key, for example: key id: uuid = newUuid()");
      return false;
    }
    return true;
  }

  /** The key of an entity; null when it cannot be had, which is told. */
  private Shape.Key key(Entity entity, Set<Entity> asking) {
    if (keys.containsKey(entity)) {
      return keys.get(entity);
    }
    if (!asking.add(entity)) {
      return null;
    }
    var parts = new ArrayList<Property>();
    var taken = new Taken();
    for (Feature feature : Features.key(entity)) {
      Property part =
          switch (feature) {
            case Field field -> field(entity, List.of(field), "", taken).orElse(null);
            case Relation relation -> reference(entity, relation, taken, asking).orElse(null);
            default -> null;
          };
      if (part == null || part.columns().size() != 1) {
        unsupported(
            entity,
            entity.getName(),
            "has the key part '" + feature.getName() + "', which takes more than one column",
            "Give the entity a surrogate key and a unique constraint instead.");
        keys.put(entity, null);
        return null;
      }
      parts.add(part);
    }
    Shape.Key key =
        new Shape.Key(
            parts.size() == 1 ? parts.get(0).typeName() : names.type(entity) + "Key",
            List.copyOf(parts));
    keys.put(entity, key);
    return key;
  }

  private Shape shape(Entity entity) {
    var taken = new Taken();
    var properties = new ArrayList<Property>();
    var virtuals = new ArrayList<Property>();
    var toMany = new ArrayList<ToMany>();
    var links = new ArrayList<Link>();
    for (Feature feature : Features.all(entity)) {
      switch (feature) {
        case Field field -> fields(entity, List.of(field), "", taken, properties, virtuals);
        case Relation relation when Features.isToMany(relation) ->
            many(entity, relation, taken, toMany, links);
        case Relation relation ->
            reference(entity, relation, taken, new HashSet<>()).ifPresent(properties::add);
        default -> {}
      }
    }
    return new Shape(
        entity,
        origin(entity),
        names.type(entity),
        names.pkg(entity),
        names.dir(entity),
        names.path(entity),
        tables(entity),
        List.copyOf(properties),
        List.copyOf(toMany),
        List.copyOf(links),
        List.copyOf(virtuals),
        physical.tenantColumn(entity),
        keys.get(entity),
        Shape.owner(properties),
        Features.all(entity, EntityMember.class));
  }

  private List<TableRef> tables(Entity entity) {
    var all = new ArrayList<TableRef>();
    for (String table : physical.tables(entity)) {
      all.add(new TableRef(all.isEmpty() ? "t" : "p" + all.size(), table));
    }
    return all;
  }

  private String alias(Entity entity, String table) {
    return tables(entity).stream()
        .filter(ref -> ref.name().equals(table))
        .map(TableRef::alias)
        .findFirst()
        .orElse("t");
  }

  private void fields(
      Entity entity,
      List<Feature> path,
      String prefix,
      Taken taken,
      List<Property> stored,
      List<Property> virtuals) {
    Field field = (Field) path.getLast();
    var type = Members.type(field.getType()).orElse(null);
    if (type instanceof ValueType value && path.size() < MAX_EMBEDDED) {
      for (Field inner : value.getFields()) {
        var longer = new ArrayList<>(path);
        longer.add(inner);
        fields(entity, longer, prefix + field.getName() + " ", taken, stored, virtuals);
      }
    } else if (field.getComputed() != null && !field.isStored()) {
      field(entity, path, prefix, taken).ifPresent(virtuals::add);
    } else {
      field(entity, path, prefix, taken).ifPresent(stored::add);
    }
  }

  private Optional<Property> field(Entity entity, List<Feature> path, String prefix, Taken taken) {
    Field field = (Field) path.getLast();
    boolean kept = field.getComputed() == null || field.isStored();
    Optional<Physical.Place> place = kept ? physical.place(entity, path) : Optional.empty();
    if (kept && place.isEmpty()) {
      unsupported(
          field,
          entity.getName() + "." + field.getName(),
          "is kept in no column",
          "See what the mapping says of it.");
      return Optional.empty();
    }
    return JavaType.of(field.getType(), names)
        .map(
            type -> {
              String name = taken.free(JavaNames.member(prefix + field.getName()));
              String table = place.map(Physical.Place::table).orElse("");
              List<String> columns = place.map(Physical.Place::columns).orElse(List.of());
              boolean required =
                  (TypeFacts.required(field, field.getType())
                          && path.stream().allMatch(f -> f == field || ((Field) f).isRequired()))
                      || field.isKey();
              return new Property(
                  origin(entity)
                      + "."
                      + String.join(".", path.stream().map(NamedElement::getName).toList()),
                  path,
                  name,
                  name,
                  path.size() == 1 ? field.getName() : name,
                  type,
                  type.name(),
                  null,
                  field.isKey() ? "t" : alias(entity, table),
                  table,
                  columns,
                  required,
                  kept && physical.generated(table, columns.get(0)));
            });
  }

  private Optional<Property> reference(
      Entity entity, Relation relation, Taken taken, Set<Entity> asking) {
    if (relation.getTargets().size() != 1) {
      unsupported(
          relation,
          entity.getName() + "." + relation.getName(),
          "leads to several entities",
          "The column is in the database; use one relation per target to have it in pages and API.");
      return Optional.empty();
    }
    Entity target = Features.target(relation);
    Shape.Key key = target.isAbstract() || !supported(target) ? null : key(target, asking);
    if (key == null) {
      unsupported(
          relation,
          entity.getName() + "." + relation.getName(),
          "leads to an entity that the application cannot have",
          "See the warning for that entity.");
      return Optional.empty();
    }
    Optional<Physical.Place> place = physical.place(entity, List.of(relation));
    if (place.isEmpty()) {
      unsupported(
          relation,
          entity.getName() + "." + relation.getName(),
          "is kept in no column of its own",
          "See what the mapping says of it.");
      return Optional.empty();
    }
    String name = taken.free(JavaNames.member(relation.getName()));
    return Optional.of(
        new Property(
            origin(entity) + "." + relation.getName(),
            List.of(relation),
            name,
            taken.free(name + "Key"),
            relation.getName(),
            key.composite() ? null : key.parts().get(0).type(),
            key.type(),
            target,
            relation.isKey() ? "t" : alias(entity, place.get().table()),
            place.get().table(),
            place.get().columns(),
            Features.isRequired(relation),
            false));
  }

  private void many(
      Entity entity, Relation relation, Taken taken, List<ToMany> toMany, List<Link> links) {
    Entity target = Features.target(relation);
    if (relation.getTargets().size() != 1 || target.isAbstract() || keys.get(target) == null) {
      unsupported(
          relation,
          entity.getName() + "." + relation.getName(),
          "leads to several entities, or to one that the application cannot have",
          "Use one relation per target.");
      return;
    }
    String name = taken.free(JavaNames.member(relation.getName()));
    Relation opposite = relation.getOpposite();
    if (opposite != null && !Features.isToMany(opposite)) {
      toMany.add(new ToMany(relation, name, target, opposite, relation.isOwned()));
      return;
    }
    Optional<Physical.LinkTable> table = physical.link(entity, relation);
    boolean plain = table.filter(t -> t.own().size() == 1 && t.target().size() == 1).isPresent();
    if (!plain) {
      unsupported(
          relation,
          entity.getName() + "." + relation.getName(),
          "is to many without an opposite, or its link has fields of its own or a composite key",
          "Give it an opposite, or make the link an entity of its own.");
      return;
    }
    links.add(new Link(relation, name, target, table.get()));
  }

  private void unsupported(EObject element, String what, String why, String remedy) {
    diagnostics.warning(
        "spring.unsupported",
        element instanceof NamedElement named ? origin(named) : what,
        "'" + what + "' " + why + ", so it is not generated yet by spring.",
        remedy);
  }

  /** The qualified name of an element. */
  static String origin(NamedElement element) {
    return QualifiedNames.of(element);
  }
}
