/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.validation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.validation.Check;
import org.nublox.dsl.diagnostics.BehaviorCode;
import org.nublox.model.Model;
import org.nublox.model.ModelPackage;
import org.nublox.model.NamedElement;
import org.nublox.model.data.Assignment;
import org.nublox.model.data.DataPackage;
import org.nublox.model.data.Entity;
import org.nublox.model.data.Feature;
import org.nublox.model.data.Field;
import org.nublox.model.data.Relation;
import org.nublox.model.data.Seed;
import org.nublox.model.data.SeedRow;
import org.nublox.model.data.ValueElement;
import org.nublox.model.expression.BooleanLiteral;
import org.nublox.model.expression.Expression;
import org.nublox.semantics.Features;

/** Checks seed rows as a database would: required values, keys, uniqueness, references. */
class SeedChecks extends Checks {

  @Check
  void entity(Seed seed) {
    Entity entity = seed.getEntity();
    if (entity == null || entity.eIsProxy()) {
      return;
    }
    if (entity.isAbstract()) {
      report(
          BehaviorCode.SEED_ABSTRACT,
          seed,
          DataPackage.Literals.SEED__ENTITY,
          quoted(entity.getName()) + " is abstract and has no rows.",
          "Write a seed for an entity that extends it.");
      return;
    }
    List<Feature> features = Features.all(entity);
    for (SeedRow row : seed.getRows()) {
      missing(row, features);
      row.getValues().forEach(this::value);
    }
  }

  private void missing(SeedRow row, List<Feature> features) {
    Set<Feature> given = new HashSet<>();
    row.getValues().forEach(assignment -> given.add(assignment.getFeature()));
    List<String> missing =
        features.stream()
            .filter(feature -> !given.contains(feature) && isNeeded(feature))
            .map(Feature::getName)
            .toList();
    if (!missing.isEmpty()) {
      report(
          BehaviorCode.SEED_MISSING_REQUIRED,
          row,
          row.getName() == null ? null : ModelPackage.Literals.NAMED_ELEMENT__NAME,
          "This row lacks " + String.join(", ", missing) + ".",
          "Add a value for each: `" + missing.getFirst() + " = ...`.",
          missing.toArray(String[]::new));
    }
  }

  private static boolean isNeeded(Feature feature) {
    return switch (feature) {
      case Field field ->
          (field.isRequired() || field.isKey())
              && field.getDefaultValue() == null
              && field.getComputed() == null
              && !field.isGenerated();
      case Relation relation -> !Features.isToMany(relation) && Features.isRequired(relation);
      default -> false;
    };
  }

  private void value(Assignment assignment) {
    Expression value = assignment.getValue();
    Feature feature = assignment.getFeature();
    if (value == null || feature == null || feature.eIsProxy()) {
      return;
    }
    if (feature instanceof Relation relation) {
      Expressions.target(value)
          .filter(SeedRow.class::isInstance)
          .map(SeedRow.class::cast)
          .ifPresent(row -> target(assignment, relation, row));
    } else if (feature instanceof ValueElement element) {
      Violations.of(element, value)
          .ifPresent(
              violation ->
                  report(
                      BehaviorCode.SEED_VIOLATES_VALIDATION,
                      assignment,
                      DataPackage.Literals.ASSIGNMENT__VALUE,
                      "The value is refused: " + violation + ".",
                      "Change the value, or the validation of the field."));
    }
  }

  private void target(Assignment assignment, Relation relation, SeedRow row) {
    Entity entity = row.eContainer() instanceof Seed seed ? seed.getEntity() : null;
    if (entity == null || entity.eIsProxy()) {
      return;
    }
    if (Features.lineage(entity).stream().noneMatch(relation.getTargets()::contains)) {
      report(
          BehaviorCode.SEED_ROW_OF_OTHER_ENTITY,
          assignment,
          DataPackage.Literals.ASSIGNMENT__VALUE,
          quoted(row.getName())
              + " is a row of "
              + quoted(entity.getName())
              + ", and "
              + quoted(relation.getName())
              + " leads to "
              + String.join(
                  " or ", relation.getTargets().stream().map(t -> quoted(t.getName())).toList())
              + ".",
          "Name a row of the right entity.");
    }
  }

  /** Keys and unique features over all seeds of a file. */
  @Check
  void uniqueness(Model model) {
    Map<Entity, Set<List<String>>> keys = new HashMap<>();
    Map<Feature, Set<String>> unique = new HashMap<>();
    for (var element : model.getElements()) {
      if (element instanceof Seed seed
          && seed.getEntity() != null
          && !seed.getEntity().eIsProxy()) {
        Set<List<String>> seen = keys.computeIfAbsent(seed.getEntity(), e -> new HashSet<>());
        List<Feature> key = Features.key(seed.getEntity());
        for (SeedRow row : seed.getRows()) {
          key(row, key, seen);
          unique(row, key, unique);
        }
      }
    }
  }

  private void key(SeedRow row, List<Feature> key, Set<List<String>> seen) {
    List<String> values =
        key.stream().map(f -> constant(row, f)).flatMap(Optional::stream).toList();
    if (!key.isEmpty() && values.size() == key.size() && !seen.add(values)) {
      report(
          BehaviorCode.SEED_DUPLICATE_KEY,
          row,
          row.getName() == null ? null : ModelPackage.Literals.NAMED_ELEMENT__NAME,
          "Another row has the same key.",
          "Change " + quoted(key.getLast().getName()) + " in one of the two.");
    }
  }

  private void unique(SeedRow row, List<Feature> key, Map<Feature, Set<String>> unique) {
    for (Assignment assignment : row.getValues()) {
      Feature feature = assignment.getFeature();
      if (feature == null || feature.eIsProxy() || !feature.isUnique() || key.contains(feature)) {
        continue;
      }
      Optional<String> value = constant(assignment.getValue());
      if (value.isPresent()
          && !unique.computeIfAbsent(feature, f -> new HashSet<>()).add(value.get())) {
        report(
            BehaviorCode.SEED_DUPLICATE_UNIQUE,
            assignment,
            DataPackage.Literals.ASSIGNMENT__VALUE,
            "Another row has the same " + quoted(feature.getName()) + ", which is unique.",
            "Change one of the two.");
      }
    }
  }

  private static Optional<String> constant(SeedRow row, Feature feature) {
    return row.getValues().stream()
        .filter(assignment -> assignment.getFeature() == feature)
        .findFirst()
        .flatMap(assignment -> constant(assignment.getValue()));
  }

  /** A text that is equal for equal constants; empty for null and what is not constant. */
  private static Optional<String> constant(Expression value) {
    if (value instanceof BooleanLiteral literal) {
      return Optional.of(Boolean.toString(literal.isValue()));
    }
    return Expressions.number(value)
        .map(number -> number.stripTrailingZeros().toPlainString())
        .or(() -> Expressions.text(value).map(text -> "\"" + text + "\""))
        .or(() -> Expressions.target(value).map(SeedChecks::identity));
  }

  private static String identity(NamedElement target) {
    return target.eClass().getName() + " " + EcoreUtil.getURI(target);
  }
}
