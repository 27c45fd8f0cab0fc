/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.ide.fixes;

import com.google.inject.Injector;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Range;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.resource.EObjectAtOffsetHelper;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.validation.Issue;

/** What repairs problems, for who has the resource at hand and no language server. */
public final class Repairs {
  private Repairs() {}

  /**
   * One way to repair a problem.
   *
   * @param label what is done, in the imperative
   * @param changes of the text as it is; they do not touch each other
   */
  public record Repair(String label, List<Change> changes) {
    public Repair {
      changes = List.copyOf(changes);
    }
  }

  /** Another text in the place of some characters. */
  public record Change(int offset, int length, String text) {}

  /** The ways to repair a problem of a resource; none when nothing is known. */
  public static List<Repair> of(XtextResource resource, Issue issue, Injector language) {
    if (!NubloxQuickFixes.repairs(issue.getCode())
        || issue.getOffset() == null
        || issue.getLength() == null) {
      // most problems end here: the rest looks through the text
      return List.of();
    }
    Document document = new Document(1, resource.getParseResult().getRootNode().getText());
    int end = Math.min(issue.getOffset() + issue.getLength(), document.getContents().length());
    Diagnostic diagnostic =
        new Diagnostic(
            new Range(document.getPosition(issue.getOffset()), document.getPosition(end)),
            issue.getMessage());
    diagnostic.setCode(issue.getCode());
    EObject element =
        language
            .getInstance(EObjectAtOffsetHelper.class)
            .resolveElementAt(resource, issue.getOffset());
    EObject at = element(resource, issue, element);
    return NubloxQuickFixes.fixes(diagnostic).stream()
        .map(
            fix ->
                new Repair(
                    fix.label(),
                    fix.change().edits(diagnostic, at, document).stream()
                        .map(
                            edit -> {
                              int from = document.getOffSet(edit.getRange().getStart());
                              int to = document.getOffSet(edit.getRange().getEnd());
                              return new Change(from, to - from, edit.getNewText());
                            })
                        .toList()))
        .toList();
  }

  /** The element that a problem is of: it says so itself, or the text at its place does. */
  private static EObject element(XtextResource resource, Issue issue, EObject there) {
    return issue.getUriToProblem() == null
        ? there
        : resource.getEObject(issue.getUriToProblem().fragment());
  }
}
