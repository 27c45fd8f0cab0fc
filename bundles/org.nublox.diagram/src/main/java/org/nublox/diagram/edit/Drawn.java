/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.diagram.edit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nublox.diagram.layout.Placement;
import org.nublox.diagram.layout.Point;
import org.nublox.diagram.view.View;

/** Edits of what is drawn beside the model: notes, and diagrams of a part. */
final class Drawn {
  private static final int ASIDE = 40;

  private final Sources sources;
  private final Placement placement;
  private final View view;

  Drawn(Sources sources, Placement placement, View view) {
    this.sources = sources;
    this.placement = placement;
    this.view = view;
  }

  /** Notes are of the drawing, transitions have no names that others use; all else is deleted. */
  Outcome delete(List<String> ids) {
    List<String> notes = ids.stream().filter(id -> id.startsWith("#")).toList();
    List<String> transitions = ids.stream().filter(States::isTransition).distinct().toList();
    List<String> elements =
        ids.stream().filter(id -> !id.startsWith("#") && !States.isTransition(id)).toList();
    if (!transitions.isEmpty()) {
      if (ids.stream().distinct().count() > 1) {
        throw new Refusal("Delete transitions one by one.");
      }
      return new States(sources).delete(transitions.getFirst());
    }
    Outcome rest =
        elements.isEmpty() ? Outcome.of(List.of()) : new Deletion(sources).delete(elements);
    return new Outcome(
        rest.texts(),
        present -> {
          Placement left = rest.placement().apply(present);
          Placement own = left.diagram(view.diagram());
          for (String note : notes) {
            own = own.note(note, "");
          }
          return notes.isEmpty() ? left : left.diagram(view.diagram(), own);
        },
        List.of());
  }

  Outcome note(Edit.WriteNote edit) {
    String text = edit.text().strip();
    if (!edit.id().isEmpty()) {
      return Outcome.of(present -> present.note(edit.id(), text));
    }
    Set<String> taken = placement.diagram(view.diagram()).notes().keySet();
    // two people who write notes at the same time write different ones
    int number = (text + edit.at()).hashCode() & 0xFFFFF;
    while (taken.contains("#" + Integer.toHexString(number))) {
      number++;
    }
    String note = "#" + Integer.toHexString(number);
    Point at = edit.at() == null ? new Point(0, 0) : edit.at();
    return new Outcome(
        List.of(), present -> present.note(note, text).placed(Map.of(note, at)), List.of(note));
  }

  /** What is new in a diagram stands as in the whole, in the beginning. */
  Outcome show(Edit.Show edit) {
    if (!edit.diagram().matches("[^\\s@#=]\\S*")) {
      throw new Refusal("The name of a diagram has no blanks and does not begin with @, # or =.");
    }
    return Outcome.of(
        present -> {
          Placement own = present.diagram(edit.diagram());
          Map<String, Point> places = new HashMap<>();
          for (String box : edit.boxes()) {
            if (own.place(box).isEmpty() && sources.knows(box)) {
              int number = places.size();
              places.put(
                  box,
                  edit.at() == null
                      ? present.place(box).orElse(new Point(0, 0))
                      : edit.at().plus(number * ASIDE, number * ASIDE));
            }
          }
          return present.diagram(edit.diagram(), own.placed(places));
        });
  }
}
