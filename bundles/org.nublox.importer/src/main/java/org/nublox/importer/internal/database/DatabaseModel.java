/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.importer.internal.database;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.nublox.dialect.Dialect;
import org.nublox.dialect.catalog.Catalog;
import org.nublox.importer.Imported;
import org.nublox.importer.Note;
import org.nublox.importer.internal.text.Declaration;
import org.nublox.importer.internal.text.Inflection;
import org.nublox.importer.internal.text.ModelText;
import org.nublox.importer.internal.text.NameSpace;
import org.nublox.importer.internal.text.Nbx;
import org.nublox.importer.internal.text.ProjectText;
import org.nublox.schema.AnyView;
import org.nublox.schema.ForeignKey;
import org.nublox.schema.MaterializedView;
import org.nublox.schema.Schema;
import org.nublox.schema.Sequence;
import org.nublox.schema.Table;
import org.nublox.schema.ViewDefinition;

/**
 * The model that a database comes to, in phases: entities get their names, then their features,
 * then both sides of relations are told, then all is written.
 */
public final class DatabaseModel {

  /** Tables that tools for migrations keep beside those of the application. */
  private static final Set<String> OF_TOOLS =
      Set.of(
          "flyway_schema_history",
          "nublox_progress",
          "nublox_lock",
          "databasechangelog",
          "databasechangeloglock");

  private final Catalog catalog;
  private final Dialect dialect;
  private final String module;
  private final DatabaseNames names;
  private final Defaults defaults;
  private final List<Note> notes = new ArrayList<>();
  private final NameSpace elements = new NameSpace();
  private final Enumerations enumerations = new Enumerations(elements);
  private final Map<String, TablePlan> plans = new LinkedHashMap<>();
  private final Map<String, String> sequences = new HashMap<>();

  public DatabaseModel(Catalog catalog, Dialect dialect, String name) {
    this.catalog = catalog;
    this.dialect = dialect;
    this.module = new NameSpace().take(name);
    this.names = new DatabaseNames(dialect);
    this.defaults = new Defaults(catalog.schema(), dialect, names.naming());
  }

  /** The project. */
  public Imported imported() {
    Schema schema = catalog.schema();
    Set<String> referred = new HashSet<>();
    schema.tables().stream()
        .flatMap(table -> table.foreignKeys().stream())
        .map(ForeignKey::referencedTable)
        .forEach(referred::add);
    List<Table> links = new ArrayList<>();
    for (Table table : schema.tables()) {
      if (OF_TOOLS.contains(table.name().toLowerCase(Locale.ROOT))) {
        notes.add(
            Note.changed(table.name(), "a tool keeps its account of migrations there: left out"));
      } else if (new TablePlan(table, "").isLink(referred)) {
        links.add(table);
      } else {
        plans.put(
            table.name(), new TablePlan(table, elements.take(DatabaseNames.entity(table.name()))));
      }
    }
    plans.values().forEach(plan -> plan.name(plans));
    Map<TablePlan, EntityImport> entities = new LinkedHashMap<>();
    ModelText model = new ModelText(module, schema.comment());
    for (Sequence sequence : schema.sequences()) {
      model.add(sequence(sequence));
    }
    for (TablePlan plan : plans.values()) {
      entities.put(
          plan,
          new EntityImport(
              plan, new Surroundings(dialect, names, defaults, sequences, notes), enumerations));
    }
    entities.values().forEach(EntityImport::features);
    entities.values().forEach(entity -> inverses(entity, entities));
    for (Table link : links) {
      new LinkImport(link, plans, names, defaults).write(entities);
    }
    enumerations.all().forEach(enumeration -> model.add(enumeration.declaration()));
    entities.values().forEach(entity -> model.add(entity.text()));
    for (AnyView view : schema.views()) {
      view(view, model);
    }
    for (Catalog.Unread unread : catalog.unread()) {
      notes.add(Note.lost(unread.element(), unread.kind() + ": " + unread.why()));
      model.remark("Not imported: " + unread.kind() + " " + unread.element() + ": " + unread.why());
    }
    Map<String, String> files = new LinkedHashMap<>();
    files.put("nublox.toml", ProjectText.of(module, List.of(dialect.id()), ""));
    files.put(module + ".nbx", model.text());
    return new Imported(files, notes);
  }

  /** A view stays in the words of the database. */
  private void view(AnyView view, ModelText model) {
    List<String> reads =
        view.definition() instanceof ViewDefinition.Verbatim verbatim
            ? verbatim.reads()
            : List.of();
    Optional<TablePlan> source =
        reads.stream().map(plans::get).filter(Objects::nonNull).findFirst();
    boolean comma = reads.stream().anyMatch(name -> name.contains(","));
    if (source.isEmpty()
        || comma
        || !(view.definition() instanceof ViewDefinition.Verbatim verbatim)) {
      notes.add(Note.lost(view.name(), "a view that reads no table of the model"));
      model.remark(
          "Not imported: the view " + view.name() + ", which reads no table of the model.");
      return;
    }
    String name = elements.take(DatabaseNames.view(view.name()));
    boolean materialized = view instanceof MaterializedView;
    Declaration declaration =
        new Declaration(
                (materialized ? "materialized " : "")
                    + "view "
                    + Nbx.id(name)
                    + " from "
                    + Nbx.id(source.get().entity()))
            .doc(view.comment())
            .word(
                !names.isSame(names.naming().table(name), view.name()),
                "named " + Nbx.quoted(view.name()))
            .storage("query", verbatim.dialect() + ":" + verbatim.sql())
            .storage("reads", String.join(", ", reads))
            .body("{ }");
    notes.add(Note.changed(view.name(), "the view is kept in the words of the database"));
    model.add(declaration);
  }

  private Declaration sequence(Sequence sequence) {
    String name = elements.take(DatabaseNames.camel(sequence.name()));
    sequences.put(sequence.name(), name);
    boolean fits =
        Math.abs(sequence.start()) <= Integer.MAX_VALUE
            && sequence.start() >= 0
            && sequence.increment() > 0
            && sequence.increment() <= Integer.MAX_VALUE
            && sequence.minimum().isEmpty()
            && sequence.maximum().isEmpty()
            && !sequence.cycle();
    Declaration declaration =
        new Declaration("sequence " + Nbx.id(name))
            .doc(sequence.comment())
            .word(fits && sequence.start() != 1, "start " + sequence.start())
            .word(fits && sequence.increment() != 1, "increment " + sequence.increment())
            .word(
                !names.isSame(names.naming().table(name), sequence.name()),
                "named " + Nbx.quoted(sequence.name()));
    if (!fits) {
      notes.add(
          Note.lost(
              sequence.name(), "limits, cycling or counting down of a sequence are not kept"));
      declaration.remark("Not imported: limits, cycling or counting down.");
    }
    return declaration;
  }

  /** Relations from the other side, for those of an entity. */
  private void inverses(EntityImport entity, Map<TablePlan, EntityImport> entities) {
    TablePlan plan = entity.plan();
    for (TablePlan.Reference reference : plan.references()) {
      EntityImport target = entities.get(reference.target());
      boolean one = reference.unique().isPresent() || entity.isKey(reference);
      if (one && !entity.isRequired(reference)) {
        continue; // only a side that is always there is sure to keep the foreign key
      }
      boolean several =
          plan.references().stream().filter(r -> r.target() == reference.target()).count() > 1;
      boolean children =
          reference.target() == plan && !one && reference.name().startsWith("parent");
      String plain =
          children
              ? "children"
              : TablePlan.small(one ? plan.entity() : Inflection.plural(plan.entity()));
      String name =
          target
              .plan()
              .names()
              .take(
                  several
                      ? plain + "By" + DatabaseNames.entity(reference.name())
                      : target.plan().names().isFree(plain) ? plain : plain + "Of");
      entity.opposite(reference, name);
      target.inverse(
          new Declaration(Nbx.feature(name) + " -> " + Nbx.id(plan.entity()) + (one ? "" : "[*]"))
              .word("opposite " + Nbx.feature(reference.name())));
    }
  }
}
