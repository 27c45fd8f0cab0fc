/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.schema.change;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nublox.expression.Expr;
import org.nublox.schema.AnyView;
import org.nublox.schema.Check;
import org.nublox.schema.Column;
import org.nublox.schema.ColumnValue;
import org.nublox.schema.ForeignKey;
import org.nublox.schema.Index;
import org.nublox.schema.IndexPart;
import org.nublox.schema.RowPolicy;
import org.nublox.schema.Trigger;
import org.nublox.schema.ViewDefinition;

/**
 * Whether two parts of a table mean the same, but for their names. Texts of SQL are held against
 * each other with the renames of columns in mind: first word by word, then by the engine.
 */
final class Sameness {

  private final Equivalence equivalence;
  private final Renames renames;
  private final Map<String, String> sequences;

  /**
   * @param sequences new names for old ones of sequences
   */
  Sameness(Equivalence equivalence, Renames renames, Map<String, String> sequences) {
    this.equivalence = equivalence;
    this.renames = renames;
    this.sequences = sequences;
  }

  /** Whether a column has the type, nullability, value and comment that it had. */
  boolean columns(String table, Column was, Column now) {
    return was.type().equals(now.type())
        && was.nullable() == now.nullable()
        && was.comment().equals(now.comment())
        && values(table, now.name(), was.value(), now.value());
  }

  /** Whether the values of a column come from the same place. */
  boolean values(String table, String column, ColumnValue was, ColumnValue now) {
    if (was instanceof ColumnValue.Default a && now instanceof ColumnValue.Default b) {
      return expressions(Equivalence.Kind.DEFAULT, table, column, a.expression(), b.expression());
    }
    if (was instanceof ColumnValue.Computed a && now instanceof ColumnValue.Computed b) {
      return a.stored() == b.stored()
          && expressions(Equivalence.Kind.COMPUTED, table, column, a.expression(), b.expression());
    }
    if (was instanceof ColumnValue.NextOf a && now instanceof ColumnValue.NextOf b) {
      return sequences.getOrDefault(a.sequence(), a.sequence()).equals(b.sequence());
    }
    if (was instanceof ColumnValue.Identity a && now instanceof ColumnValue.Identity b) {
      // where a counter once began is forgotten by engines that only know where it is
      return a.increment() == b.increment();
    }
    return was.equals(now);
  }

  boolean foreignKeys(ForeignKey was, ForeignKey now) {
    return was.columns().equals(now.columns())
        && was.referencedTable().equals(now.referencedTable())
        && was.referencedColumns().equals(now.referencedColumns())
        && was.onDelete() == now.onDelete()
        && was.onUpdate() == now.onUpdate()
        && was.deferrable() == now.deferrable();
  }

  boolean checks(String table, Check was, Check now) {
    return expressions(Equivalence.Kind.CHECK, table, "", was.condition(), now.condition());
  }

  boolean indexes(String table, Index was, Index now) {
    if (was.unique() != now.unique()
        || !was.method().equals(now.method())
        || !was.included().equals(now.included())
        || was.parts().size() != now.parts().size()) {
      return false;
    }
    for (int i = 0; i < was.parts().size(); i++) {
      if (!parts(table, was.parts().get(i), now.parts().get(i))) {
        return false;
      }
    }
    return optional(Equivalence.Kind.INDEX_CONDITION, table, was.where(), now.where());
  }

  private boolean parts(String table, IndexPart was, IndexPart now) {
    if (was.descending() != now.descending() || was.nulls() != now.nulls()) {
      return false;
    }
    if (was.key() instanceof IndexPart.OfExpression a
        && now.key() instanceof IndexPart.OfExpression b) {
      return expressions(Equivalence.Kind.INDEX_PART, table, "", a.expression(), b.expression());
    }
    return was.key().equals(now.key());
  }

  /** Whether policies can be compared at all. */
  boolean comparesPolicies() {
    return equivalence.comparesPolicies();
  }

  boolean policies(String table, RowPolicy was, RowPolicy now) {
    return was.commands().equals(now.commands())
        && Set.copyOf(was.roles()).equals(Set.copyOf(now.roles()))
        && optional(Equivalence.Kind.POLICY, table, was.using(), now.using())
        && optional(Equivalence.Kind.POLICY, table, was.withCheck(), now.withCheck());
  }

  private boolean optional(
      Equivalence.Kind kind, String table, Optional<Expr> was, Optional<Expr> now) {
    return was.isPresent() == now.isPresent()
        && (was.isEmpty() || expressions(kind, table, "", was.get(), now.get()));
  }

  /** Bodies are texts to most engines: a rename does not change them, so a name must not either. */
  boolean triggers(Trigger was, Trigger now) {
    if (was.timing() != now.timing() || !was.events().equals(now.events())) {
      return false;
    }
    Set<String> dialects =
        was.bodies().keySet().stream()
            .filter(now.bodies()::containsKey)
            .collect(Collectors.toSet());
    if (dialects.isEmpty()) {
      return was.bodies().equals(now.bodies());
    }
    return dialects.stream()
        .allMatch(
            dialect -> sameBody(now.name(), was.bodies().get(dialect), now.bodies().get(dialect)));
  }

  private boolean sameBody(String trigger, String was, String now) {
    return was.equals(now) || equivalence.sameBody(trigger, was, now);
  }

  /**
   * Whether two views show the same. One that reads what is renamed does not: the names of its own
   * columns would stay as they were.
   */
  boolean views(AnyView was, AnyView now) {
    if (!was.getClass().equals(now.getClass())) {
      return false;
    }
    if (readsRenamed(was.definition()) || readsRenamed(now.definition())) {
      return false;
    }
    return sameText(was.definition(), now.definition())
        || equivalence.sameView(now.name(), was.definition(), now.definition());
  }

  private static boolean sameText(ViewDefinition was, ViewDefinition now) {
    if (was instanceof ViewDefinition.Verbatim a && now instanceof ViewDefinition.Verbatim b) {
      return a.sql().equals(b.sql());
    }
    return was.equals(now);
  }

  private boolean readsRenamed(ViewDefinition definition) {
    return definition instanceof ViewDefinition.Verbatim verbatim
        && verbatim.reads().stream()
            .anyMatch(
                name ->
                    renames.tables().containsKey(name) || renames.touches(renames.newTable(name)));
  }

  /** Whether two expressions over columns of a table, by its new name, mean the same. */
  private boolean expressions(
      Equivalence.Kind kind, String table, String column, Expr was, Expr now) {
    if (!(was instanceof Expr.Verbatim a && now instanceof Expr.Verbatim b)) {
      return was.equals(now);
    }
    Map<String, String> own = renames.columns(table);
    String oldTable = renames.oldTable(table);
    if (own.isEmpty() && oldTable.equals(table)) {
      return a.sql().equals(b.sql())
          || equivalence.sameExpression(kind, table, column, a.sql(), b.sql());
    }
    UnaryOperator<String> renamed = renamed(own, oldTable, table);
    SqlWords before = SqlWords.of(a.sql());
    SqlWords after = SqlWords.of(b.sql());
    if (before.sameRenamed(after, renamed)) {
      return true;
    }
    // the engine knows old names only
    String oldColumn =
        own.entrySet().stream()
            .filter(entry -> entry.getValue().equals(column))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse(column);
    return equivalence.sameExpression(
        kind, oldTable, oldColumn, a.sql(), after.spelledAs(before, renamed));
  }

  /** Bare names may stand there in another case than that of the catalog. */
  private static UnaryOperator<String> renamed(
      Map<String, String> own, String oldTable, String newTable) {
    Map<String, String> all = new HashMap<>(own);
    if (!oldTable.equals(newTable)) {
      all.put(oldTable, newTable);
    }
    return name -> {
      String exact = all.get(name);
      if (exact != null) {
        return exact;
      }
      return all.entrySet().stream()
          .filter(entry -> entry.getKey().equalsIgnoreCase(name))
          .map(Map.Entry::getValue)
          .findFirst()
          .orElse(name);
    };
  }

  /** A text that is the same for two indexes that are the same by their words. */
  String key(String table, Index index, boolean old) {
    return Stream.concat(
            index.parts().stream()
                .map(
                    part ->
                        part.descending()
                            + " "
                            + part.nulls()
                            + " "
                            + (part.key() instanceof IndexPart.OfExpression of
                                ? key(table, of.expression(), old)
                                : part.key().toString())),
            Stream.of(
                index.unique() + " " + index.method() + " " + index.included(),
                index.where().map(where -> key(table, where, old)).orElse("")))
        .collect(Collectors.joining("\0"));
  }

  /** A text that is the same for two expressions that are the same by their words. */
  String key(String table, Expr expression, boolean old) {
    if (!(expression instanceof Expr.Verbatim verbatim)) {
      return expression.toString();
    }
    UnaryOperator<String> renamed =
        old
            ? renamed(renames.columns(table), renames.oldTable(table), table)
            : UnaryOperator.identity();
    return SqlWords.of(verbatim.sql()).canonical(renamed);
  }
}
