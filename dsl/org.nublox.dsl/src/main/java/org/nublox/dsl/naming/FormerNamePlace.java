/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.naming;

import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.nublox.model.ModelPackage;
import org.nublox.model.NamedElement;
import org.nublox.model.data.DataPackage;
import org.nublox.model.data.Entity;
import org.nublox.model.data.EnumLiteral;
import org.nublox.model.data.EnumType;
import org.nublox.model.data.Field;
import org.nublox.model.data.Relation;

/** Where the grammar lets {@code renamed from} stand in the text of an element. */
public final class FormerNamePlace {

  private FormerNamePlace() {}

  /**
   * The node after which {@code renamed from} may stand.
   *
   * @return empty for elements whose former name nothing remembers
   */
  public static Optional<INode> after(NamedElement element) {
    return switch (element) {
      case Entity entity -> last(entity, ModelPackage.Literals.NAMED_ELEMENT__NAME);
      case EnumType type -> last(type, ModelPackage.Literals.NAMED_ELEMENT__NAME);
      case EnumLiteral literal -> Optional.ofNullable(NodeModelUtils.findActualNodeFor(literal));
      case Field field -> last(field, DataPackage.Literals.FIELD__TYPE);
      case Relation relation ->
          last(relation, DataPackage.Literals.RELATION__CARDINALITY)
              .or(() -> last(relation, DataPackage.Literals.RELATION__TARGETS));
      default -> Optional.empty();
    };
  }

  private static Optional<INode> last(EObject element, EStructuralFeature feature) {
    List<INode> nodes = NodeModelUtils.findNodesForFeature(element, feature);
    return nodes.isEmpty() ? Optional.empty() : Optional.of(nodes.getLast());
  }
}
