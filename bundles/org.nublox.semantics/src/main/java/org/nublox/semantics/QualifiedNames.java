/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.semantics;

import org.eclipse.emf.ecore.EObject;
import org.nublox.model.Model;
import org.nublox.model.NamedElement;
import org.nublox.model.builtin.BuiltinLibrary;
import org.nublox.model.data.Relation;
import org.nublox.model.data.Type;
import org.nublox.model.ui.Screen;

/**
 * The names by which everything that is made from a model is traced back to it, for example {@code
 * billing.Invoice.total}.
 */
public final class QualifiedNames {
  private QualifiedNames() {}

  /**
   * The qualified name of an element. One without a name is called after its kind and its position
   * among its siblings: {@code billing.Invoice.permission#2}.
   */
  public static String of(EObject element) {
    if (element instanceof Model model) {
      return model.getName() == null ? "" : model.getName();
    }
    if (element instanceof Type type && BuiltinLibrary.LOCATION.equals(uri(type))) {
      return type.getName();
    }
    EObject container = element.eContainer();
    if (container == null) {
      return simple(element);
    }
    String prefix = of(container);
    return prefix.isEmpty() ? simple(element) : prefix + "." + simple(element);
  }

  private static Object uri(Type type) {
    return type.eResource() == null ? null : type.eResource().getURI();
  }

  private static String simple(EObject element) {
    if (element instanceof Screen screen) {
      return Screens.name(screen);
    }
    if (element instanceof NamedElement named && named.getName() != null) {
      return named.getName();
    }
    String kind = element.eClass().getName();
    int position =
        element.eContainer() == null
            ? 1
            : 1
                + (int)
                    element.eContainer().eContents().stream()
                        .takeWhile(sibling -> sibling != element)
                        .filter(sibling -> sibling.eClass() == element.eClass())
                        .count();
    return Character.toLowerCase(kind.charAt(0)) + kind.substring(1) + "#" + position;
  }

  /** The qualified name of the entity that a relation leads to, empty when that is unknown. */
  public static String ofTarget(Relation relation) {
    return Features.target(relation) == null ? "" : of(Features.target(relation));
  }
}
