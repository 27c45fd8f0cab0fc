/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.validation;

import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.validation.Issue;
import org.nublox.dsl.diagnostics.DiagnosticCode;
import org.nublox.dsl.diagnostics.SyntaxCode;

/** Says in the words of the language what the reader of characters has to say in its own. */
final class SyntaxIssues {
  private SyntaxIssues() {}

  /** The issue itself when it is in our words, else one that is, at the same place. */
  static Issue translate(Issue issue, IParseResult text) {
    if (issue.getLength() != null && issue.getLength() == 0) {
      ((Issue.IssueImpl) issue).setLength(1);
    }
    if (NubloxResourceValidator.isSyntax(issue.getCode())) {
      return issue;
    }
    int offset = issue.getOffset() == null ? 0 : issue.getOffset();
    ILeafNode leaf = NodeModelUtils.findLeafNodeAtOffset(text.getRootNode(), offset);
    String at = leaf == null ? "" : leaf.getText();
    Issue.IssueImpl translated = (Issue.IssueImpl) issue;
    if (at.startsWith("\"")) {
      set(
          translated,
          SyntaxCode.SYNTAX_UNCLOSED_TEXT,
          "This text is not closed.",
          "Put a quote \" at its end; inside of it write \\\" for a quote.");
    } else if (at.startsWith("/*")) {
      set(
          translated,
          SyntaxCode.SYNTAX_UNCLOSED_COMMENT,
          "This comment is not closed.",
          "Put */ at its end.");
    } else {
      set(
          translated,
          SyntaxCode.SYNTAX_ERROR,
          at.isBlank()
              ? "Something is missing here."
              : "'" + at.lines().findFirst().orElse("") + "' is not part of the language.",
          "Remove it, or put it in quotes if it is meant as text.");
    }
    return translated;
  }

  private static void set(Issue.IssueImpl issue, DiagnosticCode code, String what, String remedy) {
    issue.setCode(code.id());
    issue.setMessage(what + " " + remedy);
  }
}
