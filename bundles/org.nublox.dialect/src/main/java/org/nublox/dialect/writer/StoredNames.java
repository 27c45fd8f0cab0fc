/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.writer;

import java.util.List;
import org.nublox.dialect.Identifiers;
import org.nublox.schema.AnyView;
import org.nublox.schema.Check;
import org.nublox.schema.Column;
import org.nublox.schema.ColumnValue;
import org.nublox.schema.ForeignKey;
import org.nublox.schema.Index;
import org.nublox.schema.IndexPart;
import org.nublox.schema.MaterializedView;
import org.nublox.schema.PrimaryKey;
import org.nublox.schema.RowPolicy;
import org.nublox.schema.Schema;
import org.nublox.schema.Seed;
import org.nublox.schema.Sequence;
import org.nublox.schema.Table;
import org.nublox.schema.TableBuilder;
import org.nublox.schema.Trigger;
import org.nublox.schema.UniqueKey;
import org.nublox.schema.View;
import org.nublox.schema.ViewDefinition;

/**
 * Gives everything the name by which the engine's catalog knows it, as a schema would have it:
 * {@code logical(stored(name))}. Such a name is written as before, and read back as it is.
 */
public final class StoredNames {

  private final Identifiers identifiers;

  public StoredNames(Identifiers identifiers) {
    this.identifiers = identifiers;
  }

  /** The name that is read out of the catalog once something of this name was made. */
  public String of(String name) {
    return name.isEmpty() ? name : identifiers.logical(identifiers.stored(name));
  }

  /** The schema with such names. */
  public Schema of(Schema schema) {
    return new Schema(
        schema.name(),
        schema.sequences().stream().map(this::sequence).toList(),
        schema.tables().stream().map(this::table).toList(),
        schema.views().stream().map(this::view).toList(),
        schema.seeds().stream().map(this::seed).toList(),
        schema.comment(),
        schema.origin());
  }

  private Sequence sequence(Sequence sequence) {
    return new Sequence(
        of(sequence.name()),
        sequence.start(),
        sequence.increment(),
        sequence.minimum(),
        sequence.maximum(),
        sequence.cycle(),
        sequence.comment(),
        sequence.origin());
  }

  private Table table(Table table) {
    TableBuilder builder =
        Table.builder(of(table.name()))
            .comment(table.comment())
            .renamedFrom(of(table.renamedFrom()))
            .origin(table.origin());
    table.columns().forEach(column -> builder.column(column(column)));
    table
        .primaryKey()
        .ifPresent(
            key ->
                builder.primaryKey(
                    new PrimaryKey(of(key.name()), all(key.columns()), key.origin())));
    for (UniqueKey key : table.uniqueKeys()) {
      builder.unique(new UniqueKey(of(key.name()), all(key.columns()), key.origin()));
    }
    table.foreignKeys().forEach(key -> builder.foreignKey(foreignKey(key)));
    table.indexes().forEach(index -> builder.index(index(index)));
    for (Check check : table.checks()) {
      builder.check(
          new Check(of(check.name()), check.condition(), check.message(), check.origin()));
    }
    for (Trigger trigger : table.triggers()) {
      builder.trigger(
          new Trigger(
              of(trigger.name()),
              trigger.timing(),
              trigger.events(),
              trigger.bodies(),
              trigger.comment(),
              trigger.origin()));
    }
    for (RowPolicy policy : table.rowPolicies()) {
      builder.rowPolicy(
          new RowPolicy(
              of(policy.name()),
              policy.commands(),
              all(policy.roles()),
              policy.using(),
              policy.withCheck(),
              policy.comment(),
              policy.origin()));
    }
    return builder.build();
  }

  private Column column(Column column) {
    ColumnValue value =
        column.value() instanceof ColumnValue.NextOf next
            ? new ColumnValue.NextOf(of(next.sequence()))
            : column.value();
    return new Column(
        of(column.name()),
        column.type(),
        column.nullable(),
        value,
        column.comment(),
        of(column.renamedFrom()),
        column.origin());
  }

  private ForeignKey foreignKey(ForeignKey key) {
    return new ForeignKey(
        of(key.name()),
        all(key.columns()),
        of(key.referencedTable()),
        all(key.referencedColumns()),
        key.onDelete(),
        key.onUpdate(),
        key.deferrable(),
        key.origin());
  }

  private Index index(Index index) {
    List<IndexPart> parts =
        index.parts().stream()
            .map(
                part ->
                    part.key() instanceof IndexPart.OfColumn of
                        ? new IndexPart(
                            new IndexPart.OfColumn(of(of.column())),
                            part.descending(),
                            part.nulls())
                        : part)
            .toList();
    return new Index(
        of(index.name()),
        parts,
        index.unique(),
        index.where(),
        all(index.included()),
        index.method(),
        index.origin());
  }

  private AnyView view(AnyView view) {
    ViewDefinition definition =
        view.definition() instanceof ViewDefinition.Verbatim verbatim
            ? new ViewDefinition.Verbatim(verbatim.dialect(), verbatim.sql(), all(verbatim.reads()))
            : view.definition();
    return switch (view) {
      case View plain -> new View(of(plain.name()), definition, plain.comment(), plain.origin());
      case MaterializedView kept ->
          new MaterializedView(
              of(kept.name()), definition, kept.refresh(), kept.comment(), kept.origin());
    };
  }

  private Seed seed(Seed seed) {
    return new Seed(of(seed.table()), all(seed.columns()), seed.rows(), seed.origin());
  }

  private List<String> all(List<String> names) {
    return names.stream().map(this::of).toList();
  }
}
