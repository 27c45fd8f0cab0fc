/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.diagram.server;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.eclipse.glsp.server.actions.AbstractActionHandler;
import org.eclipse.glsp.server.actions.Action;
import org.eclipse.glsp.server.actions.ActionDispatcher;
import org.eclipse.glsp.server.actions.CenterAction;
import org.eclipse.glsp.server.actions.SelectAction;
import org.nublox.diagram.edit.ModelDocument;
import org.nublox.diagram.graph.Box;
import org.nublox.diagram.graph.Graph;

/**
 * What is selected in the browsers of a server, for windows that show the same model otherwise: a
 * text editor, an outline. Elements are named by their qualified names.
 *
 * <pre>{@code
 * server.selection().listen(names -> outline.select(names));
 * server.selection().select(List.of("shop.Customer.name"));
 * }</pre>
 *
 * <p>All methods may be called by any thread.
 */
public final class SharedSelection {
  private final List<Consumer<List<String>>> listeners = new CopyOnWriteArrayList<>();
  private final List<ActionDispatcher> browsers = new CopyOnWriteArrayList<>();
  private final Set<Action> own = ConcurrentHashMap.newKeySet();
  private final ModelDocument document;
  private volatile String shown;

  SharedSelection(ModelDocument document) {
    this.document = document;
  }

  /** Adds a listener: it gets what is selected in a browser, in the order of selecting. */
  public void listen(Consumer<List<String>> listener) {
    listeners.add(listener);
  }

  /**
   * Selects entities, enumerations and fields in all browsers, and no others. The drawing moves to
   * the first, unless it or a part of it was the first before. Names of nothing that is drawn are
   * passed over. Listeners are not told.
   */
  public void select(List<String> names) {
    Graph graph = document.graph();
    List<String> ids = new ArrayList<>();
    String first = null;
    for (String name : names) {
      for (Box box : graph.boxes()) {
        boolean itself = box.id().equals(name);
        if (itself || box.rows().stream().anyMatch(row -> row.id().equals(name))) {
          ids.add((itself ? "box:" : "row:") + name);
          first = first == null ? box.id() : first;
        }
      }
    }
    boolean move = first != null && !first.equals(shown);
    shown = first;
    for (ActionDispatcher browser : browsers) {
      SelectAction selecting = new SelectAction(ids, true);
      own.add(selecting);
      var unused = browser.dispatch(selecting);
      if (move) {
        var unusedToo = browser.dispatch(new CenterAction(List.of("box:" + shown), false, true));
      }
    }
  }

  /**
   * Shows elements in all browsers. In a diagram of a part what is not in it is added in the middle
   * of what is seen; what is in it already is moved into sight and selected.
   *
   * @param names qualified names of entities, enumerations, value types or their members
   */
  public void show(List<String> names) {
    for (ActionDispatcher browser : browsers) {
      var unused = browser.dispatch(new ShowElements(names));
    }
  }

  void attach(ActionDispatcher browser) {
    browsers.add(browser);
  }

  void detach(ActionDispatcher browser) {
    browsers.remove(browser);
  }

  private void tell(List<String> names) {
    listeners.forEach(listener -> listener.accept(names));
  }

  /** Something was selected, by a person or since it is new. */
  static class Handler extends AbstractActionHandler<SelectAction> {
    @Inject private SharedSelection shared;
    private final Set<String> selected = new LinkedHashSet<>();

    @Override
    protected List<Action> executeAction(SelectAction action) {
      if (action.isDeselectAll()) {
        selected.clear();
      }
      if (action.getDeselectedElementsIDs() != null) {
        selected.removeAll(action.getDeselectedElementsIDs());
      }
      if (action.getSelectedElementsIDs() != null) {
        selected.addAll(action.getSelectedElementsIDs());
      }
      if (!shared.own.remove(action)) {
        List<String> names = new ArrayList<>();
        for (String id : selected) {
          if (id.startsWith("box:") || id.startsWith("row:")) {
            names.add(Operations.name(id));
          }
        }
        // it is where the person looks
        shared.shown = names.isEmpty() ? null : names.getFirst();
        shared.tell(names);
      }
      return none();
    }
  }
}
