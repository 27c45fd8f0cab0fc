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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nublox.importer.Note;
import org.nublox.importer.internal.jdl.Jdl.Annotation;
import org.nublox.importer.internal.jdl.Jdl.Entity;
import org.nublox.importer.internal.jdl.Jdl.Field;
import org.nublox.importer.internal.jdl.Jdl.Validation;
import org.nublox.importer.internal.text.Declaration;
import org.nublox.importer.internal.text.EntityText;
import org.nublox.importer.internal.text.NameSpace;
import org.nublox.importer.internal.text.Nbx;

/** An entity on its way into the model. */
final class JdlEntity {

  private final Entity entity;
  private final String name;
  private final Map<String, String> enumerations;
  private final List<Note> notes;
  private final NameSpace features = new NameSpace();
  private final List<Declaration> relations = new ArrayList<>();
  private boolean keyed;
  private boolean readOnly;
  private Optional<String> display = Optional.empty();

  JdlEntity(Entity entity, String name, Map<String, String> enumerations, List<Note> notes) {
    this.entity = entity;
    this.name = name;
    this.enumerations = enumerations;
    this.notes = notes;
    if (keyField().isEmpty()) {
      features.take("id");
    }
    entity.fields().forEach(field -> features.take(field.name()));
    for (Annotation annotation : entity.annotations()) {
      if (annotation.name().equalsIgnoreCase("readOnly")) {
        readOnly = true;
      } else {
        notes.add(
            Note.changed(
                entity.name(),
                "@" + annotation.name() + " is about how JHipster generates, and was left out"));
      }
    }
  }

  /** An entity that JHipster has without its being declared, with the columns it has there. */
  static JdlEntity builtIn(
      String name, String taken, Map<String, String> enumerations, List<Note> notes) {
    JdlToken nowhere = new JdlToken(JdlToken.Kind.NAME, name, 1, 1, "");
    List<Validation> key = List.of(new Validation("required", ""), new Validation("unique", ""));
    List<Field> fields =
        name.equals("User")
            ? List.of(
                field("login", key, nowhere),
                field("firstName", List.of(), nowhere),
                field("lastName", List.of(), nowhere),
                field("email", List.of(new Validation("unique", "")), nowhere))
            : List.of(field("name", key, nowhere));
    return new JdlEntity(
        new Entity(
            name,
            Optional.of("jhi_" + name.toLowerCase(java.util.Locale.ROOT)),
            fields,
            List.of(),
            ""),
        taken,
        enumerations,
        notes);
  }

  private static Field field(String name, List<Validation> validations, JdlToken place) {
    List<Validation> all = new ArrayList<>(validations);
    all.add(new Validation("maxlength", name.equals("email") ? "191" : "50"));
    return new Field(name, "String", all, List.of(), "", place);
  }

  /** Its name in the model. */
  String name() {
    return name;
  }

  /** Its name in the file. */
  String source() {
    return entity.name();
  }

  /** Takes a name for a relation. */
  String take(String wanted) {
    return features.take(wanted);
  }

  void add(Declaration relation) {
    relations.add(relation);
  }

  /** A relation is the key, so that none has to be made. */
  void keyedByRelation() {
    keyed = true;
  }

  void readOnly() {
    readOnly = true;
  }

  /** A relation wants rows to be shown by a field. */
  void showBy(String field) {
    boolean known =
        field.equals("id") || entity.fields().stream().anyMatch(f -> f.name().equals(field));
    if (!known) {
      notes.add(
          Note.lost(source(), "rows should be shown by '" + field + "', which is no field of it"));
    } else if (display.isEmpty()) {
      display = Optional.of(field);
    } else if (!display.get().equals(field)) {
      notes.add(
          Note.lost(
              source(),
              "one relation shows its rows by '"
                  + field
                  + "', another by '"
                  + display.get()
                  + "': the model has one for all"));
    }
  }

  private Optional<Field> keyField() {
    return entity.fields().stream()
        .filter(
            field ->
                field.name().equalsIgnoreCase("id")
                    || field.annotations().stream().anyMatch(a -> a.name().equalsIgnoreCase("id")))
        .findFirst();
  }

  EntityText text() {
    Declaration head = new Declaration("entity " + Nbx.id(name)).doc(entity.documentation());
    entity.table().ifPresent(table -> head.word("table " + Nbx.quoted(table)));
    EntityText text = new EntityText(head);
    Optional<Field> key = keyed ? Optional.empty() : keyField();
    if (!keyed && key.isEmpty()) {
      text.feature(new Declaration("key id: long generated"));
    }
    for (Field field : entity.fields()) {
      text.feature(
          new JdlField(source(), field, key.filter(field::equals).isPresent(), enumerations, notes)
              .declaration());
    }
    relations.forEach(text::feature);
    display.ifPresent(field -> text.other(new Declaration("display " + Nbx.feature(field))));
    if (readOnly) {
      text.other(new Declaration("allow read to everyone"));
      text.other(new Declaration("deny create, update, delete to everyone"));
    }
    return text;
  }
}
