/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.resource.XtextResource;
import org.junit.jupiter.api.Test;

/** 1,000 entities with 12 fields and 1,500 relations in 100 files are read, linked and checked. */
class LargeModelTest {

  @Test
  void isFine() {
    Map<String, String> files = files(1000, 100);
    List<XtextResource> resources = Workbench.read(files);
    for (XtextResource resource : resources) {
      assertEquals(
          List.of(),
          Workbench.check(resource).stream()
              .filter(issue -> issue.getSeverity() != Severity.INFO)
              .map(Workbench::shown)
              .toList());
    }
  }

  private static Map<String, String> files(int entities, int parts) {
    List<String> types =
        List.of(
            "string(80)", "int", "long", "decimal(12,2)", "boolean", "date", "timestamp", "uuid");
    Random random = new Random(42);
    Map<String, StringBuilder> files = new LinkedHashMap<>();
    for (int i = 0; i < entities; i++) {
      StringBuilder text =
          files.computeIfAbsent(
              "part" + i * parts / entities + ".nbx",
              name -> new StringBuilder("module large\n\n"));
      text.append("entity Entity").append(i).append(" {\n  key id: uuid = newUuid()\n");
      for (int f = 1; f < 12; f++) {
        text.append("  field").append(f).append(": ").append(types.get((i + f) % types.size()));
        text.append(f % 3 == 0 ? " required\n" : "\n");
      }
      for (int r = 0; r <= i % 2; r++) {
        text.append("  relation")
            .append(r)
            .append(" -> Entity")
            .append(random.nextInt(entities))
            .append('\n');
      }
      text.append(
          "  index (field1, relation0)\n  rule r: field3 == null or field3 != field3\n}\n\n");
    }
    Map<String, String> result = new LinkedHashMap<>();
    files.forEach((name, text) -> result.put(name, text.toString()));
    return result;
  }
}
