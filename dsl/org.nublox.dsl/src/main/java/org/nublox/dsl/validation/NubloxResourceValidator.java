/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.validation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.Issue;
import org.eclipse.xtext.validation.ResourceValidatorImpl;
import org.nublox.dsl.diagnostics.DiagnosticCatalogue;
import org.nublox.dsl.diagnostics.SyntaxCode;

/**
 * Leaves out what only follows from something else: of the syntax errors in a declaration the first
 * one is reported, and nothing is said of the meaning of a declaration that could not be read.
 */
public class NubloxResourceValidator extends ResourceValidatorImpl {

  @Override
  public List<Issue> validate(Resource resource, CheckMode mode, CancelIndicator cancelled) {
    List<Issue> all = super.validate(resource, mode, cancelled);
    if (!(resource instanceof XtextResource xtext)
        || xtext.getParseResult() == null
        || all.isEmpty()) {
      return all;
    }
    return filter(xtext.getParseResult(), all);
  }

  private static List<Issue> filter(IParseResult text, List<Issue> all) {
    List<Issue> kept = new ArrayList<>();
    Set<INode> unreadable = new HashSet<>();
    List<Issue> syntax =
        all.stream()
            .filter(Issue::isSyntaxError)
            .sorted(Comparator.comparingInt(NubloxResourceValidator::offset))
            .toList();
    for (Issue issue : syntax) {
      INode declaration = declaration(text, offset(issue));
      if (unreadable.add(declaration)) {
        kept.add(SyntaxIssues.translate(issue, text));
      }
    }
    boolean lost = unreadable.contains(text.getRootNode());
    for (Issue issue : all) {
      if (!issue.isSyntaxError()
          && isOurs(issue)
          && !unreadable.contains(declaration(text, offset(issue)))
          && !(lost && isAboutMissing(issue))) {
        kept.add(issue);
      }
    }
    return kept;
  }

  private static int offset(Issue issue) {
    return issue.getOffset() == null ? 0 : issue.getOffset();
  }

  /** EMF's own remarks on missing features only repeat syntax and linking errors. */
  private static boolean isOurs(Issue issue) {
    return DiagnosticCatalogue.find(issue.getCode()).isPresent()
        || issue.getSeverity() != Severity.ERROR
        || (issue.getCode() != null
            && (issue.getCode().startsWith("expr.")
                || issue.getCode().startsWith(InstalledChecks.PREFIX)));
  }

  /** Where part of the file could not be read, its declarations are not known. */
  private static boolean isAboutMissing(Issue issue) {
    return issue.getCode() != null && issue.getCode().startsWith("unknown-");
  }

  /** The node of the top-level declaration around the place, or the root when there is none. */
  private static INode declaration(IParseResult text, int offset) {
    ICompositeNode root = text.getRootNode();
    ILeafNode leaf = NodeModelUtils.findLeafNodeAtOffset(root, offset);
    INode at = leaf;
    while (at != null && at.getParent() != null && at.getParent() != root) {
      at = at.getParent();
    }
    return at == null || at == leaf ? root : at;
  }

  /** Codes of syntax errors. */
  static boolean isSyntax(String code) {
    return DiagnosticCatalogue.find(code).filter(SyntaxCode.class::isInstance).isPresent();
  }
}
