/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.naming;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.nublox.model.data.TypeUse;
import org.nublox.model.expression.Expression;

/** Where in a model names are declared. */
public final class Naming {

  private Naming() {}

  /**
   * Whether the element or something below it may have a name of its own. Types that are used and
   * expressions have none; they are most of a model.
   */
  public static boolean mayContainNames(EObject element) {
    return !(element instanceof Expression) && !(element instanceof TypeUse);
  }

  /** The elements of a file among which all that have names are. */
  public static Iterator<EObject> candidates(Resource resource) {
    TreeIterator<EObject> all = EcoreUtil.getAllProperContents(resource, false);
    return new Iterator<>() {
      private EObject next = advance();

      private EObject advance() {
        while (all.hasNext()) {
          EObject element = all.next();
          if (mayContainNames(element)) {
            return element;
          }
          all.prune();
        }
        return null;
      }

      @Override
      public boolean hasNext() {
        return next != null;
      }

      @Override
      public EObject next() {
        EObject found = next;
        if (found == null) {
          throw new NoSuchElementException();
        }
        next = advance();
        return found;
      }
    };
  }
}
