/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.formatting2;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.formatting2.AbstractJavaFormatter;
import org.eclipse.xtext.formatting2.IFormattableDocument;
import org.eclipse.xtext.formatting2.regionaccess.IEObjectRegion;
import org.eclipse.xtext.formatting2.regionaccess.IHiddenRegion;
import org.eclipse.xtext.formatting2.regionaccess.ISemanticRegion;
import org.eclipse.xtext.resource.XtextResource;
import org.nublox.model.Import;
import org.nublox.model.Model;
import org.nublox.model.ModelElement;
import org.nublox.model.data.Entity;
import org.nublox.model.data.EntityMember;

/**
 * Puts blanks, indentation and empty lines in order. Lines are broken where the author broke them:
 * whether a screen stands on one line or on ten is a matter of taste, its indentation is not. A
 * line that goes on with what the one before it began is indented once more.
 *
 * <p>The document is walked once, from token to token; what stands between two of them follows from
 * these two alone. So formatting twice changes nothing the second time.
 */
public class NubloxFormatter extends AbstractJavaFormatter {
  /** Lines between two declarations, at most: one of them empty. */
  private static final int MAX_NEW_LINES = 2;

  /** Rules whose brackets stand close to the name before them. */
  private static final Set<String> ARGUMENT_RULES =
      Set.of("TypeUse", "WidgetUse", "Annotation", "Call", "Action");

  @Override
  public void format(Object object, IFormattableDocument document) {
    if (object instanceof XtextResource resource && !resource.getContents().isEmpty()) {
      format(resource.getContents().getFirst(), document);
    } else if (object instanceof Model) {
      tokens(document);
    } else if (!(object instanceof XtextResource)) {
      super.format(object, document);
    }
  }

  private void tokens(IFormattableDocument document) {
    IEObjectRegion root = document.getRequest().getTextRegionAccess().regionForRootEObject();
    if (!root.getPreviousHiddenRegion().containsComment()) {
      document.set(root.getPreviousHiddenRegion(), it -> it.noSpace());
    }
    ISemanticRegion previous = null;
    // where the lines began that go on with what is not over yet
    ISemanticRegion goingOn = null;
    boolean continued = false;
    Deque<ISemanticRegion> braces = new ArrayDeque<>();
    for (ISemanticRegion token : root.getAllSemanticRegions()) {
      boolean breaks = previous != null && between(previous, token, document);
      if (breaks) {
        continued = Continuation.is(previous, token, braces.peek());
      }
      boolean opens = token.getText().equals("{");
      if (goingOn != null && (opens || !continued)) {
        indent(goingOn, previous, document);
        goingOn = null;
      }
      if (breaks && continued && goingOn == null) {
        goingOn = token;
      }
      if (opens) {
        braces.push(token);
        indentBraces(token, continued, document);
      } else if (token.getText().equals("}")) {
        braces.poll();
      }
      previous = token;
    }
    if (previous != null && previous.getNextHiddenRegion() != null) {
      document.set(previous.getNextHiddenRegion(), it -> it.setNewLines(1, 1, 1));
    }
  }

  private static void indent(
      ISemanticRegion first, ISemanticRegion last, IFormattableDocument document) {
    document.set(first.getPreviousHiddenRegion(), last.getNextHiddenRegion(), it -> it.indent());
  }

  /** What braces hold stands further in than the line they open on. */
  private static void indentBraces(
      ISemanticRegion open, boolean continued, IFormattableDocument document) {
    ISemanticRegion close = closing(open);
    if (close == null) {
      return;
    }
    document.interior(open, close, it -> it.indent());
    // the body of a declaration stands as far in as if its first line had not been broken
    if (continued
        && !(open.getSemanticElement() instanceof ModelElement)
        && close.getNextSemanticRegion() != null) {
      document.interior(open, close.getNextSemanticRegion(), it -> it.indent());
    }
  }

  private static ISemanticRegion closing(ISemanticRegion open) {
    int depth = 0;
    for (ISemanticRegion at = open; at != null; at = at.getNextSemanticRegion()) {
      switch (at.getText()) {
        case "{" -> depth++;
        case "}" -> {
          depth--;
          if (depth == 0) {
            return at;
          }
        }
        default -> {}
      }
    }
    return null;
  }

  /** Puts what belongs between two tokens; answers whether that is the end of a line. */
  private static boolean between(
      ISemanticRegion left, ISemanticRegion right, IFormattableDocument document) {
    IHiddenRegion gap = right.getPreviousHiddenRegion();
    boolean declaration = beginsDeclaration(right) || beginsMember(right);
    if (declaration || gap.isMultiline() || left.getText().startsWith("/**")) {
      boolean inBraces = left.getText().equals("{") || right.getText().equals("}");
      boolean close = inBraces || left.getText().startsWith("/**");
      document.set(gap, it -> it.setNewLines(1, 1, close ? 1 : MAX_NEW_LINES));
      return true;
    } else if (isJoined(left, right)) {
      document.set(gap, it -> it.noSpace());
    } else {
      document.set(gap, it -> it.oneSpace());
    }
    return false;
  }

  private static boolean beginsDeclaration(ISemanticRegion token) {
    return (token.getSemanticElement() instanceof ModelElement
            || token.getSemanticElement() instanceof Import)
        && token.getPreviousSemanticRegion() != null
        && token.getPreviousSemanticRegion().getSemanticElement() != token.getSemanticElement()
        && isFirstOf(token);
  }

  /** A member begins a line unless its entity stands on one line as a whole. */
  private static boolean beginsMember(ISemanticRegion token) {
    if (!(token.getSemanticElement() instanceof EntityMember member)
        || !(member.eContainer() instanceof Entity)
        || !isFirstOf(token)) {
      return false;
    }
    for (ISemanticRegion at = token.getPreviousSemanticRegion();
        at != null;
        at = at.getPreviousSemanticRegion()) {
      if (at.getText().equals("{") && at.getSemanticElement() == member.eContainer()) {
        return at.getNextHiddenRegion().isMultiline();
      }
    }
    return false;
  }

  static boolean isFirstOf(ISemanticRegion token) {
    IEObjectRegion region = token.getEObjectRegion();
    return region.getSemanticElement() == token.getSemanticElement()
        && region.getOffset() == token.getOffset();
  }

  private static boolean isJoined(ISemanticRegion left, ISemanticRegion right) {
    return switch (right.getText()) {
          case ",", ")", ".", ":", ".." -> true;
          case "(" -> opensArguments(right) || left.getText().equals("(");
          case "[*]", "[1]", "[0..1]", "[1..*]" -> true;
          default -> false;
        }
        || switch (left.getText()) {
          case "(", ".", "@", ".." -> true;
          case "-" -> rule(left).equals("Prefix");
          default -> false;
        };
  }

  /** Whether the bracket belongs to the name before it, as in string(20) and count(lines). */
  private static boolean opensArguments(ISemanticRegion bracket) {
    return ARGUMENT_RULES.contains(rule(bracket));
  }

  /** Compared by name: several set-ups of the language in one process have a grammar each. */
  private static String rule(ISemanticRegion token) {
    return token.getGrammarElement() instanceof AbstractElement element
        ? GrammarUtil.containingParserRule(element).getName()
        : "";
  }
}
