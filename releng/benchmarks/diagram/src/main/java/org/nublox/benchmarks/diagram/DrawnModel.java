/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.benchmarks.diagram;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * A model of a given size: 8 fields and 1.5 relations for each entity, ten entities in a file. The
 * same arguments give the same files.
 */
final class DrawnModel {
  private static final int ENTITIES_OF_A_FILE = 10;
  private static final int SUBJECT = 20;
  private static final String FIELDS =
      """
        key id: uuid
        code: string(20) required unique
        name: string(120) required
        description: text
        quantity: int = 0
        price: decimal(12,2) required
        orderedOn: date
        active: boolean = true
      """;

  private DrawnModel() {}

  static void write(Path folder, int entities, int files) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("nublox.toml"), "name = \"drawn\"\n");
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
    List<StringBuilder> texts = new ArrayList<>();
    for (int file = 0; file < files; file++) {
      texts.add(new StringBuilder("module drawn\n\n"));
    }
    for (int entity = 0; entity < entities; entity++) {
      StringBuilder text = texts.get((int) ((long) entity * files / entities));
      text.append("/** Things of kind %d. */%nentity E%d {%n".formatted(entity, entity));
      text.append(FIELDS);
      for (int relation = 0; relation < 1 + entity % 2; relation++) {
        // most lead to something of the same subject, as in a model that people made
        int first = entity / SUBJECT * SUBJECT;
        boolean far = entity == first || random.nextInt(10) == 0;
        int target = far ? random.nextInt(entities) : first + random.nextInt(entity - first);
        text.append("  ref%d -> E%d%n".formatted(relation, target));
      }
      text.append("}\n\n");
    }
    for (int file = 0; file < files; file++) {
      Files.writeString(folder.resolve("part%03d.nbx".formatted(file)), texts.get(file));
    }
  }

  static int files(int entities) {
    return Math.max(1, entities / ENTITIES_OF_A_FILE);
  }
}
