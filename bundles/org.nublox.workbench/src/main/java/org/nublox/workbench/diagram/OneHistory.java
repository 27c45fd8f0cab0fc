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
import java.util.Optional;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.operations.IOperationHistory;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.commands.operations.IUndoableOperation;
import org.eclipse.core.commands.operations.ObjectUndoContext;
import org.eclipse.core.commands.operations.OperationHistoryFactory;
import org.eclipse.core.commands.operations.TriggeredOperations;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.swt.widgets.Display;
import org.nublox.diagram.edit.History;
import org.nublox.diagram.edit.TextEdit;
import org.nublox.diagram.layout.Placement;

/**
 * The history of the workbench, as far as it is about a diagram: what was done in the drawing and
 * what was typed in the editors of its files are undone in the order in which they were done, from
 * either of them.
 */
final class OneHistory implements History {

  private static final int LIMIT = 200;

  private final LiveDiagram diagram;
  private final Display display;
  private final IOperationHistory history = OperationHistoryFactory.getOperationHistory();
  private final ObjectUndoContext context;

  OneHistory(LiveDiagram diagram, Display display) {
    this.diagram = diagram;
    this.display = display;
    this.context = new ObjectUndoContext(diagram, "Diagram");
    history.setLimit(context, LIMIT);
  }

  /** The steps of a text are steps of the diagram, and the other way. */
  void include(IUndoContext text) {
    context.addMatch(text);
  }

  void exclude(IUndoContext text) {
    context.removeMatch(text);
  }

  void dispose() {
    history.dispose(context, true, true, true);
  }

  @Override
  public void done(
      Object origin, String label, List<TextEdit> texts, Placement before, Placement after) {
    if (origin == diagram) {
      return; // what was typed; the editor has it in the history
    }
    DiagramChange change = new DiagramChange(diagram, label, texts, before, after);
    display.asyncExec(() -> add(change));
  }

  private void add(DiagramChange change) {
    change.addContext(context);
    TriggeredOperations whole = new TriggeredOperations(change, history);
    history.openOperation(whole, IOperationHistory.EXECUTE);
    boolean made = false;
    try {
      made = change.execute(null, null).isOK();
    } finally {
      history.closeOperation(made, made, IOperationHistory.EXECUTE);
    }
    if (made) {
      diagram.keepLayouts();
    } else {
      diagram.followTexts();
    }
  }

  @Override
  public Optional<String> undoLabel() {
    return Optional.ofNullable(history.getUndoOperation(context)).map(IUndoableOperation::getLabel);
  }

  @Override
  public Optional<String> redoLabel() {
    return Optional.ofNullable(history.getRedoOperation(context)).map(IUndoableOperation::getLabel);
  }

  @Override
  public void undo() {
    display.asyncExec(() -> run(() -> history.undo(context, null, null)));
  }

  @Override
  public void redo() {
    display.asyncExec(() -> run(() -> history.redo(context, null, null)));
  }

  private interface Step {
    IStatus run() throws ExecutionException;
  }

  private static void run(Step step) {
    try {
      IStatus status = step.run();
      if (!status.isOK() && status.getSeverity() != IStatus.CANCEL) {
        ILog.of(OneHistory.class).log(status);
      }
    } catch (ExecutionException e) {
      ILog.of(OneHistory.class).error("This could not be taken back.", e);
    }
  }
}
