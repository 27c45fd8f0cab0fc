/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.diagram.edit;

import static org.nublox.diagram.graph.StateGraph.TRANSITION;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.nublox.diagram.edit.Texts.Region;
import org.nublox.diagram.graph.StateGraph;
import org.nublox.model.behavior.StateMachine;
import org.nublox.model.behavior.Transition;
import org.nublox.model.data.EnumLiteral;

/** Changes the transitions of state machines. */
final class States {
  private final Sources sources;

  States(Sources sources) {
    this.sources = sources;
  }

  static boolean isTransition(String id) {
    return id.contains(TRANSITION);
  }

  private StateMachine machine(String field) {
    StateMachine machine = StateGraph.machines(sources.models()).get(field);
    if (machine == null) {
      throw new Refusal("'" + field + "' has no states any more.");
    }
    return machine;
  }

  private Transition transition(String id) {
    int mark = id.indexOf(TRANSITION);
    int end = id.indexOf('|');
    String name = id.substring(mark + 1, end < 0 ? id.length() : end);
    return machine(id.substring(0, mark)).getTransitions().stream()
        .filter(transition -> name.equals(transition.getName()))
        .findFirst()
        .orElseThrow(() -> new Refusal("There is no transition '" + name + "' any more."));
  }

  Outcome create(Edit.CreateTransition edit) {
    StateMachine machine = machine(edit.field());
    EnumLiteral from = sources.element(edit.from(), EnumLiteral.class);
    EnumLiteral to = sources.element(edit.to(), EnumLiteral.class);
    Set<String> taken = new HashSet<>();
    machine.getTransitions().forEach(transition -> taken.add(transition.getName()));
    String wish =
        "to"
            + to.getName().substring(0, 1).toUpperCase(java.util.Locale.ROOT)
            + to.getName().substring(1);
    String name = wish;
    for (int i = 2; taken.contains(name); i++) {
      name = wish + i;
    }
    String words = from.getName() + " -> " + to.getName() + "  " + name;
    return new Outcome(
        List.of(insertion(machine, words)),
        placement -> placement,
        List.of(edit.field() + TRANSITION + name));
  }

  private TextEdit insertion(StateMachine machine, String words) {
    String file = sources.file(machine);
    String text = sources.text(file);
    String lineBreak = Texts.lineBreak(text);
    if (!machine.getTransitions().isEmpty()) {
      INode last = NodeModelUtils.findActualNodeFor(machine.getTransitions().getLast());
      int rest = Texts.restOfLine(text, last.getEndOffset());
      if (rest >= 0) {
        String indentation = Texts.indentation(text, last.getOffset());
        return new TextEdit(file, rest, "", lineBreak + indentation + words);
      }
      return new TextEdit(file, last.getEndOffset(), "", "  " + words);
    }
    INode node = NodeModelUtils.findActualNodeFor(machine);
    String indentation = Texts.indentation(text, node.getOffset());
    int brace = node.getEndOffset() - 1;
    int start = text.lastIndexOf('{', brace) + 1;
    return new TextEdit(
        file,
        start,
        text.substring(start, brace).isBlank() ? text.substring(start, brace) : "",
        lineBreak + indentation + Texts.STEP + words + lineBreak + indentation);
  }

  Outcome delete(String id) {
    Transition transition = transition(id);
    String file = sources.file(transition);
    String text = sources.text(file);
    INode node = NodeModelUtils.findActualNodeFor(transition);
    Region cut = Texts.cut(text, node.getOffset(), node.getEndOffset());
    return Outcome.of(
        List.of(new TextEdit(file, cut.start(), text.substring(cut.start(), cut.end()), "")));
  }

  Outcome rename(String id, String name) {
    Names.check(name);
    Transition transition = transition(id);
    EObject machine = transition.eContainer();
    if (((StateMachine) machine)
        .getTransitions().stream()
            .anyMatch(other -> other != transition && name.equals(other.getName()))) {
      throw new Refusal("There is a transition '" + name + "' already. Choose another name.");
    }
    INode node =
        NodeModelUtils.findNodesForFeature(
                transition, transition.eClass().getEStructuralFeature("name"))
            .getFirst();
    return Outcome.of(
        List.of(
            new TextEdit(
                sources.file(transition),
                node.getOffset(),
                NodeModelUtils.getTokenText(node),
                name)));
  }
}
