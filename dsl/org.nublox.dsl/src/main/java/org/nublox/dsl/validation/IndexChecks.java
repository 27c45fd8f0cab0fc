/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.validation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.validation.Check;
import org.nublox.dsl.diagnostics.EntityCode;
import org.nublox.dsl.diagnostics.NamingCode;
import org.nublox.model.ModelPackage;
import org.nublox.model.NamedElement;
import org.nublox.model.data.DataPackage;
import org.nublox.model.data.Entity;
import org.nublox.model.data.Feature;
import org.nublox.model.data.Field;
import org.nublox.model.data.Index;
import org.nublox.model.data.IndexPart;
import org.nublox.model.data.Relation;
import org.nublox.model.data.UniqueConstraint;
import org.nublox.model.data.ValueType;
import org.nublox.model.expression.Expression;
import org.nublox.model.expression.PathExpression;
import org.nublox.semantics.Features;
import org.nublox.semantics.Members;

/** Checks indexes and unique constraints: they see one table and its columns only. */
class IndexChecks extends Checks {

  @Check
  void parts(Index index) {
    for (IndexPart part : index.getParts()) {
      expression(part.getExpression());
      if (!Expressions.readsRow(part.getExpression())
          && Expressions.paths(part.getExpression())
              .noneMatch(path -> Expressions.targets(path).size() < path.getSegments().size())
          && part.getExpression() != null) {
        report(
            EntityCode.INDEX_CONSTANT,
            part,
            DataPackage.Literals.INDEX_PART__EXPRESSION,
            "This part of the index is the same for every row.",
            "Write a field or an expression over fields.");
      }
      Expressions.target(part.getExpression()).ifPresent(target -> column(part, target));
    }
    if (index.getCondition() != null) {
      expression(index.getCondition());
    }
    included(index);
  }

  /** A path that is a part as a whole. */
  private void column(EObject at, NamedElement target) {
    if (target instanceof Field field) {
      Kinds.of(field)
          .filter(Kinds::isLarge)
          .filter(kind -> !(at.eContainer() instanceof Index index) || index.getMethod() == null)
          .ifPresent(
              kind ->
                  report(
                      EntityCode.INDEX_LARGE_VALUE,
                      at,
                      null,
                      "Values of type "
                          + quoted(kind.getLiteral())
                          + " are too large for an ordinary index.",
                      "Index a shorter string, or name a method with `using`."));
    }
  }

  private void expression(Expression expression) {
    Expressions.paths(expression).forEach(this::path);
  }

  private void path(PathExpression path) {
    List<NamedElement> targets = Expressions.targets(path);
    if (Expressions.leadsToMany(path)) {
      report(
          EntityCode.INDEX_TO_MANY,
          path,
          null,
          quoted(Expressions.written(path)) + " leads to many rows.",
          "Index the entity at the other end instead.");
    } else if (Expressions.leavesRow(path)) {
      report(
          EntityCode.INDEX_ACROSS_TABLES,
          path,
          null,
          quoted(Expressions.written(path)) + " lies in another table.",
          "Use features of this entity only.");
    } else if (!targets.isEmpty()) {
      feature(path, null, targets.getLast());
    }
  }

  private void feature(EObject at, EReference reference, NamedElement target) {
    if (target instanceof Relation relation && Features.isToMany(relation)) {
      report(
          EntityCode.INDEX_TO_MANY,
          at,
          reference,
          quoted(target.getName()) + " leads to many rows.",
          "Index the entity at the other end instead.");
    } else if (target instanceof Field field) {
      if (field.getComputed() != null && !field.isStored()) {
        report(
            EntityCode.INDEX_VIRTUAL,
            at,
            reference,
            quoted(field.getName()) + " is computed and not stored, so it has no column.",
            "Add `stored` to it.");
      } else if (Members.type(field.getType()).filter(ValueType.class::isInstance).isPresent()) {
        report(
            EntityCode.INDEX_EMBEDDED,
            at,
            reference,
            quoted(field.getName()) + " is a value of several fields.",
            "Name one of them, for example `" + field.getName() + "." + firstField(field) + "`.");
      }
    }
  }

  private static String firstField(Field field) {
    return Members.of(field).stream().findFirst().map(NamedElement::getName).orElse("field");
  }

  private void included(Index index) {
    Set<Feature> seen = new HashSet<>();
    for (int i = 0; i < index.getIncluded().size(); i++) {
      Feature feature = index.getIncluded().get(i);
      if (feature.eIsProxy()) {
        continue;
      }
      feature(index, DataPackage.Literals.INDEX__INCLUDED, feature);
      boolean isPart =
          index.getParts().stream()
              .anyMatch(
                  p -> Expressions.target(p.getExpression()).filter(feature::equals).isPresent());
      if (!seen.add(feature) || isPart) {
        report(
            NamingCode.LISTED_TWICE,
            index,
            DataPackage.Literals.INDEX__INCLUDED,
            i,
            quoted(feature.getName()) + " is in this index already.",
            "Remove it here.");
      }
    }
  }

  @Check
  void constraint(UniqueConstraint constraint) {
    Set<Feature> seen = new HashSet<>();
    for (int i = 0; i < constraint.getFeatures().size(); i++) {
      Feature feature = constraint.getFeatures().get(i);
      if (feature.eIsProxy()) {
        continue;
      }
      feature(constraint, DataPackage.Literals.UNIQUE_CONSTRAINT__FEATURES, feature);
      if (!seen.add(feature)) {
        report(
            NamingCode.LISTED_TWICE,
            constraint,
            DataPackage.Literals.UNIQUE_CONSTRAINT__FEATURES,
            i,
            quoted(feature.getName()) + " stands here twice.",
            "Remove one.");
      }
      if (feature instanceof Field field && Kinds.of(field).filter(Kinds::isLarge).isPresent()) {
        report(
            EntityCode.UNIQUE_LARGE_VALUE,
            constraint,
            DataPackage.Literals.UNIQUE_CONSTRAINT__FEATURES,
            i,
            quoted(field.getName()) + " is too large to be compared by a unique constraint.",
            "Take it out, or use string with a length.");
      }
    }
  }

  @Check
  void redundant(Entity entity) {
    List<Index> indexes = Features.declared(entity, Index.class);
    for (int i = 1; i < indexes.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (same(indexes.get(i), indexes.get(j))) {
          report(
              EntityCode.INDEX_REDUNDANT,
              indexes.get(i),
              indexes.get(i).getName() == null ? null : ModelPackage.Literals.NAMED_ELEMENT__NAME,
              "Another index of " + quoted(entity.getName()) + " has the same parts.",
              "Remove one of the two.");
          break;
        }
      }
    }
  }

  private static boolean same(Index a, Index b) {
    return a.isUnique() == b.isUnique()
        && EcoreUtil.equals(a.getParts(), b.getParts())
        && EcoreUtil.equals(a.getCondition(), b.getCondition());
  }
}
