/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.validation;

import com.google.common.collect.Iterables;
import com.google.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.validation.Check;
import org.nublox.dsl.diagnostics.LinkingCode;
import org.nublox.dsl.diagnostics.NamingCode;
import org.nublox.expression.Nearest;
import org.nublox.model.AnnotatedElement;
import org.nublox.model.Annotation;
import org.nublox.model.AnnotationEntry;
import org.nublox.model.DocumentedElement;
import org.nublox.model.Import;
import org.nublox.model.Model;
import org.nublox.model.ModelPackage;
import org.nublox.model.ui.Theme;
import org.nublox.model.ui.WidgetUse;

/** Checks modules and their imports. */
class ModuleChecks extends Checks {
  @Inject private VisibleElements visible;

  @Check
  void imports(Model model) {
    if (model.getImports().isEmpty()) {
      return;
    }
    Set<String> modules = new TreeSet<>();
    for (IEObjectDescription description : visible.of(model, ModelPackage.Literals.MODEL)) {
      modules.add(description.getName().toString());
    }
    Set<String> used = usedModules(model);
    Set<String> seen = new HashSet<>();
    for (Import imported : model.getImports()) {
      String module = moduleOf(imported, modules);
      if (imported.getImportedNamespace() == null) {
        continue;
      }
      if (module == null) {
        report(
            LinkingCode.UNKNOWN_IMPORT,
            imported,
            ModelPackage.Literals.IMPORT__IMPORTED_NAMESPACE,
            "There is no module " + quoted(name(imported)) + ".",
            Nearest.sentence(name(imported), modules)
                .orElse("Add a file that begins with `module " + name(imported) + "`."),
            Nearest.to(name(imported), modules).toArray(String[]::new));
      } else if (module.equals(model.getName())) {
        report(
            NamingCode.IMPORT_OF_OWN_MODULE,
            imported,
            ModelPackage.Literals.IMPORT__IMPORTED_NAMESPACE,
            "This file belongs to module " + quoted(module) + " itself.",
            "Remove the import.");
      } else if (!seen.add(name(imported))) {
        report(
            NamingCode.DUPLICATE_IMPORT,
            imported,
            ModelPackage.Literals.IMPORT__IMPORTED_NAMESPACE,
            quoted(name(imported)) + " is imported already.",
            "Remove this import.");
      } else if (!used.contains(module)) {
        report(
            NamingCode.UNUSED_IMPORT,
            imported,
            ModelPackage.Literals.IMPORT__IMPORTED_NAMESPACE,
            "Nothing of module " + quoted(module) + " is used in this file.",
            "Remove the import.");
      }
    }
  }

  private static String name(Import imported) {
    String namespace = imported.getImportedNamespace();
    return namespace.endsWith(".*") ? namespace.substring(0, namespace.length() - 2) : namespace;
  }

  /** The module itself, or the one of the imported element; null when there is none. */
  private static String moduleOf(Import imported, Set<String> modules) {
    if (imported.getImportedNamespace() == null) {
      return null;
    }
    String name = name(imported);
    if (modules.contains(name)) {
      return name;
    }
    int dot = name.lastIndexOf('.');
    return dot > 0 && modules.contains(name.substring(0, dot)) ? name.substring(0, dot) : null;
  }

  private static Set<String> usedModules(Model model) {
    Set<String> used = new HashSet<>();
    Resource own = model.eResource();
    for (EObject element : Iterables.concat(List.of(model), () -> model.eAllContents())) {
      for (EObject target : element.eCrossReferences()) {
        if (!target.eIsProxy()
            && target.eResource() != own
            && EcoreUtil.getRootContainer(target) instanceof Model other) {
          used.add(other.getName());
        }
      }
    }
    return used;
  }

  @Check
  void documentation(DocumentedElement element) {
    if (element.getDocumentation() != null && element.getDocumentation().isBlank()) {
      report(
          NamingCode.EMPTY_DOCUMENTATION,
          element,
          ModelPackage.Literals.DOCUMENTED_ELEMENT__DOCUMENTATION,
          "This documentation comment says nothing.",
          "Write what the reader should know, or remove it.");
    }
  }

  @Check
  void annotations(AnnotatedElement element) {
    duplicates(
        element.getAnnotations(),
        Annotation::getSource,
        (annotation, source) ->
            report(
                NamingCode.DUPLICATE_ANNOTATION,
                annotation,
                ModelPackage.Literals.ANNOTATION__SOURCE,
                "@" + source + " stands here already.",
                "Join the settings of the two in one."));
  }

  @Check
  void settings(Annotation annotation) {
    settings(annotation.getEntries());
  }

  @Check
  void settings(WidgetUse use) {
    settings(use.getSettings());
  }

  @Check
  void tokens(Theme theme) {
    settings(theme.getTokens());
  }

  private void settings(List<AnnotationEntry> entries) {
    duplicates(
        entries,
        AnnotationEntry::getKey,
        (entry, key) ->
            report(
                NamingCode.DUPLICATE_SETTING,
                entry,
                ModelPackage.Literals.ANNOTATION_ENTRY__KEY,
                quoted(key) + " is set already.",
                "Keep one of the two values."));
    for (AnnotationEntry entry : entries) {
      if (Secrets.isSecretName(entry.getKey()) && !Secrets.isReference(entry.getValue())) {
        report(
            NamingCode.SECRET_IN_MODEL,
            entry,
            ModelPackage.Literals.ANNOTATION_ENTRY__VALUE,
            quoted(entry.getKey()) + " looks like a secret, and everybody can read the model.",
            "Write a reference such as \"${env:NAME}\" or \"${file:PATH}\".");
      }
    }
  }
}
