/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.validation;

import static org.nublox.dsl.validation.Words.JAVA_KEYWORDS;
import static org.nublox.dsl.validation.Words.OBJECT_METHODS;
import static org.nublox.dsl.validation.Words.SQL_KEYWORDS;

import com.google.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.naming.IQualifiedNameProvider;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.validation.Check;
import org.nublox.dsl.diagnostics.DiagnosticCode;
import org.nublox.dsl.diagnostics.NamingCode;
import org.nublox.model.Model;
import org.nublox.model.ModelElement;
import org.nublox.model.ModelPackage;
import org.nublox.model.NamedElement;
import org.nublox.model.behavior.Action;
import org.nublox.model.behavior.Event;
import org.nublox.model.behavior.Hook;
import org.nublox.model.behavior.Rule;
import org.nublox.model.behavior.Workflow;
import org.nublox.model.builtin.BuiltinLibrary;
import org.nublox.model.data.DataPackage;
import org.nublox.model.data.Entity;
import org.nublox.model.data.EntityMember;
import org.nublox.model.data.EnumLiteral;
import org.nublox.model.data.EnumType;
import org.nublox.model.data.Feature;
import org.nublox.model.data.Index;
import org.nublox.model.data.Relation;
import org.nublox.model.data.Seed;
import org.nublox.model.data.Sequence;
import org.nublox.model.data.Trigger;
import org.nublox.model.data.Type;
import org.nublox.model.data.UniqueConstraint;
import org.nublox.model.data.ValueType;
import org.nublox.model.data.View;
import org.nublox.model.ui.Screen;
import org.nublox.semantics.Features;

/** Checks that names are told apart by everything that has to: people, Java, databases. */
class NameChecks extends Checks {
  @Inject private VisibleElements visible;
  @Inject private IQualifiedNameProvider names;

  /** Top-level elements share one namespace in their module, over all of its files. */
  @Check
  void topLevel(Model model) {
    if (model.getName() == null) {
      return;
    }
    for (ModelElement element : model.getElements()) {
      QualifiedName name = names.getFullyQualifiedName(element);
      if (name == null || (element.getName() == null && !(element instanceof Screen))) {
        continue;
      }
      URI own = EcoreUtil.getURI(element);
      for (IEObjectDescription other :
          visible.named(element, ModelPackage.Literals.MODEL_ELEMENT, name)) {
        if (other.getEObjectURI().equals(own)) {
          continue;
        }
        if (other.getName().equals(name)) {
          report(
              NamingCode.DUPLICATE_ELEMENT,
              element,
              element.getName() == null ? null : ModelPackage.Literals.NAMED_ELEMENT__NAME,
              "There is another "
                  + Words.kind(other.getEClass())
                  + " "
                  + quoted(name.getLastSegment())
                  + " in module "
                  + quoted(model.getName())
                  + place(other, own)
                  + ".",
              element instanceof Screen
                  ? "Give one of the screens a name of its own with `as`."
                  : "Rename one of them.");
          break;
        }
        if (makesTable(element) && makesTable(other)) {
          report(
              NamingCode.ELEMENT_DIFFERS_ONLY_IN_CASE,
              element,
              ModelPackage.Literals.NAMED_ELEMENT__NAME,
              quoted(name.getLastSegment())
                  + " and "
                  + quoted(other.getName().getLastSegment())
                  + place(other, own)
                  + " differ only in upper and lower case.",
              "Rename one of them: databases would take their tables for the same.");
          break;
        }
      }
    }
  }

  private static String place(IEObjectDescription other, URI own) {
    URI file = other.getEObjectURI().trimFragment();
    return file.equals(own.trimFragment()) ? "" : " (" + file.lastSegment() + ")";
  }

  private static boolean makesTable(ModelElement element) {
    return element instanceof Entity || element instanceof View || element instanceof Sequence;
  }

  private static boolean makesTable(IEObjectDescription element) {
    return DataPackage.Literals.ENTITY.isSuperTypeOf(element.getEClass())
        || DataPackage.Literals.VIEW.isSuperTypeOf(element.getEClass())
        || DataPackage.Literals.SEQUENCE.isSuperTypeOf(element.getEClass());
  }

  @Check
  void builtinTypes(Type type) {
    if (type.getName() != null && BuiltinLibrary.find(type.getName()).isPresent()) {
      report(
          NamingCode.TYPE_HIDES_BUILTIN,
          type,
          ModelPackage.Literals.NAMED_ELEMENT__NAME,
          quoted(type.getName()) + " is a built-in type.",
          "Choose another name.");
    }
  }

  @Check
  void members(Entity entity) {
    features(Features.declared(entity, Feature.class));
    duplicates(entity, Rule.class, NamingCode.DUPLICATE_RULE, "rule");
    duplicates(entity, Action.class, NamingCode.DUPLICATE_ACTION, "action");
    duplicates(entity, Trigger.class, NamingCode.DUPLICATE_TRIGGER, "trigger");
    duplicates(entity, Hook.class, NamingCode.DUPLICATE_HOOK, "hook");
    duplicates(
        entity.getMembers().stream()
            .filter(m -> m instanceof Index || m instanceof UniqueConstraint)
            .toList(),
        NamingCode.DUPLICATE_INDEX,
        "index or unique constraint");
    inherited(entity);
    renames(entity.getName(), Features.declared(entity, Feature.class), Feature::getRenamedFrom);
  }

  private void inherited(Entity entity) {
    Entity parent = entity.getSuperEntity();
    if (parent == null || Features.lineage(parent).contains(entity)) {
      return;
    }
    Map<String, Feature> above = new HashMap<>();
    for (Feature feature : Features.all(parent)) {
      if (feature.getName() != null) {
        above.put(feature.getName().toLowerCase(Locale.ROOT), feature);
      }
    }
    for (Feature feature : Features.declared(entity, Feature.class)) {
      Feature hidden =
          feature.getName() == null ? null : above.get(feature.getName().toLowerCase(Locale.ROOT));
      if (hidden != null) {
        report(
            NamingCode.INHERITED_FEATURE_REDEFINED,
            feature,
            ModelPackage.Literals.NAMED_ELEMENT__NAME,
            quoted(feature.getName())
                + " is inherited from "
                + quoted(Features.owner(hidden).map(Entity::getName).orElse("?"))
                + " already.",
            "Remove it here, or give it another name.");
      }
    }
  }

  @Check
  void fields(ValueType type) {
    features(type.getFields());
    renames(type.getName(), type.getFields(), Feature::getRenamedFrom);
  }

  @Check
  void linkFields(Relation relation) {
    features(relation.getJoinFields());
  }

  private void features(List<? extends Feature> features) {
    Map<String, String> byLower = new HashMap<>();
    for (Feature feature : features) {
      String name = feature.getName();
      if (name == null) {
        continue;
      }
      String other = byLower.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
      if (other == null) {
        continue;
      }
      if (other.equals(name)) {
        report(
            NamingCode.DUPLICATE_FEATURE,
            feature,
            ModelPackage.Literals.NAMED_ELEMENT__NAME,
            "There is a " + quoted(name) + " here already.",
            "Rename or remove one of the two.");
      } else {
        report(
            NamingCode.FEATURE_DIFFERS_ONLY_IN_CASE,
            feature,
            ModelPackage.Literals.NAMED_ELEMENT__NAME,
            quoted(name) + " and " + quoted(other) + " differ only in upper and lower case.",
            "Rename one of them: databases would take their columns for the same.");
      }
    }
  }

  @Check
  void literals(EnumType type) {
    duplicates(type.getLiterals(), NamingCode.DUPLICATE_LITERAL, "literal");
    renames(type.getName(), type.getLiterals(), EnumLiteral::getRenamedFrom);
  }

  @Check
  void parameters(Action action) {
    duplicates(action.getParameters(), NamingCode.DUPLICATE_PARAMETER, "parameter");
  }

  @Check
  void fields(Event event) {
    duplicates(event.getFields(), NamingCode.DUPLICATE_PARAMETER, "field");
  }

  @Check
  void columns(View view) {
    duplicates(view.getColumns(), NamingCode.DUPLICATE_VIEW_COLUMN, "column");
  }

  @Check
  void steps(Workflow workflow) {
    duplicates(workflow.getSteps(), NamingCode.DUPLICATE_STEP, "step");
  }

  /** Rows of all seeds of a file share one namespace: a name must lead to one row. */
  @Check
  void seedRows(Model model) {
    duplicates(
        model.getElements().stream()
            .filter(Seed.class::isInstance)
            .flatMap(seed -> ((Seed) seed).getRows().stream())
            .toList(),
        NamingCode.DUPLICATE_SEED_ROW,
        "seed row");
  }

  private void duplicates(
      Entity entity, Class<? extends EntityMember> kind, DiagnosticCode code, String word) {
    duplicates(Features.declared(entity, kind), code, word);
  }

  private void duplicates(List<? extends NamedElement> elements, DiagnosticCode code, String word) {
    duplicates(
        elements,
        NamedElement::getName,
        (element, name) ->
            report(
                code,
                element,
                ModelPackage.Literals.NAMED_ELEMENT__NAME,
                "There is another " + word + " " + quoted(name) + " here.",
                "Rename or remove one of the two."));
  }

  private <T extends NamedElement> void renames(
      String owner, List<T> elements, Function<T, String> renamedFrom) {
    Set<String> present = new HashSet<>();
    elements.forEach(e -> present.add(e.getName()));
    Predicate<T> renamed = e -> renamedFrom.apply(e) != null && e.getName() != null;
    for (T element : elements.stream().filter(renamed).toList()) {
      String old = renamedFrom.apply(element);
      if (old.equals(element.getName())) {
        report(
            NamingCode.RENAMED_FROM_ITSELF,
            element,
            element.eClass().getEStructuralFeature("renamedFrom"),
            quoted(old) + " is the present name.",
            "Write the former name, or remove `renamed from`.");
      } else if (present.contains(old)) {
        report(
            NamingCode.RENAMED_FROM_EXISTING,
            element,
            element.eClass().getEStructuralFeature("renamedFrom"),
            quoted(owner) + " still has a " + quoted(old) + ".",
            "Write the name that is no longer there, or remove `renamed from`.");
      }
    }
  }

  @Check
  void renames(Entity entity) {
    renamedElement(entity, entity.getRenamedFrom(), DataPackage.Literals.ENTITY);
  }

  @Check
  void renames(EnumType type) {
    renamedElement(type, type.getRenamedFrom(), DataPackage.Literals.ENUM_TYPE);
  }

  private void renamedElement(ModelElement element, String old, EClass kind) {
    if (old == null || element.getName() == null) {
      return;
    }
    if (old.equals(element.getName())) {
      report(
          NamingCode.RENAMED_FROM_ITSELF,
          element,
          element.eClass().getEStructuralFeature("renamedFrom"),
          quoted(old) + " is the present name.",
          "Write the former name, or remove `renamed from`.");
      return;
    }
    QualifiedName name = names.getFullyQualifiedName(element);
    if (name != null
        && visible.named(element, kind, name.skipLast(1).append(old)).stream()
            .anyMatch(other -> other.getName().getLastSegment().equals(old))) {
      report(
          NamingCode.RENAMED_FROM_EXISTING,
          element,
          element.eClass().getEStructuralFeature("renamedFrom"),
          "There still is a " + Words.kind(kind) + " " + quoted(old) + ".",
          "Write the name that is no longer there, or remove `renamed from`.");
    }
  }

  /** Words of Java and SQL as names: both are worked around, but people should know. */
  @Check
  void words(NamedElement element) {
    String name = element.getName();
    if (name == null || !Words.isGeneratedAs(element)) {
      return;
    }
    if (JAVA_KEYWORDS.contains(name)) {
      report(
          NamingCode.NAME_IS_JAVA_KEYWORD,
          element,
          ModelPackage.Literals.NAMED_ELEMENT__NAME,
          quoted(name) + " is a word of Java, so generated code has to call it otherwise.",
          "Choose another name if you work with that code.");
    } else if (element instanceof Feature && OBJECT_METHODS.contains(name)) {
      report(
          NamingCode.NAME_CLASHES_WITH_JAVA,
          element,
          ModelPackage.Literals.NAMED_ELEMENT__NAME,
          "Every Java object has a method "
              + quoted(name)
              + ", so generated code has to call this otherwise.",
          "Choose another name if you work with that code.");
    } else if (Words.isStored(element) && SQL_KEYWORDS.contains(name.toLowerCase(Locale.ROOT))) {
      report(
          NamingCode.NAME_IS_SQL_KEYWORD,
          element,
          ModelPackage.Literals.NAMED_ELEMENT__NAME,
          quoted(name) + " is reserved in SQL and will be quoted in every statement.",
          "Choose another name, or a physical one, if people write SQL by hand.");
    }
  }
}
