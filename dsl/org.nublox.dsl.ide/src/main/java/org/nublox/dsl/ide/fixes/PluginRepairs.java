/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.ide.fixes;

import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.nublox.semantics.check.Repair;

/** What plug-ins repair, as edits of a text. */
final class PluginRepairs {

  private PluginRepairs() {}

  /** A repair of a plug-in. */
  static Fix fix(Repair repair) {
    return new Fix(
        repair.label(), (problem, element, document) -> edits(repair, element, document));
  }

  /** The edits of a repair; none when the plug-in fails. */
  private static List<TextEdit> edits(Repair repair, EObject element, Document document) {
    ICompositeNode node = element == null ? null : NodeModelUtils.findActualNodeFor(element);
    if (node == null) {
      return List.of();
    }
    String text;
    try {
      text = repair.text().apply(element);
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      return List.of();
    }
    if (text == null) {
      return List.of();
    }
    Position start = document.getPosition(node.getOffset());
    Position end =
        repair.place() == Repair.Place.BEFORE
            ? start
            : document.getPosition(node.getOffset() + node.getLength());
    String indented = text.replace("\n", "\n" + " ".repeat(start.getCharacter()));
    return List.of(new TextEdit(new Range(start, end), indented));
  }
}
