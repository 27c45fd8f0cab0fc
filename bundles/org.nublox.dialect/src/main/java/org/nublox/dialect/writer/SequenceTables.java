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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nublox.dialect.Codes;
import org.nublox.expression.Literals;
import org.nublox.schema.Column;
import org.nublox.schema.ColumnType;
import org.nublox.schema.ColumnValue;
import org.nublox.schema.Schema;
import org.nublox.schema.Seed;
import org.nublox.schema.Sequence;
import org.nublox.schema.Table;
import org.nublox.schema.TableBuilder;
import org.nublox.schema.Trigger;

/**
 * Does without sequences. A column that alone takes values from a sequence becomes one that the
 * engine counts, if it can count there; any other gets its values by a trigger, out of a table of
 * one row that stands for the sequence.
 */
public abstract class SequenceTables {

  /** The only column of a table that stands for a sequence. */
  public static final String NEXT_VALUE = "next_value";

  private final Map<String, Sequence> sequences = new LinkedHashMap<>();
  private final Map<String, Integer> uses = new HashMap<>();

  /** Whether the engine itself can count the column. */
  protected abstract boolean counts(Table table, Column column, long increment);

  /** The column when a trigger fills it. */
  protected abstract Column filled(Column column);

  /** The trigger that fills the column. */
  protected abstract Trigger trigger(Table table, Column column, String name, Sequence sequence);

  /** The schema without sequences. */
  public final Schema adapt(Schema schema, Draft draft) {
    schema.sequences().forEach(sequence -> sequences.put(sequence.name(), sequence));
    for (Table table : schema.tables()) {
      for (Column column : table.columns()) {
        if (column.value() instanceof ColumnValue.NextOf next) {
          uses.merge(next.sequence(), 1, Integer::sum);
        }
      }
    }
    List<Table> tables = new ArrayList<>();
    for (Table table : schema.tables()) {
      tables.add(adapt(table, draft));
    }
    List<Seed> seeds = new ArrayList<>();
    List<Table> counters = new ArrayList<>();
    for (Sequence sequence : sequences.values()) {
      counters.add(counter(sequence, draft));
      seeds.add(
          new Seed(
              sequence.name(),
              List.of(NEXT_VALUE),
              List.of(List.of(Literals.integer(sequence.start()))),
              sequence.origin()));
    }
    counters.addAll(tables);
    seeds.addAll(schema.seeds());
    return new Schema(
        schema.name(),
        List.of(),
        counters,
        schema.views(),
        seeds,
        schema.comment(),
        schema.origin());
  }

  private Table adapt(Table table, Draft draft) {
    TableBuilder builder = table.toBuilder().clearColumns();
    for (Column column : table.columns()) {
      switch (column.value()) {
        case ColumnValue.Identity identity when !counts(table, column, identity.increment()) -> {
          Sequence own = ownSequence(table, column, identity);
          sequences.put(own.name(), own);
          fill(table, column, own, builder);
          draft.info(
              Codes.IDENTITY,
              table.name() + "." + column.name(),
              column.origin(),
              draft.dialect().displayName() + " does not count this column by itself.",
              "A trigger takes the next value from the table '" + own.name() + "'.");
        }
        case ColumnValue.NextOf next -> {
          Sequence sequence = sequences.get(next.sequence());
          if (uses.getOrDefault(next.sequence(), 0) == 1
              && counts(table, column, sequence.increment())) {
            sequences.remove(next.sequence());
            builder.column(
                column.withValue(new ColumnValue.Identity(sequence.start(), sequence.increment())));
            draft.info(
                Codes.SEQUENCE,
                table.name() + "." + column.name(),
                column.origin(),
                draft.dialect().displayName() + " has no sequences.",
                "The engine counts the column itself.");
          } else {
            fill(table, column, sequence, builder);
          }
        }
        default -> builder.column(column);
      }
    }
    return builder.build();
  }

  private void fill(Table table, Column column, Sequence sequence, TableBuilder builder) {
    builder.column(filled(column).withValue(new ColumnValue.Given()));
    String name = "tr_" + table.name() + "_" + column.name() + "_next";
    builder.trigger(trigger(table, column, name, sequence));
  }

  private static Sequence ownSequence(Table table, Column column, ColumnValue.Identity identity) {
    Sequence plain = Sequence.of(table.name() + "_" + column.name() + "_seq");
    return new Sequence(
        plain.name(),
        identity.start(),
        identity.increment(),
        plain.minimum(),
        plain.maximum(),
        false,
        "",
        column.origin());
  }

  private static Table counter(Sequence sequence, Draft draft) {
    draft.info(
        Codes.SEQUENCE,
        sequence.name(),
        sequence.origin(),
        draft.dialect().displayName() + " has no sequences.",
        "A table of the same name holds the next value; columns get it by a trigger.");
    return Table.builder(sequence.name())
        .column(Column.of(NEXT_VALUE, new ColumnType.BigInt()).notNull())
        .comment(sequence.comment())
        .origin(sequence.origin())
        .build();
  }
}
