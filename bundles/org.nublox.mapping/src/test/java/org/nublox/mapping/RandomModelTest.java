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

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nublox.schema.AnyView;
import org.nublox.schema.Schema;
import org.nublox.schema.Table;

/** Whatever the model, its schema is one that a database takes, with names that differ and fit. */
class RandomModelTest {

  private static final int MODELS = 120;
  private static final List<String> NAMES =
      List.of(
          "Order",
          "order",
          "User",
          "Group",
          "Table1",
          "Café",
          "Ünïcode",
          "Select",
          "A".repeat(70),
          "A".repeat(69) + "b",
          "Häuser".repeat(20),
          "x",
          "X",
          "customer_id",
          "Customer",
          "customerId",
          "Id",
          "id",
          "entityType",
          "tenantId",
          "rowVersion",
          "Ab",
          "value1",
          "desc",
          "Where");
  private static final List<String> TYPES =
      List.of(
          "string(20)",
          "text",
          "int",
          "long",
          "decimal(12,3)",
          "money",
          "boolean",
          "date",
          "time",
          "timestamp",
          "timestamptz",
          "uuid",
          "binary",
          "json",
          "Email",
          "Status",
          "Address");

  private final long seed = Long.getLong("nublox.seed", 20_260_101L);
  private final SplittableRandom random = new SplittableRandom(seed);

  private <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  /** Names that differ, as validation demands, but not by much. */
  private List<String> names(int count, boolean capital) {
    Set<String> names = new HashSet<>();
    List<String> result = new ArrayList<>();
    while (result.size() < count) {
      String name = one(NAMES) + (chance(40) ? "" : Integer.toString(random.nextInt(9)));
      name =
          capital
              ? name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1)
              : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
      if (names.add(name)) {
        result.add("^" + name);
      }
    }
    return result;
  }

  private String model() {
    StringBuilder text =
        new StringBuilder(
            """
            module m
            type Email = string(254) { pattern "[a-z]+@[a-z]+"  length 3..100 }
            enum Status { draft, paid = "it's", void }
            value Address { street: string(100) required  zip: string(10) }
            sequence numbers start 7
            """);
    List<String> entities = names(random.nextInt(2, 9), true);
    for (int i = 0; i < entities.size(); i++) {
      entity(text, entities, i);
    }
    return text.toString();
  }

  private void entity(StringBuilder text, List<String> entities, int i) {
    boolean extending = i > 0 && chance(30);
    text.append(chance(15) ? "abstract entity " : "entity ").append(entities.get(i));
    if (extending) {
      text.append(" extends ").append(entities.get(random.nextInt(i)));
    } else if (chance(40)) {
      text.append(" inheritance ").append(one(List.of("joined", "single", "perclass")));
    }
    text.append(chance(30) ? " tenant" : "").append(chance(10) ? " audited" : "").append(" {\n");
    List<String> features = names(random.nextInt(1, 8), false);
    List<String> numbers = new ArrayList<>();
    int keys = extending ? 0 : random.nextInt(3);
    for (int f = 0; f < features.size(); f++) {
      // a subclass may not declare again what it inherits
      String name = features.get(f) + (extending ? "x" + i : "");
      if (f < keys) {
        // an entity's key refers only to entities before it, so that there is no cycle
        text.append("  key ").append(name);
        text.append(i > 0 && chance(30) ? " -> " + entities.get(random.nextInt(i)) : ": int");
      } else if (chance(35)) {
        text.append("  ").append(name).append(" -> ").append(one(entities));
        text.append(chance(20) ? " | " + one(entities) : chance(30) ? " [*]" : "");
        text.append(chance(20) ? " required" : "").append(chance(20) ? " owned" : "");
        text.append(chance(20) ? " on delete cascade" : "");
      } else {
        String type = one(TYPES);
        text.append("  ").append(name).append(": ").append(type);
        if (type.equals("int")) {
          numbers.add(name);
          text.append(one(List.of("", " min 1 max 10", " = 5", " generated by numbers")));
        }
        boolean comparable = !Set.of("text", "binary", "json", "Address").contains(type);
        text.append(chance(20) ? " required" : "");
        text.append(comparable && chance(10) ? " unique" : "");
        text.append(chance(10) ? " column \"" + one(NAMES) + "\"" : "");
      }
      text.append('\n');
    }
    for (int n = 0; n < numbers.size(); n++) {
      text.append("  rule r")
          .append(i)
          .append('_')
          .append(n)
          .append(": ")
          .append(numbers.get(n))
          .append(" > 0\n");
      text.append("  index i")
          .append(i)
          .append('_')
          .append(n)
          .append(" (")
          .append(numbers.get(n))
          .append(" desc)\n");
      text.append("  twice")
          .append(i)
          .append('_')
          .append(n)
          .append(": long computed ")
          .append(numbers.get(n));
      text.append(" * 2").append(chance(50) ? " stored" : "").append('\n');
    }
    text.append("}\n");
  }

  @Test
  void everyModelHasASchemaThatADatabaseTakes() {
    for (int i = 0; i < MODELS; i++) {
      String text = model();
      String context = "seed " + seed + "\n" + text;
      Mapped mapped;
      try {
        mapped = SchemaMapping.map(Models.of(text), MappingOptions.DEFAULT);
        assertTrue(
            mapped.problems().stream().noneMatch(p -> p.code().equals("mapping.invalid")),
            () -> mapped(text).problems().toString());
        Databases.accept(mapped.schema());
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError(context, e);
      }
      namesDifferAndFit(mapped.schema(), context);
      assertEquals(mapped.schema(), mapped(text).schema(), "the same model gives the same schema");
    }
  }

  private static Mapped mapped(String text) {
    return SchemaMapping.map(Models.of(text), MappingOptions.DEFAULT);
  }

  private static void namesDifferAndFit(Schema schema, String context) {
    List<String> names = new ArrayList<>();
    for (Table table : schema.tables()) {
      names.add(table.name());
      table.primaryKey().ifPresent(key -> names.add(key.name()));
      table.uniqueKeys().forEach(key -> names.add(key.name()));
      table.foreignKeys().forEach(key -> names.add(key.name()));
      table.indexes().forEach(index -> names.add(index.name()));
      table.checks().forEach(check -> names.add(check.name()));
      differAndFit(table.columns().stream().map(c -> c.name()), context);
    }
    schema.views().stream().map(AnyView::name).forEach(names::add);
    schema.sequences().forEach(sequence -> names.add(sequence.name()));
    differAndFit(names.stream(), context);
  }

  private static void differAndFit(Stream<String> names, String context) {
    Set<String> seen = new HashSet<>();
    names.forEach(
        name -> {
          assertTrue(seen.add(name.toLowerCase(Locale.ROOT)), name + " twice in " + context);
          assertTrue(name.getBytes(StandardCharsets.UTF_8).length <= 63, name + " in " + context);
        });
  }
}
