/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.diagram.view;

import static org.nublox.diagram.layout.Placement.STATES;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nublox.diagram.graph.Box;
import org.nublox.diagram.graph.Graph;
import org.nublox.diagram.graph.GraphBuilder;
import org.nublox.diagram.graph.Mark;
import org.nublox.diagram.graph.Row;
import org.nublox.diagram.graph.StateGraph;
import org.nublox.diagram.layout.Placement;
import org.nublox.model.AnnotatedElement;
import org.nublox.model.Annotation;
import org.nublox.model.Model;
import org.nublox.model.ModelElement;
import org.nublox.semantics.QualifiedNames;

/** What is drawn for somebody who looks at a model in some way. */
public final class Views {
  private static final String TAG = "tag";

  private Views() {}

  /**
   * The graph of a view.
   *
   * @param placement with the notes of the drawing, and what belongs to which diagram
   */
  public static Graph of(Collection<Model> models, View view, Placement placement) {
    Graph graph =
        view.diagram().startsWith(STATES)
            ? StateGraph.of(models, view.diagram().substring(STATES.length()))
            : model(models, view, placement);
    List<Box> notes = notes(placement.diagram(view.diagram()));
    if (notes.isEmpty()) {
      return graph;
    }
    List<Box> boxes = new ArrayList<>(graph.boxes());
    boxes.addAll(notes);
    return new Graph(boxes, graph.links());
  }

  private static Graph model(Collection<Model> models, View view, Placement placement) {
    Graph whole = GraphBuilder.of(models, view.selection());
    if (view.equals(View.ALL)) {
      return whole;
    }
    Map<String, String> tags = view.colours() == View.Colours.TAG ? tags(models) : new HashMap<>();
    Placement diagram = placement.diagram(view.diagram());
    List<Box> boxes = new ArrayList<>();
    Set<String> shown = new HashSet<>();
    for (Box box : whole.boxes()) {
      if (view.diagram().isEmpty() || diagram.place(box.id()).isPresent()) {
        Box reduced = box.withRows(rows(box, view.details()));
        boxes.add(
            view.colours() == View.Colours.TAG
                ? reduced.withGroup(tags.getOrDefault(box.id(), ""))
                : reduced);
        shown.add(box.id());
      }
    }
    return new Graph(
        boxes,
        whole.links().stream()
            .filter(link -> shown.contains(link.source()) && shown.contains(link.target()))
            .toList());
  }

  private static List<Row> rows(Box box, View.Details details) {
    return switch (details) {
      case ALL -> box.rows();
      case KEYS -> box.rows().stream().filter(row -> row.marks().contains(Mark.KEY)).toList();
      case NONE -> List.of();
    };
  }

  private static Map<String, String> tags(Collection<Model> models) {
    Map<String, String> tags = new HashMap<>();
    for (Model model : models) {
      for (ModelElement element : model.getElements()) {
        if (!(element instanceof AnnotatedElement annotated) || element.getName() == null) {
          continue;
        }
        for (Annotation annotation : annotated.getAnnotations()) {
          if (TAG.equals(annotation.getSource()) && !annotation.getEntries().isEmpty()) {
            tags.put(
                QualifiedNames.of(element),
                annotation.getEntries().getFirst().getValue().replace("\"", ""));
          }
        }
      }
    }
    return tags;
  }

  private static List<Box> notes(Placement diagram) {
    List<Box> notes = new ArrayList<>();
    diagram
        .notes()
        .forEach(
            (id, text) -> {
              List<String> lines = text.lines().toList();
              List<Row> rows = new ArrayList<>();
              for (int i = 1; i < lines.size(); i++) {
                rows.add(new Row(id + "." + i, lines.get(i), "", Set.of()));
              }
              notes.add(new Box(id, Box.Kind.NOTE, lines.getFirst(), "", "", rows));
            });
    return notes;
  }
}
