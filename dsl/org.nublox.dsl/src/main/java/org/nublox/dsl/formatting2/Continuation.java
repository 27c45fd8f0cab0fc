/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.formatting2;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.formatting2.regionaccess.ISemanticRegion;

/** Tells a line that begins something from one that goes on with what was begun before. */
final class Continuation {
  private Continuation() {}

  /**
   * Whether a line goes on with what was begun on an earlier one.
   *
   * @param left the last token of the line before
   * @param right the first token of the line
   * @param brace the innermost brace that is open between them; null when none is
   */
  static boolean is(ISemanticRegion left, ISemanticRegion right, ISemanticRegion brace) {
    if (left.getText().startsWith("/**")
        || right.getText().equals("{")
        || right.getText().equals("}")
        || left == brace) {
      return false;
    }
    EObject holder =
        brace == null
            ? right.getTextRegionAccess().regionForRootEObject().getSemanticElement()
            : brace.getSemanticElement();
    if (right.getSemanticElement() == holder) {
      // the first word of a clause of its own, as `where` in a view
      return brace == null || !isWord(right);
    }
    return !beginsPartOf(holder, right) || isInsideClause(left, holder);
  }

  private static boolean isWord(ISemanticRegion token) {
    return token.getGrammarElement() instanceof Keyword keyword
        && Character.isLetter(keyword.getValue().charAt(0));
  }

  /** Whether the token is the first of something that the holder contains. */
  private static boolean beginsPartOf(EObject holder, ISemanticRegion token) {
    for (EObject at = token.getSemanticElement(); at != null; at = at.eContainer()) {
      if (at.eContainer() == holder) {
        return token.getTextRegionAccess().regionForEObject(at).getOffset() == token.getOffset();
      }
    }
    return false;
  }

  /** Whether the holder had more to say after the token than that something else is over. */
  private static boolean isInsideClause(ISemanticRegion left, EObject holder) {
    return left.getSemanticElement() == holder
        && left.getGrammarElement() instanceof Keyword keyword
        && !"?".equals(keyword.getCardinality())
        && !keyword.getValue().equals("}");
  }
}
