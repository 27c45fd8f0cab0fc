/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.serializer;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.serializer.sequencer.TransientValueService;
import org.nublox.model.behavior.BehaviorPackage;
import org.nublox.model.data.Cardinality;
import org.nublox.model.data.DataPackage;
import org.nublox.model.data.Entity;
import org.nublox.model.data.NullOrder;
import org.nublox.model.data.Relation;
import org.nublox.model.data.Tenancy;
import org.nublox.model.expression.ExpressionPackage;
import org.nublox.model.policy.PolicyPackage;
import org.nublox.model.ui.UiPackage;

/**
 * Which values are written. In the meta-model the first literal of an enumeration is its default
 * and would never be written; here it is written wherever the language asks for a word.
 */
public class WrittenValues extends TransientValueService {

  @Override
  public ValueTransient isValueTransient(EObject element, EStructuralFeature feature) {
    if (isDemanded(feature)) {
      return ValueTransient.NO;
    }
    if (feature == DataPackage.Literals.ENTITY__INHERITANCE) {
      return yes(!((Entity) element).isInheritanceGiven());
    }
    if (feature == DataPackage.Literals.RELATION__ON_DELETE) {
      return yes(!((Relation) element).isOnDeleteGiven());
    }
    if (feature == DataPackage.Literals.RELATION__ON_UPDATE) {
      return yes(!((Relation) element).isOnUpdateGiven());
    }
    Object value = element.eGet(feature, false);
    if (value == Cardinality.UNSPECIFIED
        || value == NullOrder.UNSPECIFIED
        || value == Tenancy.UNSPECIFIED) {
      return ValueTransient.YES;
    }
    return super.isValueTransient(element, feature);
  }

  private static ValueTransient yes(boolean isTransient) {
    return isTransient ? ValueTransient.YES : ValueTransient.NO;
  }

  /** Whether the grammar has the value in every text. */
  private static boolean isDemanded(EStructuralFeature feature) {
    return feature == DataPackage.Literals.TRIGGER__TIMING
        || feature == BehaviorPackage.Literals.HOOK__TIMING
        || feature == PolicyPackage.Literals.MASK__KIND
        || feature == PolicyPackage.Literals.RATE_LIMIT__UNIT
        || feature == PolicyPackage.Literals.RATE_LIMIT__REQUESTS
        || feature == UiPackage.Literals.SCREEN__KIND
        || feature == UiPackage.Literals.CHART_KIND_ITEM__KIND
        || feature == UiPackage.Literals.GROUP_ITEM__KIND
        || feature == UiPackage.Literals.PAGE_SIZE_ITEM__SIZE
        || feature == ExpressionPackage.Literals.BINARY_EXPRESSION__OPERATOR
        || feature == ExpressionPackage.Literals.UNARY_EXPRESSION__OPERATOR
        || feature == ExpressionPackage.Literals.CONTEXT_EXPRESSION__KIND;
  }
}
