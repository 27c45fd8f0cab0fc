/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.diagram.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.nublox.diagram.graph.Link.End;
import org.nublox.diagram.graph.Link.Multiplicity;
import org.nublox.model.Model;
import org.nublox.model.behavior.StateMachine;
import org.nublox.model.behavior.Transition;
import org.nublox.model.data.Entity;
import org.nublox.model.data.EnumLiteral;
import org.nublox.model.data.EnumType;
import org.nublox.semantics.QualifiedNames;

/** The states of a field as boxes, the transitions as links between them. */
public final class StateGraph {
  /** Between the field and the name of a transition, in the ids of links. */
  public static final String TRANSITION = "!";

  private StateGraph() {}

  /** The state machines of models, by the qualified names of their fields. */
  public static Map<String, StateMachine> machines(Collection<Model> models) {
    Map<String, StateMachine> machines = new java.util.TreeMap<>();
    for (Model model : models) {
      for (var element : model.getElements()) {
        if (element instanceof Entity entity && entity.getName() != null) {
          for (var member : entity.getMembers()) {
            if (member instanceof StateMachine machine
                && machine.getField() != null
                && machine.getField().getName() != null) {
              machines.put(QualifiedNames.of(entity) + "." + machine.getField().getName(), machine);
            }
          }
        }
      }
    }
    return machines;
  }

  /** The graph of the states of a field; empty when it has no state machine any more. */
  public static Graph of(Collection<Model> models, String field) {
    StateMachine machine = machines(models).get(field);
    if (machine == null
        || machine.getField().getType() == null
        || !(machine.getField().getType().getType() instanceof EnumType states)
        || states.getName() == null) {
      return new Graph(List.of(), List.of());
    }
    String first = first(machine).orElse("");
    List<Box> boxes = new ArrayList<>();
    Map<EnumLiteral, String> ids = new HashMap<>();
    for (EnumLiteral literal : states.getLiterals()) {
      if (literal.getName() != null) {
        String id = QualifiedNames.of(literal);
        ids.put(literal, id);
        boxes.add(
            new Box(
                id,
                Box.Kind.STATE,
                literal.getName(),
                literal.getName().equals(first) ? "first" : "",
                QualifiedNames.of(states),
                List.of()));
      }
    }
    List<Link> links = new ArrayList<>();
    for (Transition transition : machine.getTransitions()) {
      String target = ids.get(transition.getTo());
      if (transition.getName() != null && target != null) {
        List<EnumLiteral> from =
            transition.getFrom().isEmpty()
                ? states.getLiterals().stream().filter(s -> s != transition.getTo()).toList()
                : transition.getFrom();
        for (EnumLiteral source : from) {
          if (ids.containsKey(source)) {
            String id = field + TRANSITION + transition.getName();
            links.add(
                new Link(
                    from.size() == 1 ? id : id + "|" + source.getName(),
                    "",
                    Link.Kind.TRANSITION,
                    ids.get(source),
                    target,
                    new End(Multiplicity.NONE, transition.getName(), false),
                    End.PLAIN));
          }
        }
      }
    }
    links.sort((a, b) -> a.id().compareTo(b.id()));
    return new Graph(boxes, links);
  }

  private static Optional<String> first(StateMachine machine) {
    var value = machine.getField().getDefaultValue();
    INode node = value == null ? null : NodeModelUtils.findActualNodeFor(value);
    return Optional.ofNullable(node).map(NodeModelUtils::getTokenText);
  }
}
