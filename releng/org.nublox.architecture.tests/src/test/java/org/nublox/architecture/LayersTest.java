/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Which bundle may know which. Arrows point down only:
 *
 * <pre>
 *   workbench                on top, alone may know widgets -> project, dsl.ide, dsl
 *   cli                      on top, may know everything headless
 *   pipeline                 -> project, application, mapping, schema, dialect, generator
 *   diagram                  -> project, dsl, dsl.ide, semantics, model
 *   project                  -> dsl, semantics, model
 *   dsl.ide                  -> dsl, semantics, model
 *   deploy                   -> evolution, dialect, schema
 *   evolution                -> dialect, schema, expression
 *   generator.*              -> generator, widget, application, mapping, semantics, schema, dialect, expression, model
 *   importer                 -> mapping, schema, dialect, expression
 *   application              -> mapping, semantics, schema, dialect, model, extension
 *   dsl                      -> semantics, model, expression, extension, widget
 *   widget                   -> extension
 *   mapping                  -> semantics, schema, expression, model
 *   semantics                -> expression, model
 *   dialect.*                -> dialect, schema, expression
 *   dialect                  -> schema, expression
 *   schema                   -> expression
 *   expression               -> extension
 *   generator (SPI, engine), model, extension, plugin   know none of ours
 * </pre>
 */
class LayersTest {

  private static final String ROOT = "org.nublox.";

  /** What each bundle may know, beside itself. A bundle that is not listed must be added here. */
  private static final Map<String, Set<String>> MAY_KNOW =
      Map.ofEntries(
          Map.entry("extension", Set.of()),
          Map.entry("model", Set.of()),
          Map.entry("expression", Set.of("extension")),
          Map.entry("generator", Set.of()),
          Map.entry("schema", Set.of("expression")),
          Map.entry("dialect", Set.of("schema", "expression")),
          Map.entry("dialect.*", Set.of("dialect", "schema", "expression")),
          // MariaDB began as MySQL, and differs from it in few places
          Map.entry("dialect.mariadb", Set.of("dialect.mysql", "dialect", "schema", "expression")),
          Map.entry("evolution", Set.of("dialect", "schema", "expression")),
          Map.entry("deploy", Set.of("evolution", "dialect", "schema")),
          Map.entry("semantics", Set.of("model", "expression")),
          Map.entry("mapping", Set.of("model", "semantics", "schema", "expression")),
          Map.entry("widget", Set.of("extension")),
          Map.entry("plugin", Set.of()),
          Map.entry("dsl", Set.of("model", "semantics", "expression", "extension", "widget")),
          Map.entry("dsl.ide", Set.of("dsl", "model", "semantics", "expression", "widget")),
          Map.entry(
              "generator.*",
              Set.of(
                  "generator",
                  "widget",
                  "application",
                  "mapping",
                  "semantics",
                  "model",
                  "schema",
                  "dialect",
                  "expression")),
          Map.entry("importer", Set.of("mapping", "schema", "dialect", "expression")),
          Map.entry(
              "application",
              Set.of("model", "semantics", "mapping", "schema", "dialect", "extension")),
          Map.entry("project", Set.of("dsl", "semantics", "model", "expression", "extension")),
          Map.entry(
              "pipeline",
              Set.of(
                  "application",
                  "deploy",
                  "evolution",
                  "extension",
                  "project",
                  "model",
                  "mapping",
                  "schema",
                  "dialect",
                  "generator")),
          Map.entry("diagram.client", Set.of()),
          Map.entry("diagram", Set.of("project", "dsl", "dsl.ide", "semantics", "model")),
          Map.entry(
              "workbench",
              Set.of(
                  "diagram",
                  "diagram.client",
                  "importer",
                  "plugin",
                  "extension",
                  "pipeline",
                  "project",
                  "dsl.ide",
                  "dsl",
                  "dialect",
                  "generator",
                  "schema",
                  "evolution",
                  "deploy")),
          Map.entry(
              "cli",
              Set.of(
                  "importer",
                  "diagram",
                  "plugin",
                  "diagram.client",
                  "extension",
                  "pipeline",
                  "project",
                  "dsl.ide",
                  "model",
                  "dialect",
                  "generator",
                  "schema",
                  "evolution",
                  "deploy")));

  /** Bundles whose names are prefixes of others; the longest that fits is a class's bundle. */
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.nublox");

  @Test
  void everyBundleHasARule() throws IOException {
    for (String bundle : bundles()) {
      rule(bundle);
    }
  }

  @Test
  void bundlesKnowOnlyWhatIsBelowThem() throws IOException {
    List<String> bundles = bundles();
    List<String> wrong = new ArrayList<>();
    Set<String> seen = new TreeSet<>();
    for (JavaClass from : CLASSES) {
      String owner = bundleOf(from, bundles);
      if (owner == null) {
        continue;
      }
      seen.add(owner);
      Set<String> allowed = rule(owner);
      from.getDirectDependenciesFromSelf().stream()
          .map(
              dependency ->
                  new String[] {
                    bundleOf(dependency.getTargetClass(), bundles), dependency.getDescription()
                  })
          .filter(target -> target[0] != null && !target[0].equals(owner))
          .filter(target -> !allowed.contains(target[0]))
          .forEach(target -> wrong.add(owner + " knows " + target[0] + ": " + target[1]));
    }
    assertEquals(List.of(), wrong);
    assertEquals(new TreeSet<>(bundles), seen, "bundles whose classes are not on the class path");
  }

  @Test
  void internalPackagesStayInside() throws IOException {
    List<String> bundles = bundles();
    DescribedPredicate<JavaClass> internal = resideInAPackage("org.nublox..internal..");
    List<String> wrong = new ArrayList<>();
    for (JavaClass from : CLASSES) {
      String owner = bundleOf(from, bundles);
      from.getDirectDependenciesFromSelf().stream()
          .filter(dependency -> internal.test(dependency.getTargetClass()))
          .filter(dependency -> !bundleOf(dependency.getTargetClass(), bundles).equals(owner))
          .forEach(dependency -> wrong.add(dependency.getDescription()));
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void onlyTheWorkbenchSeesWidgets() {
    noClasses()
        .that(
            DescribedPredicate.not(
                resideInAnyPackage("org.nublox.workbench..", "org.nublox.dsl.ui..")))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.eclipse.swt..", "org.eclipse.jface..", "org.eclipse.ui..")
        .check(CLASSES);
  }

  @Test
  void schemaAndExpressionArePlainJava() {
    noClasses()
        .that()
        .resideInAnyPackage("org.nublox.schema..", "org.nublox.expression..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.eclipse..", "org.osgi..")
        .check(CLASSES);
  }

  @Test
  void packagesHaveNoCycles() throws IOException {
    for (String bundle : bundles()) {
      ArchRule rule =
          slices()
              .matching(ROOT + bundle + ".(**)")
              .should()
              .beFreeOfCycles()
              .allowEmptyShould(true);
      if (!generated(bundle)) {
        rule.check(CLASSES);
      }
    }
  }

  @Test
  void classesAreNamedAfterWhatTheyAre() throws IOException {
    List<String> bundles = bundles();
    List<String> wrong = new ArrayList<>();
    for (JavaClass type : CLASSES) {
      String bundle = bundleOf(type, bundles);
      if (bundle != null
          && !generated(bundle)
          && type.getSimpleName().matches(".*(Util|Utils|Helper|Manager|Impl)")) {
        wrong.add(type.getName());
      }
    }
    assertEquals(List.of(), wrong);
  }

  /** Bundles with code that tools generate, in which names and cycles are theirs. */
  private static boolean generated(String bundle) {
    return Set.of("model", "dsl", "dsl.ide").contains(bundle);
  }

  private static List<String> bundles() throws IOException {
    return Checkout.bundles().stream()
        .map(Path::getFileName)
        .map(Path::toString)
        .map(name -> name.substring(ROOT.length()))
        .toList();
  }

  private static Set<String> rule(String bundle) {
    Set<String> rule = MAY_KNOW.get(bundle);
    if (rule == null && bundle.indexOf('.') > 0) {
      rule = MAY_KNOW.get(bundle.substring(0, bundle.indexOf('.')) + ".*");
    }
    assertTrue(rule != null, "there is no rule for the bundle " + ROOT + bundle);
    return rule;
  }

  private static String bundleOf(JavaClass type, List<String> bundles) {
    String best = null;
    for (String bundle : bundles) {
      String prefix = ROOT + bundle;
      if ((type.getPackageName().equals(prefix) || type.getPackageName().startsWith(prefix + "."))
          && (best == null || bundle.length() > best.length())) {
        best = bundle;
      }
    }
    return best;
  }
}
