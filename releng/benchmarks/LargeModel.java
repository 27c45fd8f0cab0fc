/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Writes a project of a given size for the benchmarks: {@code java LargeModel.java DIR [ENTITIES [FILES]]}. Each entity
 * has 12 fields beside its relations; there are 1.5 to-one relations for each entity. The same arguments give the same
 * files.
 */
class LargeModel {
  private static final String[] FIELDS = {
    "key id: uuid = newUuid()",
    "code: string(20) required unique",
    "name: string(120) required",
    "description: text",
    "quantity: int = 0 min 0",
    "price: decimal(12,2) required",
    "discount: decimal(5,2) = 0",
    "state: State = active",
    "orderedOn: date",
    "shippedOn: date",
    "changedAt: timestamp = now() readonly",
    "active: boolean = true",
  };

  public static void main(String[] args) throws IOException {
    Path directory = Path.of(args[0]);
    int entities = args.length > 1 ? Integer.parseInt(args[1]) : 1_000;
    int files = args.length > 2 ? Integer.parseInt(args[2]) : 100;
    Random random = new Random(1);
    Files.createDirectories(directory);
    Files.writeString(directory.resolve("nublox.toml"), "name = \"large\"\n");
    List<StringBuilder> texts = new ArrayList<>();
    for (int file = 0; file < files; file++) {
      texts.add(new StringBuilder("/** Part %d of a large model. */%nmodule large%n%n".formatted(file)));
    }
    texts.getFirst().append("enum State { active, paused, closed }\n\nrole clerk\n\n");
    for (int entity = 0; entity < entities; entity++) {
      StringBuilder text = texts.get(entity * files / entities);
      text.append("/** Things of kind %d. */%nentity E%d {%n".formatted(entity, entity));
      for (String field : FIELDS) {
        text.append("  ").append(field).append('\n');
      }
      int relations = 1 + entity % 2;
      for (int relation = 0; relation < relations; relation++) {
        text.append("  ref%d -> E%d%n".formatted(relation, random.nextInt(entities)));
      }
      text.append(
          """

            display name
            index (state, orderedOn desc)
            rule shippedAfterOrdered: shippedOn == null or orderedOn == null or shippedOn >= orderedOn "Shipped before ordered"
            allow all to clerk
          }

          """);
    }
    for (int file = 0; file < files; file++) {
      Files.writeString(directory.resolve("part%03d.nbx".formatted(file)), texts.get(file));
    }
  }
}
