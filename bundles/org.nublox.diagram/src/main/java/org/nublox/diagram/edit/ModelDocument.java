/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.diagram.edit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.nublox.diagram.graph.Graph;
import org.nublox.diagram.graph.Link;
import org.nublox.diagram.graph.StateGraph;
import org.nublox.diagram.layout.LayeredLayout;
import org.nublox.diagram.layout.LayoutFile;
import org.nublox.diagram.layout.Placement;
import org.nublox.diagram.layout.Point;
import org.nublox.diagram.layout.Scene;
import org.nublox.diagram.view.View;
import org.nublox.diagram.view.Views;
import org.nublox.model.Model;

/**
 * One model that several parties look at and edit at once: the texts of its files, the placement of
 * its drawing, one history for both, and who wants to know of changes.
 *
 * <p>All methods may be called by any thread. Listeners are called in the order of the changes, by
 * the thread that makes one, while the document is held: they must not wait for other threads.
 */
public final class ModelDocument {
  private static final int HISTORY = 1000;

  private final ModelFiles files;
  private final Sources sources;
  private final Map<String, String> layouts = new TreeMap<>();
  private final Set<String> fresh = new HashSet<>();
  private final Deque<Change> done = new ArrayDeque<>();
  private final Deque<Change> undone = new ArrayDeque<>();
  private final List<Listener> listeners = new CopyOnWriteArrayList<>();
  private final Map<String, String> openedLayouts;
  private List<Problem> problems;
  private Placement opened;
  private Placement placement;
  private Graph graph;
  private History history;

  // the last scene, and what it was made of; every window asks for it after every change
  private Scene scene;
  private Graph drawn;
  private Placement arranged;

  private record Change(String label, List<TextEdit> texts, Placement before, Placement after) {}

  /** Wants to know of changes. */
  @FunctionalInterface
  public interface Listener {
    /**
     * Something changed.
     *
     * @param origin who made the change
     * @param texts the changes of the texts, one after the other; empty when only the drawing
     *     changed
     */
    void changed(Object origin, List<TextEdit> texts);
  }

  private ModelDocument(ModelFiles files) throws IOException {
    this.files = files;
    Map<String, String> models = new TreeMap<>();
    files
        .read()
        .forEach(
            (file, text) -> (file.endsWith(ModelFiles.LAYOUT) ? layouts : models).put(file, text));
    sources = new Sources(models);
    openedLayouts = Map.copyOf(layouts);
    placement = LayoutFile.union(layouts.values().stream().map(LayoutFile::parse).toList());
    opened = placement;
  }

  /**
   * Opens the files of a model. A drawing of which nothing is remembered is arranged; that is kept
   * with the first change.
   *
   * @throws IOException when a file cannot be read
   */
  public static ModelDocument open(ModelFiles files) throws IOException {
    ModelDocument document = new ModelDocument(files);
    boolean known =
        document.graph().boxes().stream()
            .anyMatch(box -> document.placement.place(box.id()).isPresent());
    if (!known) {
      document.placement = LayeredLayout.arrange(document.graph(), document.placement);
      document.opened = document.placement;
    }
    return document;
  }

  /** What is to be drawn. */
  public synchronized Graph graph() {
    if (graph == null) {
      graph = sources.graph();
    }
    return graph;
  }

  /** What is to be drawn for somebody who looks at it in some way. */
  public synchronized Graph graph(View view) {
    return view.equals(View.ALL) && placement.notes().isEmpty()
        ? graph()
        : Views.of(sources.models(), view, placement);
  }

  /** What is drawn where. */
  public synchronized Scene scene() {
    return scene(View.ALL);
  }

  /** What is drawn where for somebody who looks at it in some way. */
  public synchronized Scene scene(View view) {
    if (view.equals(View.ALL) && placement.notes().isEmpty()) {
      return whole();
    }
    Graph shown = graph(view);
    Placement own = placement.diagram(view.diagram());
    boolean arranged =
        !view.diagram().startsWith(Placement.STATES)
            || shown.boxes().stream().anyMatch(box -> own.place(box.id()).isPresent());
    return Scene.of(shown, arranged ? own : LayeredLayout.arrange(shown, own));
  }

  /** The whole as it was drawn last, when it is the same graph with the same places. */
  @SuppressWarnings("ReferenceEquality") // equal ones that are not the same are drawn once more
  private Scene whole() {
    Graph shown = graph();
    if (scene == null || drawn != shown || arranged != placement) {
      drawn = shown;
      arranged = placement;
      scene = Scene.of(shown, placement);
    }
    return scene;
  }

  /** The diagrams that show a part of the model, by name. */
  public synchronized List<String> diagrams() {
    return placement.diagrams().keySet().stream()
        .filter(name -> !name.startsWith(Placement.STATES))
        .toList();
  }

  /** The fields that have states, by qualified name. */
  public synchronized List<String> stateFields() {
    return List.copyOf(StateGraph.machines(sources.models()).keySet());
  }

  /** The names of the modules, in the order of their files. */
  public synchronized List<String> modules() {
    return sources.models().stream()
        .map(Model::getName)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  /** What is remembered of the drawing. */
  public synchronized Placement placement() {
    return placement;
  }

  /** The text of a model file; empty when there is no such file. */
  public synchronized Optional<String> text(String file) {
    return Optional.ofNullable(sources.text(file));
  }

  /** The model file that an element stands in; empty when there is no such element. */
  public synchronized Optional<String> file(String id) {
    return Optional.ofNullable(fileOf(id));
  }

  /** The names of the model files. */
  public synchronized List<String> modelFiles() {
    return List.copyOf(sources.resources().keySet());
  }

  /** Adds a listener. */
  public void listen(Listener listener) {
    listeners.add(listener);
  }

  /** Removes a listener. */
  public void forget(Listener listener) {
    listeners.remove(listener);
  }

  /**
   * Makes an edit.
   *
   * @param origin who makes it; passed on to the listeners
   * @return the qualified names of what is new
   * @throws Refusal when it cannot be made; then nothing has changed
   */
  public synchronized List<String> apply(Edit edit, Object origin) {
    return apply(edit, origin, View.ALL);
  }

  /**
   * Makes an edit of what is seen in some view: places are those of its diagram.
   *
   * @param origin who makes it; passed on to the listeners
   * @return the qualified names of what is new
   * @throws Refusal when it cannot be made; then nothing has changed
   */
  public synchronized List<String> apply(Edit edit, Object origin, View view) {
    Outcome outcome = outcome(edit, view);
    Placement after = placement(edit, outcome, view);
    List<TextEdit> texts = inOrder(outcome.texts());
    if (texts.isEmpty() && after.equals(placement)) {
      return outcome.created();
    }
    Change change = new Change(edit.label(), texts, placement, after);
    make(texts, edit);
    placement = after;
    if (!texts.isEmpty()) {
      graph = null;
    }
    fresh.addAll(outcome.created());
    if (history == null) {
      done.push(change);
      if (done.size() > HISTORY) {
        done.removeLast();
      }
      undone.clear();
    }
    keep(texts);
    if (history != null) {
      history.done(origin, change.label(), texts, change.before(), after);
    }
    tell(origin, texts);
    return outcome.created();
  }

  private Outcome outcome(Edit edit, View view) {
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
      case Edit.Place place -> Outcome.of(present -> placed(present, place, view));
      case Edit.Arrange arrange ->
          Outcome.of(
              present ->
                  arrange.boxes().isEmpty()
                      ? LayeredLayout.arrange(graph(view), present)
                      : LayeredLayout.arrange(graph(view), present, arrange.boxes()));
      case Edit.Collapse collapse ->
          Outcome.of(present -> present.collapsed(collapse.box(), collapse.closed()));
      case Edit.ReplaceText replace -> replaced(replace);
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

  /** A moved box takes new ways: those remembered lead to where it stood. */
  private Placement placed(Placement present, Edit.Place place, View view) {
    List<String> touched =
        graph(view).links().stream()
            .filter(
                link ->
                    place.places().containsKey(link.source())
                        || place.places().containsKey(link.target()))
            .map(Link::id)
            .toList();
    return present.placed(place.places()).unrouted(touched);
  }

  private Placement placement(Edit edit, Outcome outcome, View view) {
    String diagram = view.diagram();
    Placement present = placement;
    if (!(edit instanceof Edit.ReplaceText)) {
      // what was arranged for the first time stays where people saw it
      Placement own = present.diagram(diagram);
      if (graph(view).boxes().stream().anyMatch(box -> own.place(box.id()).isEmpty())) {
        Map<String, Point> places = new HashMap<>();
        for (Scene.PlacedBox box : scene(view).boxes()) {
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
      default -> false;
    };
  }

  /** From the end of each file to its beginning, so that no change moves the next. */
  private static List<TextEdit> inOrder(List<TextEdit> edits) {
    return edits.stream()
        .sorted(
            Comparator.comparing(TextEdit::file)
                .thenComparing(Comparator.comparingInt(TextEdit::offset).reversed())
                // what is inserted at the same place must not be taken for what is removed
                .thenComparing(
                    Comparator.comparingInt((TextEdit edit) -> edit.removed().length()).reversed()))
        .toList();
  }

  private void make(List<TextEdit> texts, Edit edit) {
    if (texts.isEmpty()) {
      return;
    }
    Map<String, Integer> faults = new HashMap<>();
    texts.forEach(text -> faults.computeIfAbsent(text.file(), sources::syntaxErrors));
    sources.update(texts);
    problems = null;
    if (edit instanceof Edit.ReplaceText) {
      return;
    }
    boolean worse =
        faults.entrySet().stream()
            .anyMatch(file -> sources.syntaxErrors(file.getKey()) > file.getValue());
    if (worse) {
      sources.update(inverse(texts));
      throw new Refusal(
          switch (edit) {
            case Edit.Rename rename ->
                "'" + rename.name() + "' is a word of the language. Choose another name.";
            case Edit.ChangeType type -> "'" + type.type() + "' is no type.";
            case Edit.EditRow row -> "'" + row.name() + ": " + row.type() + "' is no field.";
            default -> "The text would not be understood afterwards. Repair the file first.";
          });
    }
  }

  private static List<TextEdit> inverse(List<TextEdit> texts) {
    return texts.reversed().stream().map(TextEdit::inverse).toList();
  }

  /**
   * What the language finds wrong, as far as it is in something that is drawn. Computed when the
   * text has changed since it was asked last.
   */
  public synchronized List<Problem> problems() {
    if (problems == null) {
      problems = sources.problems();
    }
    return problems;
  }

  /** What would be removed with elements, in words. */
  public synchronized List<String> consequences(List<String> ids) {
    return new Deletion(sources)
        .consequences(
            ids.stream().filter(id -> !id.startsWith("#") && !States.isTransition(id)).toList());
  }

  /** The types that a field may have, as they are written where it stands. */
  public synchronized List<String> types(String owner) {
    return new Creation(sources).types(sources.element(owner));
  }

  /**
   * Takes over a file that another program made, or nothing when it is known already. It cannot be
   * undone here.
   */
  public synchronized void adopt(String file, String text, Object origin) {
    if (!sources.has(file)) {
      sources.added(file, text);
      changedFromOutside(origin);
    }
  }

  /** Lets a file go that another program removed, with the changes of it that could be undone. */
  public synchronized void dismiss(String file, Object origin) {
    if (sources.has(file)) {
      sources.removed(file);
      for (Deque<Change> history : List.of(done, undone)) {
        history.removeIf(
            change -> change.texts().stream().anyMatch(text -> text.file().equals(file)));
      }
      changedFromOutside(origin);
    }
  }

  private void changedFromOutside(Object origin) {
    graph = null;
    problems = null;
    tell(origin, List.of());
  }

  /** Whether there is anything to undo, and what it is called. */
  public synchronized Optional<String> undoLabel() {
    return history != null
        ? history.undoLabel()
        : Optional.ofNullable(done.peek()).map(Change::label);
  }

  /** Whether there is anything to do again, and what it is called. */
  public synchronized Optional<String> redoLabel() {
    return history != null
        ? history.redoLabel()
        : Optional.ofNullable(undone.peek()).map(Change::label);
  }

  /**
   * Takes the last change back.
   *
   * @return whether there was one
   */
  public synchronized boolean undo(Object origin) {
    if (history != null) {
      history.undo();
      return history.undoLabel().isPresent();
    }
    Change change = done.poll();
    if (change == null) {
      return false;
    }
    undone.push(change);
    restore(inverse(change.texts()), change.before(), origin);
    return true;
  }

  /**
   * Makes the change again that was taken back last.
   *
   * @return whether there was one
   */
  public synchronized boolean redo(Object origin) {
    if (history != null) {
      history.redo();
      return history.redoLabel().isPresent();
    }
    Change change = undone.poll();
    if (change == null) {
      return false;
    }
    done.push(change);
    restore(change.texts(), change.after(), origin);
    return true;
  }

  /** From now on somebody else keeps the history, of this document and of more. */
  public synchronized void history(History elsewhere) {
    history = elsewhere;
    done.clear();
    undone.clear();
  }

  /**
   * Takes over texts and places that whoever keeps the history has restored.
   *
   * @param texts by the names of model files; those that are none here are passed over
   */
  public synchronized void restore(Map<String, String> texts, Placement to, Object origin) {
    List<TextEdit> edits = new ArrayList<>();
    texts.forEach(
        (file, text) -> {
          String present = sources.text(file);
          if (present != null && !present.equals(text)) {
            edits.add(TextEdit.between(file, present, text));
          }
        });
    if (!edits.isEmpty() || !to.equals(placement)) {
      restore(edits, to, origin);
    }
  }

  private void restore(List<TextEdit> texts, Placement to, Object origin) {
    if (!texts.isEmpty()) {
      sources.update(texts);
      problems = null;
      graph = null;
    }
    placement = to;
    keep(texts);
    tell(origin, texts);
  }

  private void tell(Object origin, List<TextEdit> texts) {
    listeners.forEach(listener -> listener.changed(origin, texts));
  }

  private void keep(List<TextEdit> texts) {
    try {
      for (String file : new HashSet<>(texts.stream().map(TextEdit::file).toList())) {
        files.write(file, sources.text(file));
      }
      keepLayouts();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void keepLayouts() throws IOException {
    Map<String, Placement> parts = LayoutFile.split(placement, this::fileOf);
    for (String model : sources.resources().keySet()) {
      String file = model + ModelFiles.LAYOUT;
      String simple = model.substring(model.lastIndexOf('/') + 1);
      String text =
          placement.equals(opened)
              ? openedLayouts.getOrDefault(file, "")
              : LayoutFile.text(parts.getOrDefault(model, Placement.EMPTY), simple);
      if (!text.equals(layouts.getOrDefault(file, ""))) {
        files.write(file, text);
        layouts.put(file, text);
      }
    }
  }

  /** Notes are of no element; they are kept with the first file. */
  private String fileOf(String box) {
    if (box.startsWith("#")) {
      return sources.resources().keySet().stream().findFirst().orElse(null);
    }
    return sources.knows(box) ? sources.file(sources.element(box)) : null;
  }
}
