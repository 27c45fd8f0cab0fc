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
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nublox.mapping.EntityMapping;
import org.nublox.mapping.FeatureMapping;
import org.nublox.mapping.Mapped;
import org.nublox.model.data.AliasType;
import org.nublox.model.data.Entity;
import org.nublox.model.data.Feature;
import org.nublox.model.data.Field;
import org.nublox.model.data.Relation;
import org.nublox.model.data.TypeUse;
import org.nublox.semantics.Features;
import org.nublox.semantics.QualifiedNames;

/** Makes the records of entities. */
final class EntityViews {

  private final Mapped mapped;

  EntityViews(Mapped mapped) {
    this.mapped = mapped;
  }

  EntityView view(Entity entity) {
    Optional<EntityMapping> mapping = mapped.find(entity);
    return new EntityView(
        QualifiedNames.of(entity),
        entity.getName(),
        label(entity.getLabel(), entity.getName()),
        ApplicationView.description(entity),
        entity.isAbstract(),
        entity.getSuperEntity() == null ? "" : entity.getSuperEntity().getName(),
        mapping.map(EntityMapping::table).orElse(""),
        Features.fields(entity).stream().map(field -> view(field, mapping)).toList(),
        Features.relations(entity).stream().map(EntityViews::view).toList());
  }

  private static FieldView view(Field field, Optional<EntityMapping> mapping) {
    List<AliasType> aliases = aliases(field.getType()).toList();
    return new FieldView(
        QualifiedNames.of(field),
        field.getName(),
        label(field.getLabel(), field.getName()),
        ApplicationView.description(field),
        text(field.getType()),
        field.isKey(),
        field.isKey() || field.isRequired() || aliases.stream().anyMatch(AliasType::isRequired),
        field.isUnique(),
        field.isReadonly(),
        field.getComputed() != null,
        field.isPii() || aliases.stream().anyMatch(AliasType::isPii),
        mapping.map(entity -> columns(entity, field)).orElse(List.of()));
  }

  private static RelationView view(Relation relation) {
    return new RelationView(
        QualifiedNames.of(relation),
        relation.getName(),
        label(relation.getLabel(), relation.getName()),
        ApplicationView.description(relation),
        relation.getTargets().stream().map(Entity::getName).toList(),
        Features.isToMany(relation),
        Features.isRequired(relation),
        relation.isOwned(),
        relation.getOpposite() == null ? "" : relation.getOpposite().getName());
  }

  private static List<String> columns(EntityMapping mapping, Feature feature) {
    return mapping.find(feature.getName()).map(found -> columns(found).toList()).orElse(List.of());
  }

  private static Stream<String> columns(FeatureMapping mapping) {
    return switch (mapping) {
      case FeatureMapping.Value value -> Stream.of(value.column());
      case FeatureMapping.Embedded group -> group.parts().stream().flatMap(EntityViews::columns);
      default -> Stream.of();
    };
  }

  /** A type as the model writes it. */
  private static String text(TypeUse use) {
    if (use == null || use.getType() == null) {
      return "";
    }
    return use.getArguments().isEmpty()
        ? use.getType().getName()
        : use.getArguments().stream()
            .map(String::valueOf)
            .collect(Collectors.joining(",", use.getType().getName() + "(", ")"));
  }

  /** The aliases that a type goes through. Models that are generated from have no cycles. */
  private static Stream<AliasType> aliases(TypeUse use) {
    return use != null && use.getType() instanceof AliasType alias
        ? Stream.concat(Stream.of(alias), aliases(alias.getBase()))
        : Stream.of();
  }

  private static String label(String given, String name) {
    return Objects.requireNonNullElseGet(given, () -> Words.of(name));
  }
}
