/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.writer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nublox.dialect.Capability;
import org.nublox.dialect.Statement;
import org.nublox.schema.AnyView;
import org.nublox.schema.Column;
import org.nublox.schema.ColumnValue;
import org.nublox.schema.Index;
import org.nublox.schema.MaterializedView;
import org.nublox.schema.RowPolicy;
import org.nublox.schema.Sequence;
import org.nublox.schema.Table;
import org.nublox.schema.Trigger;

/** Writes what happens to sequences, indexes, views, triggers and row policies. */
public class ObjectAlterations extends AlterationPart {

  public ObjectAlterations(AlterationSite site) {
    super(site);
  }

  public void createSequence(Sequence sequence) {
    site.writers().sequences().write(sequence);
    site.writers().comments().write(sequence);
  }

  public void dropSequence(Sequence sequence) {
    add(Statement.Kind.SEQUENCE, sequence.name(), "drop sequence " + name(sequence.name()));
  }

  /**
   * Lets a sequence count otherwise. It goes on where it is, unless that is out of the new bounds:
   * then it begins anew.
   */
  public void alterSequence(Sequence from, Sequence to) {
    String options = sequenceOptions(from, to);
    if (!options.isEmpty()) {
      add(Statement.Kind.SEQUENCE, to.name(), "alter sequence " + name(to.name()) + options);
    }
    if (!from.comment().equals(to.comment())) {
      commentSequence(to);
    }
  }

  /** What changes, each with a space in front. */
  protected String sequenceOptions(Sequence from, Sequence to) {
    StringBuilder sql = new StringBuilder();
    if (from.increment() != to.increment()) {
      sql.append(" increment by ").append(to.increment());
    }
    if (!from.minimum().equals(to.minimum())) {
      sql.append(to.minimum().isPresent() ? " minvalue " + to.minimum().getAsLong() : noMinimum());
    }
    if (!from.maximum().equals(to.maximum())) {
      sql.append(to.maximum().isPresent() ? " maxvalue " + to.maximum().getAsLong() : noMaximum());
    }
    if (from.start() != to.start()) {
      sql.append(startWith(to.start()));
    }
    if (from.cycle() != to.cycle()) {
      sql.append(to.cycle() ? " cycle" : noCycle());
    }
    boolean below = to.minimum().isPresent() && from.start() < to.minimum().getAsLong();
    boolean above = to.maximum().isPresent() && from.start() > to.maximum().getAsLong();
    boolean turned = from.increment() > 0 != to.increment() > 0;
    if (below || above || turned) {
      sql.append(restartWith(to.start()));
    }
    return sql.toString();
  }

  protected String noMinimum() {
    return " no minvalue";
  }

  protected String noMaximum() {
    return " no maxvalue";
  }

  protected String noCycle() {
    return " no cycle";
  }

  /** The number that a restart begins with. */
  protected String startWith(long start) {
    return " start with " + start;
  }

  protected String restartWith(long start) {
    return " restart with " + start;
  }

  /** Sets the comment of a sequence; the empty text takes it away. */
  protected void commentSequence(Sequence sequence) {
    site.writers().comments().sequence(sequence);
  }

  public void renameSequence(String from, String to) {
    add(Statement.Kind.SEQUENCE, to, "alter sequence " + name(from) + " rename to " + name(to));
  }

  /** The columns that take values of a sequence. */
  protected final List<Use> usesOf(String sequence) {
    List<Use> uses = new ArrayList<>();
    for (Table table : site.now().all()) {
      for (Column column : table.columns()) {
        if (column.value().equals(new ColumnValue.NextOf(sequence))) {
          uses.add(new Use(table.name(), column));
        }
      }
    }
    return uses;
  }

  /** A column that takes values of a sequence. */
  protected record Use(String table, Column column) {

    /** The column, with values of another sequence. */
    public Column by(String sequence) {
      return column.withValue(new ColumnValue.NextOf(sequence));
    }
  }

  /**
   * Makes an index.
   *
   * @param concurrently whether the table stays writable, where the engine can
   */
  public void createIndex(String table, Index index, boolean concurrently) {
    site.writers().indexes().write(table(table), index);
  }

  public void dropIndex(String table, Index index) {
    add(Statement.Kind.INDEX, index.name(), "drop index " + name(index.name()));
  }

  public void renameIndex(String table, String from, String to) {
    add(Statement.Kind.INDEX, to, "alter index " + name(from) + " rename to " + name(to));
  }

  public void createView(AnyView view) {
    site.writers().views().write(view);
    site.writers().comments().write(view);
  }

  public void dropView(AnyView view) {
    if (view instanceof MaterializedView materialized) {
      dropMaterialized(materialized);
    } else {
      add(Statement.Kind.VIEW, view.name(), "drop view " + name(view.name()));
    }
  }

  /** Drops a materialized view; here, too, where a plain view stands for it. */
  protected void dropMaterialized(MaterializedView view) {
    boolean own = draft.dialect().can(Capability.MATERIALIZED_VIEW);
    add(
        own ? Statement.Kind.MATERIALIZED_VIEW : Statement.Kind.VIEW,
        view.name(),
        "drop " + (own ? "materialized " : "") + "view " + name(view.name()));
  }

  /** Sets the comment of a view; the empty text takes it away. */
  public void commentView(AnyView view) {
    if (draft.dialect().can(Capability.VIEW_COMMENT)) {
      site.writers().comments().view(view);
    }
  }

  public void createTrigger(String table, Trigger trigger) {
    site.writers().triggers().write(table(table), trigger);
  }

  public void dropTrigger(String table, Trigger trigger) {
    for (String name : names(trigger)) {
      dropTrigger(table, name);
    }
  }

  /** Drops one trigger of the engine. */
  protected void dropTrigger(String table, String trigger) {
    add(Statement.Kind.TRIGGER, trigger, "drop trigger " + name(trigger));
  }

  /** The names of the triggers that {@link TriggerWriter} makes for one. */
  protected final List<String> names(Trigger trigger) {
    if (draft.dialect().can(Capability.MULTI_EVENT_TRIGGER) || trigger.events().size() == 1) {
      return List.of(trigger.name());
    }
    return trigger.events().stream()
        .map(event -> trigger.name() + "_" + event.name().toLowerCase(Locale.ROOT))
        .toList();
  }

  /** Makes a row policy; here for engines that have none, which is reported. */
  public void createPolicy(String table, RowPolicy policy) {
    site.writers()
        .policies()
        .write(
            Table.builder(table)
                .column(table(table).columns().getFirst())
                .rowPolicy(policy)
                .build());
  }

  /** Drops a row policy; here for engines that have none. */
  public void dropPolicy(String table, RowPolicy policy) {}

  /** Switches row-level security on or off; here for engines that have none. */
  public void secureRows(String table, boolean on) {}
}
