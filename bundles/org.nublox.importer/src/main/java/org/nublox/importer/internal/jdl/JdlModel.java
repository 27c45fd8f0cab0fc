/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.importer.internal.jdl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.nublox.importer.ImportException;
import org.nublox.importer.Imported;
import org.nublox.importer.Note;
import org.nublox.importer.internal.jdl.Jdl.Entity;
import org.nublox.importer.internal.jdl.Jdl.Enumeration;
import org.nublox.importer.internal.jdl.Jdl.Literal;
import org.nublox.importer.internal.jdl.Jdl.Option;
import org.nublox.importer.internal.jdl.Jdl.Relationship;
import org.nublox.importer.internal.text.Declaration;
import org.nublox.importer.internal.text.ModelText;
import org.nublox.importer.internal.text.NameSpace;
import org.nublox.importer.internal.text.Nbx;
import org.nublox.importer.internal.text.ProjectText;

/** The model that a file comes to. */
final class JdlModel {

  private static final Map<String, String> DIALECTS =
      Map.of(
          "postgresql", "postgresql",
          "mysql", "mysql",
          "mariadb", "mariadb",
          "oracle", "oracle",
          "mssql", "sqlserver",
          "h2Disk", "h2",
          "h2Memory", "h2");

  private static final Set<String> KEPT_SETTINGS =
      Set.of("baseName", "packageName", "prodDatabaseType", "devDatabaseType", "databaseType");

  private final Jdl jdl;
  private final String fallbackName;
  private final List<Note> notes = new ArrayList<>();
  private final NameSpace elements = new NameSpace();
  private final Map<String, String> enumerations = new LinkedHashMap<>();
  private final Map<String, JdlEntity> entities = new LinkedHashMap<>();

  JdlModel(Jdl jdl, String fallbackName) {
    this.jdl = jdl;
    this.fallbackName = fallbackName;
  }

  Imported imported() throws ImportException {
    String name = setting("baseName", fallbackName);
    String module = new NameSpace().take(name.replace('-', '_'));
    ModelText model = new ModelText(module, "");
    jdl.enumerations().forEach(e -> enumerations.put(e.name(), elements.take(e.name())));
    for (Entity entity : jdl.entities()) {
      if (entities.containsKey(entity.name())) {
        throw new ImportException("There are two entities '" + entity.name() + "'.", 1, 1);
      }
      entities.put(
          entity.name(), new JdlEntity(entity, elements.take(entity.name()), enumerations, notes));
    }
    for (Relationship relationship : jdl.relationships()) {
      relate(relationship);
    }
    options();
    settings();
    jdl.enumerations().forEach(e -> model.add(enumeration(e)));
    entities.values().forEach(entity -> model.add(entity.text()));
    notes.stream().filter(Note::lost).forEach(note -> model.remark("Not imported: " + note));
    Map<String, String> files = new LinkedHashMap<>();
    files.put("nublox.toml", ProjectText.of(module, dialects(), setting("packageName", "")));
    files.put(module + ".nbx", model.text());
    return new Imported(files, notes);
  }

  private String setting(String key, String fallback) {
    return jdl.applications().stream()
        .map(application -> application.config().get(key))
        .filter(values -> values != null && !values.isEmpty())
        .map(List::getFirst)
        .findFirst()
        .orElse(fallback);
  }

  private List<String> dialects() {
    Set<String> dialects = new LinkedHashSet<>();
    for (String key : List.of("prodDatabaseType", "devDatabaseType")) {
      String engine = setting(key, "");
      if (!engine.isEmpty() && DIALECTS.containsKey(engine)) {
        dialects.add(DIALECTS.get(engine));
      } else if (!engine.isEmpty()) {
        notes.add(Note.lost(key, "there is no dialect for '" + engine + "'"));
      }
    }
    return List.copyOf(dialects);
  }

  private void settings() {
    Set<String> unused = new LinkedHashSet<>();
    jdl.applications().forEach(application -> unused.addAll(application.config().keySet()));
    unused.removeAll(KEPT_SETTINGS);
    if (!unused.isEmpty()) {
      notes.add(
          Note.changed(
              "application",
              "these settings are about how JHipster generates, and are not needed here: "
                  + String.join(", ", unused)));
    }
    if (jdl.applications().size() > 1) {
      notes.add(
          Note.changed("application", "several applications became one model with all entities"));
    }
    jdl.unused()
        .forEach(
            word -> notes.add(Note.changed(word, "this is not about the data and was left out")));
  }

  private Declaration enumeration(Enumeration enumeration) {
    NameSpace literals = new NameSpace();
    return new Declaration(
            "enum "
                + enumerations.get(enumeration.name())
                + enumeration.literals().stream()
                    .map(literal -> literal(literals, literal))
                    .collect(Collectors.joining(",\n", " {\n", "\n}")))
        .doc(enumeration.documentation());
  }

  private static String literal(NameSpace literals, Literal literal) {
    return (literal.documentation().isEmpty()
            ? ""
            : "  /** " + literal.documentation().replaceAll("\\s+", " ") + " */\n")
        + "  "
        + Nbx.feature(literals.take(literal.name()))
        + (literal.label().isEmpty() ? "" : " " + Nbx.quoted(literal.label()));
  }

  private void relate(Relationship relationship) {
    JdlEntity from = entity(relationship.from().entity(), relationship);
    JdlEntity to = entity(relationship.to().entity(), relationship);
    if (from == null || to == null) {
      notes.add(
          Note.lost(
              relationship.from().entity() + " to " + relationship.to().entity(),
              "one of the entities is not in the file"));
      return;
    }
    new JdlRelation(relationship, from, to, notes).write();
  }

  /** An entity of the file, or one that every application of JHipster has. */
  private JdlEntity entity(String name, Relationship relationship) {
    JdlEntity known = entities.get(name);
    if (known != null) {
      return known;
    }
    boolean builtIn =
        relationship.options().contains("builtInEntity")
            || name.equals("User")
            || name.equals("Authority");
    if (!builtIn) {
      return null;
    }
    JdlEntity made = JdlEntity.builtIn(name, elements.take(name), enumerations, notes);
    entities.put(name, made);
    notes.add(
        Note.changed(name, "JHipster has this entity built in; it became an entity of the model"));
    return made;
  }

  private void options() {
    for (Option option : jdl.options()) {
      String about = option.name() + " " + String.join(", ", option.entities());
      if (option.name().equals("readOnly")) {
        entities.forEach(
            (name, entity) -> {
              if (option.isAbout(name)) {
                entity.readOnly();
              }
            });
      } else {
        notes.add(Note.changed(about, meaning(option)));
      }
    }
  }

  private static String meaning(Option option) {
    return switch (option.name()) {
      case "paginate", "infinite-scroll", "pagination" -> "not needed: every list has pages";
      case "filter", "search" -> "not needed: every list can be filtered";
      case "dto", "service", "serviceClass", "serviceImpl", "mapstruct" ->
          "not needed: the application has records and services of its own";
      default -> "this is about how JHipster generates, and was left out";
    };
  }
}
