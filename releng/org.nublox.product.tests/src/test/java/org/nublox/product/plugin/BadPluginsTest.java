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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
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
    add(bad, "throwing", "", "\"throwing\"", "throw new IllegalStateException(\"not today\");");
    add(
        bad,
        "nonsense",
        "",
        "\"nonsense\"",
        "context.output().add(org.nublox.generator.GeneratedFile.text(\"nonsense.txt\","
            + " java.util.List.of(), (java.util.concurrent.Callable) () -> null));");
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
    check(bad, "refusing", "throw new IllegalStateException(\"no check today\");");
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
    leftOut(id, List.of(id), chosen ? List.of(id) : List.of(), exitCode, told);
  }

  /**
   * Installs plug-ins, works with them, removes them.
   *
   * @param name of a project to work in
   * @param ids of the plug-ins
   * @param chosen the generators that the project names, beside the usual one
   * @param told what the product has to say of them
   */
  private void leftOut(
      String name, List<String> ids, List<String> chosen, int exitCode, String... told)
      throws Exception {
    product.run(arguments(List.of("plugin", "install", "--site", site), ids)).mustEnd(0);
    try {
      product.run("new", name).mustEnd(0);
      if (!chosen.isEmpty()) {
        Path file = product.work().resolve(name).resolve("nublox.toml");
        String generators =
            chosen.stream().map(id -> ", \"" + id + "\"").collect(Collectors.joining());
        Files.writeString(
            file,
            Files.readString(file) + "\n[generate]\ngenerators = [\"spring\"" + generators + "]\n");
      }
      String limit = chosen.contains("endless") ? "30" : "120";
      InstalledProduct.Run run =
          product.run("generate", name, "-o", name + "-app", "--time-limit", limit);
      run.mustEnd(exitCode);
      for (String text : told) {
        run.mustSay(text);
      }
      Path application = product.work().resolve(name + "-app");
      assertTrue(Files.exists(application.resolve("pom.xml")), run.err());
      assertFalse(Files.exists(product.work().resolve("x")));
      assertFalse(Files.exists(product.work().resolve("../x")));
      assertFalse(Files.exists(application.resolve("huge")));
      assertFalse(Files.exists(application.resolve("nonsense.txt")));
    } finally {
      product.run(arguments(List.of("plugin", "uninstall"), ids)).mustEnd(0);
    }
    product.mustBeAs(before);
  }

  private static String[] arguments(List<String> command, List<String> ids) {
    return Stream.concat(command.stream(), ids.stream().map(id -> "bad." + id))
        .toArray(String[]::new);
  }

  /** The worst case, and the short way to see that each is named. */
  @Test
  void allAtOnce() throws Exception {
    List<String> generators =
        List.of("endless", "huge", "escape", "linkage", "throwing", "nonsense", "include");
    List<String> others =
        List.of("constructor", "slowstart", "nameless", "descriptor", "loops", "refusing");
    List<String> told =
        new ArrayList<>(
            List.of(
                "bad.constructor",
                "bad.slowstart",
                "did not come back within 10 s",
                "bad.descriptor",
                "The check 'loops' (bad.Bad) did not end within 5 s",
                // it fails, or gets no time beside the one that takes all
                "The check 'refusing' (bad.Bad)"));
    generators.forEach(generator -> told.add("'" + generator + "'"));
    leftOut(
        "all",
        Stream.concat(generators.stream(), others.stream()).toList(),
        generators,
        5,
        told.toArray(String[]::new));
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
  @Tag("long")
  void aConstructorThatThrows() throws Exception {
    leftOut("constructor", false, 0, "bad.constructor", "is broken and was left out");
  }

  @Test
  @Tag("long")
  void aConstructorThatNeverReturns() throws Exception {
    leftOut("slowstart", false, 0, "bad.slowstart", "did not come back within 10 s");
  }

  @Test
  @Tag("long")
  void oneWithoutAName() throws Exception {
    leftOut("nameless", false, 0, "bad.Bad", "is broken and was left out");
  }

  @Test
  @Tag("long")
  void anEndlessLoop() throws Exception {
    leftOut("endless", true, 5, "'endless' was stopped", "Left out: endless");
  }

  @Test
  @Tag("long")
  void tenGigabytes() throws Exception {
    leftOut("huge", true, 5, "'huge' was stopped: it made more than 256 MB");
  }

  @Test
  @Tag("long")
  void aPathOutOfTheProject() throws Exception {
    leftOut("escape", true, 5, "Generator 'escape' wanted to write there");
  }

  @Test
  @Tag("long")
  void aGeneratorThatThrows() throws Exception {
    leftOut(
        "throwing",
        true,
        5,
        "Generator 'throwing' failed with IllegalStateException: not today",
        "Left out: throwing");
  }

  @Test
  @Tag("long")
  void aGeneratorThatReturnsNonsense() throws Exception {
    leftOut("nonsense", true, 5, "Generator 'nonsense'", "Left out: nonsense");
  }

  @Test
  @Tag("long")
  void aClassThatIsMissing() throws Exception {
    leftOut("linkage", true, 5, "Generator 'linkage' failed with NoClassDefFoundError");
  }

  @Test
  @Tag("long")
  void aTemplateThatIncludesItself() throws Exception {
    leftOut("include", true, 5, "includes or calls itself without end");
  }

  @Test
  @Tag("long")
  void aDescriptorThatIsNone() throws Exception {
    leftOut("descriptor", false, 0, "bad.descriptor", "is broken and was left out");
  }

  @Test
  @Tag("long")
  void aCheckThatDoesNotEnd() throws Exception {
    leftOut("loops", false, 0, "The check 'loops' (bad.Bad) did not end within 5 s");
  }

  @Test
  @Tag("long")
  void aCheckThatThrows() throws Exception {
    leftOut("refusing", false, 0, "The check 'refusing' (bad.Bad) failed with", "no check today");
  }
}
