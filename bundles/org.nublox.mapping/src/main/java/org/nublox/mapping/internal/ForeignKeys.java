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
import java.util.Optional;
import org.nublox.mapping.FeatureMapping;
import org.nublox.mapping.FeatureMapping.ColumnPair;
import org.nublox.mapping.internal.Structure.KeyPart;
import org.nublox.mapping.internal.Structure.Reference;
import org.nublox.model.data.Entity;
import org.nublox.model.data.InheritanceStrategy;
import org.nublox.model.data.Relation;
import org.nublox.schema.ForeignKey;
import org.nublox.schema.ReferentialAction;
import org.nublox.schema.UniqueKey;
import org.nublox.semantics.QualifiedNames;

/** Foreign keys with their actions. */
final class ForeignKeys {

  private final Structure structure;

  ForeignKeys(Structure structure) {
    this.structure = structure;
  }

  void make() {
    for (Map.Entry<Entity, TableDraft> entry : structure.tables().entrySet()) {
      Entity entity = entry.getKey();
      TableDraft table = entry.getValue();
      if (Hierarchies.strategy(entity) == InheritanceStrategy.JOINED) {
        Hierarchies.parent(entity).ifPresent(parent -> toParent(table, entity, parent));
      }
      for (TableDraft.Prepared prepared : table.prepared().values()) {
        switch (prepared.mapping()) {
          case FeatureMapping.ToOne toOne -> relation(table, toOne);
          case FeatureMapping.Alternatives alternatives ->
              alternatives.choices().forEach(choice -> relation(table, choice));
          default -> {}
        }
      }
    }
    structure.references().forEach(this::make);
  }

  private void toParent(TableDraft table, Entity entity, Entity parent) {
    List<ColumnPair> pairs =
        structure.key(entity).stream()
            .map(KeyPart::column)
            .map(column -> new ColumnPair(column.name(), column.name()))
            .toList();
    make(
        new Reference(
            table,
            parent,
            pairs,
            ReferentialAction.CASCADE,
            ReferentialAction.NO_ACTION,
            table.origin()));
  }

  private void relation(TableDraft table, FeatureMapping.ToOne toOne) {
    Relation relation = toOne.feature();
    make(
        new Reference(
            table,
            toOne.target(),
            toOne.columns(),
            possible(relation, onDelete(structure, relation), toOne.nullable(), "delete"),
            possible(relation, onUpdate(structure, relation), toOne.nullable(), "update"),
            QualifiedNames.of(relation),
            Optional.of(relation),
            false));
    List<String> columns = toOne.columns().stream().map(ColumnPair::column).toList();
    if (structure.relations().isOneToOne(relation) && !table.isUnique(columns)) {
      table.unique(
          new UniqueKey(
              structure.constraint(
                  relation,
                  "unique",
                  structure.naming().uniqueKey(table.name(), columns),
                  QualifiedNames.of(relation)),
              columns,
              QualifiedNames.of(relation)));
    }
    if (relation.isOwned() && structure.relations().opposite(relation).isEmpty()) {
      structure
          .problems()
          .inService(QualifiedNames.of(relation), "the owned row is deleted with its owner");
    }
  }

  /** What happens to a row when the one it refers to is deleted. */
  static ReferentialAction onDelete(Structure structure, Relation relation) {
    if (relation.isOnDeleteGiven()) {
      return action(relation.getOnDelete());
    }
    Relation opposite = structure.relations().opposite(relation).orElse(null);
    if (opposite != null && opposite.isOnDeleteGiven()) {
      return action(opposite.getOnDelete());
    }
    boolean part =
        (opposite != null && opposite.isOwned())
            || structure.relations().role(relation) == Relations.Role.FOREIGN_KEY_THERE;
    return part ? ReferentialAction.CASCADE : ReferentialAction.NO_ACTION;
  }

  /** What happens to a row when the key it refers to changes. */
  static ReferentialAction onUpdate(Structure structure, Relation relation) {
    if (relation.isOnUpdateGiven()) {
      return action(relation.getOnUpdate());
    }
    return structure
        .relations()
        .opposite(relation)
        .filter(Relation::isOnUpdateGiven)
        .map(opposite -> action(opposite.getOnUpdate()))
        .orElse(ReferentialAction.NO_ACTION);
  }

  private static ReferentialAction action(org.nublox.model.data.ReferentialAction action) {
    return switch (action) {
      case NO_ACTION -> ReferentialAction.NO_ACTION;
      case RESTRICT -> ReferentialAction.RESTRICT;
      case CASCADE -> ReferentialAction.CASCADE;
      case SET_NULL -> ReferentialAction.SET_NULL;
      case SET_DEFAULT -> ReferentialAction.SET_DEFAULT;
    };
  }

  private ReferentialAction possible(
      Relation relation, ReferentialAction action, boolean nullable, String event) {
    if (action == ReferentialAction.SET_NULL && !nullable) {
      structure
          .problems()
          .error(
              "mapping.set-null-required",
              relation,
              "'on " + event + " set null' cannot be done: the relation is required.",
              "Make the relation optional, or choose restrict or cascade.");
      return ReferentialAction.NO_ACTION;
    }
    if (action == ReferentialAction.SET_DEFAULT) {
      structure
          .problems()
          .error(
              "mapping.set-default",
              relation,
              "'on " + event + " set default' cannot be done: a relation has no default.",
              "Choose set null, restrict or cascade.");
      return ReferentialAction.NO_ACTION;
    }
    return action;
  }

  private void make(Reference reference) {
    TableDraft target = structure.table(reference.target()).orElse(null);
    if (target == null || target.primaryKeyColumns().isEmpty()) {
      return;
    }
    List<String> columns = new ArrayList<>();
    List<String> referenced = new ArrayList<>();
    for (ColumnPair pair : reference.columns()) {
      columns.add(pair.column());
      referenced.add(pair.referenced());
    }
    reference
        .table()
        .foreignKey(
            new ForeignKey(
                name(reference, columns),
                columns,
                target.name(),
                referenced,
                reference.onDelete(),
                reference.onUpdate(),
                reference.relation().filter(r -> Storage.isOn(r, "deferrable")).isPresent(),
                reference.origin()));
    reference
        .relation()
        .flatMap(relation -> Storage.text(relation, reference.setting("index")))
        .ifPresent(index -> reference.table().indexOfForeignKey(columns, index));
  }

  private String name(Reference reference, List<String> columns) {
    String wanted = structure.naming().foreignKey(reference.table().name(), columns);
    return reference
        .relation()
        .map(
            relation ->
                structure.constraint(
                    relation, reference.setting("foreignKey"), wanted, reference.origin()))
        .orElseGet(() -> structure.names().take(wanted, reference.origin()));
  }
}
