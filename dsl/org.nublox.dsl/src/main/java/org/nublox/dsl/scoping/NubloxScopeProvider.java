/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.scoping;

import static org.eclipse.xtext.scoping.IScope.NULLSCOPE;

import com.google.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.EObjectDescription;
import org.eclipse.xtext.scoping.IScope;
import org.eclipse.xtext.scoping.impl.SimpleScope;
import org.nublox.model.NamedElement;
import org.nublox.model.behavior.BehaviorPackage;
import org.nublox.model.behavior.StateMachine;
import org.nublox.model.behavior.Workflow;
import org.nublox.model.data.DataPackage;
import org.nublox.model.data.Entity;
import org.nublox.model.data.Relation;
import org.nublox.model.data.Seed;
import org.nublox.model.expression.ExpressionPackage;
import org.nublox.model.expression.PathSegment;
import org.nublox.model.policy.PolicyPackage;
import org.nublox.semantics.Features;
import org.nublox.semantics.Members;

/** What each kind of cross reference may refer to. */
public class NubloxScopeProvider extends AbstractNubloxScopeProvider {
  @Inject private ExpressionScopes expressions;

  @Override
  public IScope getScope(EObject context, EReference reference) {
    if (reference == DataPackage.Literals.INDEX__INCLUDED
        || reference == DataPackage.Literals.UNIQUE_CONSTRAINT__FEATURES
        || reference == PolicyPackage.Literals.PERMISSION__FEATURES
        || reference == PolicyPackage.Literals.MASK__FEATURES) {
      return Features.owner(context).map(e -> elements(Features.all(e))).orElse(NULLSCOPE);
    }
    if (reference == DataPackage.Literals.RELATION__OPPOSITE) {
      return context instanceof Relation relation && Features.target(relation) != null
          ? elements(Features.relations(Features.target(relation)))
          : NULLSCOPE;
    }
    if (reference == BehaviorPackage.Literals.STATE_MACHINE__FIELD) {
      return Features.owner(context).map(e -> elements(Features.fields(e))).orElse(NULLSCOPE);
    }
    if (reference == BehaviorPackage.Literals.TRANSITION__FROM
        || reference == BehaviorPackage.Literals.TRANSITION__TO) {
      return Optional.ofNullable(EcoreUtil2.getContainerOfType(context, StateMachine.class))
          .flatMap(machine -> Members.enumeration(machine.getField()))
          .map(type -> elements(type.getLiterals()))
          .orElse(NULLSCOPE);
    }
    if (reference == DataPackage.Literals.ASSIGNMENT__FEATURE) {
      return assigned(context).map(e -> elements(Features.all(e))).orElse(NULLSCOPE);
    }
    if (reference == DataPackage.Literals.TYPE_USE__TYPE) {
      // not made later: only what is looked up in a scope that is made now is noted down as a name
      // that this file needs, so that it is checked again when there is one
      IScope modules = super.getScope(context, reference);
      // first, because they are by far the most frequent; nobody may declare a type of such a name
      return new FallbackScope(ModuleScopes.BUILTIN_TYPES, () -> modules);
    }
    if (reference == ExpressionPackage.Literals.PATH_SEGMENT__TARGET) {
      IScope modules = super.getScope(context, reference);
      return context instanceof PathSegment segment
          ? expressions.scope(segment, modules)
          : expressions.scopeAt(context, modules);
    }
    return super.getScope(context, reference);
  }

  /** The entity that an assignment gives values to. */
  private static Optional<Entity> assigned(EObject context) {
    Seed seed = EcoreUtil2.getContainerOfType(context, Seed.class);
    if (seed != null) {
      return Optional.ofNullable(seed.getEntity());
    }
    Workflow workflow = EcoreUtil2.getContainerOfType(context, Workflow.class);
    return workflow != null ? Optional.ofNullable(workflow.getEntity()) : Features.owner(context);
  }

  /**
   * The elements by their simple names; of two with the same name the later one wins, as it hides
   * an inherited one.
   */
  static IScope elements(List<? extends NamedElement> elements) {
    return new SimpleScope(
        elements.reversed().stream()
            .filter(e -> e.getName() != null)
            .map(e -> EObjectDescription.create(QualifiedName.create(e.getName()), e))
            .toList());
  }
}
