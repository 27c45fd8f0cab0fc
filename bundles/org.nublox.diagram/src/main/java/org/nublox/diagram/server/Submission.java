/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.diagram.server;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.glsp.graph.GModelElement;
import org.eclipse.glsp.graph.GModelRoot;
import org.eclipse.glsp.server.actions.Action;
import org.eclipse.glsp.server.features.core.model.ModelSubmissionHandler;
import org.nublox.diagram.layout.Scene;

/**
 * Tells a browser what changed, and no more: after the first time only the elements that differ
 * from those it was told last.
 */
public class Submission extends ModelSubmissionHandler {

  /** An update of some elements: each match is one that was there, one that is, or both. */
  public static class ChangedElements extends Action {
    private final List<Map<String, Object>> matches;
    private final boolean animate = false;
    private final List<String> select;

    /**
     * The changes.
     *
     * @param select the ids of what is to be selected afterwards; when there are none, the
     *     selection stays as it is
     */
    public ChangedElements(List<Map<String, Object>> matches, List<String> select) {
      super("updateModel");
      this.matches = matches;
      this.select = select;
    }

    /** The changes. */
    public List<Map<String, Object>> matches() {
      return matches;
    }

    /**
     * What is to be selected, if anything. The browser says so to everybody when it has done it.
     */
    public List<String> select() {
      return select;
    }

    /** Whether elements glide to their places. */
    public boolean animate() {
      return animate;
    }
  }

  @Override
  public List<Action> submitModel(String reason) {
    if (requestModelAction.isPresent() || modelState.getRoot() == null) {
      // for the first time, all of it
      return super.submitModel(reason);
    }
    DocumentState state = (DocumentState) modelState;
    SceneFactory.Drawn before = state.drawn();
    SceneFactory.Drawn now = SceneFactory.Drawn.of(state.scene());
    state.drawn(now);
    List<Map<String, Object>> matches = new ArrayList<>();
    GModelRoot root = state.getRoot();
    Map<String, GModelElement> present = new LinkedHashMap<>();
    root.getChildren().forEach(child -> present.put(child.getId(), child));
    // the tint of a group is its number
    boolean repaint = !before.groups().equals(now.groups());
    List<GModelElement> gone = new ArrayList<>();
    List<GModelElement> lines = new ArrayList<>();
    List<GModelElement> others = new ArrayList<>();
    for (String id : before.parts().keySet()) {
      if (!now.parts().containsKey(id)) {
        matches.add(match(present.get(id), null));
        gone.add(present.get(id));
      }
    }
    now.parts()
        .forEach(
            (id, part) -> {
              if (repaint || !part.equals(before.parts().get(id))) {
                GModelElement fresh = now.element(id);
                GModelElement old = present.get(id);
                matches.add(match(old, fresh));
                if (old != null) {
                  gone.add(old);
                }
                (part instanceof Scene.Line ? lines : others).add(fresh);
              }
            });
    root.getChildren().removeAll(gone);
    // boxes first: for the end of a line that is not there yet the whole model would be searched
    root.getChildren().addAll(others);
    root.getChildren().addAll(lines);
    validator.ifPresent(this::scheduleLiveValidation);
    // both in one, so that it is drawn once
    return List.of(new ChangedElements(matches, state.takeSelection()), new LayoutsDue());
  }

  private static Map<String, Object> match(GModelElement before, GModelElement now) {
    Map<String, Object> match = new HashMap<>();
    if (before != null) {
      match.put("left", Map.of("id", before.getId(), "type", before.getType()));
      match.put("leftParentId", SceneFactory.ROOT);
    }
    if (now != null) {
      match.put("right", now);
      match.put("rightParentId", SceneFactory.ROOT);
    }
    return match;
  }
}
