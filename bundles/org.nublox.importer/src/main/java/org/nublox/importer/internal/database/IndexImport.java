/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.importer.internal.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.nublox.expression.Expr;
import org.nublox.importer.internal.database.TablePlan.Reference;
import org.nublox.importer.internal.sql.Said;
import org.nublox.importer.internal.sql.SqlColumn;
import org.nublox.importer.internal.sql.SqlReading;
import org.nublox.importer.internal.text.Declaration;
import org.nublox.importer.internal.text.NameSpace;
import org.nublox.importer.internal.text.Nbx;
import org.nublox.schema.ForeignKey;
import org.nublox.schema.Index;
import org.nublox.schema.IndexPart;
import org.nublox.schema.Table;
import org.nublox.schema.UniqueKey;

/** Indexes and unique keys of several columns. */
final class IndexImport {

  private final TablePlan plan;
  private final Table table;
  private final Surroundings with;

  IndexImport(TablePlan plan, Surroundings with) {
    this.plan = plan;
    this.table = plan.table();
    this.with = with;
  }

  /** The index that the mapping would make for a foreign key, and nothing else would. */
  private Optional<Index> ofForeignKey(ForeignKey foreign) {
    return table.indexes().stream()
        .filter(index -> IndexShape.isPlain(index) && index.columns().equals(foreign.columns()))
        .filter(
            index ->
                with.names()
                    .isSame(
                        with.names().naming().index(table.name(), foreign.columns()), index.name()))
        .filter(index -> !isCovered(foreign, index))
        .findFirst();
  }

  private boolean isCovered(ForeignKey foreign, Index except) {
    return TablePlan.startsWith(plan.key(), foreign.columns())
        || table.uniqueKeys().stream()
            .anyMatch(key -> TablePlan.startsWith(key.columns(), foreign.columns()))
        || table.indexes().stream()
            .anyMatch(
                index ->
                    !index.equals(except)
                        && index.where().isEmpty()
                        && index.method().isEmpty()
                        && index.columns().size() == index.parts().size()
                        && TablePlan.startsWith(index.columns(), foreign.columns()));
  }

  /** Says when a foreign key has no index. */
  void ofForeignKey(Declaration relation, ForeignKey foreign) {
    if (!isCovered(foreign, null)) {
      relation.without("index");
    }
  }

  Optional<Declaration> unique(UniqueKey unique) {
    return names(unique.columns())
        .map(
            names -> {
              Declaration declaration =
                  new Declaration("unique (" + String.join(", ", names) + ")");
              if (!with.defaults().isUnique(table, unique)) {
                declaration.storage("name", unique.name());
              }
              return declaration;
            });
  }

  /** The features of columns; empty when only a part of a feature's columns is among them. */
  private Optional<List<String>> names(List<String> columns) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < columns.size(); ) {
      Optional<Reference> reference = plan.reference(columns.get(i));
      if (reference.isEmpty()) {
        names.add(Nbx.feature(plan.fields().get(columns.get(i))));
        i++;
      } else {
        List<String> all = reference.get().foreign().columns();
        if (!TablePlan.startsWith(columns.subList(i, columns.size()), all)) {
          return Optional.empty();
        }
        names.add(Nbx.feature(reference.get().name()));
        i += all.size();
      }
    }
    return Optional.of(names);
  }

  List<Declaration> indexes(
      Function<String, Optional<SqlColumn>> columns, BiConsumer<String, String> lost) {
    List<Declaration> indexes = new ArrayList<>();
    NameSpace names = new NameSpace();
    for (Index index : table.indexes()) {
      boolean made =
          table.foreignKeys().stream()
              .filter(foreign -> !plan.unkept().contains(foreign))
              .anyMatch(foreign -> ofForeignKey(foreign).filter(index::equals).isPresent());
      if (!made) {
        index(index, names, columns)
            .ifPresentOrElse(
                indexes::add,
                () -> lost.accept(index.name(), "an index that the language cannot say"));
      }
    }
    return indexes;
  }

  private Optional<Declaration> index(
      Index index, NameSpace taken, Function<String, Optional<SqlColumn>> columns) {
    List<String> parts = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (int i = 0; i < index.parts().size(); i++) {
      IndexPart part = index.parts().get(i);
      String order =
          (part.descending() ? " desc" : "")
              + (part.nulls() == IndexPart.NullOrder.DEFAULT
                  ? ""
                  : " nulls " + part.nulls().name().toLowerCase(Locale.ROOT));
      switch (part.key()) {
        case IndexPart.OfColumn of -> {
          Optional<Reference> reference = plan.reference(of.column());
          if (reference.isPresent()) {
            List<String> all = reference.get().foreign().columns();
            for (String column : all) {
              boolean there =
                  i < index.parts().size()
                      && index.parts().get(i).key().equals(new IndexPart.OfColumn(column))
                      && index.parts().get(i).descending() == part.descending();
              if (!there) {
                return Optional.empty();
              }
              words.add(column);
              i++;
            }
            i--;
            parts.add(Nbx.feature(reference.get().name()) + order);
          } else if (plan.fields().containsKey(of.column())) {
            words.add(of.column());
            parts.add(Nbx.feature(plan.fields().get(of.column())) + order);
          } else {
            return Optional.empty();
          }
        }
        case IndexPart.OfExpression of -> {
          Optional<String> said =
              sql(of.expression())
                  .flatMap(s -> SqlReading.value(s, with.dialect().id(), columns))
                  .map(Said::text);
          if (said.isEmpty()) {
            return Optional.empty();
          }
          words.add("expr");
          parts.add(said.get() + order);
        }
      }
    }
    Optional<String> where = Optional.empty();
    if (index.where().isPresent()) {
      where =
          sql(index.where().get())
              .flatMap(s -> SqlReading.condition(s, with.dialect().id(), columns))
              .map(Said::text);
      if (where.isEmpty()) {
        return Optional.empty();
      }
    }
    Optional<List<String>> included = names(index.included());
    if (included.isEmpty()) {
      return Optional.empty();
    }
    boolean usual =
        with.names().isSame(with.names().naming().index(table.name(), words), index.name());
    Optional<String> name =
        usual
            ? Optional.empty()
            : with.names()
                .behind(with.names().naming().index(table.name(), List.of("")), index.name());
    boolean free = name.filter(taken::isFree).isPresent();
    Declaration declaration =
        new Declaration(
            "index"
                + (free ? " " + Nbx.id(taken.take(name.get())) : "")
                + (index.unique() ? " unique" : "")
                + " ("
                + String.join(", ", parts)
                + ")");
    where.ifPresent(condition -> declaration.word("where " + condition));
    declaration.word(
        !included.get().isEmpty(), "include (" + String.join(", ", included.get()) + ")");
    declaration.word(!index.method().isEmpty(), "using " + Nbx.id(index.method()));
    if (!usual && !free) {
      declaration.storage("name", index.name());
    }
    return Optional.of(declaration);
  }

  private static Optional<String> sql(Expr expression) {
    return expression instanceof Expr.Verbatim verbatim
        ? Optional.of(verbatim.sql())
        : Optional.empty();
  }
}
