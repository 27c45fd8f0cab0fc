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
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.nublox.dialect.Capability;
import org.nublox.dialect.Codes;
import org.nublox.expression.Expr;
import org.nublox.schema.AnyView;
import org.nublox.schema.Check;
import org.nublox.schema.Column;
import org.nublox.schema.ColumnValue;
import org.nublox.schema.Index;
import org.nublox.schema.IndexPart;
import org.nublox.schema.MaterializedView;
import org.nublox.schema.RowPolicy;
import org.nublox.schema.Schema;
import org.nublox.schema.Sequence;
import org.nublox.schema.Table;
import org.nublox.schema.TableBuilder;
import org.nublox.schema.Trigger;
import org.nublox.schema.View;
import org.nublox.schema.ViewDefinition;

/**
 * Brings an adapted schema into the form in which the engine's catalog tells it. Here is what all
 * engines have in common; each dialect fills in how its catalog differs.
 */
public class StoredForm {

  protected final Draft draft;

  public StoredForm(Draft draft) {
    this.draft = draft;
  }

  /** The stored form of a schema that was adapted to the engine. */
  public Schema of(Schema adapted) {
    List<Table> tables = new ArrayList<>();
    for (Table table : adapted.tables()) {
      tables.add(table(table));
    }
    List<AnyView> views = new ArrayList<>();
    for (AnyView view : ViewOrder.of(adapted.views())) {
      view(view).ifPresent(views::add);
    }
    Schema stored =
        new Schema(
            adapted.name(),
            sequences(adapted),
            tables,
            views,
            adapted.seeds(),
            adapted.comment(),
            adapted.origin());
    return new StoredNames(draft.dialect().identifiers()).of(stored);
  }

  /** The sequences that the engine keeps as such. */
  protected List<Sequence> sequences(Schema adapted) {
    return draft.dialect().can(Capability.SEQUENCE)
        ? adapted.sequences().stream().map(this::sequence).toList()
        : List.of();
  }

  /** The stored form of a sequence: limits only where they are not the usual ones of 64 bits. */
  protected Sequence sequence(Sequence sequence) {
    boolean rises = sequence.increment() > 0;
    OptionalLong minimum =
        rises && sequence.minimum().isEmpty() && sequence.start() < 1
            ? OptionalLong.of(sequence.start())
            : sequence.minimum();
    OptionalLong maximum =
        !rises && sequence.maximum().isEmpty() && sequence.start() > -1
            ? OptionalLong.of(sequence.start())
            : sequence.maximum();
    return new Sequence(
        sequence.name(),
        sequence.start(),
        sequence.increment(),
        unless(minimum, rises ? 1 : Long.MIN_VALUE),
        unless(maximum, rises ? Long.MAX_VALUE : -1),
        sequence.cycle(),
        comment(sequence.comment()),
        sequence.origin());
  }

  private static OptionalLong unless(OptionalLong limit, long usual) {
    return limit.isPresent() && limit.getAsLong() == usual ? OptionalLong.empty() : limit;
  }

  /** The comment as the catalog keeps it. */
  protected String comment(String text) {
    return Draft.storable(text);
  }

  /** The stored form of a table. */
  protected Table table(Table table) {
    TableBuilder builder =
        table.toBuilder()
            .clearColumns()
            .clearChecks()
            .clearIndexes()
            .clearTriggers()
            .clearRowPolicies()
            .comment(comment(table.comment()));
    for (Column column : table.columns()) {
      builder.column(column(table, column));
    }
    for (Check check : checks(table)) {
      builder.check(check);
    }
    for (Index index : table.indexes()) {
      index(table, index).ifPresent(builder::index);
    }
    for (Trigger trigger : table.triggers()) {
      triggers(trigger).forEach(builder::trigger);
    }
    if (draft.dialect().can(Capability.ROW_POLICY)) {
      for (RowPolicy policy : table.rowPolicies()) {
        policies(table, policy).forEach(builder::rowPolicy);
      }
    }
    return builder.build();
  }

  /** The stored form of a column. */
  protected Column column(Table table, Column column) {
    return column
        .withType(draft.dialect().types().read(draft.dialect().types().name(column.type())))
        .withValue(value(table, column))
        .withComment(comment(column.comment()))
        .withNullable(nullable(table, column));
  }

  /** Whether the catalog says that the column can be null. */
  protected boolean nullable(Table table, Column column) {
    return column.nullable();
  }

  /** Whether the column is one of those that most engines never let be null, asked or not. */
  protected static boolean isOfPrimaryKeyOrCounter(Table table, Column column) {
    return column.value() instanceof ColumnValue.Identity
        || table.primaryKey().filter(key -> key.columns().contains(column.name())).isPresent();
  }

  /** The stored form of where a value comes from. */
  protected ColumnValue value(Table table, Column column) {
    String element = table.name() + "." + column.name();
    return switch (column.value()) {
      case ColumnValue.Default standard ->
          draft
              .atom(standard.expression(), Codes.DEFAULT, element, column.origin())
              .<ColumnValue>map(sql -> new ColumnValue.Default(valueOf(sql)))
              .orElse(new ColumnValue.Given());
      case ColumnValue.Computed computed ->
          draft
              .value(computed.expression(), Codes.COMPUTED, element, column.origin())
              .<ColumnValue>map(sql -> new ColumnValue.Computed(valueOf(sql), computed.stored()))
              .orElse(new ColumnValue.Given());
      case ColumnValue.Given given -> given;
      case ColumnValue.Identity identity -> identity;
      case ColumnValue.NextOf next -> next;
    };
  }

  /** The checks of a table, among them those that keep columns to their types. */
  protected List<Check> checks(Table table) {
    List<Check> checks = new ArrayList<>();
    for (Check check : table.checks()) {
      draft
          .condition(
              check.condition(), Codes.CHECK, table.name() + "." + check.name(), check.origin())
          .ifPresent(
              sql ->
                  checks.add(
                      new Check(check.name(), conditionOf(sql), check.message(), check.origin())));
    }
    for (Column column : table.columns()) {
      guard(table, column)
          .filter(sql -> !draft.hasGuard(table, column))
          .ifPresent(
              sql ->
                  checks.add(
                      new Check(
                          draft.guardName(table, column), conditionOf(sql), "", column.origin())));
    }
    return checks;
  }

  /** The condition by which a column keeps to its type. */
  protected Optional<String> guard(Table table, Column column) {
    return draft.dialect().types().guard(column.type(), draft.name(column.name()));
  }

  /** The stored form of an index; empty when it was not made. */
  protected Optional<Index> index(Table table, Index index) {
    String element = table.name() + "." + index.name();
    List<IndexPart> parts = new ArrayList<>();
    for (IndexPart part : index.parts()) {
      if (part.key() instanceof IndexPart.OfExpression of) {
        Optional<String> sql =
            draft.value(of.expression(), Codes.INDEX_EXPRESSION, element, index.origin());
        if (sql.isEmpty()) {
          return Optional.empty();
        }
        parts.add(
            new IndexPart(
                new IndexPart.OfExpression(valueOf(sql.get())), part.descending(), nulls(part)));
      } else {
        parts.add(part.nulls(nulls(part)));
      }
    }
    Index stored = index.withParts(parts);
    if (index.where().isPresent()) {
      Optional<String> where =
          draft.condition(index.where().get(), Codes.INDEX_PARTIAL, element, index.origin());
      return where.map(sql -> stored.withWhere(conditionOf(sql)));
    }
    return Optional.of(stored);
  }

  private IndexPart.NullOrder nulls(IndexPart part) {
    return part.nulls() == usualNulls(part.descending())
        ? IndexPart.NullOrder.DEFAULT
        : part.nulls();
  }

  /** Where nulls stand unless told otherwise; {@code DEFAULT} when the catalog does not tell. */
  protected IndexPart.NullOrder usualNulls(boolean descending) {
    return IndexPart.NullOrder.DEFAULT;
  }

  /** The stored forms of a view; empty when it was not made. */
  protected Optional<AnyView> view(AnyView view) {
    Optional<String> sql =
        switch (view.definition()) {
          case ViewDefinition.OfQuery of ->
              draft.query(of.query(), Codes.VIEW, view.name(), view.origin());
          case ViewDefinition.Verbatim verbatim -> Optional.of(verbatim.sql());
        };
    if (sql.isEmpty()) {
      return Optional.empty();
    }
    ViewDefinition definition =
        new ViewDefinition.Verbatim(
            draft.dialect().id(), sql.get(), List.copyOf(ViewOrder.readBy(view)));
    String comment = draft.dialect().can(Capability.VIEW_COMMENT) ? comment(view.comment()) : "";
    boolean materialized =
        view instanceof MaterializedView && draft.dialect().can(Capability.MATERIALIZED_VIEW);
    return Optional.of(
        materialized
            ? new MaterializedView(
                view.name(),
                definition,
                new MaterializedView.Refresh.OnDemand(),
                comment,
                view.origin())
            : new View(view.name(), definition, comment, view.origin()));
  }

  /** The triggers that stand for one; none when it has no body for the dialect. */
  protected List<Trigger> triggers(Trigger trigger) {
    String dialect = draft.dialect().id();
    String body = trigger.bodies().get(dialect);
    return body == null
        ? List.of()
        : List.of(
            new Trigger(
                trigger.name(),
                trigger.timing(),
                trigger.events(),
                Map.of(dialect, body.strip()),
                "",
                trigger.origin()));
  }

  /** The policies that stand for one. */
  protected List<RowPolicy> policies(Table table, RowPolicy policy) {
    return List.of(policy);
  }

  /** A text as a value. */
  protected final Expr valueOf(String sql) {
    return Expr.Verbatim.value(draft.dialect().id(), sql);
  }

  /** A text as a condition. */
  protected final Expr conditionOf(String sql) {
    return Expr.Verbatim.condition(draft.dialect().id(), sql);
  }
}
