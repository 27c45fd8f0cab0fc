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
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nublox.dialect.AlterRules;
import org.nublox.dialect.Alteration;
import org.nublox.dialect.AlterationScript;
import org.nublox.dialect.Capability;
import org.nublox.dialect.Dialect;
import org.nublox.dialect.Identifiers;
import org.nublox.dialect.Jdbc;
import org.nublox.dialect.Script;
import org.nublox.dialect.Statement;
import org.nublox.dialect.Stored;
import org.nublox.dialect.Types;
import org.nublox.dialect.catalog.CatalogReader;
import org.nublox.dialect.session.Sessions;
import org.nublox.expression.sql.SqlFlavour;
import org.nublox.schema.AnyView;
import org.nublox.schema.ForeignKey;
import org.nublox.schema.Index;
import org.nublox.schema.Schema;
import org.nublox.schema.Seed;
import org.nublox.schema.Sequence;
import org.nublox.schema.Table;
import org.nublox.schema.Trigger;
import org.nublox.schema.change.Change;

/**
 * The way from a schema to a script that all dialects go; each fills in its own adaptations and
 * writers.
 */
public abstract class StandardDialect implements Dialect {

  private final Profile profile;

  protected StandardDialect(Profile profile) {
    this.profile = profile;
  }

  @Override
  public String id() {
    return profile.id();
  }

  @Override
  public String displayName() {
    return profile.displayName();
  }

  @Override
  public boolean usual() {
    return profile.usual();
  }

  @Override
  public String versions() {
    return profile.versions();
  }

  @Override
  public Identifiers identifiers() {
    return profile.identifiers();
  }

  @Override
  public Types types() {
    return profile.types();
  }

  @Override
  public SqlFlavour flavour() {
    return profile.flavour();
  }

  @Override
  public Set<Capability> capabilities() {
    return profile.capabilities();
  }

  @Override
  public Jdbc jdbc() {
    return profile.jdbc();
  }

  @Override
  public Sessions sessions() {
    return profile.sessions();
  }

  @Override
  public AlterRules alterRules() {
    return profile.alterRules();
  }

  @Override
  public final Script create(Schema schema) {
    Draft draft = new Draft(this, schema);
    Schema adapted = adapt(schema, draft);
    draft.becomes(adapted);
    new NameCheck(draft, profile.nameScopes()).check(adapted);
    write(adapted, draft);
    return draft.script();
  }

  @Override
  public final Stored stored(Schema schema) {
    Draft draft = new Draft(this, schema);
    Schema adapted = adapt(schema, draft);
    draft.becomes(adapted);
    Schema stored = storedForm(draft).of(adapted);
    return new Stored(stored, draft.script().diagnostics());
  }

  @Override
  public CatalogReader catalog() {
    throw new UnsupportedOperationException("The catalog of " + displayName() + " is not read");
  }

  @Override
  public final AlterationScript alter(Schema from, Schema to, List<Change> changes) {
    Draft draft = new Draft(this, to, true);
    AlterationSite site = new AlterationSite(draft, writers(draft), from, to);
    List<Alteration> alterations = alterations(site).write(changes);
    return new AlterationScript(alterations, draft.script().diagnostics());
  }

  @Override
  public final AlterationScript fillSome(Change.FillColumn fill, int rows) {
    Schema none = Schema.builder(fill.table()).build();
    Draft draft = new Draft(this, none, true);
    AlterationSite site = new AlterationSite(draft, writers(draft), none, none);
    Alteration alteration = alterations(site).writeSome(fill, rows);
    return new AlterationScript(List.of(alteration), draft.script().diagnostics());
  }

  private Writers writers(Draft draft) {
    return new Writers(
        sequences(draft),
        tables(draft),
        indexes(draft),
        views(draft),
        comments(draft),
        triggers(draft),
        seeds(draft),
        policies(draft));
  }

  @Override
  public final String print(List<Statement> statements) {
    return profile.scriptStyle().print(statements);
  }

  @Override
  public final List<String> split(String script) {
    return profile.scriptStyle().split(script);
  }

  /**
   * The steps that bring each table into a form that the engine can hold; called anew for each
   * script.
   */
  protected List<Adaptation> adaptations() {
    return List.of(
        new TypeLacks(),
        new ComputedColumns(),
        new ForeignKeyActions(),
        new IndexFeatures(profile.indexMethods()));
  }

  /** Brings the schema into a form that the engine can hold. */
  protected Schema adapt(Schema schema, Draft draft) {
    List<Adaptation> adaptations = adaptations();
    List<Table> tables = new ArrayList<>();
    Adaptation rows = new RowConditions();
    for (Table table : schema.tables()) {
      Table adapted = rows.adapt(table, draft);
      for (Adaptation adaptation : adaptations) {
        adapted = adaptation.adapt(adapted, draft);
      }
      tables.add(adapted);
    }
    return schema.withTables(tables);
  }

  /** How the engine's catalog tells what was made. */
  protected StoredForm storedForm(Draft draft) {
    return new StoredForm(draft);
  }

  /** How changes are written. */
  protected AlterationWriter alterations(AlterationSite site) {
    ColumnAlterations columns = new ColumnAlterations(site);
    return new AlterationWriter(
        site,
        new TableAlterations(site),
        columns,
        new ConstraintAlterations(site),
        new ObjectAlterations(site),
        new RowAlterations(site, columns));
  }

  protected SequenceWriter sequences(Draft draft) {
    return new SequenceWriter(draft);
  }

  protected TableWriter tables(Draft draft) {
    return new TableWriter(draft);
  }

  protected IndexWriter indexes(Draft draft) {
    return new IndexWriter(draft);
  }

  protected ViewWriter views(Draft draft) {
    return new ViewWriter(draft);
  }

  protected CommentWriter comments(Draft draft) {
    return new CommentWriter(draft);
  }

  protected TriggerWriter triggers(Draft draft) {
    return new TriggerWriter(draft);
  }

  protected SeedWriter seeds(Draft draft) {
    return new SeedWriter(draft);
  }

  protected PolicyWriter policies(Draft draft) {
    return new PolicyWriter(draft);
  }

  private void write(Schema schema, Draft draft) {
    SequenceWriter sequenceWriter = sequences(draft);
    schema.sequences().forEach(sequenceWriter::write);

    TableOrder order = new TableOrder(schema.tables());
    writeTables(order, draft);

    IndexWriter indexWriter = indexes(draft);
    for (Table table : order.tables()) {
      for (Index index : table.indexes()) {
        indexWriter.write(table, index);
      }
    }

    List<AnyView> views = ViewOrder.of(schema.views());
    ViewWriter viewWriter = views(draft);
    views.forEach(viewWriter::write);

    CommentWriter commentWriter = comments(draft);
    for (Sequence sequence : schema.sequences()) {
      commentWriter.write(sequence);
    }
    order.tables().forEach(commentWriter::write);
    views.forEach(commentWriter::write);

    TriggerWriter triggerWriter = triggers(draft);
    for (Table table : order.tables()) {
      for (Trigger trigger : table.triggers()) {
        triggerWriter.write(table, trigger);
      }
    }

    writeSeeds(order, schema, draft);

    // last, because first rows are written by nobody in particular, whom a policy would refuse
    PolicyWriter policyWriter = policies(draft);
    for (Table table : order.tables()) {
      if (!table.rowPolicies().isEmpty()) {
        policyWriter.write(table);
      }
    }
  }

  private void writeTables(TableOrder order, Draft draft) {
    TableWriter writer = tables(draft);
    boolean inlineOnly = !can(Capability.ALTER_ADD_FOREIGN_KEY);
    for (Table table : order.tables()) {
      List<ForeignKey> inline =
          table.foreignKeys().stream()
              .filter(key -> inlineOnly || !order.isDeferred(table, key))
              .toList();
      writer.write(table, inline);
    }
    if (!inlineOnly) {
      for (Table table : order.tables()) {
        table.foreignKeys().stream()
            .filter(key -> order.isDeferred(table, key))
            .forEach(key -> writer.addForeignKey(table, key));
      }
    }
  }

  private void writeSeeds(TableOrder order, Schema schema, Draft draft) {
    Map<String, List<Seed>> byTable = new HashMap<>();
    for (Seed seed : schema.seeds()) {
      byTable.computeIfAbsent(seed.table(), any -> new ArrayList<>()).add(seed);
    }
    SeedWriter writer = seeds(draft);
    for (Table table : order.tables()) {
      byTable.getOrDefault(table.name(), List.of()).forEach(seed -> writer.write(table, seed));
    }
    writer.finish();
  }
}
