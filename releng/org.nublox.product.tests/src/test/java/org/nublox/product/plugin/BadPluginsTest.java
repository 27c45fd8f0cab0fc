/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.product.plugin;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.nublox.product.plugin.HandMadeSite.Content;

/** Plug-ins with faults are named and left out; the product goes on, and nothing else changes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadPluginsTest {

  private static final String GENERATOR = "org.nublox.generator.Generator";
  private static final String CHECK = "org.nublox.semantics.check.ModelCheck";
  private static final String TEMPLATES = "org.nublox.generator.template.BundleTemplates";
  private static final List<String> OF_GENERATORS =
      List.of(
          "org.nublox.generator", "org.nublox.generator.template", "org.nublox.generator.trace");
  private static final List<String> OF_CHECKS =
      List.of("org.nublox.semantics.check", "org.nublox.model", "org.eclipse.emf.ecore");

  private InstalledProduct product;
  private Map<String, Long> before;
  private String site;

  @BeforeAll
  void makesTheSite(@TempDir Path folder) throws Exception {
    product = InstalledProduct.copy(folder);
    before = product.tree();
    product.run("new", "shop").mustEnd(0);
    HandMadeSite bad = new HandMadeSite(folder.resolve("site"));
    bad.add(
        new Content(
            "bad.future",
            GENERATOR,
            "bad.Bad",
            Map.of("bad/Bad.java", generator("", "\"future\"", "")),
            OF_GENERATORS,
            List.<String[]>of(
                new String[] {"java.package", "org.nublox.generator", "[2.0.0,3.0.0)"})));
    bad.add(
        new Content(
            "bad.orphan",
            GENERATOR,
            "bad.Bad",
            Map.of("bad/Bad.java", generator("", "\"orphan\"", "")),
            OF_GENERATORS,
            List.<String[]>of(
                new String[] {"osgi.bundle", "org.example.absent", "[1.0.0,2.0.0)"})));
    add(
        bad,
        "constructor",
        "public Bad() { throw new IllegalStateException(\"no way\"); }",
        "\"constructor\"",
        "");
    add(bad, "slowstart", "public Bad() { while (true) {} }", "\"slowstart\"", "");
    add(bad, "nameless", "", "null", "");
    add(bad, "endless", "", "\"endless\"", "while (true) {}");
    add(
        bad,
        "huge",
        "",
        "\"huge\"",
        "for (int i = 0; i < 10_000; i++) { context.output().add(org.nublox.generator.GeneratedFile"
            + ".bytes(\"huge/\" + i, java.util.List.of(), () -> new byte[1 << 20])); }");
    add(
        bad,
        "escape",
        "",
        "\"escape\"",
        "context.output().add(org.nublox.generator.GeneratedFile.text(\"../../x\","
            + " java.util.List.of(), \"x\"));");
    add(
        bad,
        "linkage",
        "",
        "\"linkage\"",
        "throw new NoClassDefFoundError(\"org/example/Absent\");");
    bad.add(
        new Content(
            "bad.include",
            GENERATOR,
            TEMPLATES,
            Map.of(
                "templates/generator.json",
                "{\"id\": \"include\", \"name\": \"x\", \"files\":"
                    + " [{\"template\": \"a.md.ftl\", \"path\": \"a.md\"}]}",
                "templates/a.md.ftl",
                "[#include \"a.md.ftl\"]"),
            OF_GENERATORS,
            List.of()));
    bad.add(
        new Content(
            "bad.descriptor",
            GENERATOR,
            TEMPLATES,
            Map.of("templates/generator.json", "{\"id\": 1"),
            OF_GENERATORS,
            List.of()));
    check(bad, "loops", "while (true) {}");
    check(bad, "throwing", "throw new IllegalStateException(\"no check today\");");
    site = bad.finish();
  }

  private static void add(
      HandMadeSite site, String id, String constructor, String name, String generate)
      throws Exception {
    site.add(
        new Content(
            "bad." + id,
            GENERATOR,
            "bad.Bad",
            Map.of("bad/Bad.java", generator(constructor, name, generate)),
            OF_GENERATORS,
            List.of()));
  }

  private static String generator(String constructor, String id, String generate) {
    return """
        package bad;
        public final class Bad implements org.nublox.generator.Generator {
          %s
          public String id() { return %s; }
          public String displayName() { return "Bad"; }
          public void generate(org.nublox.generator.GenerationContext context) { %s }
        }
        """
        .formatted(constructor, id, generate);
  }

  private static void check(HandMadeSite site, String id, String body) throws Exception {
    site.add(
        new Content(
            "bad." + id,
            CHECK,
            "bad.Bad",
            Map.of(
                "bad/Bad.java",
                """
                package bad;
                public final class Bad implements org.nublox.semantics.check.ModelCheck {
                  public String id() { return "%s"; }
                  public void check(
                      org.nublox.model.Model model,
                      java.util.function.Consumer<org.nublox.semantics.check.Finding> findings) { %s }
                }
                """
                    .formatted(id, body)),
            OF_CHECKS,
            List.of()));
  }

  private void refused(String id, String why) throws Exception {
    product.run("plugin", "install", "--site", site, id).mustEnd(1).mustSay(why);
    product.mustBeAs(before);
  }

  /** Installs it, works with it, removes it. */
  private void leftOut(String id, boolean chosen, int exitCode, String... told) throws Exception {
    product.run("plugin", "install", "--site", site, "bad." + id).mustEnd(0);
    try {
      product.run("new", id).mustEnd(0);
      Path project = product.work().resolve(id);
      if (chosen) {
        Path file = project.resolve("nublox.toml");
        Files.writeString(
            file,
            Files.readString(file) + "\n[generate]\ngenerators = [\"spring\", \"" + id + "\"]\n");
      }
      String limit = id.equals("endless") ? "30" : "120";
      InstalledProduct.Run run =
          product.run("generate", id, "-o", id + "-app", "--time-limit", limit);
      run.mustEnd(exitCode);
      for (String text : told) {
        run.mustSay(text);
      }
      assertTrue(Files.exists(product.work().resolve(id + "-app/pom.xml")), run.err());
      assertFalse(Files.exists(product.work().resolve("x")));
      assertFalse(Files.exists(product.work().resolve("../x")));
      assertFalse(Files.exists(product.work().resolve(id + "-app/huge")));
    } finally {
      product.run("plugin", "uninstall", "bad." + id).mustEnd(0);
    }
    product.mustBeAs(before);
  }

  @Test
  void oneForAnotherVersionIsRefused() throws Exception {
    refused("bad.future", "org.nublox.generator [2.0.0,3.0.0)");
  }

  @Test
  void oneThatLacksSomethingIsRefused() throws Exception {
    refused("bad.orphan", "org.example.absent [1.0.0,2.0.0)");
  }

  @Test
  void aConstructorThatThrows() throws Exception {
    leftOut("constructor", false, 0, "bad.constructor", "is broken and was left out");
  }

  @Test
  void aConstructorThatNeverReturns() throws Exception {
    leftOut("slowstart", false, 0, "bad.slowstart", "did not come back within 10 s");
  }

  @Test
  void oneWithoutAName() throws Exception {
    leftOut("nameless", false, 0, "bad.Bad", "is broken and was left out");
  }

  @Test
  void anEndlessLoop() throws Exception {
    leftOut("endless", true, 5, "'endless' was stopped", "Left out: endless");
  }

  @Test
  void tenGigabytes() throws Exception {
    leftOut("huge", true, 5, "'huge' was stopped: it made more than 256 MB");
  }

  @Test
  void aPathOutOfTheProject() throws Exception {
    leftOut("escape", true, 5, "Generator 'escape' wanted to write there");
  }

  @Test
  void aClassThatIsMissing() throws Exception {
    leftOut("linkage", true, 5, "Generator 'linkage' failed with NoClassDefFoundError");
  }

  @Test
  void aTemplateThatIncludesItself() throws Exception {
    leftOut("include", true, 5, "includes or calls itself without end");
  }

  @Test
  void aDescriptorThatIsNone() throws Exception {
    leftOut("descriptor", false, 0, "bad.descriptor", "is broken and was left out");
  }

  @Test
  void aCheckThatDoesNotEnd() throws Exception {
    leftOut("loops", false, 0, "The check 'loops' (bad.Bad) did not end within 5 s");
  }

  @Test
  void aCheckThatThrows() throws Exception {
    leftOut("throwing", false, 0, "The check 'throwing' (bad.Bad) failed with", "no check today");
  }
}
