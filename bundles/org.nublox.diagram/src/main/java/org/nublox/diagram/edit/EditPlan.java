/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.diagram.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nublox.diagram.graph.Graph;
import org.nublox.diagram.graph.Link;
import org.nublox.diagram.layout.LayeredLayout;
import org.nublox.diagram.layout.Placement;
import org.nublox.diagram.layout.Point;
import org.nublox.diagram.layout.Scene;
import org.nublox.diagram.layout.SteadyLayout;
import org.nublox.diagram.view.View;

/** Says what an edit comes to in a document, for somebody who looks at it in some way. */
final class EditPlan {
  private final ModelDocument document;
  private final Sources sources;
  private final Layouts layouts;
  private final Set<String> fresh;
  private final Placement placement;
  private final View view;

  /**
   * A plan for the document as it is now.
   *
   * @param fresh qualified names of what was created since the document was opened
   */
  EditPlan(ModelDocument document, Sources sources, Layouts layouts, Set<String> fresh, View view) {
    this.document = document;
    this.sources = sources;
    this.layouts = layouts;
    this.fresh = fresh;
    this.placement = document.placement();
    this.view = view;
  }

  /** What the edit comes to. */
  Outcome outcome(Edit edit) {
    return switch (edit) {
      case Edit.CreateEntity create -> new Creation(sources).entity(create);
      case Edit.CreateEnum create -> new Creation(sources).enumeration(create);
      case Edit.CreateRow create -> new Creation(sources).row(create);
      case Edit.CreateRelation create -> new Creation(sources).relation(create);
      case Edit.Extend extend -> new Creation(sources).extend(extend);
      case Edit.Delete delete -> new Drawn(sources, placement, view).delete(delete.ids());
      case Edit.Rename rename when States.isTransition(rename.id()) ->
          new States(sources).rename(rename.id(), rename.name());
      case Edit.Rename rename -> new Renaming(sources, fresh).rename(rename);
      case Edit.ChangeType change -> new Adjusting(sources).type(change);
      case Edit.EditRow row -> row(row);
      case Edit.ChangeCardinality change -> new Adjusting(sources).cardinality(change);
      case Edit.SetFlag set -> new Adjusting(sources).flag(set);
      case Edit.MoveRow move -> new Adjusting(sources).move(move);
      case Edit.Retarget retarget -> new Retargeting(sources).retarget(retarget);
      case Edit.Copy copy -> new Copying(sources).copy(copy);
      case Edit.Paste paste -> new Pasting(sources).paste(paste);
      case Edit.Repair repair -> Outcome.of(sources.repair(repair));
      case Edit.CreateTransition create -> new States(sources).create(create);
      case Edit.WriteNote write -> new Drawn(sources, placement, view).note(write);
      case Edit.Show show -> new Drawn(sources, placement, view).show(show);
      case Edit.Hide hide ->
          Outcome.of(
              present ->
                  present.diagram(
                      hide.diagram(), present.diagram(hide.diagram()).without(hide.boxes())));
      case Edit.Discard discard -> Outcome.of(present -> present.withoutDiagram(discard.diagram()));
      case Edit.Place place -> Outcome.of(present -> placed(present, place));
      case Edit.Arrange arrange -> Outcome.of(present -> arranged(present, arrange));
      case Edit.Collapse collapse ->
          Outcome.of(present -> present.collapsed(collapse.box(), collapse.closed()));
      case Edit.ReplaceText replace -> replaced(replace);
      case Edit.ReplaceLayouts replace -> Outcome.of(present -> read(replace));
    };
  }

  private Outcome row(Edit.EditRow edit) {
    Outcome renamed = new Renaming(sources, fresh).rename(new Edit.Rename(edit.id(), edit.name()));
    if (edit.type().isEmpty()) {
      return renamed;
    }
    Outcome typed = new Adjusting(sources).type(new Edit.ChangeType(edit.id(), edit.type()));
    List<TextEdit> texts = new ArrayList<>(renamed.texts());
    texts.addAll(typed.texts());
    return new Outcome(texts, renamed.placement(), List.of());
  }

  private Outcome replaced(Edit.ReplaceText edit) {
    String present = sources.text(edit.file());
    if (present == null) {
      throw new Refusal("There is no file '" + edit.file() + "' in this model.");
    }
    return present.equals(edit.text())
        ? Outcome.of(List.of())
        : Outcome.of(List.of(TextEdit.between(edit.file(), present, edit.text())));
  }

  /** What the files say now; when that is nothing it is as when such a model is opened. */
  private Placement read(Edit.ReplaceLayouts edit) {
    Placement read = layouts.read(edit.texts());
    Graph graph = document.graph();
    if (graph.boxes().stream().noneMatch(box -> read.place(box.id()).isPresent())) {
      layouts.arranged(LayeredLayout.arrange(graph, read));
    }
    return layouts.placement();
  }

  private Placement arranged(Placement present, Edit.Arrange edit) {
    Graph graph = document.graph(view);
    if (!edit.boxes().isEmpty()) {
      return LayeredLayout.arrange(graph, present, edit.boxes());
    }
    return edit.anew()
        ? LayeredLayout.thoroughly(graph, present)
        : SteadyLayout.arrange(graph, present);
  }

  /** A moved box takes new ways: those remembered lead to where it stood. */
  private Placement placed(Placement present, Edit.Place place) {
    List<String> touched =
        document.graph(view).links().stream()
            .filter(
                link ->
                    place.places().containsKey(link.source())
                        || place.places().containsKey(link.target()))
            .map(Link::id)
            .toList();
    return present.placed(place.places()).unrouted(touched);
  }

  /** What is remembered of the drawing afterwards. */
  Placement placement(Edit edit, Outcome outcome) {
    String diagram = view.diagram();
    Placement present = placement;
    if (!(edit instanceof Edit.ReplaceText) && !(edit instanceof Edit.ReplaceLayouts)) {
      // what was arranged for the first time stays where people saw it
      Placement own = present.diagram(diagram);
      if (document.graph(view).boxes().stream().anyMatch(box -> own.place(box.id()).isEmpty())) {
        Map<String, Point> places = new HashMap<>();
        for (Scene.PlacedBox box : document.scene(view).boxes()) {
          if (own.place(box.box().id()).isEmpty()) {
            places.put(box.box().id(), new Point(box.area().x(), box.area().y()));
          }
        }
        present = present.diagram(diagram, own.placed(places));
      }
    }
    if (!isOfOneDrawing(edit)) {
      return outcome.placement().apply(present);
    }
    Placement own = outcome.placement().apply(present.diagram(diagram));
    if (!diagram.isEmpty()) {
      // what is created in a diagram is seen in it
      Map<String, Point> places = new HashMap<>();
      for (String created : outcome.created()) {
        if (own.place(created).isEmpty() && !diagram.startsWith(Placement.STATES)) {
          places.put(created, new Point(0, 0));
        }
      }
      own = own.placed(places);
    }
    return present.diagram(diagram, own);
  }

  /** Whether an edit is about places in one drawing, and not about elements in all. */
  private static boolean isOfOneDrawing(Edit edit) {
    return switch (edit) {
      case Edit.Place place -> true;
      case Edit.Arrange arrange -> true;
      case Edit.Collapse collapse -> true;
      case Edit.WriteNote write -> true;
      case Edit.CreateEntity create -> true;
      case Edit.CreateEnum create -> true;
      case Edit.Copy copy -> copy.at() != null;
      case Edit.Paste paste -> paste.at() != null;
      default -> false;
    };
  }
}
