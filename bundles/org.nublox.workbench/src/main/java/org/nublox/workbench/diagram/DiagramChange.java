/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.diagram;

import java.util.List;
import java.util.Map;
import org.eclipse.core.commands.operations.AbstractOperation;
import org.eclipse.core.commands.operations.IAdvancedUndoableOperation;
import org.eclipse.core.commands.operations.OperationHistoryEvent;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.nublox.diagram.edit.TextEdit;
import org.nublox.diagram.layout.Placement;

/** A change that was made in the diagram: of texts, of places, or both. One step of the history. */
final class DiagramChange extends AbstractOperation implements IAdvancedUndoableOperation {

  private final LiveDiagram diagram;
  private final List<TextEdit> texts;
  private final Placement before;
  private final Placement after;
  private Map<String, Long> stampsBefore = Map.of();
  private Map<String, Long> stampsAfter = Map.of();

  DiagramChange(
      LiveDiagram diagram, String label, List<TextEdit> texts, Placement before, Placement after) {
    super(label);
    this.diagram = diagram;
    this.texts = List.copyOf(texts);
    this.before = before;
    this.after = after;
  }

  @Override
  public IStatus execute(IProgressMonitor monitor, IAdaptable info) {
    // the drawing shows it already
    stampsBefore = stamps();
    IStatus status = apply(texts, Map.of());
    stampsAfter = stamps();
    return status;
  }

  @Override
  public IStatus undo(IProgressMonitor monitor, IAdaptable info) {
    Map<String, Long> here = stamps();
    IStatus status =
        apply(
            texts.reversed().stream().map(TextEdit::inverse).toList(),
            here.equals(stampsAfter) ? stampsBefore : Map.of());
    stampsAfter = here;
    stampsBefore = stamps();
    return restored(status, before);
  }

  @Override
  public IStatus redo(IProgressMonitor monitor, IAdaptable info) {
    Map<String, Long> here = stamps();
    IStatus status = apply(texts, here.equals(stampsBefore) ? stampsAfter : Map.of());
    stampsBefore = here;
    stampsAfter = stamps();
    return restored(status, after);
  }

  private IStatus restored(IStatus status, Placement placement) {
    if (status.isOK()) {
      diagram.restore(files(), placement);
    }
    return status;
  }

  private IStatus apply(List<TextEdit> edits, Map<String, Long> stamps) {
    try {
      return diagram.texts().apply(edits, stamps)
          ? Status.OK_STATUS
          : Status.warning("The text was changed meanwhile. The drawing follows it.");
    } catch (CoreException e) {
      return e.getStatus();
    }
  }

  private Map<String, Long> stamps() {
    return diagram.texts().stamps(files());
  }

  private List<String> files() {
    return texts.stream().map(TextEdit::file).distinct().toList();
  }

  @Override
  public Object[] getAffectedObjects() {
    return files().stream().map(diagram.texts()::file).toArray();
  }

  @Override
  public void aboutToNotify(OperationHistoryEvent event) {
    // nothing is prepared
  }

  @Override
  public IStatus computeUndoableStatus(IProgressMonitor monitor) {
    return Status.OK_STATUS;
  }

  @Override
  public IStatus computeRedoableStatus(IProgressMonitor monitor) {
    return Status.OK_STATUS;
  }
}
