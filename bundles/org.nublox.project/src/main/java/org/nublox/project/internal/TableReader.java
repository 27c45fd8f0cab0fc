/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.project.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nublox.project.Issue;
import org.nublox.project.Place;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/** Reads one table of a TOML file, key by key, and remembers which keys were asked for. */
public final class TableReader {

  private final Path file;
  private final TomlTable table;
  private final String prefix;
  private final List<Issue> issues;
  private final Set<String> known = new LinkedHashSet<>();

  /** Reads the top table of a file; problems are added to the given list. */
  public TableReader(Path file, TomlTable top, List<Issue> issues) {
    this(file, top, "", issues);
  }

  private TableReader(Path file, TomlTable table, String prefix, List<Issue> issues) {
    this.file = file;
    this.table = table;
    this.prefix = prefix;
    this.issues = issues;
  }

  /** The keys that stand in the table. */
  public Set<String> keys() {
    return table.keySet();
  }

  /** The text of a key that must match a pattern; the description of the pattern is for people. */
  public Optional<String> text(String key, String pattern, String description) {
    Object value = value(key);
    if (value == null) {
      return Optional.empty();
    }
    if (value instanceof String text && text.matches(pattern)) {
      return Optional.of(text);
    }
    wrong(key, "must be a text: " + description);
    return Optional.empty();
  }

  /** The list of texts of a key. */
  public Optional<List<String>> texts(String key) {
    Object value = value(key);
    if (value == null) {
      return Optional.empty();
    }
    if (value instanceof TomlArray array
        && array.toList().stream().allMatch(String.class::isInstance)) {
      return Optional.of(array.toList().stream().map(String.class::cast).toList());
    }
    wrong(key, "must be a list of texts, such as [\"a\", \"b\"]");
    return Optional.empty();
  }

  /** The table below a key; an empty one when there is none. */
  public TableReader table(String key) {
    Object value = value(key);
    if (value instanceof TomlTable below) {
      return new TableReader(file, below, prefix + key + ".", issues);
    }
    if (value != null) {
      wrong(key, "must be a table, written as [" + prefix + key + "]");
    }
    return new TableReader(file, Toml.parse(""), prefix + key + ".", issues);
  }

  /** All of the table as plain Java values: texts, numbers, booleans, lists and maps. */
  public Map<String, Object> values() {
    return plain(table);
  }

  /** Reports every key of the table that nobody asked for. */
  public void rejectOthers() {
    for (String key : table.keySet()) {
      if (!known.contains(key)) {
        issues.add(
            Issue.error(
                "project.unknown-key",
                "There is no setting '" + prefix + key + "'.",
                known.isEmpty() ? "Remove it." : "Possible here: " + String.join(", ", known) + ".",
                place(key)));
      }
    }
  }

  private Object value(String key) {
    known.add(key);
    return table.get(List.of(key));
  }

  private void wrong(String key, String expectation) {
    issues.add(
        Issue.error(
            "project.wrong-value",
            "The setting '" + prefix + key + "' " + expectation + ".",
            "",
            place(key)));
  }

  private Place place(String key) {
    TomlPosition position = table.inputPositionOf(List.of(key));
    return position == null ? Place.of(file) : new Place(file, position.line(), position.column());
  }

  private static Map<String, Object> plain(TomlTable table) {
    Map<String, Object> values = new LinkedHashMap<>();
    table.keySet().forEach(key -> values.put(key, plain(table.get(List.of(key)))));
    return values;
  }

  private static Object plain(Object value) {
    return switch (value) {
      case TomlTable table -> plain(table);
      case TomlArray array -> {
        List<Object> values = new ArrayList<>();
        array.toList().forEach(element -> values.add(plain(element)));
        yield values;
      }
      default -> value;
    };
  }
}
