/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.Test;
import org.nublox.model.AnnotatedElement;
import org.nublox.model.Annotation;
import org.nublox.model.data.Index;
import org.nublox.model.data.Relation;
import org.nublox.model.data.UniqueConstraint;
import org.nublox.schema.Schema;
import org.nublox.semantics.Features;
import org.nublox.semantics.StorageSettings;
import org.nublox.semantics.StorageSettings.Form;

/** Whatever {@code @storage} may say is heeded: the schema becomes another one. */
class StorageTest {

  private static final String PLACE = "@storage(x = x)";
  private static final String MODEL =
      """
      enum Size { small, large }
      entity Part @storage(x = x) {
        key id: int
        name: string(20) required unique @storage(x = x)
        size: Size @storage(x = x)
        next -> Part @storage(x = x)
        pair -> Pair @storage(x = x)
        twin -> Part unique @storage(x = x)
        pairs -> Pair[*] opposite parts through "part_pair" @storage(x = x)
        index byName (name, id) @storage(x = x)
        unique both (name, size) @storage(x = x)
        rule positive: id > 0 @storage(x = x)
      }
      entity Pair { key a: int  key b: int  parts -> Part[*] opposite pairs }
      view Names from Part @storage(x = x) { name = name }
      """;

  @Test
  void everySettingChangesTheSchema() {
    Schema without = schema(MODEL.replace(PLACE, ""));
    TreeSet<String> heeded = new TreeSet<>();
    TreeSet<String> all = new TreeSet<>();
    int places = MODEL.split("@storage").length - 1;
    for (int place = 0; place < places; place++) {
      AnnotatedElement element = annotated(at(place, PLACE));
      for (Map.Entry<String, Form> setting : StorageSettings.of(element).entrySet()) {
        String name = element.eClass().getName() + "." + setting.getKey();
        all.add(name);
        for (String value : values(setting.getKey(), setting.getValue())) {
          assertTrue(
              StorageSettings.remedy(setting.getValue(), value).isEmpty(), name + " = " + value);
          String said = setting.getKey() + " = \"" + value + "\"";
          // what a query reads is of interest when there is one
          String query = setting.getKey().equals("reads") ? "query = \"h2:select 1\"" : "";
          Schema before = query.isEmpty() ? without : schema(at(place, "@storage(" + query + ")"));
          String both = query.isEmpty() ? said : query + ", " + said;
          if (!schema(at(place, "@storage(" + both + ")")).equals(before)) {
            heeded.add(name);
          }
        }
      }
    }
    assertEquals(all, heeded);
  }

  /** The model with one of the annotations in it, written otherwise. */
  private static String at(int place, String written) {
    String[] parts = MODEL.split(Pattern.quote(PLACE), -1);
    StringBuilder text = new StringBuilder(parts[0]);
    for (int i = 1; i < parts.length; i++) {
      text.append(i - 1 == place ? written : "").append(parts[i]);
    }
    return text.toString();
  }

  private static AnnotatedElement annotated(String text) {
    TreeIterator<EObject> all = Models.of("module m\n" + text).getFirst().eAllContents();
    while (all.hasNext()) {
      if (all.next() instanceof Annotation annotation) {
        return (AnnotatedElement) annotation.eContainer();
      }
    }
    throw new AssertionError("no annotation in " + text);
  }

  private static Schema schema(String text) {
    return SchemaMapping.map(Models.of("module m\n" + text), MappingOptions.DEFAULT).schema();
  }

  private static List<String> values(String setting, Form form) {
    return switch (form) {
      case SWITCH -> List.of("true", "false");
      case NAME -> List.of("other");
      case NAME_OR_FALSE -> List.of("other", "false");
      case NAMES -> setting.equals("reads") ? List.of("part") : List.of("other", "other, another");
      case TYPE -> List.of("smallint", "postgresql:tsvector");
      case SQL -> List.of("postgresql:select 1");
      case ACTION -> List.of("set default");
    };
  }

  @Test
  void everyTypeIsOneOfAColumn() {
    for (String type :
        ("smallint int bigint real double text blob json uuid boolean date char(3) varchar(3)"
                + " varbinary(3) decimal(4) decimal(4,2) time(3) timestamp(0) timestamptz(9)")
            .split(" ", -1)) {
      assertTrue(StorageSettings.type(type).isPresent(), type);
      schema(
          MODEL
              .replaceFirst(
                  "\\Q" + PLACE + "\\E\n  size", "@storage(type = \"" + type + "\")\n  size")
              .replace(PLACE, ""));
    }
    for (String type :
        ("number varchar varchar(0) decimal decimal(2,3) int(4) timestamp timestamp(10) char(3,1)"
                + " VARCHAR(3)")
            .split(" ", -1)) {
      assertTrue(StorageSettings.type(type).isEmpty(), type);
    }
  }

  /** The table of the documentation names them all. */
  @Test
  void theDocumentationNamesEverySetting() throws IOException {
    Map<String, String> rows = new LinkedHashMap<>();
    try (Stream<String> lines = Files.lines(Path.of("../../docs/mapping.md"))) {
      lines
          .map(line -> line.split(" \\| |^\\| ", -1))
          .filter(cells -> cells.length > 3)
          .forEach(cells -> rows.merge(cells[1], cells[2], String::concat));
    }
    List<String> missing = new ArrayList<>();
    int places = MODEL.split("@storage").length - 1;
    for (int place = 0; place < places; place++) {
      AnnotatedElement element = annotated(at(place, PLACE));
      String kind =
          switch (element) {
            case Relation relation when Features.isToMany(relation) -> "many-to-many";
            case Index index -> "index, unique, rule";
            case UniqueConstraint unique -> "index, unique, rule";
            default -> element.eClass().getName().toLowerCase(Locale.ROOT);
          };
      String told =
          rows.getOrDefault(kind, "")
              + (kind.equals("rule") ? rows.get("index, unique, rule") : "");
      StorageSettings.of(element).keySet().stream()
          .filter(setting -> !setting.startsWith("inverse"))
          .filter(
              setting ->
                  !told.contains("`" + setting + "`") && !told.contains("`" + setting + " ="))
          .forEach(setting -> missing.add(kind + "." + setting));
    }
    assertEquals(List.of(), missing);
  }
}
