/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.mapping.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.nublox.mapping.EntityMapping;
import org.nublox.mapping.Lowering;
import org.nublox.mapping.Mapped;
import org.nublox.mapping.MappingOptions;
import org.nublox.model.Model;
import org.nublox.model.data.Entity;
import org.nublox.model.data.EnumType;
import org.nublox.model.data.Seed;
import org.nublox.model.data.Sequence;
import org.nublox.model.data.View;
import org.nublox.schema.AnyView;
import org.nublox.schema.InvalidSchemaException;
import org.nublox.schema.Schema;
import org.nublox.schema.SchemaBuilder;
import org.nublox.semantics.QualifiedNames;

/**
 * Runs the phases of a mapping:
 *
 * <pre>
 *   Structure  table names, primary keys
 *   Tables     columns, join tables             -> where each entity is kept
 *   Values     defaults, computed columns       (from here on, expressions can be lowered)
 *   ForeignKeys, Checks, Indexes, Policies
 *   Views, Seeds
 * </pre>
 */
public final class Mapper {

  private final List<Model> models;
  private final MappingOptions options;
  private final Problems problems = new Problems();

  public Mapper(List<Model> models, MappingOptions options) {
    this.models = List.copyOf(models);
    this.options = options;
  }

  private <T> List<T> all(Class<T> kind) {
    return models.stream()
        .flatMap(model -> model.getElements().stream())
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  /** Maps all models as one application. */
  public Mapped map() {
    List<Entity> entities = all(Entity.class).stream().filter(e -> e.getName() != null).toList();
    List<EnumType> enumerations = all(EnumType.class);
    Structure structure = new Structure(options, entities, problems);
    List<org.nublox.schema.Sequence> sequences =
        all(Sequence.class).stream().map(s -> sequence(structure, s)).toList();
    Map<Entity, EntityMapping> mappings = new Tables(structure).fill();
    Lowering lowering = new Lowering(mappings, enumerations);
    new Values(structure, mappings, lowering).make();
    new ForeignKeys(structure).make();
    new Checks(structure, mappings, lowering).make();
    new AuditTrail(structure).make();
    new Indexes(structure, mappings, lowering).make();
    new Policies(structure, mappings, lowering).make();
    List<AnyView> views = new Views(structure, mappings, lowering).make(all(View.class));
    List<org.nublox.schema.Seed> seeds =
        new Seeds(structure, mappings, lowering).make(all(Seed.class));
    Schema schema = schema(structure, sequences, views, seeds);
    return new Mapped(schema, enumerations, mappings, problems.enforcements(), problems.problems());
  }

  private static org.nublox.schema.Sequence sequence(Structure structure, Sequence sequence) {
    String origin = QualifiedNames.of(sequence);
    String name =
        sequence.getPhysicalName() != null
            ? structure.takeStated(sequence, sequence.getPhysicalName())
            : structure.names().take(structure.naming().table(sequence.getName()), origin);
    structure.sequence(sequence, name);
    int increment = sequence.getIncrement() == null ? 1 : sequence.getIncrement();
    return new org.nublox.schema.Sequence(
        name,
        sequence.getStart() == null ? 1 : sequence.getStart(),
        increment == 0 ? 1 : increment,
        OptionalLong.empty(),
        OptionalLong.empty(),
        false,
        Structure.text(sequence.getDocumentation()),
        origin);
  }

  private Schema schema(
      Structure structure,
      List<org.nublox.schema.Sequence> sequences,
      List<AnyView> views,
      List<org.nublox.schema.Seed> seeds) {
    SchemaBuilder builder = Schema.builder(name()).comment(comment()).origin(name());
    sequences.forEach(builder::sequence);
    List<TableDraft> tables = new ArrayList<>(structure.allTables());
    try {
      tables.stream()
          .filter(table -> !table.columns().isEmpty())
          .map(TableDraft::build)
          .forEach(builder::table);
      views.forEach(builder::view);
      seeds.forEach(builder::seed);
      return builder.build();
    } catch (InvalidSchemaException e) {
      problems.error(
          "mapping.invalid",
          models.getFirst(),
          "No schema can be made of the model: " + e.getMessage() + ".",
          "Correct the other problems of the model first.");
      return Schema.builder(name()).build();
    }
  }

  /** The module's name; the first one's when there are several. */
  private String name() {
    return models.stream()
        .map(Model::getName)
        .filter(name -> name != null && !name.isEmpty())
        .findFirst()
        .orElse("application");
  }

  private String comment() {
    return models.stream()
        .flatMap(model -> Stream.ofNullable(model.getDocumentation()))
        .findFirst()
        .orElse("");
  }
}
