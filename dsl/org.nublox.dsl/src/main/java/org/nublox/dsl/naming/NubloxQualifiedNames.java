/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.naming;

import com.google.common.base.Strings;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.naming.DefaultDeclarativeQualifiedNameProvider;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.nublox.model.Model;
import org.nublox.model.NamedElement;
import org.nublox.model.ui.Screen;
import org.nublox.model.ui.UiPackage;
import org.nublox.semantics.Screens;

/** Names by containment, with a name for screens that have none of their own. */
public class NubloxQualifiedNames extends DefaultDeclarativeQualifiedNameProvider {

  /**
   * Asks the text for the entity's name: this runs while names are being indexed, when following
   * the cross reference would be too early.
   */
  private QualifiedName qualifiedName(Screen screen) {
    if (!(screen.eContainer() instanceof Model model) || model.getName() == null) {
      return null;
    }
    String name = screen.getName();
    if (name == null) {
      String entity =
          NodeModelUtils.findNodesForFeature(screen, UiPackage.Literals.SCREEN__ENTITY).stream()
              .findFirst()
              .map(INode::getText)
              .orElseGet(() -> screen.getEntity() == null ? "" : screen.getEntity().getName());
      name = Screens.defaultName(simpleName(entity.strip()), screen.getKind());
    }
    return getConverter().toQualifiedName(model.getName()).append(name);
  }

  /**
   * As the inherited method, which looks for the attribute by its name and for a method by the
   * element's class, each time: names of all elements are asked for with each key that is typed.
   */
  @Override
  protected QualifiedName computeFullyQualifiedName(EObject element) {
    QualifiedName ofScreen = element instanceof Screen screen ? qualifiedName(screen) : null;
    if (ofScreen != null) {
      return ofScreen;
    }
    if (!(element instanceof NamedElement named) || Strings.isNullOrEmpty(named.getName())) {
      return null;
    }
    QualifiedName own = getConverter().toQualifiedName(named.getName());
    for (EObject around = named.eContainer(); around != null; around = around.eContainer()) {
      QualifiedName before = getFullyQualifiedName(around);
      if (before != null) {
        return before.append(own);
      }
    }
    return own;
  }

  private static String simpleName(String reference) {
    String last = reference.substring(reference.lastIndexOf('.') + 1);
    return last.startsWith("^") ? last.substring(1) : last;
  }
}
