/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nublox.application.Application;
import org.nublox.generator.Inputs;
import org.nublox.generator.engine.GenerationEngine;
import org.nublox.generator.engine.GenerationReport;
import org.nublox.generator.engine.GenerationRequest;
import org.nublox.generator.files.FileChange;
import org.nublox.model.Model;
import org.nublox.model.ModelPackage;
import org.nublox.model.data.DataPackage;
import org.nublox.model.data.Entity;
import org.nublox.schema.Schema;
import org.nublox.semantics.QualifiedNames;

/**
 * Nothing that the language accepts is ignored in silence: for every feature of every class of the
 * meta-model, a change of its value in the example that uses them all changes what is generated, or
 * what is told, or stands in something that is told to be not generated yet.
 */
class EveryConceptTest {

  private static final Path EXAMPLE = Path.of("../../examples/billing/model");

  /** What the language defines as having no effect of its own. */
  private static final Map<String, String> WITHOUT_EFFECT =
      Map.of(
          "name", "is what other elements refer to it by",
          "imports", "lets a file use short names",
          "importedNamespace", "lets a file use short names",
          "documentation", "is for readers of the model, and for the pages where there is a place",
          "annotations", "is for plug-ins, each of which says what it reads");

  /** Classes whose objects never stand in a file, and the one that is for plug-ins. */
  private static final Set<EClass> NOT_ASKED =
      Set.of(
          DataPackage.Literals.BUILTIN_TYPE,
          DataPackage.Literals.TYPE_MEMBER,
          ModelPackage.Literals.ANNOTATION);

  @TempDir Path folder;

  private final List<Model> models = models();
  private final List<String> told = new ArrayList<>();
  private final Set<String> unsupported = new TreeSet<>();
  private Schema schema;

  private static List<Model> models() {
    try (Stream<Path> files = Files.list(EXAMPLE)) {
      return Workbench.models(files.sorted().map(EveryConceptTest::text).toList());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void hasAnEffectOrIsToldToHaveNone() {
    Application example = Workbench.application(models);
    schema = example.mapped().schema();
    GenerationReport first = run(example, false);
    assertFalse(first.hasErrors(), () -> first.diagnostics().toString());
    told.addAll(messages(first));
    first.diagnostics().stream()
        .filter(d -> d.code().equals("spring.unsupported"))
        .forEach(d -> unsupported.add(d.element()));

    Map<EClass, List<EObject>> used = new LinkedHashMap<>();
    for (Model model : models) {
      add(model, used);
      for (TreeIterator<EObject> all = model.eAllContents(); all.hasNext(); ) {
        add(all.next(), used);
      }
    }
    Map<String, String> ignored = new TreeMap<>();
    for (EClass concept : concepts(ModelPackage.eINSTANCE)) {
      if (!used.containsKey(concept)) {
        ignored.put(concept.getName(), "the example does not use it");
        continue;
      }
      for (EStructuralFeature feature : concept.getEAllStructuralFeatures()) {
        if (!WITHOUT_EFFECT.containsKey(feature.getName())) {
          silent(used.get(concept), feature)
              .ifPresent(why -> ignored.put(concept.getName() + "." + feature.getName(), why));
        }
      }
    }
    assertEquals("", String.join("\n", ignored.entrySet().stream().map(Object::toString).toList()));
  }

  private static void add(EObject element, Map<EClass, List<EObject>> used) {
    used.computeIfAbsent(element.eClass(), c -> new ArrayList<>()).add(element);
  }

  private static List<EClass> concepts(EPackage pack) {
    var all = new ArrayList<EClass>();
    pack.getEClassifiers().stream()
        .filter(EClass.class::isInstance)
        .map(EClass.class::cast)
        .filter(c -> !c.isAbstract() && !NOT_ASKED.contains(c))
        .forEach(all::add);
    pack.getESubpackages().forEach(sub -> all.addAll(concepts(sub)));
    return all;
  }

  /** Why a feature is ignored in silence; empty when it is not. */
  private Optional<String> silent(List<EObject> elements, EStructuralFeature feature) {
    List<EObject> given = elements.stream().filter(e -> e.eIsSet(feature)).toList();
    boolean flag =
        feature instanceof EAttribute a && a.getEType().getInstanceClass() != String.class;
    if (given.isEmpty() && !flag) {
      return Optional.of("the example does not use it");
    }
    List<EObject> untold =
        (flag ? elements : given).stream().filter(element -> !isToldOf(element)).toList();
    if (untold.isEmpty() || untold.stream().anyMatch(e -> changesSomething(e, feature))) {
      return Optional.empty();
    }
    return Optional.of(
        "neither generated nor told, for example in " + QualifiedNames.of(untold.getFirst()));
  }

  /** Whether it, or what it is a part of, is told to be not generated. */
  private boolean isToldOf(EObject element) {
    for (EObject at = element; at != null && !(at instanceof Entity); at = at.eContainer()) {
      if (unsupported.contains(QualifiedNames.of(at))) {
        return true;
      }
    }
    return false;
  }

  private boolean changesSomething(EObject element, EStructuralFeature feature) {
    for (Object value : others(element, feature)) {
      var copier = new EcoreUtil.Copier();
      Collection<Model> copies = copier.copyAll(models);
      copier.copyReferences();
      EObject copy = copier.get(element);
      set(
          copy,
          feature,
          value instanceof EObject other ? copier.getOrDefault(other, other) : value);
      try {
        Application application = Workbench.application(List.copyOf(copies));
        GenerationReport report = run(application, true);
        boolean changed =
            !application.mapped().schema().equals(schema)
                || report.changes().stream().anyMatch(c -> c.kind() != FileChange.Kind.UNCHANGED);
        if (changed || !messages(report).equals(told)) {
          return true;
        }
      } catch (RuntimeException | AssertionError e) {
        // a model that is wrong now: somebody has read the feature
        return true;
      }
    }
    return false;
  }

  private static void set(EObject element, EStructuralFeature feature, Object value) {
    if (feature.isMany()) {
      ((Collection<?>) element.eGet(feature)).clear();
    } else if (value == null) {
      element.eUnset(feature);
    } else {
      element.eSet(feature, value);
    }
  }

  /** Values that a feature does not have; null for none, and for an empty list. */
  private List<Object> others(EObject element, EStructuralFeature feature) {
    Object now = element.eGet(feature);
    var all = new ArrayList<Object>();
    if (feature.isMany() || (feature instanceof EReference r && r.isContainment())) {
      all.add(null);
    } else if (feature instanceof EReference reference) {
      all.add(null);
      others(now, reference.getEReferenceType()).forEach(all::add);
    } else if (feature.getEType() instanceof EEnum kinds) {
      kinds.getELiterals().stream()
          .map(EEnumLiteral::getInstance)
          .filter(literal -> !literal.equals(now))
          .forEach(all::add);
    } else {
      all.add(
          switch (now) {
            case Boolean flag -> !flag;
            case Integer number -> number > 1 ? number - 1 : number + 1;
            case String text -> text + "1";
            case null -> feature.getEType().getInstanceClass() == Integer.class ? (Object) 7 : "x";
            default -> null;
          });
    }
    return all;
  }

  private Stream<EObject> others(Object now, EClass type) {
    return models.stream()
        .flatMap(model -> model.getElements().stream())
        .filter(type::isInstance)
        .filter(other -> other != now)
        .limit(1)
        .map(EObject.class::cast);
  }

  private GenerationReport run(Application application, boolean dry) {
    GenerationRequest request =
        GenerationRequest.of(
            folder,
            List.of(new SpringGenerator()),
            Inputs.none().with(Application.class, application));
    return new GenerationEngine().run(request.withDryRun(dry));
  }

  private static List<String> messages(GenerationReport report) {
    return report.diagnostics().stream()
        .map(Object::toString)
        .sorted()
        .collect(Collectors.toList());
  }
}
