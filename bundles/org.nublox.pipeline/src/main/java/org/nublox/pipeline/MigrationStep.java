/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nublox.dialect.Dialect;
import org.nublox.dialect.ScriptText;
import org.nublox.dialect.Statement;
import org.nublox.evolution.Loss;
import org.nublox.evolution.Plan;
import org.nublox.evolution.PlanOptions;
import org.nublox.evolution.Precheck;
import org.nublox.evolution.Reverse;
import org.nublox.evolution.Step;
import org.nublox.evolution.migration.Migration;
import org.nublox.evolution.migration.MigrationFolder;
import org.nublox.evolution.migration.MigrationFolder.Addition;
import org.nublox.evolution.migration.Snapshot;
import org.nublox.schema.Schema;
import org.nublox.schema.change.Change;
import org.nublox.schema.change.Diff;
import org.nublox.schema.change.Equivalence;

/**
 * What a project's migrations lack for its model: the way from the schema they lead to, to the one
 * that the model means.
 *
 * @param dialect the database's SQL
 * @param folder where the migrations are
 * @param before the schema they lead to; empty when there are none
 * @param target the schema of the model, in stored form
 * @param changes from the one to the other
 * @param plan how these are made; empty when the migrations and the model agree
 * @param first the statements of a first migration, which makes all from nothing
 */
public record MigrationStep(
    Dialect dialect,
    MigrationFolder folder,
    Optional<Schema> before,
    Schema target,
    List<Change> changes,
    Plan plan,
    List<Statement> first) {

  /** Stands in front of what taking a migration back loses, in its file. */
  public static final String LOSES = "-- nublox:loses ";

  /** The line of a file that takes nothing back by itself, with the version that does. */
  public static final String WITH = "-- nublox:with ";

  public MigrationStep {
    changes = List.copyOf(changes);
    first = List.copyOf(first);
  }

  /** Compares the model with the migrations. */
  public static MigrationStep of(SchemaStep schema, Dialect dialect, PlanOptions options)
      throws IOException {
    return of(
        MigrationFolder.of(schema.project().root(), dialect.id()),
        schema.schema(),
        dialect,
        options);
  }

  /** Compares the schema of a model with migrations. */
  public static MigrationStep of(
      MigrationFolder folder, Schema model, Dialect dialect, PlanOptions options)
      throws IOException {
    Schema target = dialect.stored(model).schema();
    Optional<Schema> before = folder.snapshot().map(Snapshot::schema);
    Schema from = before.orElseGet(() -> Schema.builder(target.name()).build());
    List<Change> changes =
        Diff.of(from, target, Equivalence.OF_TEXT, before.isPresent() || !target.seeds().isEmpty());
    return new MigrationStep(
        dialect,
        folder,
        before,
        target,
        changes,
        Plan.of(from, target, changes, dialect, options),
        dialect.create(model).statements());
  }

  /** Whether the migrations lead to the model's schema. */
  public boolean isEmpty() {
    return changes.isEmpty();
  }

  /**
   * Writes what is lacking.
   *
   * @param name in words
   * @return the files that were added: more than one where some statements cannot stand in a
   *     transaction
   */
  public List<Migration> write(String name) throws IOException {
    List<String> texts = new ArrayList<>();
    if (before.isEmpty()) {
      texts.add(ScriptText.of(dialect, first));
    } else {
      StringBuilder text = new StringBuilder();
      plan.prechecks().forEach(precheck -> text.append(line(precheck)));
      boolean outside = false;
      boolean begun = false;
      for (Step step : plan.steps()) {
        if (step.statements().isEmpty()) {
          continue;
        }
        if (begun && outside != step.outsideTransaction()) {
          texts.add(text.toString());
          text.setLength(0);
        }
        outside = step.outsideTransaction();
        begun = true;
        text.append(ScriptText.of(dialect, step.statements()));
      }
      texts.add(text.toString());
    }
    return folder.add(additions(Migration.nameOf(name), texts), new Snapshot(dialect.id(), target));
  }

  private List<Addition> additions(String name, List<String> texts) throws IOException {
    List<Migration> there = folder.migrations();
    String version = there.isEmpty() ? "0001" : there.getLast().version().next().text();
    List<Addition> additions = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      additions.add(
          new Addition(
              i == 0 ? name : name + "_" + (i + 1),
              texts.get(i),
              i == 0 ? undo() : WITH + version + "\n"));
    }
    return additions;
  }

  /** The text that takes all of it back. */
  private String undo() {
    Schema from = before.orElseGet(() -> Schema.builder(target.name()).build());
    List<Change> back = Reverse.of(changes);
    StringBuilder text = new StringBuilder();
    for (Loss loss : Loss.of(back)) {
      text.append(LOSES).append(oneLine(loss.element() + ": " + loss.what())).append('\n');
    }
    Plan plan = Plan.of(target, from, back, dialect, PlanOptions.DEFAULT);
    plan.prechecks().forEach(precheck -> text.append(line(precheck)));
    return text.append(ScriptText.of(dialect, plan.statements())).toString();
  }

  private static String line(Precheck precheck) {
    return "-- nublox:require-none "
        + oneLine(precheck.element() + ": " + precheck.message()).replace(" | ", " / ")
        + " | "
        + oneLine(precheck.sql())
        + "\n";
  }

  private static String oneLine(String text) {
    return text.replace('\n', ' ');
  }
}
