/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.evolution;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.nublox.dialect.AlterRules;
import org.nublox.dialect.AlterRules.Part;
import org.nublox.dialect.Capability;
import org.nublox.dialect.Dialect;
import org.nublox.expression.Expr;
import org.nublox.schema.AnyView;
import org.nublox.schema.Check;
import org.nublox.schema.Column;
import org.nublox.schema.ColumnValue;
import org.nublox.schema.ForeignKey;
import org.nublox.schema.Index;
import org.nublox.schema.IndexPart;
import org.nublox.schema.PrimaryKey;
import org.nublox.schema.RowPolicy;
import org.nublox.schema.Schema;
import org.nublox.schema.Table;
import org.nublox.schema.UniqueKey;
import org.nublox.schema.ViewDefinition;
import org.nublox.schema.change.Change;
import org.nublox.schema.change.Phase;
import org.nublox.schema.change.Phases;
import org.nublox.schema.change.SqlWords;
import org.nublox.schema.change.ViewsInOrder;

/**
 * Puts in what an engine wants out of the way: what stands on something that changes is dropped
 * before and made again afterwards, unless it goes anyway.
 */
final class Dependents {

  private final Schema from;
  private final Schema to;
  private final AlterRules rules;
  private final boolean dropsForeignKeys;
  private final Successors successors;
  private final Phases phases;
  private final Set<String> dropped = new HashSet<>();
  private final Deque<Touched> open = new ArrayDeque<>();

  /** A column, by its old name, on which some kinds of things may not stand. */
  private record Touched(Successors.Pair table, String column, Set<Part> parts) {}

  Dependents(Schema from, Schema to, Dialect dialect, Successors successors, Phases phases) {
    this.from = from;
    this.to = to;
    this.rules = dialect.alterRules();
    this.dropsForeignKeys = dialect.can(Capability.ALTER_ADD_FOREIGN_KEY);
    this.successors = successors;
    this.phases = phases;
  }

  /** Adds the drops and what makes things again to the phases. */
  void write() {
    for (Change change : phases.inOrder()) {
      switch (change) {
        case Change.DropForeignKey c -> dropped.add(id(c.table(), c.key().name()));
        case Change.DropPrimaryKey c -> dropped.add(id(c.table(), c.key().name()));
        case Change.DropUnique c -> dropped.add(id(c.table(), c.key().name()));
        case Change.DropIndex c -> dropped.add(id(c.table(), c.index().name()));
        case Change.DropCheck c -> dropped.add(id(c.table(), c.check().name()));
        case Change.DropPolicy c -> dropped.add(id(c.table(), c.policy().name()));
        case Change.DropColumn c -> dropColumn(c);
        case Change.DropView c -> dropped.add(c.view().name());
        default -> {}
      }
    }
    touched();
    while (!open.isEmpty()) {
      clear(open.removeFirst());
    }
    keys();
    if (rules.foreignKeyNeedsIndex()) {
      indexes();
    }
    views();
  }

  private void dropColumn(Change.DropColumn change) {
    // early ones go by the old name of their table, others by the new one
    Successors.Pair pair = successors.byNew(change.table());
    if (pair == null || pair.from().column(change.column().name()).isEmpty()) {
      pair = successors.byOld(change.table());
    }
    if (pair != null) {
      dropped.add(id(pair.from().name(), change.column().name()));
    }
  }

  private static String id(String table, String name) {
    return table + "\0" + name;
  }

  private boolean isFirstDrop(Table table, String name) {
    return dropped.add(id(table.name(), name));
  }

  /** Collects columns that change. */
  private void touched() {
    for (Change change : phases.inOrder()) {
      if (change instanceof Change.RenameColumn c) {
        Successors.Pair pair = successors.byNew(c.table());
        if (pair != null && pair.columns().containsKey(c.from())) {
          open.add(new Touched(pair, c.from(), rules.onRename()));
        }
      } else if (change instanceof Change.AlterColumn c) {
        Successors.Pair pair = successors.byNew(c.table());
        if (pair != null && !isCommentOnly(c)) {
          boolean retyped =
              !c.from().type().equals(c.to().type()) || isComputed(c.from()) || isComputed(c.to());
          open.add(
              new Touched(
                  pair,
                  pair.oldColumn(c.to().name()),
                  retyped ? rules.onRetype() : rules.onAlter()));
        }
      }
    }
  }

  private static boolean isCommentOnly(Change.AlterColumn change) {
    return change
        .from()
        .withComment("")
        .equals(
            new Column(
                change.from().name(),
                change.to().type(),
                change.to().nullable(),
                change.to().value(),
                "",
                change.from().renamedFrom(),
                change.from().origin()));
  }

  private static boolean isComputed(Column column) {
    return column.value() instanceof ColumnValue.Computed;
  }

  private void clear(Touched touched) {
    Successors.Pair pair = touched.table;
    Table old = pair.from();
    String column = touched.column;
    Set<Part> parts = touched.parts;
    if (parts.contains(Part.FOREIGN_KEY)) {
      foreignKeys(old, key -> key.columns().contains(column));
      referringTo(old.name(), key -> key.referencedColumns().contains(column));
    }
    for (Index index : old.indexes()) {
      boolean goes =
          (parts.contains(Part.INDEX) && stands(index, column))
              || (parts.contains(Part.EXPRESSION_INDEX) && computes(index, column));
      if (goes) {
        remake(pair, index);
      }
    }
    if (parts.contains(Part.UNIQUE_KEY)) {
      for (UniqueKey key : old.uniqueKeys()) {
        if (key.columns().contains(column)) {
          remake(pair, key);
        }
      }
    }
    if (parts.contains(Part.PRIMARY_KEY)) {
      old.primaryKey()
          .filter(key -> key.columns().contains(column))
          .ifPresent(key -> remake(pair, key));
    }
    if (parts.contains(Part.CHECK)) {
      for (Check check : old.checks()) {
        if (reads(check.condition(), column)) {
          remake(pair, check);
        }
      }
    }
    if (parts.contains(Part.POLICY)) {
      for (RowPolicy policy : old.rowPolicies()) {
        if (policy.using().filter(it -> reads(it, column)).isPresent()
            || policy.withCheck().filter(it -> reads(it, column)).isPresent()) {
          remake(pair, policy);
        }
      }
    }
    if (parts.contains(Part.COMPUTED)) {
      for (Column other : old.columns()) {
        if (other.value() instanceof ColumnValue.Computed computed
            && !other.name().equals(column)
            && reads(computed.expression(), column)) {
          remake(pair, other);
        }
      }
    }
    if (parts.contains(Part.VIEW)) {
      for (AnyView view : from.views()) {
        if (ViewsInOrder.readBy(view).contains(old.name()) && reads(view, column)) {
          dropView(view);
        }
      }
    }
  }

  private static boolean stands(Index index, String column) {
    return index.columns().contains(column)
        || index.included().contains(column)
        || computes(index, column);
  }

  private static boolean computes(Index index, String column) {
    return index.where().filter(it -> reads(it, column)).isPresent()
        || index.parts().stream()
            .anyMatch(
                part ->
                    part.key() instanceof IndexPart.OfExpression of
                        && reads(of.expression(), column));
  }

  private static boolean reads(Expr expression, String column) {
    return !(expression instanceof Expr.Verbatim verbatim)
        || SqlWords.of(verbatim.sql()).mentions(column);
  }

  private static boolean reads(AnyView view, String column) {
    return !(view.definition() instanceof ViewDefinition.Verbatim verbatim)
        || verbatim.sql().contains("*")
        || SqlWords.of(verbatim.sql()).mentions(column);
  }

  private void foreignKeys(Table old, Predicate<ForeignKey> which) {
    for (ForeignKey key : old.foreignKeys()) {
      if (which.test(key)) {
        remake(successors.byOld(old.name()), key);
      }
    }
  }

  private void referringTo(String target, Predicate<ForeignKey> which) {
    for (Successors.Pair pair : successors.pairs()) {
      foreignKeys(pair.from(), key -> key.referencedTable().equals(target) && which.test(key));
    }
    if (dropsForeignKeys) {
      phases
          .of(Phase.DROP_TABLES)
          .replaceAll(change -> withoutKeys((Change.DropTable) change, target, which));
    }
  }

  /** A table that goes holds on to what it refers to until then, so that its keys go first. */
  private Change withoutKeys(Change.DropTable change, String target, Predicate<ForeignKey> which) {
    Table table = change.table();
    var builder = table.toBuilder().clearForeignKeys();
    boolean same = true;
    for (ForeignKey key : table.foreignKeys()) {
      if (key.referencedTable().equals(target) && which.test(key)) {
        phases.add(Phase.DROP_FOREIGN_KEYS, new Change.DropForeignKey(table.name(), key));
        same = false;
      } else {
        builder.foreignKey(key);
      }
    }
    return same ? change : new Change.DropTable(builder.build());
  }

  private void remake(Successors.Pair pair, ForeignKey key) {
    if (isFirstDrop(pair.from(), key.name())) {
      String name = forgetRename(pair, key.name());
      phases.add(Phase.DROP_FOREIGN_KEYS, new Change.DropForeignKey(pair.from().name(), key));
      named(pair.to().foreignKeys(), ForeignKey::name, name)
          .forEach(
              now ->
                  phases.add(
                      Phase.ADD_FOREIGN_KEYS,
                      new Change.AddForeignKey(pair.to().name(), now, true)));
    }
  }

  private void remake(Successors.Pair pair, Index index) {
    if (isFirstDrop(pair.from(), index.name())) {
      String name = forgetRename(pair, index.name());
      phases.add(Phase.DROP_INDEXES, new Change.DropIndex(pair.from().name(), index));
      named(pair.to().indexes(), Index::name, name)
          .forEach(
              now ->
                  phases.add(
                      Phase.CREATE_INDEXES, new Change.CreateIndex(pair.to().name(), now, false)));
    }
  }

  private void remake(Successors.Pair pair, UniqueKey key) {
    if (isFirstDrop(pair.from(), key.name())) {
      String name = forgetRename(pair, key.name());
      phases.add(Phase.DROP_UNIQUE_KEYS, new Change.DropUnique(pair.from().name(), key));
      named(pair.to().uniqueKeys(), UniqueKey::name, name)
          .forEach(
              now ->
                  phases.add(Phase.ADD_UNIQUE_KEYS, new Change.AddUnique(pair.to().name(), now)));
    }
  }

  private void remake(Successors.Pair pair, PrimaryKey key) {
    if (isFirstDrop(pair.from(), key.name())) {
      forgetRename(pair, key.name());
      phases.add(Phase.DROP_PRIMARY_KEYS, new Change.DropPrimaryKey(pair.from().name(), key));
      pair.to()
          .primaryKey()
          .ifPresent(
              now ->
                  phases.add(
                      Phase.ADD_PRIMARY_KEYS, new Change.AddPrimaryKey(pair.to().name(), now)));
    }
  }

  private void remake(Successors.Pair pair, Check check) {
    if (isFirstDrop(pair.from(), check.name())) {
      String name = forgetRename(pair, check.name());
      phases.add(Phase.DROP_CHECKS, new Change.DropCheck(pair.from().name(), check));
      named(pair.to().checks(), Check::name, name)
          .forEach(
              now ->
                  phases.add(Phase.ADD_CHECKS, new Change.AddCheck(pair.to().name(), now, true)));
    }
  }

  private void remake(Successors.Pair pair, RowPolicy policy) {
    if (isFirstDrop(pair.from(), policy.name())) {
      phases.add(Phase.DROP_POLICIES, new Change.DropPolicy(pair.from().name(), policy));
      named(pair.to().rowPolicies(), RowPolicy::name, policy.name())
          .forEach(
              now ->
                  phases.add(
                      Phase.CREATE_POLICIES, new Change.CreatePolicy(pair.to().name(), now)));
    }
  }

  /** A computed column holds no values of its own: it goes, and comes again behind the others. */
  private void remake(Successors.Pair pair, Column computed) {
    if (!isFirstDrop(pair.from(), computed.name())) {
      return;
    }
    String name = pair.column(computed.name());
    Column now = pair.to().column(name).orElseThrow();
    if (!isComputed(now)) {
      // its values have to be kept while it becomes an ordinary column
      return;
    }
    String table = pair.to().name();
    phases
        .of(Phase.RENAMES)
        .removeIf(
            change ->
                change instanceof Change.RenameColumn c
                    && c.table().equals(table)
                    && c.from().equals(computed.name()));
    phases
        .of(Phase.COMPUTE_COLUMNS)
        .removeIf(
            change ->
                change instanceof Change.AlterColumn c
                    && c.table().equals(table)
                    && c.to().name().equals(name));
    phases.add(Phase.MAKE_ROOM, new Change.DropColumn(pair.from().name(), computed));
    phases.add(Phase.COMPUTE_COLUMNS, new Change.AddColumn(table, now));
    Set<Part> all = new HashSet<>(List.of(Part.values()));
    open.add(new Touched(pair, computed.name(), all));
  }

  private static <T> List<T> named(
      List<T> items, java.util.function.Function<T, String> name, String wanted) {
    return items.stream().filter(item -> name.apply(item).equals(wanted)).toList();
  }

  /** What is made again is made by its new name at once. */
  private String forgetRename(Successors.Pair pair, String old) {
    String name = pair.other(old);
    if (!name.equals(old)) {
      Set<String> links = new HashSet<>(Set.of(old));
      phases
          .of(Phase.RENAMES)
          .removeIf(
              change ->
                  switch (change) {
                    case Change.RenameConstraint c ->
                        c.table().equals(pair.to().name())
                            && links.contains(c.from())
                            && links.add(c.to() + (c.to().equals(name) ? "\0" : ""));
                    case Change.RenameIndex c ->
                        c.table().equals(pair.to().name())
                            && links.contains(c.from())
                            && links.add(c.to() + (c.to().equals(name) ? "\0" : ""));
                    default -> false;
                  });
    }
    return name;
  }

  /** A foreign key cannot stand while the key that it refers to is away. */
  private void keys() {
    for (Change change : phases.inOrder()) {
      if (change instanceof Change.DropPrimaryKey c) {
        referringTo(c.table(), key -> isSame(key.referencedColumns(), c.key().columns()));
      } else if (change instanceof Change.DropUnique c) {
        referringTo(c.table(), key -> isSame(key.referencedColumns(), c.key().columns()));
      }
    }
  }

  private static boolean isSame(List<String> left, List<String> right) {
    return Set.copyOf(left).equals(Set.copyOf(right));
  }

  /** Where a foreign key needs an index, it goes with the one that it may use. */
  private void indexes() {
    for (Change change : phases.inOrder()) {
      Map<String, String> first = new HashMap<>();
      switch (change) {
        case Change.DropIndex c ->
            c.index().columns().stream().findFirst().ifPresent(it -> first.put(c.table(), it));
        case Change.DropUnique c -> first.put(c.table(), c.key().columns().getFirst());
        case Change.DropPrimaryKey c -> first.put(c.table(), c.key().columns().getFirst());
        default -> {}
      }
      first.forEach(
          (table, column) -> {
            Successors.Pair pair = successors.byOld(table);
            if (pair != null) {
              foreignKeys(pair.from(), key -> key.columns().getFirst().equals(column));
            }
          });
    }
  }

  private void dropView(AnyView view) {
    if (!dropped.add(view.name())) {
      return;
    }
    phases.of(Phase.DROP_VIEWS).add(new Change.DropView(view));
    for (AnyView now : to.views()) {
      if (now.name().equals(view.name())) {
        phases
            .of(Phase.COMMENTS)
            .removeIf(
                change ->
                    change instanceof Change.CommentView c && c.to().name().equals(view.name()));
        phases.add(Phase.CREATE_VIEWS, new Change.CreateView(now));
      }
    }
  }

  /** Views that read a view which goes, go too; all go in the order of their readers. */
  private void views() {
    if (from.views().isEmpty() && to.views().isEmpty()) {
      return;
    }
    if (rules.viewsOnRebuild()) {
      Set<String> changed = rebuilt();
      for (AnyView view : from.views()) {
        if (ViewsInOrder.readBy(view).stream().anyMatch(changed::contains)) {
          dropView(view);
        }
      }
    }
    for (AnyView view : ViewsInOrder.of(from.views())) {
      boolean reads =
          ViewsInOrder.readBy(view).stream()
              .anyMatch(
                  name ->
                      dropped.contains(name)
                          && from.views().stream().anyMatch(other -> other.name().equals(name)));
      if (reads) {
        dropView(view);
      }
    }
    order(Phase.DROP_VIEWS, names(ViewsInOrder.of(from.views())).reversed());
    order(Phase.CREATE_VIEWS, names(ViewsInOrder.of(to.views())));
  }

  private Set<String> rebuilt() {
    Set<String> changed = new HashSet<>();
    for (Change change : phases.inOrder()) {
      boolean light =
          change instanceof Change.CreateIndex
              || change instanceof Change.DropIndex
              || change instanceof Change.CreateTrigger
              || change instanceof Change.DropTrigger
              || change instanceof Change.InsertRows
              || change instanceof Change.DeleteRows
              || change instanceof Change.CreateTable;
      Successors.Pair pair = successors.byNew(change.object());
      if (!light && pair != null) {
        changed.add(pair.from().name());
      }
      if (!light) {
        changed.add(change.object());
      }
    }
    return changed;
  }

  private static List<String> names(List<AnyView> views) {
    return views.stream().map(AnyView::name).toList();
  }

  private void order(Phase phase, List<String> names) {
    Map<String, Change> byName = new LinkedHashMap<>();
    phases.of(phase).forEach(change -> byName.put(change.object(), change));
    List<Change> ordered = new ArrayList<>();
    for (String name : names) {
      Change change = byName.remove(name);
      if (change != null) {
        ordered.add(change);
      }
    }
    ordered.addAll(byName.values());
    phases.of(phase).clear();
    phases.of(phase).addAll(ordered);
  }
}
