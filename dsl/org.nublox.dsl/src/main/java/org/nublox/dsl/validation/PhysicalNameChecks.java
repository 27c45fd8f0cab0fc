/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.validation;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.util.IResourceScopeCache;
import org.eclipse.xtext.validation.Check;
import org.nublox.dsl.diagnostics.NamingCode;
import org.nublox.dsl.naming.NubloxResourceDescriptions;
import org.nublox.model.Model;
import org.nublox.model.ModelPackage;
import org.nublox.model.NamedElement;
import org.nublox.model.data.DataPackage;
import org.nublox.model.data.Entity;
import org.nublox.model.data.Feature;
import org.nublox.model.data.Relation;
import org.nublox.model.data.Sequence;
import org.nublox.model.data.View;
import org.nublox.model.deploy.DeployPackage;
import org.nublox.semantics.Features;
import org.nublox.semantics.database.KnownDatabase;

/** Checks the names that databases will see. */
class PhysicalNameChecks extends Checks {
  @Inject private VisibleElements visible;
  @Inject private IResourceScopeCache cache;

  /** The dialects of the targets in sight. */
  private record Targets(List<String> dialects) {}

  /** The strictest target that does not take the name. Without a target it is PostgreSQL. */
  private Optional<KnownDatabase> refusing(EObject context, String name) {
    Targets targets =
        cache.get(
            Targets.class,
            context.eResource(),
            () -> {
              List<String> dialects = new ArrayList<>();
              for (IEObjectDescription target :
                  visible.of(context, DeployPackage.Literals.TARGET)) {
                String dialect = target.getUserData(NubloxResourceDescriptions.DIALECT);
                if (dialect != null && !dialects.contains(dialect)) {
                  dialects.add(dialect);
                }
              }
              return new Targets(dialects.isEmpty() ? List.of("postgresql") : dialects);
            });
    return targets.dialects().stream()
        .flatMap(dialect -> Dialects.find(dialect).stream())
        .filter(database -> !database.allows(name))
        .min(Comparator.comparingInt(KnownDatabase::longestName));
  }

  @Check
  void length(NamedElement element) {
    String name = element.getName();
    if (name == null || (!Words.isStored(element) && !(element instanceof Relation))) {
      return;
    }
    refusing(element, name)
        .ifPresent(
            database ->
                report(
                    NamingCode.NAME_TOO_LONG,
                    element,
                    ModelPackage.Literals.NAMED_ELEMENT__NAME,
                    "This name is longer than the "
                        + database.longestName()
                        + " "
                        + database.unit().text()
                        + " that "
                        + database.id()
                        + " allows; it will be shortened there.",
                    "Choose a shorter name, or give a physical one."));
  }

  @Check
  void table(Entity entity) {
    physical(entity, entity.getPhysicalName(), DataPackage.Literals.ENTITY__PHYSICAL_NAME);
  }

  @Check
  void column(Feature feature) {
    physical(feature, feature.getPhysicalName(), DataPackage.Literals.FEATURE__PHYSICAL_NAME);
  }

  @Check
  void linkTable(Relation relation) {
    physical(relation, relation.getJoinTable(), DataPackage.Literals.RELATION__JOIN_TABLE);
  }

  @Check
  void view(View view) {
    physical(view, view.getPhysicalName(), DataPackage.Literals.VIEW__PHYSICAL_NAME);
  }

  @Check
  void sequence(Sequence sequence) {
    physical(sequence, sequence.getPhysicalName(), DataPackage.Literals.SEQUENCE__PHYSICAL_NAME);
  }

  private void physical(EObject element, String name, EStructuralFeature feature) {
    if (name == null) {
      return;
    }
    if (name.isBlank() || name.codePoints().anyMatch(Character::isISOControl)) {
      report(
          NamingCode.PHYSICAL_NAME_INVALID,
          element,
          feature,
          "This is no name for a table or column.",
          "Write at least one visible character and no control characters.");
      return;
    }
    refusing(element, name)
        .ifPresent(
            database ->
                report(
                    NamingCode.PHYSICAL_NAME_TOO_LONG,
                    element,
                    feature,
                    "This name has "
                        + database.length(name)
                        + " "
                        + database.unit().text()
                        + ", and "
                        + database.id()
                        + " allows "
                        + database.longestName()
                        + ".",
                    "Choose a shorter one; given names are never changed."));
  }

  /** No two entities of all modules in one table. */
  @Check
  void tables(Model model) {
    Map<String, IEObjectDescription> tables = new HashMap<>();
    Set<String> own = new HashSet<>();
    for (var element : model.getElements()) {
      if (element instanceof Entity entity && entity.getPhysicalName() != null) {
        own.add(entity.getPhysicalName().toLowerCase(Locale.ROOT));
      }
    }
    if (own.isEmpty()) {
      return;
    }
    for (IEObjectDescription entity : visible.of(model, DataPackage.Literals.ENTITY)) {
      String table = entity.getUserData(NubloxResourceDescriptions.TABLE);
      if (table != null && own.contains(table)) {
        IEObjectDescription other = tables.putIfAbsent(table, entity);
        if (other != null) {
          report(model, entity, other);
          report(model, other, entity);
        }
      }
    }
  }

  private void report(Model model, IEObjectDescription one, IEObjectDescription other) {
    for (var element : model.getElements()) {
      if (element instanceof Entity entity
          && entity.getPhysicalName() != null
          && EcoreUtil.getURI(entity).equals(one.getEObjectURI())) {
        report(
            NamingCode.DUPLICATE_TABLE,
            entity,
            DataPackage.Literals.ENTITY__PHYSICAL_NAME,
            "The table of " + quoted(other.getName().getLastSegment()) + " has this name.",
            "Choose another one.");
      }
    }
  }

  @Check
  void columns(Entity entity) {
    duplicates(
        Features.declared(entity, Feature.class).stream()
            .filter(f -> f.getPhysicalName() != null)
            .toList(),
        f -> f.getPhysicalName().toLowerCase(Locale.ROOT),
        (feature, column) ->
            report(
                NamingCode.DUPLICATE_PHYSICAL_COLUMN,
                feature,
                DataPackage.Literals.FEATURE__PHYSICAL_NAME,
                "Another feature of " + quoted(entity.getName()) + " has this column.",
                "Choose another name for one of the columns."));
  }
}
