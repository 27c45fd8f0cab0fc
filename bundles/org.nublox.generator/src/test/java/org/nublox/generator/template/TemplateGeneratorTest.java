/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nublox.generator.Inputs;
import org.nublox.generator.engine.GenerationEngine;
import org.nublox.generator.engine.GenerationReport;
import org.nublox.generator.engine.GenerationRequest;

class TemplateGeneratorTest {

  /** What the templates see of an entity. */
  public record Entity(String name, String origin) {}

  @TempDir Path temp;

  private GenerationReport run(String descriptor) throws IOException {
    Path folder = Files.createDirectories(temp.resolve("plugin"));
    Files.writeString(folder.resolve("generator.json"), descriptor);
    Files.writeString(folder.resolve("index.md.ftl"), "[#list entities as e]* [=e.name]\n[/#list]");
    Files.writeString(folder.resolve("entity.md.ftl"), "# [=entity.name]\n");
    Files.writeString(folder.resolve("style.css"), "b {}\n");
    TemplateGenerator generator = TemplateGenerator.in(TemplateRoot.folder(folder)).orElseThrow();
    TemplateData data =
        new TemplateData(
            Map.of("entities", List.of(new Entity("A_B", "m.A"), new Entity("C", "m.C"))));
    return new GenerationEngine()
        .run(
            GenerationRequest.of(
                temp.resolve("out"),
                List.of(generator),
                Inputs.none().with(TemplateData.class, data)));
  }

  @Test
  void needsNoJava() throws IOException {
    GenerationReport report =
        run(
            """
            {"id": "dictionary", "name": "Data dictionary",
             "files": [
               {"template": "index.md.ftl", "path": "docs/index.md"},
               {"template": "entity.md.ftl", "path": "docs/[=entity.name].md",
                "each": "entities", "as": "entity"}],
             "resources": [{"from": "style.css", "to": "docs/style.css"}]}
            """);
    assertEquals(List.of(), report.diagnostics());
    Path docs = temp.resolve("out/docs");
    assertEquals("* A\\_B\n* C\n", Files.readString(docs.resolve("index.md")));
    assertEquals("# A\\_B\n", Files.readString(docs.resolve("A_B.md")));
    assertEquals("b {}\n", Files.readString(docs.resolve("style.css")));
    assertEquals("docs/C.md", report.trace().of("m.C").getFirst().file());
  }

  @Test
  void mistakesInTheDescriptorAreExplained() throws IOException {
    for (String bad :
        List.of(
            "", "{", "[]", "{\"id\":\"X Y\"}", "{\"id\":\"x\"}", "{\"id\":\"x\",\"files\":[{}]}")) {
      TemplateProblem problem = assertThrows(TemplateProblem.class, () -> run(bad), bad);
      assertEquals("template.descriptor", problem.code());
      assertTrue(problem.place().file().endsWith("generator.json"));
    }
    for (String bad :
        List.of(
            "{\"template\":\"none.ftl\",\"path\":\"x\"}",
            "{\"template\":\"index.md.ftl\",\"path\":\"[=nope]\"}",
            "{\"template\":\"index.md.ftl\",\"path\":\"[=\"}",
            "{\"template\":\"index.md.ftl\",\"path\":\"x\",\"each\":\"nope\"}",
            "{\"template\":\"index.md.ftl\",\"path\":\"../x\"}")) {
      GenerationReport report = run("{\"id\":\"x\",\"files\":[" + bad + "]}");
      assertTrue(report.hasErrors(), bad);
      assertEquals(List.of(), report.faults(), bad);
    }
  }
}
