/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator.spring.internal;

import java.util.Iterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.nublox.model.expression.CallExpression;
import org.nublox.model.expression.ContextExpression;
import org.nublox.model.expression.Expression;

/** Whether an expression asks who is at work, which a row by itself does not know. */
record ContextUse(Expression expression) {

  boolean found() {
    if (asks(expression)) {
      return true;
    }
    for (Iterator<EObject> i = EcoreUtil.getAllContents(expression, true); i.hasNext(); ) {
      if (asks(i.next())) {
        return true;
      }
    }
    return false;
  }

  private static boolean asks(EObject part) {
    return part instanceof ContextExpression
        || (part instanceof CallExpression call && call.getFunction().equals("hasRole"));
  }
}
