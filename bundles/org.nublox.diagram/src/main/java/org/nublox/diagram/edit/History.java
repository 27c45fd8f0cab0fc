/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.diagram.edit;

import java.util.List;
import java.util.Optional;
import org.nublox.diagram.layout.Placement;

/**
 * A history that is kept outside of the document: where a model is edited by more than its document
 * (text editors beside a diagram), undoing takes back what was done last by any of them. Whoever
 * keeps it tells the document of what was taken back by {@link ModelDocument#restore}.
 *
 * <p>Called by any thread, and while the document is held: no method may wait for other threads.
 */
public interface History {

  /**
   * A change was made; its texts and layouts were given to {@link ModelFiles#write} before.
   *
   * @param origin who made it
   * @param label what it is called
   * @param texts the changes of the texts, one after the other
   * @param before what was remembered of the drawing
   * @param after what is remembered now
   */
  void done(Object origin, String label, List<TextEdit> texts, Placement before, Placement after);

  /** What would be taken back; empty when there is nothing. */
  Optional<String> undoLabel();

  /** What would be made again; empty when there is nothing. */
  Optional<String> redoLabel();

  /** Asks for the last change to be taken back, soon. */
  void undo();

  /** Asks for the change to be made again that was taken back last, soon. */
  void redo();
}
