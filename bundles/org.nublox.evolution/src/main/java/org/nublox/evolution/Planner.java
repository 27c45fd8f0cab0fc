/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.evolution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nublox.dialect.Alteration;
import org.nublox.dialect.AlterationScript;
import org.nublox.dialect.Capability;
import org.nublox.dialect.Dialect;
import org.nublox.dialect.writer.TableOrder;
import org.nublox.schema.ForeignKey;
import org.nublox.schema.Schema;
import org.nublox.schema.Table;
import org.nublox.schema.change.Change;
import org.nublox.schema.change.Phase;
import org.nublox.schema.change.Phases;

/**
 * Makes a {@link Plan}: puts in what has to go for a while, orders tables by their references, puts
 * values where they come to be required, chooses the online way, and has the dialect write it all.
 */
final class Planner {

  private final Schema from;
  private final Schema to;
  private final List<Change> changes;
  private final Dialect dialect;
  private final PlanOptions options;
  private final Successors successors;
  private final Phases phases;

  /** What was asked for in place of which something else is done. */
  private final Map<Change, Change> standsFor = new HashMap<>();

  Planner(Schema from, Schema to, List<Change> changes, Dialect dialect, PlanOptions options) {
    this.from = from;
    this.to = to;
    this.changes = List.copyOf(changes);
    this.dialect = dialect;
    this.options = options;
    this.successors = new Successors(from, to, changes);
    this.phases = Phases.of(changes);
  }

  Plan plan() {
    Prechecks prechecks = new Prechecks(successors, dialect);
    List<Change> order = order(prechecks);
    changes.forEach(prechecks::consider);
    AlterationScript script = dialect.alter(from, to, order);
    return new Plan(from, to, changes, steps(script), prechecks.all(), script.diagnostics());
  }

  List<Change> order() {
    return order(new Prechecks(successors, dialect));
  }

  private List<Change> order(Prechecks prechecks) {
    new Dependents(from, to, dialect, successors, phases).write();
    new RowRoom(dialect.alterRules().rowBytes(), successors, phases, standsFor).write();
    orderDrops();
    orderCreations();
    orderRows();
    new Fills(to, dialect, options, prechecks, standsFor).write(phases);
    if (options.online()) {
      new Online(phases, dialect, successors, standsFor).write();
    }
    return phases.inOrder();
  }

  /** Tables that refer to others go first; where they refer to each other, the key goes first. */
  private void orderDrops() {
    List<Table> going = new ArrayList<>();
    phases.of(Phase.DROP_TABLES).forEach(change -> going.add(((Change.DropTable) change).table()));
    if (going.isEmpty()) {
      return;
    }
    TableOrder order = new TableOrder(among(going));
    Map<String, Table> whole = byName(going);
    List<Change> drops = new ArrayList<>();
    for (Table table : order.tables().reversed()) {
      drops.add(new Change.DropTable(whole.get(table.name())));
      for (ForeignKey key : table.foreignKeys()) {
        if (order.isDeferred(table, key) && dialect.can(Capability.ALTER_ADD_FOREIGN_KEY)) {
          phases.add(Phase.DROP_FOREIGN_KEYS, new Change.DropForeignKey(table.name(), key));
          Change.DropTable shorter =
              new Change.DropTable(without(whole.get(table.name()), key.name()));
          whole.put(table.name(), shorter.table());
          drops.replaceAll(drop -> drop.object().equals(table.name()) ? shorter : drop);
        }
      }
    }
    replace(Phase.DROP_TABLES, drops);
    Map<String, Table> asked = byName(from.tables());
    for (Change drop : drops) {
      Change wanted = new Change.DropTable(asked.get(drop.object()));
      if (!drop.equals(wanted)) {
        standsFor.put(drop, wanted);
      }
    }
  }

  private static Table without(Table table, String foreignKey) {
    var builder = table.toBuilder().clearForeignKeys();
    table.foreignKeys().stream()
        .filter(key -> !key.name().equals(foreignKey))
        .forEach(builder::foreignKey);
    return builder.build();
  }

  /** The tables with those of their foreign keys that stay among them. */
  private static List<Table> among(List<Table> tables) {
    Set<String> names = byName(tables).keySet();
    List<Table> closed = new ArrayList<>();
    for (Table table : tables) {
      var builder = table.toBuilder().clearForeignKeys();
      table.foreignKeys().stream()
          .filter(key -> names.contains(key.referencedTable()))
          .forEach(builder::foreignKey);
      closed.add(builder.build());
    }
    return closed;
  }

  private static Map<String, Table> byName(List<Table> tables) {
    Map<String, Table> byName = new LinkedHashMap<>();
    tables.forEach(table -> byName.put(table.name(), table));
    return byName;
  }

  private void replace(Phase phase, List<Change> with) {
    phases.of(phase).clear();
    phases.of(phase).addAll(with);
  }

  /** New tables come with their foreign keys as far as what they refer to is there. */
  private void orderCreations() {
    if (phases.of(Phase.CREATE_TABLES).isEmpty()) {
      return;
    }
    Map<String, Table> wanted = byName(to.tables());
    List<Table> coming = new ArrayList<>();
    Map<String, Change> asked = new HashMap<>();
    for (Change change : phases.of(Phase.CREATE_TABLES)) {
      coming.add(wanted.get(change.object()));
      asked.put(change.object(), change);
    }
    TableOrder order = new TableOrder(among(coming));
    boolean always = !dialect.can(Capability.ALTER_ADD_FOREIGN_KEY);
    Set<String> unsettled = unsettled();
    Set<String> inline = new HashSet<>();
    List<Change> creations = new ArrayList<>();
    for (Table table : order.tables()) {
      Table whole = wanted.get(table.name());
      var builder =
          whole.toBuilder().clearForeignKeys().clearIndexes().clearTriggers().clearRowPolicies();
      for (ForeignKey key : whole.foreignKeys()) {
        boolean isNew = asked.containsKey(key.referencedTable());
        boolean there =
            isNew ? !order.isDeferred(table, key) : !unsettled.contains(key.referencedTable());
        if (always || there) {
          builder.foreignKey(key);
          inline.add(table.name() + "\0" + key.name());
        }
      }
      Change creation = new Change.CreateTable(builder.build());
      creations.add(creation);
      standsFor.put(creation, asked.get(table.name()));
    }
    replace(Phase.CREATE_TABLES, creations);
    phases
        .of(Phase.ADD_FOREIGN_KEYS)
        .removeIf(
            change ->
                change instanceof Change.AddForeignKey add
                    && inline.contains(add.table() + "\0" + add.key().name()));
  }

  /** Tables, by their new names, whose keys or columns are not yet what they will be. */
  private Set<String> unsettled() {
    Set<String> tables = new HashSet<>();
    for (Change change : phases.inOrder()) {
      if (change instanceof Change.AddPrimaryKey
          || change instanceof Change.AddUnique
          || change instanceof Change.AddColumn
          || change instanceof Change.AlterColumn) {
        tables.add(change.object());
      }
    }
    return tables;
  }

  /** First rows come and go in an order in which what they refer to is there. */
  private void orderRows() {
    order(Phase.INSERT_ROWS, to, false);
    order(Phase.DELETE_ROWS, from, true);
  }

  private void order(Phase phase, Schema schema, boolean backwards) {
    if (phases.of(phase).size() < 2) {
      return;
    }
    List<Table> tables = new TableOrder(schema.tables()).tables();
    Map<String, List<Change>> byTable = new HashMap<>();
    phases
        .of(phase)
        .forEach(
            change ->
                byTable.computeIfAbsent(change.object(), any -> new ArrayList<>()).add(change));
    List<Change> ordered = new ArrayList<>();
    for (Table table : backwards ? tables.reversed() : tables) {
      ordered.addAll(byTable.getOrDefault(table.name(), List.of()));
    }
    replace(phase, ordered);
  }

  private List<Step> steps(AlterationScript script) {
    List<Change> made = phases.inOrder();
    Map<Change, List<Finding>> findings = new LinkedHashMap<>();
    Lint lint = new Lint(from, to, successors, dialect);
    for (Change change : changes) {
      lint.ofMeaning(change).forEach(finding -> add(findings, change, finding));
    }
    Set<Change> asked = new HashSet<>(changes);
    for (Change change : made) {
      lint.ofExecution(change).forEach(finding -> add(findings, change, finding));
      if (!asked.contains(change) && !standsFor.containsKey(change)) {
        lint.ofRemaking(change).ifPresent(finding -> add(findings, change, finding));
      }
    }
    List<Step> steps = new ArrayList<>();
    for (Alteration alteration : script.alterations()) {
      List<Finding> own = new ArrayList<>();
      for (Change change : alteration.changes()) {
        take(findings, change, own);
        take(findings, standsFor.get(change), own);
      }
      steps.add(step(alteration, own));
    }
    // what was asked for and came about by something else that was done
    findings.values().forEach(left -> place(steps, left));
    return steps;
  }

  private static void add(Map<Change, List<Finding>> findings, Change change, Finding finding) {
    findings.computeIfAbsent(change, any -> new ArrayList<>()).add(finding);
  }

  private static void take(Map<Change, List<Finding>> findings, Change change, List<Finding> into) {
    List<Finding> own = change == null ? null : findings.remove(change);
    if (own != null) {
      into.addAll(own);
    }
  }

  private Step step(Alteration alteration, List<Finding> findings) {
    boolean outside =
        alteration.changes().stream()
            .anyMatch(
                change -> change instanceof Change.CreateIndex create && create.concurrently());
    Optional<Step.Batches> batches = Optional.empty();
    if (options.online()
        && alteration.changes().size() == 1
        && alteration.changes().getFirst() instanceof Change.FillColumn fill) {
      batches = Optional.of(new Step.Batches(fill, options.batch()));
    }
    return new Step(
        alteration.changes(),
        alteration.statements(),
        findings,
        outside || batches.isPresent(),
        batches);
  }

  private static void place(List<Step> steps, List<Finding> findings) {
    if (steps.isEmpty() || findings.isEmpty()) {
      return;
    }
    String table = findings.getFirst().change().object();
    int at = steps.size() - 1;
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).changes().stream().anyMatch(change -> change.object().equals(table))) {
        at = i;
      }
    }
    Step step = steps.get(at);
    List<Finding> all = new ArrayList<>(step.findings());
    all.addAll(findings);
    steps.set(
        at,
        new Step(
            step.changes(), step.statements(), all, step.outsideTransaction(), step.batches()));
  }
}
