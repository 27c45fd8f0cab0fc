/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.nublox.dialect.Statement;
import org.nublox.generator.trace.TraceEntry;
import org.nublox.generator.trace.TraceKinds;
import org.nublox.mapping.Enforcement;
import org.nublox.schema.AnyView;
import org.nublox.schema.Schema;
import org.nublox.schema.Table;

/**
 * Where a model element is in the databases: its tables and columns, the statements that make them,
 * and who keeps its rules.
 */
public final class SchemaTrace {

  private final List<TraceEntry> entries = new ArrayList<>();
  private final String name;

  /** Tables of which the element is a part: their statements hold it. */
  private final Set<String> tables = new TreeSet<>();

  private SchemaTrace(String name) {
    this.name = name;
  }

  /**
   * The places of an element.
   *
   * @param name its qualified name
   */
  public static List<TraceEntry> of(SchemaStep schema, String name) {
    SchemaTrace trace = new SchemaTrace(name);
    trace.schema(schema.schema());
    schema.mapped().enforcements().forEach(trace::enforcement);
    for (var dialect : schema.dialects()) {
      schema
          .script(dialect)
          .script()
          .statements()
          .forEach(statement -> trace.statement(dialect.id(), statement));
    }
    return trace.entries;
  }

  private void schema(Schema schema) {
    schema.tables().forEach(this::table);
    for (AnyView view : schema.views()) {
      add(view.origin(), TraceKinds.VIEW, view.name());
    }
    schema.sequences().forEach(s -> add(s.origin(), TraceKinds.SEQUENCE, s.name()));
    schema.seeds().forEach(s -> add(s.origin(), TraceKinds.SEED, s.table()));
  }

  private void table(Table table) {
    int before = entries.size();
    add(table.origin(), TraceKinds.TABLE, table.name());
    table.columns().forEach(c -> add(c.origin(), TraceKinds.COLUMN, table.name() + "." + c.name()));
    table.primaryKey().ifPresent(k -> add(k.origin(), TraceKinds.CONSTRAINT, k.name()));
    table.uniqueKeys().forEach(k -> add(k.origin(), TraceKinds.CONSTRAINT, k.name()));
    table.foreignKeys().forEach(k -> add(k.origin(), TraceKinds.CONSTRAINT, k.name()));
    table.checks().forEach(c -> add(c.origin(), TraceKinds.CONSTRAINT, c.name()));
    if (entries.size() > before) {
      tables.add(table.name());
    }
    table.indexes().forEach(i -> add(i.origin(), TraceKinds.INDEX, i.name()));
    table.triggers().forEach(t -> add(t.origin(), TraceKinds.TRIGGER, t.name()));
    table.rowPolicies().forEach(p -> add(p.origin(), TraceKinds.ROW_POLICY, p.name()));
  }

  private void enforcement(Enforcement enforcement) {
    String kind =
        switch (enforcement.place()) {
          case DATABASE -> TraceKinds.ENFORCED_IN_DATABASE;
          case SERVICE -> TraceKinds.ENFORCED_IN_SERVICE;
        };
    add(enforcement.origin(), kind, enforcement.what());
  }

  private void statement(String dialect, Statement statement) {
    boolean holdsIt =
        statement.kind() == Statement.Kind.TABLE && tables.contains(statement.object());
    if (holdsIt || statement.origin().equals(name)) {
      String kind = statement.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
      entries.add(
          TraceEntry.of(
              name, TraceKinds.STATEMENT, dialect + ": " + kind + " " + statement.object()));
    }
  }

  private void add(String origin, String kind, String detail) {
    if (origin.equals(name)) {
      entries.add(TraceEntry.of(name, kind, detail));
    }
  }
}
