/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.diagram.edit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.nublox.diagram.layout.Placement;

/** The changes of a document that can be taken back, and those that were. */
final class Changes {
  private static final int MOST = 1000;

  private final Deque<Change> done = new ArrayDeque<>();
  private final Deque<Change> undone = new ArrayDeque<>();

  /**
   * A change.
   *
   * @param label what it is called
   * @param texts the changes of the texts, one after the other
   * @param before what was remembered of the drawing
   * @param after what is remembered now
   */
  record Change(String label, List<TextEdit> texts, Placement before, Placement after) {
    private boolean concerns(String file) {
      return texts.stream().anyMatch(text -> text.file().equals(file));
    }
  }

  /** A change was made; what was taken back before is lost. */
  void add(Change change) {
    done.push(change);
    if (done.size() > MOST) {
      done.removeLast();
    }
    undone.clear();
  }

  /** A file is gone, and with it the changes of its text. */
  void forget(String file) {
    done.removeIf(change -> change.concerns(file));
    undone.removeIf(change -> change.concerns(file));
  }

  void clear() {
    done.clear();
    undone.clear();
  }

  Optional<String> undoLabel() {
    return Optional.ofNullable(done.peek()).map(Change::label);
  }

  Optional<String> redoLabel() {
    return Optional.ofNullable(undone.peek()).map(Change::label);
  }

  /** The change that is to be taken back now. */
  Optional<Change> undo() {
    return moved(done, undone);
  }

  /** The change that is to be made again now. */
  Optional<Change> redo() {
    return moved(undone, done);
  }

  private static Optional<Change> moved(Deque<Change> from, Deque<Change> to) {
    Change change = from.poll();
    if (change != null) {
      to.push(change);
    }
    return Optional.ofNullable(change);
  }
}
