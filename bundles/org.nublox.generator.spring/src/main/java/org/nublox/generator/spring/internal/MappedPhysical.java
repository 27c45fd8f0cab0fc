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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nublox.mapping.EntityMapping;
import org.nublox.mapping.FeatureMapping;
import org.nublox.mapping.FeatureMapping.ColumnPair;
import org.nublox.mapping.Mapped;
import org.nublox.model.data.Entity;
import org.nublox.model.data.Feature;
import org.nublox.model.data.Relation;
import org.nublox.model.data.UniqueConstraint;
import org.nublox.schema.Column;
import org.nublox.schema.ColumnValue;
import org.nublox.schema.Index;
import org.nublox.schema.IndexPart;
import org.nublox.schema.Table;
import org.nublox.schema.UniqueKey;
import org.nublox.semantics.Features;
import org.nublox.semantics.QualifiedNames;

/** {@link Physical} by the mapping of the model. */
final class MappedPhysical implements Physical {

  private final Mapped mapped;
  private final SqlNames names;
  private final Map<String, Table> tables;
  private final Map<String, List<Table>> byWrittenName = new HashMap<>();

  MappedPhysical(Mapped mapped, SqlNames names) {
    this.mapped = mapped;
    this.names = names;
    this.tables =
        mapped.schema().tables().stream()
            .collect(Collectors.toMap(Table::name, Function.identity(), (a, b) -> a));
  }

  /** Whether the entity has a table. */
  boolean has(Entity entity) {
    return mapped.find(entity).isPresent();
  }

  @Override
  public List<String> tables(Entity entity) {
    return names.all(mapped.of(entity).tables());
  }

  @Override
  public Optional<Place> place(Entity entity, List<Feature> path) {
    FeatureMapping at = mapped.of(entity).features().get(path.get(0));
    for (Feature part : path.subList(1, path.size())) {
      at =
          at instanceof FeatureMapping.Embedded embedded
              ? embedded.part(part.getName()).orElse(null)
              : null;
    }
    return switch (at) {
      case FeatureMapping.Value value ->
          Optional.of(new Place(names.of(value.table()), List.of(names.of(value.column()))));
      case FeatureMapping.ToOne toOne ->
          Optional.of(
              new Place(
                  names.of(toOne.table()),
                  toOne.columns().stream().map(pair -> names.of(pair.column())).toList()));
      case null, default -> Optional.empty();
    };
  }

  @Override
  public List<String> key(Entity entity) {
    return names.all(mapped.of(entity).keyColumns());
  }

  @Override
  public String tenantColumn(Entity entity) {
    return mapped.of(entity).tenantColumn().map(names::of).orElse(null);
  }

  @Override
  public String versionColumn(Entity entity) {
    return mapped.of(entity).versionColumn().map(names::of).orElse(null);
  }

  @Override
  public Optional<Kind> kind(Entity entity) {
    return mapped
        .of(entity)
        .discriminator()
        .map(d -> new Kind(names.of(d.table()), names.of(d.column()), d.value(), d.values()));
  }

  @Override
  public boolean generated(String table, String column) {
    return byWrittenName().getOrDefault(table, List.of()).stream()
        .flatMap(t -> t.columns().stream())
        .filter(c -> names.of(c.name()).equals(column))
        .anyMatch(MappedPhysical::isGenerated);
  }

  /** Made when first asked for: who writes a name first decides what an odd one is called. */
  private Map<String, List<Table>> byWrittenName() {
    if (byWrittenName.isEmpty()) {
      for (Table table : tables.values()) {
        byWrittenName.computeIfAbsent(names.of(table.name()), n -> new ArrayList<>()).add(table);
      }
    }
    return byWrittenName;
  }

  private static boolean isGenerated(Column column) {
    return column.value() instanceof ColumnValue.Computed;
  }

  @Override
  public Optional<LinkTable> link(Entity entity, Relation relation) {
    return mapped.of(entity).features().get(relation) instanceof FeatureMapping.Linked linked
            && linked.attributes().isEmpty()
        ? Optional.of(
            new LinkTable(
                names.of(linked.joinTable()), columns(linked.here()), columns(linked.there())))
        : Optional.empty();
  }

  private List<String> columns(List<ColumnPair> pairs) {
    return pairs.stream().map(pair -> names.of(pair.column())).toList();
  }

  @Override
  public List<UniqueName> uniques(Entity entity) {
    var all = new ArrayList<UniqueName>();
    EntityMapping mapping = mapped.of(entity);
    for (String name : mapping.tables()) {
      Table table = tables.get(name);
      if (table == null) {
        continue;
      }
      for (UniqueKey key : table.uniqueKeys()) {
        all.add(unique(key.name(), key.columns(), key.origin(), entity));
      }
      for (Index index : table.indexes()) {
        if (index.unique()) {
          all.add(unique(index.name(), columnsOf(index), index.origin(), entity));
        }
      }
    }
    return all;
  }

  private static List<String> columnsOf(Index index) {
    return index.parts().stream()
        .map(IndexPart::key)
        .filter(IndexPart.OfColumn.class::isInstance)
        .map(key -> ((IndexPart.OfColumn) key).column())
        .toList();
  }

  private UniqueName unique(String constraint, List<String> columns, String origin, Entity entity) {
    String message =
        Features.all(entity, UniqueConstraint.class).stream()
            .filter(u -> QualifiedNames.of(u).equals(origin))
            .map(UniqueConstraint::getMessage)
            .filter(text -> text != null)
            .findFirst()
            .orElse(null);
    return new UniqueName(constraint.toLowerCase(Locale.ROOT), names.all(columns), message);
  }
}
