/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.diagnostics;

import org.eclipse.xtext.diagnostics.Severity;

/** How a file has to be written, before anything in it has a meaning. */
public enum SyntaxCode implements DiagnosticCode {
  SYNTAX_ERROR(Severity.ERROR, "The text at this place is not part of the language."),
  SYNTAX_UNKNOWN_WORD(
      Severity.ERROR,
      "A word stands where the language expects one of its own words, and it is none of them."),
  SYNTAX_KEYWORD_AS_NAME(
      Severity.ERROR,
      "A word of the language is used as a name at a place where it would be misunderstood. A leading ^ makes it a name."),
  SYNTAX_MISSING(Severity.ERROR, "A brace, bracket, quote or other sign is missing."),
  SYNTAX_UNEXPECTED_END(
      Severity.ERROR, "The file ends in the middle of a declaration: a closing brace is missing."),
  SYNTAX_UNCLOSED_TEXT(Severity.ERROR, "A text in quotes is not closed."),
  SYNTAX_UNCLOSED_COMMENT(Severity.ERROR, "A comment is not closed."),
  SYNTAX_MISPLACED_DOCUMENTATION(
      Severity.ERROR, "A documentation comment stands where there is nothing to document."),
  SYNTAX_MODULE_MISSING(
      Severity.ERROR, "Every file begins with the name of the module it belongs to."),
  SYNTAX_VALUE(
      Severity.ERROR,
      "A number or a text is written in a way that cannot be read: a number too large, an unknown escape.");

  private final Severity severity;
  private final String explanation;

  SyntaxCode(Severity severity, String explanation) {
    this.severity = severity;
    this.explanation = explanation;
  }

  @Override
  public String id() {
    return DiagnosticCode.idOf(this);
  }

  @Override
  public Severity severity() {
    return severity;
  }

  @Override
  public String explanation() {
    return explanation;
  }
}
