/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator.template;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nublox.generator.Progress;
import org.nublox.generator.trace.TracedText;
import org.nublox.generator.trace.TracedText.Mark;

class FreeMarkerTemplatesTest {

  /** A record as data model. */
  public record Field(String name, String origin, Optional<String> label, int size, Kind kind) {
    /** A derived value. */
    public String upper() {
      return name.toUpperCase(java.util.Locale.ROOT);
    }
  }

  /** An enum as data model. */
  public enum Kind {
    PLAIN,
    KEY
  }

  @TempDir Path temp;
  Path own;
  Path user;
  Templates templates;

  @BeforeEach
  void folders() throws IOException {
    own = Files.createDirectories(temp.resolve("own"));
    user = Files.createDirectories(temp.resolve("user"));
    templates =
        new FreeMarkerTemplates(
            List.of(TemplateRoot.folder(user), TemplateRoot.folder(own)), Progress.SILENT);
  }

  private String render(String name, String template, Map<String, ?> data) throws IOException {
    Files.writeString(own.resolve(name), template);
    return templates.render(name, data).text();
  }

  private static final Field FIELD =
      new Field("total", "billing.Invoice.total", Optional.of("Sum"), 12345, Kind.KEY);

  @Test
  void recordsOptionalsAndEnumsAreTheDataModel() throws IOException {
    assertEquals(
        "total TOTAL Sum 12345 KEY KEY none",
        render(
            "a.txt.ftl",
            "[=f.name] [=f.upper()] [=f.label] [=f.size] [=f.kind] [=f.kind.name()]"
                + " [=g.label!'none']",
            Map.of("f", FIELD, "g", new Field("x", "o", Optional.empty(), 1, Kind.PLAIN))));
  }

  @Test
  void interpolationsAreEscapedForTheLanguageOfTheFile() throws IOException {
    Map<String, String> data = Map.of("x", "<a href=\"${b}\">*/\n");
    assertEquals("<a href=\\\"${b}\\\">*\\57\\n", render("a.java.ftl", "[=x]", data));
    assertEquals("&lt;a href=&quot;${b}&quot;&gt;*/\n", render("a.html.ftl", "[=x]", data));
    assertEquals("\\u003ca href=\\\"${b}\\\"\\u003e*/\\n", render("a.json.ftl", "[=x]", data));
    assertEquals("<a href=\"${b}\">*/\n", render("a.sql.ftl", "[=x]", data));
    assertEquals("<a href=\"${b}\">*/\n", render("b.java.ftl", "[=x?no_esc]", data));
    assertEquals(
        "&lt;a href=\"$&#123;b&#125;\"&gt;&#42;&#47;\n",
        render("c.java.ftl", "[=escape.javadoc(x)]", data));
    assertFalse(render("a.jte.ftl", "[=x]", data).contains("${"));
  }

  @Test
  void originMarksLinesAndLeavesNothingInTheOutput() throws IOException {
    String template =
        """
        create table invoice (
        [#list fields as f]
          [@origin of=f.origin kind="column" detail=f.name]
          [=f.name] int[#sep],[/#sep]
          [/@origin]
        [/#list]
        );
        """;
    Files.writeString(own.resolve("t.sql.ftl"), template.replace("\n", "\r\n"));
    TracedText text =
        templates.render(
            "t.sql.ftl",
            Map.of(
                "fields",
                List.of(
                    FIELD, new Field("no", "billing.Invoice.no", Optional.empty(), 1, Kind.KEY))));
    List<String> lines = text.text().lines().toList();
    assertFalse(text.text().contains("\r"));
    assertFalse(text.text().contains("origin"));
    assertEquals(2, text.marks().size());
    for (Mark mark : text.marks()) {
      assertEquals(mark.fromLine(), mark.toLine());
      assertTrue(lines.get(mark.fromLine() - 1).contains(mark.detail()), text.toString());
    }
    assertEquals(
        List.of("create table invoice (", "  total int,", "  no int", ");"), lines, text.text());
  }

  @Test
  void theUsersFileGoesBeforeTheGeneratorsOwn() throws IOException {
    Files.writeString(own.resolve("main.txt.ftl"), "[#include 'part.txt.ftl'] by generator");
    Files.writeString(own.resolve("part.txt.ftl"), "own");
    Files.writeString(user.resolve("part.txt.ftl"), "user's");
    Files.write(own.resolve("logo.png"), new byte[] {1, 2, 3});
    assertEquals("user's by generator", templates.render("main.txt.ftl", Map.of()).text());
    assertArrayEquals(new byte[] {1, 2, 3}, templates.resource("logo.png"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[='freemarker.template.utility.Execute'?new()('id')]",
        "[='freemarker.template.utility.ObjectConstructor'?new()('java.io.File','/')]",
        "[=f?api.class]",
        "[=f.class]",
        "[=f.getClass()]",
        "[=f.kind.getDeclaringClass()]",
        "[=f.kind.declaringClass]",
        "[=p.toFile()]",
        "[=p.fileSystem]",
        "[#include '../secret.txt']",
        "[#include '/../secret.txt']",
        "[#include 'file:///etc/passwd']",
        "[#include 'link/secret.txt']",
        "[#include 'link.ftl']",
        "[#import '../secret.txt' as x]",
      })
  void aTemplateCannotReachTheMachine(String template) throws IOException {
    Files.writeString(temp.resolve("secret.txt"), "secret");
    Files.createSymbolicLink(own.resolve("link"), temp);
    Files.createSymbolicLink(own.resolve("link.ftl"), temp.resolve("secret.txt"));
    TemplateProblem problem =
        assertThrows(
            TemplateProblem.class,
            () -> render("a.txt.ftl", template, Map.of("f", FIELD, "p", temp)));
    assertEquals("a.txt.ftl", problem.place().file(), problem.getMessage());
  }

  @Test
  void errorsNameTemplateLineAndColumnWithoutAStack() throws IOException {
    TemplateProblem missing =
        assertThrows(
            TemplateProblem.class, () -> render("a.txt.ftl", "x\n  [=entity.name]", Map.of()));
    assertEquals("a.txt.ftl:2:5", missing.place().toString());
    assertFalse(missing.getMessage().contains("----"), missing.getMessage());
    TemplateProblem syntax =
        assertThrows(TemplateProblem.class, () -> render("b.txt.ftl", "x\n[#list]", Map.of()));
    assertEquals("b.txt.ftl", syntax.place().file());
    assertEquals(2, syntax.place().line());
    assertEquals("template.syntax", syntax.code());
    TemplateProblem absent =
        assertThrows(TemplateProblem.class, () -> templates.render("none.ftl", Map.of()));
    assertEquals("template.missing", absent.code());
    TemplateProblem captured =
        assertThrows(
            TemplateProblem.class,
            () ->
                render("c.txt.ftl", "[#assign x][@origin of='a']y[/@origin][/#assign]", Map.of()));
    assertTrue(captured.getMessage().contains("captured"), captured.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"[#include 'a.txt.ftl']", "[#list 1.. as i]0123456789012345[/#list]"})
  void endlessTemplatesAreStopped(String template) {
    TemplateProblem problem =
        assertThrows(TemplateProblem.class, () -> render("a.txt.ftl", template, Map.of()));
    assertEquals("template.endless", problem.code());
  }

  @Test
  void templatesOfTheBundleAreFound() {
    TemplateRoot bundle = TemplateRoot.bundle(getClass(), "templates/sample");
    Templates inBundle = new FreeMarkerTemplates(List.of(bundle), Progress.SILENT);
    assertTrue(inBundle.exists("hello.txt.ftl"));
    assertEquals("Hello World.", inBundle.render("hello.txt.ftl", Map.of("who", "World")).text());
    assertFalse(inBundle.exists("../sample/hello.txt.ftl"));
    assertEquals(
        "Hello [=who].", new String(inBundle.resource("hello.txt.ftl"), StandardCharsets.UTF_8));
  }
}
