/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator.spring.internal;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.nublox.model.data.Relation;
import org.nublox.semantics.Features;

/** Which side of a relation keeps the key of the other. */
final class Sides {

  private Sides() {}

  /**
   * Whether a to-one relation keeps the key of its target. Of a one-to-one pair it is the side that is not the owner,
   * else the required one, else the one whose address in the model comes first.
   */
  static boolean keepsKey(Relation relation) {
    Relation opposite = relation.getOpposite();
    if (opposite == null || Features.isToMany(opposite)) {
      return true;
    }
    if (relation.isOwned() != opposite.isOwned()) {
      return !relation.isOwned();
    }
    if (Features.isRequired(relation) != Features.isRequired(opposite)) {
      return Features.isRequired(relation);
    }
    return EcoreUtil.getURI(relation).toString().compareTo(EcoreUtil.getURI(opposite).toString()) < 0;
  }
}
