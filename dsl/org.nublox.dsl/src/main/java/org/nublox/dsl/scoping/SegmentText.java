/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.scoping;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.nublox.model.NamedElement;
import org.nublox.model.expression.ExpressionPackage;
import org.nublox.model.expression.PathSegment;

/** The name in a path segment, without following its cross reference. */
final class SegmentText {
  private SegmentText() {}

  /**
   * The name as written, or the name of the target when the segment has no text (it was made by a
   * program).
   */
  static String of(PathSegment segment) {
    for (INode node :
        NodeModelUtils.findNodesForFeature(
            segment, ExpressionPackage.Literals.PATH_SEGMENT__TARGET)) {
      String text = NodeModelUtils.getTokenText(node);
      return text.startsWith("^") ? text.substring(1) : text;
    }
    Object target = segment.eGet(ExpressionPackage.Literals.PATH_SEGMENT__TARGET, false);
    return target instanceof NamedElement named && !((EObject) named).eIsProxy()
        ? named.getName()
        : "";
  }
}
