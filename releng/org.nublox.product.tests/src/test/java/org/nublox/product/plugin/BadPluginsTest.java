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
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.nublox.product.Run;
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

  /** What is wrong with a plug-in, in the words of a test's name. */
  private record Fault(String what, String id, Content content, boolean chosen, List<String> told) {

    /** A generator of its own class; a project names it. */
    static Fault ofGenerator(String what, String id, String generate, String... told) {
      return new Fault(
          what, id, generator(id, "", "\"" + id + "\"", generate), true, List.of(told));
    }

    /** A generator that comes to nothing before a project could name it. */
    static Fault ofStart(String what, String id, String constructor, String name, String... told) {
      return new Fault(what, id, generator(id, constructor, name, ""), false, List.of(told));
    }

    /** A generator of templates alone. */
    static Fault ofTemplates(
        String what, String id, Map<String, String> files, boolean chosen, String... told) {
      Content content =
          new Content("bad." + id, GENERATOR, TEMPLATES, files, OF_GENERATORS, List.of());
      return new Fault(what, id, content, chosen, List.of(told));
    }

    /** A check of models. */
    static Fault ofCheck(String what, String id, String body, String... told) {
      return new Fault(what, id, check(id, body), false, List.of(told));
    }

    @Override
    public String toString() {
      return what;
    }
  }

  private static final List<Fault> FAULTS =
      List.of(
          Fault.ofStart(
              "a constructor that throws",
              "constructor",
              "public Bad() { throw new IllegalStateException(\"no way\"); }",
              "\"constructor\"",
              "bad.constructor",
              "is broken and was left out"),
          Fault.ofStart(
              "a constructor that never returns",
              "slowstart",
              "public Bad() { while (true) {} }",
              "\"slowstart\"",
              "bad.slowstart",
              "did not come back within 10 s"),
          Fault.ofStart("no name", "nameless", "", "null", "bad.Bad", "is broken and was left out"),
          Fault.ofGenerator(
              "an endless loop",
              "endless",
              "while (true) {}",
              "'endless' was stopped",
              "Left out: endless"),
          Fault.ofGenerator(
              "ten gigabytes",
              "huge",
              "for (int i = 0; i < 10_000; i++) {"
                  + " context.output().add(org.nublox.generator.GeneratedFile"
                  + ".bytes(\"huge/\" + i, java.util.List.of(), () -> new byte[1 << 20])); }",
              "'huge' was stopped: it made more than 256 MB"),
          Fault.ofGenerator(
              "a path out of the project",
              "escape",
              "context.output().add(org.nublox.generator.GeneratedFile.text(\"../../x\","
                  + " java.util.List.of(), \"x\"));",
              "Generator 'escape' wanted to write there"),
          Fault.ofGenerator(
              "a class that is missing",
              "linkage",
              "throw new NoClassDefFoundError(\"org/example/Absent\");",
              "Generator 'linkage' failed with NoClassDefFoundError"),
          Fault.ofGenerator(
              "a generator that throws",
              "throwing",
              "throw new IllegalStateException(\"not today\");",
              "Generator 'throwing' failed with IllegalStateException: not today",
              "Left out: throwing"),
          Fault.ofGenerator(
              "a generator that returns nonsense",
              "nonsense",
              "context.output().add(org.nublox.generator.GeneratedFile.text(\"nonsense.txt\","
                  + " java.util.List.of(), (java.util.concurrent.Callable) () -> null));",
              "Generator 'nonsense'",
              "Left out: nonsense"),
          Fault.ofTemplates(
              "a template that includes itself",
              "include",
              Map.of(
                  "templates/generator.json",
                  "{\"id\": \"include\", \"name\": \"x\", \"files\":"
                      + " [{\"template\": \"a.md.ftl\", \"path\": \"a.md\"}]}",
                  "templates/a.md.ftl",
                  "[#include \"a.md.ftl\"]"),
              true,
              "includes or calls itself without end"),
          Fault.ofTemplates(
              "a descriptor that is none",
              "descriptor",
              Map.of("templates/generator.json", "{\"id\": 1"),
              false,
              "bad.descriptor",
              "is broken and was left out"),
          Fault.ofCheck(
              "a check that does not end",
              "loops",
              "while (true) {}",
              "The check 'loops' (bad.Bad) did not end within 5 s"),
          Fault.ofCheck(
              "a check that throws",
              "refusing",
              "throw new IllegalStateException(\"no check today\");",
              "The check 'refusing' (bad.Bad) failed with",
              "no check today"));

  private InstalledProduct product;
  private Map<String, Long> before;
  private String site;

  @BeforeAll
  void makesTheSite(@TempDir Path folder) throws Exception {
    product = InstalledProduct.copy(folder);
    before = product.tree();
    product.run("new", "shop").mustEnd(0);
    HandMadeSite bad = new HandMadeSite(folder.resolve("site"));
    bad.add(requiring("future", "java.package", "org.nublox.generator", "[2.0.0,3.0.0)"));
    bad.add(requiring("orphan", "osgi.bundle", "org.example.absent", "[1.0.0,2.0.0)"));
    for (Fault fault : FAULTS) {
      bad.add(fault.content());
    }
    site = bad.finish();
  }

  private static Content requiring(String id, String... requirement) {
    Content content = generator(id, "", "\"" + id + "\"", "");
    return new Content(
        content.id(),
        content.service(),
        content.implementation(),
        content.files(),
        content.imports(),
        List.<String[]>of(requirement));
  }

  private static Content generator(String id, String constructor, String name, String generate) {
    String source =
        """
        package bad;
        public final class Bad implements org.nublox.generator.Generator {
          %s
          public String id() { return %s; }
          public String displayName() { return "Bad"; }
          public void generate(org.nublox.generator.GenerationContext context) { %s }
        }
        """
            .formatted(constructor, name, generate);
    return new Content(
        "bad." + id,
        GENERATOR,
        "bad.Bad",
        Map.of("bad/Bad.java", source),
        OF_GENERATORS,
        List.of());
  }

  private static Content check(String id, String body) {
    String source =
        """
        package bad;
        public final class Bad implements org.nublox.semantics.check.ModelCheck {
          public String id() { return "%s"; }
          public void check(
              org.nublox.model.Model model,
              java.util.function.Consumer<org.nublox.semantics.check.Finding> findings) { %s }
        }
        """
            .formatted(id, body);
    return new Content(
        "bad." + id, CHECK, "bad.Bad", Map.of("bad/Bad.java", source), OF_CHECKS, List.of());
  }

  private void refused(String id, String why) throws Exception {
    product.run("plugin", "install", "--site", site, id).mustEnd(1).mustSay(why);
    product.mustBeAs(before);
  }

  /**
   * Installs plug-ins, works with them, removes them.
   *
   * @param name of a project to work in
   * @param ids of the plug-ins
   * @param chosen the generators that the project names, beside the usual one
   * @param told what the product has to say of them
   */
  private void leftOut(String name, List<String> ids, List<String> chosen, List<String> told)
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
      Run run = product.run("generate", name, "-o", name + "-app", "--time-limit", limit);
      run.mustEnd(chosen.isEmpty() ? 0 : 5);
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
    List<String> generators = ids(Fault::chosen);
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
    leftOut("all", ids(fault -> true), generators, told);
  }

  private static List<String> ids(Predicate<Fault> fits) {
    return FAULTS.stream().filter(fits).map(Fault::id).toList();
  }

  @Test
  void oneForAnotherVersionIsRefused() throws Exception {
    refused("bad.future", "org.nublox.generator [2.0.0,3.0.0)");
  }

  @Test
  void oneThatLacksSomethingIsRefused() throws Exception {
    refused("bad.orphan", "org.example.absent [1.0.0,2.0.0)");
  }

  @Tag("long")
  @ParameterizedTest
  @FieldSource("FAULTS")
  void oneIsLeftOut(Fault fault) throws Exception {
    List<String> ids = List.of(fault.id());
    leftOut(fault.id(), ids, fault.chosen() ? ids : List.of(), fault.told());
  }
}
