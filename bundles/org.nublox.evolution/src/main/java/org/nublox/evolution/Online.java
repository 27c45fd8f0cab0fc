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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nublox.dialect.AlterRules;
import org.nublox.dialect.Dialect;
import org.nublox.expression.Expr;
import org.nublox.schema.Check;
import org.nublox.schema.change.Change;
import org.nublox.schema.change.Phase;
import org.nublox.schema.change.Phases;

/**
 * Chooses the way on which others can go on working, where the engine has one: indexes are made
 * concurrently; constraints are added for new rows first and held against old ones later; before a
 * column requires a value, a check says that all have one, which spares the engine a look at every
 * row under a lock that keeps everybody out.
 *
 * <p>Source: the notes of PostgreSQL's {@code ALTER TABLE} on {@code NOT VALID} and {@code SET NOT
 * NULL}, and of {@code CREATE INDEX CONCURRENTLY}.
 */
final class Online {

  private final Phases phases;
  private final AlterRules rules;
  private final Dialect dialect;
  private final Successors successors;
  private final Map<Change, Change> standsFor;
  private final Set<String> names = new HashSet<>();

  Online(Phases phases, Dialect dialect, Successors successors, Map<Change, Change> standsFor) {
    this.phases = phases;
    this.rules = dialect.alterRules();
    this.dialect = dialect;
    this.successors = successors;
    this.standsFor = standsFor;
  }

  void write() {
    if (rules.concurrentIndex()) {
      phases.of(Phase.CREATE_INDEXES).replaceAll(this::concurrently);
    }
    if (rules.unvalidated()) {
      phases.of(Phase.ADD_FOREIGN_KEYS).replaceAll(this::unvalidated);
      phases.of(Phase.ADD_CHECKS).replaceAll(this::unvalidated);
      requireByCheck(Phase.ADD_COLUMNS);
      requireByCheck(Phase.ALTER_COLUMNS);
    }
  }

  private boolean isThere(String table) {
    return successors.byNew(table) != null;
  }

  private Change concurrently(Change change) {
    if (change instanceof Change.CreateIndex create && isThere(create.table())) {
      return instead(change, new Change.CreateIndex(create.table(), create.index(), true));
    }
    return change;
  }

  private Change instead(Change asked, Change done) {
    standsFor.put(done, standsFor.getOrDefault(asked, asked));
    return done;
  }

  private Change unvalidated(Change change) {
    if (change instanceof Change.AddForeignKey add && isThere(add.table())) {
      phases.add(Phase.VALIDATE, validate(change, add.table(), add.key().name()));
      return instead(change, new Change.AddForeignKey(add.table(), add.key(), false));
    }
    if (change instanceof Change.AddCheck add && isThere(add.table())) {
      phases.add(Phase.VALIDATE, validate(change, add.table(), add.check().name()));
      return instead(change, new Change.AddCheck(add.table(), add.check(), false));
    }
    return change;
  }

  private Change validate(Change asked, String table, String constraint) {
    return instead(asked, new Change.Validate(table, constraint));
  }

  private void requireByCheck(Phase phase) {
    List<Change> all = new ArrayList<>();
    for (Change change : phases.of(phase)) {
      boolean onlyRequires =
          change instanceof Change.AlterColumn alter
              && Fills.comesToRequire(alter)
              && alter.from().type().equals(alter.to().type());
      if (!onlyRequires) {
        all.add(change);
        continue;
      }
      Change.AlterColumn alter = (Change.AlterColumn) change;
      Check check =
          new Check(
              name(alter),
              Expr.Verbatim.condition(
                  dialect.id(), dialect.identifiers().quote(alter.to().name()) + " is not null"),
              "",
              "");
      all.add(instead(change, new Change.AddCheck(alter.table(), check, false)));
      all.add(validate(change, alter.table(), check.name()));
      all.add(change);
      all.add(instead(change, new Change.DropCheck(alter.table(), check)));
    }
    phases.of(phase).clear();
    phases.of(phase).addAll(all);
  }

  /** A short name that no other has, the same each time. */
  private String name(Change.AlterColumn change) {
    String hash = Integer.toHexString((change.table() + "." + change.to().name()).hashCode());
    String name = "nublox_required_" + hash;
    for (int i = 2; !names.add(name); i++) {
      name = "nublox_required_" + hash + "_" + i;
    }
    return name;
  }
}
