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
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.nublox.model.behavior.StateMachine;
import org.nublox.model.data.DataPackage;
import org.nublox.model.data.Entity;
import org.nublox.model.data.EnumType;
import org.nublox.model.data.Field;
import org.nublox.model.data.SeedRow;
import org.nublox.model.data.TypeUse;
import org.nublox.semantics.Members;

/**
 * Repairs that have to look at the model or at the text; without edits where these are not any more
 * as they were when the problem was found.
 */
final class Insertions {
  private Insertions() {}

  /** A key as the first member of an entity. */
  static Fix key() {
    return new Fix(
        "Add a key",
        (problem, element, document) -> {
          Entity entity = EcoreUtil2.getContainerOfType(element, Entity.class);
          if (entity == null) {
            return List.of();
          }
          INode node = NodeModelUtils.findActualNodeFor(entity);
          int brace = document.getContents().indexOf('{', node.getOffset());
          return brace < 0
              ? List.of()
              : Fix.insert(document, brace + 1, "\n  key id: uuid = newUuid()");
        });
  }

  /** The values that a row lacks, for the person to fill in. */
  static Fix seedValues(String message) {
    String names =
        message.replaceFirst("(?s)^This row lacks ", "").replaceFirst("(?s)\\. Add a value.*$", "");
    return new Fix(
        "Add " + names,
        (problem, element, document) -> {
          SeedRow row = EcoreUtil2.getContainerOfType(element, SeedRow.class);
          if (row == null) {
            return List.of();
          }
          INode node = NodeModelUtils.findActualNodeFor(row);
          int brace = document.getContents().lastIndexOf('}', node.getEndOffset());
          String values =
              List.of(names.split(", ")).stream()
                  .map(name -> name + " = \"\"  ")
                  .collect(Collectors.joining());
          return brace < 0 ? List.of() : Fix.insert(document, brace, values);
        });
  }

  /** The first literal as the state that rows begin with. */
  static Fix firstState() {
    return new Fix(
        "Begin with the first state", (problem, element, document) -> state(element, document));
  }

  private static List<TextEdit> state(EObject element, Document document) {
    StateMachine machine = EcoreUtil2.getContainerOfType(element, StateMachine.class);
    if (machine == null) {
      return List.of();
    }
    Field field = machine.getField();
    EnumType type = Members.enumeration(field).orElse(null);
    if (type == null || type.getLiterals().isEmpty() || field.eResource() != machine.eResource()) {
      return List.of();
    }
    INode node =
        NodeModelUtils.findNodesForFeature(field, DataPackage.Literals.FIELD__TYPE).getLast();
    return Fix.insert(
        document, node.getEndOffset(), " = " + type.getLiterals().getFirst().getName());
  }

  /** (2, 12) becomes (12, 2). */
  static Fix swapArguments() {
    return new Fix(
        "Exchange precision and scale",
        (problem, element, document) -> {
          List<INode> nodes =
              element instanceof TypeUse
                  ? NodeModelUtils.findNodesForFeature(
                      element, DataPackage.Literals.TYPE_USE__ARGUMENTS)
                  : List.of();
          if (nodes.size() != 2) {
            return List.of();
          }
          String first = NodeModelUtils.getTokenText(nodes.get(0));
          String second = NodeModelUtils.getTokenText(nodes.get(1));
          return List.of(edit(document, nodes.get(0), second), edit(document, nodes.get(1), first));
        });
  }

  private static TextEdit edit(Document document, INode node, String text) {
    return new TextEdit(
        new Range(
            document.getPosition(node.getOffset()), document.getPosition(node.getEndOffset())),
        text);
  }

  /** https in the place of http. */
  static Fix secureUrl() {
    return new Fix(
        "Use https",
        (problem, element, document) -> {
          String url = document.getSubstring(problem.getRange());
          return List.of(
              new TextEdit(problem.getRange(), url.replaceFirst("(?i)http://", "https://")));
        });
  }
}
