/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.semantics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nublox.model.AnnotatedElement;
import org.nublox.model.behavior.Rule;
import org.nublox.model.data.Entity;
import org.nublox.model.data.Field;
import org.nublox.model.data.Index;
import org.nublox.model.data.Relation;
import org.nublox.model.data.UniqueConstraint;
import org.nublox.model.data.View;

/** The settings of {@code @storage}: which there are for an element, and what they may say. */
public final class StorageSettings {

  /** The annotation that they belong to. */
  public static final String ANNOTATION = "storage";

  private static final Set<String> SWITCHES = Set.of("true", "false");
  private static final List<String> ACTIONS =
      List.of("no action", "restrict", "cascade", "set null", "set default");
  private static final Pattern TYPE =
      Pattern.compile("([a-z]+)(?:\\((\\d{1,9})(?:\\s*,\\s*(\\d{1,9}))?\\))?");
  private static final List<String> PLAIN =
      List.of(
          "smallint",
          "int",
          "bigint",
          "real",
          "double",
          "text",
          "blob",
          "json",
          "uuid",
          "boolean",
          "date");
  private static final List<String> WITH_LENGTH = List.of("char", "varchar", "varbinary");
  private static final String WITH_SCALE = "decimal";
  private static final List<String> WITH_FRACTION = List.of("time", "timestamp", "timestamptz");
  private static final int MOST_FRACTION = 9;

  /** What a setting may say. */
  public enum Form {
    /** {@code true} or {@code false}. */
    SWITCH,
    /** The name of something in the database. */
    NAME,
    /** A name, or {@code false} for that there is none. */
    NAME_OR_FALSE,
    /** Names with commas between them. */
    NAMES,
    /** The type of a column: {@code char(3)}, or a dialect's id, a colon and its own words. */
    TYPE,
    /** A dialect's id, a colon and SQL. */
    SQL,
    /** What happens to rows when the row they refer to goes. */
    ACTION
  }

  /**
   * A neutral type of a column.
   *
   * @param name {@code varchar}
   * @param first length, precision or digits of a second; 0 when the type has none
   * @param second scale; 0 when the type has none
   */
  public record PhysicalType(String name, int first, int second) {}

  private StorageSettings() {}

  /** The settings that an element can have, by name; none when it is not kept by itself. */
  public static Map<String, Form> of(AnnotatedElement element) {
    return switch (element) {
      case Entity entity -> Map.of("version", Form.SWITCH, "key", Form.NAME);
      case Field field ->
          Map.of("type", Form.TYPE, "initial", Form.SQL, "unique", Form.NAME, "check", Form.NAME);
      case Relation relation when Features.isToMany(relation) ->
          isInverse(relation) ? Map.of() : link();
      case Relation relation ->
          Map.of(
              "foreignKey",
              Form.NAME,
              "unique",
              Form.NAME,
              "index",
              Form.NAME_OR_FALSE,
              "columns",
              Form.NAMES,
              "type",
              Form.TYPE,
              "deferrable",
              Form.SWITCH);
      case Index index -> Map.of("name", Form.NAME);
      case UniqueConstraint constraint -> Map.of("name", Form.NAME);
      case Rule rule -> Map.of("name", Form.NAME, "check", Form.SQL);
      case View view -> Map.of("query", Form.SQL, "reads", Form.NAMES);
      default -> Map.of();
    };
  }

  /** Whether the other side, which leads to one, is what is kept. */
  private static boolean isInverse(Relation relation) {
    Relation opposite = relation.getOpposite();
    return opposite != null && !opposite.eIsProxy() && !Features.isToMany(opposite);
  }

  /** Those of a table between two entities, for both of its sides. */
  private static Map<String, Form> link() {
    Map<String, Form> settings = new TreeMap<>();
    settings.put("key", Form.NAME);
    settings.put("deferrable", Form.SWITCH);
    Map.of(
            "columns",
            Form.NAMES,
            "foreignKey",
            Form.NAME,
            "index",
            Form.NAME_OR_FALSE,
            "onDelete",
            Form.ACTION,
            "onUpdate",
            Form.ACTION)
        .forEach(
            (name, form) -> {
              settings.put(name, form);
              settings.put(inverse(name), form);
            });
    return settings;
  }

  /** The name of a setting for the way back: {@code inverseIndex}. */
  public static String inverse(String name) {
    return "inverse" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  /** What to write instead of a value that a setting cannot have; empty when it can. */
  public static Optional<String> remedy(Form form, String value) {
    boolean fine =
        switch (form) {
          case SWITCH -> SWITCHES.contains(value);
          case NAME -> !value.isBlank() && !SWITCHES.contains(value);
          case NAME_OR_FALSE -> !value.isBlank() && !value.equals("true");
          case NAMES -> !value.replace(',', ' ').isBlank();
          case TYPE -> dialect(value).isPresent() || type(value).isPresent();
          case SQL -> dialect(value).isPresent();
          case ACTION -> ACTIONS.contains(value.toLowerCase(Locale.ROOT));
        };
    return fine
        ? Optional.empty()
        : Optional.of(
            switch (form) {
              case SWITCH -> "Write `true` or `false`.";
              case NAME -> "Write the name that it has in the database.";
              case NAME_OR_FALSE ->
                  "Write the name that it has in the database, or `false` when there is none.";
              case NAMES -> "Write names with commas between them.";
              case TYPE -> "Write one of " + types() + ", or one of a single dialect.";
              case SQL -> "Write the dialect before the SQL, for example \"postgresql:...\".";
              case ACTION -> "Write one of " + String.join(", ", ACTIONS) + ".";
            });
  }

  /** The dialect whose words a value is in; empty when it names none. */
  public static Optional<String> dialect(String value) {
    int colon = value.indexOf(':');
    return colon > 0 && colon + 1 < value.length()
        ? Optional.of(value.substring(0, colon))
        : Optional.empty();
  }

  /** The neutral type that a text names; empty when it is none. */
  public static Optional<PhysicalType> type(String text) {
    Matcher matcher = TYPE.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String name = matcher.group(1);
    if (matcher.group(2) == null) {
      return PLAIN.contains(name) ? Optional.of(new PhysicalType(name, 0, 0)) : Optional.empty();
    }
    int first = Integer.parseInt(matcher.group(2));
    boolean scaled = matcher.group(3) != null;
    int second = scaled ? Integer.parseInt(matcher.group(3)) : 0;
    boolean fits =
        (name.equals(WITH_SCALE) && first > 0 && second <= first)
            || (WITH_LENGTH.contains(name) && !scaled && first > 0)
            || (WITH_FRACTION.contains(name) && !scaled && first <= MOST_FRACTION);
    return fits ? Optional.of(new PhysicalType(name, first, second)) : Optional.empty();
  }

  private static String types() {
    List<String> all = new ArrayList<>(PLAIN);
    WITH_LENGTH.forEach(name -> all.add(name + "(n)"));
    all.add(WITH_SCALE + "(p, s)");
    WITH_FRACTION.forEach(name -> all.add(name + "(n)"));
    return String.join(", ", all);
  }
}
