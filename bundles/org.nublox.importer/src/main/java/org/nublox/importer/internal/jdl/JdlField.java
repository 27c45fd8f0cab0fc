/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.importer.internal.jdl;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.nublox.expression.Expr;
import org.nublox.expression.Literals;
import org.nublox.expression.Type;
import org.nublox.expression.Typed;
import org.nublox.expression.Typing;
import org.nublox.importer.Note;
import org.nublox.importer.internal.jdl.Jdl.Annotation;
import org.nublox.importer.internal.jdl.Jdl.Field;
import org.nublox.importer.internal.jdl.Jdl.Validation;
import org.nublox.importer.internal.text.Declaration;
import org.nublox.importer.internal.text.Nbx;

/** A field with its type and validations. */
final class JdlField {

  /** What JHipster gives to a text without a maximal length. */
  private static final int USUAL_LENGTH = 255;

  /** Texts beyond this are kept without a limit in the column, which more engines can do. */
  private static final int LONGEST = 4000;

  private enum Sort {
    TEXT,
    NUMBER,
    LARGE,
    OTHER
  }

  private final String entity;
  private final Field field;
  private final boolean key;
  private final Map<String, String> enumerations;
  private final List<Note> notes;

  JdlField(
      String entity, Field field, boolean key, Map<String, String> enumerations, List<Note> notes) {
    this.entity = entity;
    this.field = field;
    this.key = key;
    this.enumerations = enumerations;
    this.notes = notes;
  }

  private String source() {
    return entity + "." + field.name();
  }

  private Optional<Validation> validation(String name) {
    return field.validations().stream().filter(v -> v.name().equals(name)).findFirst();
  }

  private Optional<Integer> number(String name) {
    Optional<String> value = validation(name).map(Validation::value);
    if (value.isPresent() && !value.get().matches("\\d{1,9}")) {
      notes.add(Note.lost(source(), name + "(" + value.get() + ") is not a number"));
      return Optional.empty();
    }
    return value.map(Integer::valueOf);
  }

  Declaration declaration() {
    Optional<Integer> longest = number("maxlength");
    String physical = "";
    Sort sort = Sort.OTHER;
    String type;
    switch (field.type()) {
      case "String" -> {
        boolean limited = longest.orElse(USUAL_LENGTH) <= LONGEST;
        type = limited ? "string(" + Math.max(1, longest.orElse(USUAL_LENGTH)) + ")" : "text";
        sort = Sort.TEXT;
      }
      case "TextBlob" -> {
        type = "text";
        sort = Sort.TEXT;
      }
      case "Integer" -> {
        type = "int";
        sort = Sort.NUMBER;
      }
      case "Long" -> {
        type = "long";
        sort = Sort.NUMBER;
      }
      case "BigDecimal" -> {
        type = "decimal(21, 2)";
        sort = Sort.NUMBER;
      }
      case "Float", "Double" -> {
        type = "decimal(30, 10)";
        physical = field.type().equals("Float") ? "real" : "double";
        sort = Sort.NUMBER;
        notes.add(
            Note.changed(
                source(),
                "the model computes in decimals: the field is a decimal(30, 10) in a column of "
                    + physical));
      }
      case "Boolean" -> type = "boolean";
      case "LocalDate" -> type = "date";
      case "LocalTime" -> type = "time";
      case "Instant", "ZonedDateTime" -> type = "timestamptz";
      case "LocalDateTime" -> type = "timestamp";
      case "UUID" -> type = "uuid";
      case "Duration" -> {
        type = "long";
        notes.add(
            Note.changed(source(), "a duration is a number of nanoseconds, as JHipster keeps it"));
      }
      case "Blob", "AnyBlob", "ImageBlob", "ByteBuffer" -> {
        type = "binary";
        sort = Sort.LARGE;
      }
      default -> {
        type = enumerations.get(field.type());
        if (type == null) {
          type = "string(255)";
          notes.add(
              Note.lost(
                  source(),
                  "there is no type '" + field.type() + "' in the file: it became a text"));
        }
      }
    }
    Declaration declaration =
        new Declaration((key ? "key " : "") + Nbx.feature(field.name()) + ": " + type)
            .doc(field.documentation());
    if (key && type.equals("long")) {
      declaration.word("generated");
    } else if (key && type.equals("uuid")) {
      declaration.word("= newUuid()");
    }
    declaration.word(!key && validation("required").isPresent(), "required");
    unique(declaration, sort, type);
    lengths(declaration, sort, type, longest);
    bounds(declaration, sort);
    Optional<Validation> pattern = validation("pattern");
    if (pattern.isPresent()) {
      pattern(declaration, pattern.get().value(), type);
    }
    for (String bytes : List.of("minbytes", "maxbytes")) {
      validation(bytes)
          .ifPresent(
              v ->
                  notes.add(Note.lost(source(), bytes + "(" + v.value() + ") has no counterpart")));
    }
    for (Annotation annotation : field.annotations()) {
      if (!annotation.name().equalsIgnoreCase("id")) {
        notes.add(
            Note.changed(
                source(),
                "@" + annotation.name() + " is about how JHipster generates, and was left out"));
      }
    }
    if (!physical.isEmpty()) {
      declaration.storage("type", physical);
    }
    return declaration;
  }

  private void unique(Declaration declaration, Sort sort, String type) {
    if (key || validation("unique").isEmpty()) {
      return;
    }
    if (sort == Sort.LARGE || type.equals("text") || type.equals("boolean")) {
      notes.add(
          Note.lost(
              source(), "no engine keeps a field of type " + type + " unique: shorten it first"));
    } else {
      declaration.word("unique");
    }
  }

  private void lengths(Declaration declaration, Sort sort, String type, Optional<Integer> longest) {
    Optional<Integer> shortest = number("minlength");
    if (sort != Sort.TEXT) {
      if (shortest.isPresent() || longest.isPresent()) {
        notes.add(Note.lost(source(), "a length is for texts only"));
      }
      return;
    }
    boolean ofType = type.startsWith("string");
    if (shortest.isPresent() && shortest.get() > longest.orElse(Integer.MAX_VALUE)) {
      notes.add(Note.lost(source(), "minlength is greater than maxlength"));
    } else if (shortest.isPresent() && longest.isPresent() && !ofType) {
      declaration.word("length " + shortest.get() + ".." + longest.get());
    } else if (shortest.isPresent()) {
      declaration.word("length " + shortest.get());
    } else if (longest.isPresent() && !ofType) {
      declaration.word("length .." + longest.get());
    }
  }

  private void bounds(Declaration declaration, Sort sort) {
    for (String bound : List.of("min", "max")) {
      validation(bound)
          .map(Validation::value)
          .ifPresent(
              value -> {
                if (sort == Sort.NUMBER && value.matches("-?\\d{1,18}(\\.\\d{1,10})?")) {
                  declaration.word(bound + " " + value);
                } else {
                  notes.add(
                      Note.lost(
                          source(),
                          bound + "(" + value + ") of a " + field.type().toLowerCase(Locale.ROOT)));
                }
              });
    }
  }

  private void pattern(Declaration declaration, String pattern, String type) {
    // the whole text has to fit anyway
    String whole = pattern.startsWith("^") ? pattern.substring(1) : pattern;
    if (whole.endsWith("$") && !whole.endsWith("\\$")) {
      whole = whole.substring(0, whole.length() - 1);
    }
    Expr text = new Expr.Column(Optional.empty(), "x", new Type.Text(0), true);
    boolean isText = type.startsWith("string") || type.equals("text");
    if (isText && Typing.matches(text, Literals.text(whole), false) instanceof Typed.Ok) {
      declaration.word("pattern " + Nbx.quoted(whole));
    } else {
      notes.add(
          Note.lost(
              source(),
              "pattern(/"
                  + pattern
                  + "/) uses what the portable kind of regular expressions lacks"));
    }
  }
}
