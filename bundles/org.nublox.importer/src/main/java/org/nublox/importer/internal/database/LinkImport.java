/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.importer.internal.database;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.nublox.importer.internal.text.Declaration;
import org.nublox.importer.internal.text.Inflection;
import org.nublox.importer.internal.text.Nbx;
import org.nublox.mapping.NamingStrategy;
import org.nublox.schema.ForeignKey;
import org.nublox.schema.Index;
import org.nublox.schema.ReferentialAction;
import org.nublox.schema.Table;

/** A table that says which rows of two others belong together, as a relation from many to many. */
final class LinkImport {

  private final Table table;
  private final Map<String, TablePlan> plans;
  private final DatabaseNames names;
  private final Defaults defaults;

  LinkImport(Table table, Map<String, TablePlan> plans, DatabaseNames names, Defaults defaults) {
    this.table = table;
    this.plans = plans;
    this.names = names;
    this.defaults = defaults;
  }

  void write(Map<TablePlan, EntityImport> entities) {
    List<String> key = table.primaryKey().orElseThrow().columns();
    ForeignKey first = table.foreignKeys().get(0);
    boolean isFirst = TablePlan.startsWith(key, first.columns());
    ForeignKey back = isFirst ? first : table.foreignKeys().get(1);
    ForeignKey there = isFirst ? table.foreignKeys().get(1) : first;
    TablePlan owner = plans.get(back.referencedTable());
    TablePlan target = plans.get(there.referencedTable());
    boolean self = owner == target;
    String plural = TablePlan.small(Inflection.plural(target.entity()));
    String wanted =
        self
            ? Inflection.plural(
                DatabaseNames.relation(
                    there.columns().getFirst(), there.referencedColumns().getFirst()))
            : plural;
    String name = owner.names().take(wanted);
    String inverse =
        target
            .names()
            .take(
                self
                    ? Inflection.plural(
                        DatabaseNames.relation(
                            back.columns().getFirst(), back.referencedColumns().getFirst()))
                    : TablePlan.small(Inflection.plural(owner.entity())));
    Declaration relation =
        new Declaration(Nbx.feature(name) + " -> " + Nbx.id(target.entity()) + "[*]")
            .doc(table.comment())
            .word("opposite " + Nbx.feature(inverse))
            .word("through " + Nbx.quoted(table.name()));
    NamingStrategy naming = names.naming();
    if (!defaults.isPrimaryKey(table)) {
      relation.storage("key", table.primaryKey().orElseThrow().name());
    }
    columns(relation, "inverseColumns", back, naming.column(owner.entity()));
    columns(relation, "columns", there, naming.column(self ? name : target.entity()));
    side(relation, back, "inverseForeignKey", "inverseIndex", "inverseOnDelete", "inverseOnUpdate");
    side(relation, there, "foreignKey", "index", "onDelete", "onUpdate");
    entities.get(owner).inverse(relation);
    entities
        .get(target)
        .inverse(
            new Declaration(Nbx.feature(inverse) + " -> " + Nbx.id(owner.entity()) + "[*]")
                .word("opposite " + Nbx.feature(name)));
  }

  private void columns(Declaration relation, String setting, ForeignKey foreign, String plain) {
    boolean usual = true;
    for (int i = 0; i < foreign.columns().size(); i++) {
      usual &=
          names.isSame(
              names
                  .naming()
                  .foreignKeyColumn(
                      plain, foreign.referencedTable(), foreign.referencedColumns().get(i)),
              foreign.columns().get(i));
    }
    if (!usual) {
      relation.storage(setting, String.join(", ", foreign.columns()));
    }
  }

  private void side(
      Declaration relation,
      ForeignKey foreign,
      String nameSetting,
      String indexSetting,
      String deleteSetting,
      String updateSetting) {
    if (!defaults.isForeignKey(table, foreign)) {
      relation.storage(nameSetting, foreign.name());
    }
    Optional<Index> index =
        table.indexes().stream().filter(i -> i.columns().equals(foreign.columns())).findFirst();
    boolean indexed =
        TablePlan.startsWith(table.primaryKey().orElseThrow().columns(), foreign.columns());
    String usual = names.naming().index(table.name(), foreign.columns());
    if (index.isEmpty() && !indexed) {
      relation.without(indexSetting);
    } else if (index.isPresent() && (indexed || !names.isSame(usual, index.get().name()))) {
      relation.storage(indexSetting, index.get().name());
    }
    if (foreign.onDelete() != ReferentialAction.CASCADE) {
      relation.storage(deleteSetting, words(foreign.onDelete()));
    }
    if (!defaults.isOnUpdate(table, foreign)) {
      relation.storage(updateSetting, words(foreign.onUpdate()));
    }
  }

  static String words(ReferentialAction action) {
    return action.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
