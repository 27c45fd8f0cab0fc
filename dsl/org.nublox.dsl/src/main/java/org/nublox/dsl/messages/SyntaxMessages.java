/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.messages;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.antlr.runtime.MismatchedTokenException;
import org.antlr.runtime.RecognitionException;
import org.antlr.runtime.Token;
import org.antlr.runtime.TokenStream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.IGrammarAccess;
import org.eclipse.xtext.diagnostics.Diagnostic;
import org.eclipse.xtext.nodemodel.SyntaxErrorMessage;
import org.eclipse.xtext.parser.antlr.SyntaxErrorMessageProvider;
import org.nublox.dsl.diagnostics.SyntaxCode;
import org.nublox.expression.Nearest;
import org.nublox.model.Model;

/** Syntax errors in the words of the language, never in those of the parser. */
public class SyntaxMessages extends SyntaxErrorMessageProvider {
  @Inject private Keywords keywords;

  /** The words of the language, read once: of the messages there are some for each resource. */
  @Singleton
  static final class Keywords {
    private final Set<String> all;

    @Inject
    Keywords(IGrammarAccess access) {
      all = Set.copyOf(GrammarUtil.getAllKeywords(access.getGrammar()));
    }

    boolean contains(String word) {
      return all.contains(word);
    }
  }

  @Override
  public SyntaxErrorMessage getSyntaxErrorMessage(IValueConverterErrorContext context) {
    String message = context.getValueConverterException().getMessage();
    return new SyntaxErrorMessage(
        message.endsWith(".") ? message : message + ".", SyntaxCode.SYNTAX_VALUE.id());
  }

  @Override
  public SyntaxErrorMessage getSyntaxErrorMessage(IParserErrorContext context) {
    RecognitionException exception = context.getRecognitionException();
    if (exception == null) {
      // characters that make no word; the validator looks at them and says more
      return new SyntaxErrorMessage("This cannot be read.", Diagnostic.SYNTAX_DIAGNOSTIC);
    }
    Token token = exception.token;
    EObject element = context.getCurrentContext();
    if (token == null || token.getType() == Token.EOF) {
      return message(
          SyntaxCode.SYNTAX_UNEXPECTED_END,
          "The file ends in the middle of " + Places.name(element) + ".",
          "Complete it, and close it with } where it was opened with {.");
    }
    String text = token.getText();
    if (text.startsWith("/**") || isAfterDocumentation(exception)) {
      return message(
          SyntaxCode.SYNTAX_MISPLACED_DOCUMENTATION,
          "There is nothing after this documentation comment that it could describe.",
          "Move it before a declaration, or write /* instead of /**.");
    }
    if (exception instanceof MismatchedTokenException mismatch && mismatch.expecting > 0) {
      return mismatch(context.getTokenNames(), mismatch.expecting, text, element, exception);
    }
    return unexpected(text, element, exception);
  }

  private SyntaxErrorMessage mismatch(
      String[] tokenNames, int expecting, String text, EObject element, RecognitionException e) {
    String expected = expecting < tokenNames.length ? tokenNames[expecting] : "";
    if (expected.equals("'module'")) {
      return message(
          SyntaxCode.SYNTAX_MODULE_MISSING,
          "The name of the module is missing.",
          "Begin the file with `module` and a name, for example `module billing`.");
    }
    if (expected.equals("RULE_ID")) {
      return keywords.contains(text) && isWord(text) ? keywordAsName(text) : nameMissing(text);
    }
    if (expected.equals("EOF")) {
      return unexpected(text, element, e);
    }
    if (expected.equals("RULE_INT")) {
      return message(
          SyntaxCode.SYNTAX_MISSING,
          "A number is missing before " + shown(text) + ".",
          "Write a whole number such as 10.");
    }
    if (expected.equals("RULE_STRING")) {
      return message(
          SyntaxCode.SYNTAX_MISSING,
          "A text in quotes is missing before " + shown(text) + ".",
          "Write it like \"this\".");
    }
    if (expected.length() > 2 && expected.startsWith("'")) {
      String sign = expected.substring(1, expected.length() - 1);
      List<String> near = isWord(sign) ? Nearest.to(text, List.of(sign)) : List.of();
      return near.isEmpty()
          ? new SyntaxErrorMessage(
              "'" + sign + "' is missing before " + shown(text) + ". Insert it.",
              SyntaxCode.SYNTAX_MISSING.id(),
              new String[] {sign})
          : unknownWord(text, near);
    }
    return unexpected(text, element, e);
  }

  private SyntaxErrorMessage unexpected(String text, EObject element, RecognitionException e) {
    if (text.equals("}")) {
      return element == null || element instanceof Model
          ? message(
              SyntaxCode.SYNTAX_ERROR, "This } closes nothing.", "Remove it, or the one before it.")
          : message(
              SyntaxCode.SYNTAX_ERROR,
              "Something is missing in " + Places.name(element) + " before this }.",
              Places.expected(element));
    }
    if (isWord(text) && keywords.contains(text) && isUsedAsName(e)) {
      return keywordAsName(text);
    }
    if (isWord(text) && !keywords.contains(text)) {
      List<String> near = Nearest.to(text, Places.words(element));
      if (!near.isEmpty()) {
        return unknownWord(text, near);
      }
    }
    if ((element == null || element instanceof Model) && Places.isMember(text)) {
      return message(
          SyntaxCode.SYNTAX_ERROR,
          shown(text) + " belongs inside an entity.",
          "Look for a } too much before it.");
    }
    return message(
        SyntaxCode.SYNTAX_ERROR,
        shown(text) + " cannot stand here, in " + Places.name(element) + ".",
        Places.expected(element));
  }

  private static boolean isAfterDocumentation(RecognitionException e) {
    if (!(e.input instanceof TokenStream tokens)) {
      return false;
    }
    for (int i = e.token.getTokenIndex() - 1; i >= 0; i--) {
      Token before = tokens.get(i);
      if (before.getChannel() == Token.DEFAULT_CHANNEL) {
        return before.getText() != null && before.getText().startsWith("/**");
      }
    }
    return false;
  }

  /** Whether a colon, an arrow or a brace follows, as it does after names. */
  private static boolean isUsedAsName(RecognitionException e) {
    if (!(e.input instanceof TokenStream tokens)) {
      return false;
    }
    for (int i = 1; i <= 3; i++) {
      Token token = tokens.LT(i);
      if (token == e.token) {
        String next = tokens.LT(i + 1) == null ? "" : String.valueOf(tokens.LT(i + 1).getText());
        return Set.of(":", "->", "{", "=").contains(next);
      }
    }
    return false;
  }

  private static SyntaxErrorMessage keywordAsName(String word) {
    return new SyntaxErrorMessage(
        "'" + word + "' is a word of the language. Write ^" + word + " to use it as a name.",
        SyntaxCode.SYNTAX_KEYWORD_AS_NAME.id(),
        new String[] {word});
  }

  private static SyntaxErrorMessage nameMissing(String text) {
    return message(
        SyntaxCode.SYNTAX_MISSING,
        "A name is missing before " + shown(text) + ".",
        "Write one that begins with a letter.");
  }

  private static SyntaxErrorMessage unknownWord(String text, List<String> near) {
    return new SyntaxErrorMessage(
        shown(text)
            + " is not a word of the language here. Did you mean "
            + String.join(" or ", near.stream().map(word -> "'" + word + "'").toList())
            + "?",
        SyntaxCode.SYNTAX_UNKNOWN_WORD.id(),
        near.toArray(String[]::new));
  }

  private static SyntaxErrorMessage message(SyntaxCode code, String what, String remedy) {
    return new SyntaxErrorMessage(what + " " + remedy, code.id());
  }

  private static boolean isWord(String text) {
    return !text.isEmpty() && Character.isLetter(text.charAt(0));
  }

  /** The text as a message shows it: on one line and not too long. */
  static String shown(String text) {
    String line = text.lines().findFirst().orElse("");
    return "'" + (line.length() > 30 ? line.substring(0, 30) + "..." : line) + "'";
  }
}
