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
import java.util.ArrayList;
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
import org.nublox.diagram.graph.StateGraph;
import org.nublox.diagram.layout.LayeredLayout;
import org.nublox.diagram.layout.Placement;
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
  private final ModelFiles files;
  private final Sources sources;
  private final Layouts layouts;
  private final Set<String> fresh = new HashSet<>();
  private final Changes changes = new Changes();
  private final ProblemSearch search;
  private final List<Listener> listeners = new CopyOnWriteArrayList<>();
  private Placement placement;
  private volatile boolean layoutsDue;
  private Graph graph;
  private History history;

  // the last scene, and what it was made of; every window asks for it after every change
  private Scene scene;
  private Graph drawn;
  private Placement arranged;

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
    Map<String, String> places = new TreeMap<>();
    files
        .read()
        .forEach(
            (file, text) -> (file.endsWith(ModelFiles.LAYOUT) ? places : models).put(file, text));
    sources = new Sources(models);
    search = new ProblemSearch(sources, this);
    layouts = new Layouts(places);
    placement = layouts.placement();
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
      document.layouts.arranged(document.placement);
    }
    return document;
  }

  /** The model files, as the language understands them. */
  Sources sources() {
    return sources;
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
  public Scene scene() {
    return scene(View.ALL);
  }

  /** What is drawn where for somebody who looks at it in some way. */
  public Scene scene(View view) {
    return search.before(() -> drawnFor(view));
  }

  private Scene drawnFor(View view) {
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
      scene = scene == null ? Scene.of(shown, placement) : Scene.of(shown, placement, scene);
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
  public List<String> apply(Edit edit, Object origin) {
    return apply(edit, origin, View.ALL);
  }

  /**
   * Makes an edit of what is seen in some view: places are those of its diagram.
   *
   * @param origin who makes it; passed on to the listeners
   * @return the qualified names of what is new
   * @throws Refusal when it cannot be made; then nothing has changed
   */
  public List<String> apply(Edit edit, Object origin, View view) {
    return search.before(() -> made(edit, origin, view, false));
  }

  /**
   * As {@link #apply(Edit, Object, View)}, but layout files are not written yet: whoever calls this
   * shows the change first, and then calls {@link #keepLayouts}. The texts of models are written.
   */
  public List<String> applyAhead(Edit edit, Object origin, View view) {
    return search.before(() -> made(edit, origin, view, true));
  }

  /** Writes layout files that are not written yet, if there are some. */
  public void keepLayouts() {
    if (layoutsDue) {
      search.before(
          () -> {
            keepDueLayouts();
            return null;
          });
    }
  }

  private List<String> made(Edit edit, Object origin, View view, boolean ahead) {
    EditPlan plan = new EditPlan(this, sources, layouts, fresh, view);
    Outcome outcome = plan.outcome(edit);
    Placement after = plan.placement(edit, outcome);
    List<TextEdit> texts = TextEdit.inOrder(outcome.texts());
    if (texts.isEmpty() && after.equals(placement)) {
      return outcome.created();
    }
    Changes.Change change = new Changes.Change(edit.label(), texts, placement, after);
    make(texts, edit);
    placement = after;
    if (!texts.isEmpty()) {
      graph = null;
    }
    fresh.addAll(outcome.created());
    if (history == null) {
      changes.add(change);
    }
    keep(texts);
    if (!ahead || history != null) {
      keepDueLayouts();
    }
    if (history != null) {
      history.done(origin, change.label(), texts, change.before(), after);
    }
    tell(origin, texts);
    return outcome.created();
  }

  private void make(List<TextEdit> texts, Edit edit) {
    if (texts.isEmpty()) {
      return;
    }
    Map<String, Integer> faults = new HashMap<>();
    texts.forEach(text -> faults.computeIfAbsent(text.file(), sources::syntaxErrors));
    sources.update(texts);
    search.textsChanged();
    if (edit instanceof Edit.ReplaceText) {
      return;
    }
    boolean worse =
        faults.entrySet().stream()
            .anyMatch(file -> sources.syntaxErrors(file.getKey()) > file.getValue());
    if (worse) {
      sources.update(TextEdit.inverse(texts));
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

  /**
   * What the language finds wrong, as far as it is in something that is drawn. Sought when the text
   * has changed since it was asked last; edits do not wait for it.
   */
  public List<Problem> problems() {
    return search.all();
  }

  /** What would be removed with elements, in words. */
  public synchronized List<String> consequences(List<String> ids) {
    return new Deletion(sources)
        .consequences(
            ids.stream().filter(id -> !id.startsWith("#") && !States.isTransition(id)).toList());
  }

  /**
   * The text of elements, for {@link Edit.Paste} here or elsewhere.
   *
   * @throws Refusal when one is gone, or is of a kind that is not copied
   */
  public synchronized String words(List<String> ids) {
    return new Copying(sources).text(ids);
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
      changes.forget(file);
      changedFromOutside(origin);
    }
  }

  /**
   * Takes over layout files that another program wrote, such as git; a change that can be taken
   * back. Files that say what they said are passed over.
   *
   * @param texts of all layout files that there are, by their names
   */
  public synchronized void followLayouts(Map<String, String> texts, Object origin) {
    if (layouts.differ(texts)) {
      apply(new Edit.ReplaceLayouts(texts), origin);
    }
  }

  private void changedFromOutside(Object origin) {
    graph = null;
    search.textsChanged();
    tell(origin, List.of());
  }

  /** Whether there is anything to undo, and what it is called. */
  public synchronized Optional<String> undoLabel() {
    return history != null ? history.undoLabel() : changes.undoLabel();
  }

  /** Whether there is anything to do again, and what it is called. */
  public synchronized Optional<String> redoLabel() {
    return history != null ? history.redoLabel() : changes.redoLabel();
  }

  /**
   * Takes the last change back.
   *
   * @return whether there was one
   */
  public boolean undo(Object origin) {
    return search.before(() -> undone(origin));
  }

  private boolean undone(Object origin) {
    if (history != null) {
      history.undo();
      return history.undoLabel().isPresent();
    }
    Optional<Changes.Change> change = changes.undo();
    change.ifPresent(last -> restore(TextEdit.inverse(last.texts()), last.before(), origin));
    return change.isPresent();
  }

  /**
   * Makes the change again that was taken back last.
   *
   * @return whether there was one
   */
  public boolean redo(Object origin) {
    return search.before(() -> redone(origin));
  }

  private boolean redone(Object origin) {
    if (history != null) {
      history.redo();
      return history.redoLabel().isPresent();
    }
    Optional<Changes.Change> change = changes.redo();
    change.ifPresent(next -> restore(next.texts(), next.after(), origin));
    return change.isPresent();
  }

  /** From now on somebody else keeps the history, of this document and of more. */
  public synchronized void history(History elsewhere) {
    history = elsewhere;
    changes.clear();
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
      search.textsChanged();
      graph = null;
    }
    placement = to;
    keep(texts);
    keepDueLayouts();
    tell(origin, texts);
  }

  private void tell(Object origin, List<TextEdit> texts) {
    listeners.forEach(listener -> listener.changed(origin, texts));
  }

  private void keep(List<TextEdit> texts) {
    layoutsDue = true;
    try {
      for (String file : new HashSet<>(texts.stream().map(TextEdit::file).toList())) {
        files.write(file, sources.text(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void keepDueLayouts() {
    if (!layoutsDue) {
      return;
    }
    layoutsDue = false;
    try {
      layouts.keep(placement, modelFiles(), this::fileOf, files);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Notes and empty diagrams are of no element; they are kept with the first file. */
  private String fileOf(String box) {
    if (box.startsWith("#") || box.startsWith("@")) {
      return sources.resources().keySet().stream().findFirst().orElse(null);
    }
    return sources.knows(box) ? sources.file(sources.element(box)) : null;
  }
}
