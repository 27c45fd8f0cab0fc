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
import com.google.inject.Provider;
import java.util.List;
import org.eclipse.emf.common.command.Command;
import org.eclipse.glsp.server.actions.ActionDispatcher;
import org.eclipse.glsp.server.model.DefaultGModelState;
import org.eclipse.glsp.server.session.ClientSession;
import org.eclipse.glsp.server.session.ClientSessionListener;
import org.eclipse.glsp.server.session.ClientSessionManager;
import org.nublox.diagram.edit.ModelDocument;
import org.nublox.diagram.layout.Scene;
import org.nublox.diagram.view.View;

/** What one browser sees of the shared document. The history is that of the document. */
public class DocumentState extends DefaultGModelState implements ClientSessionListener {
  @Inject private ModelDocument document;
  @Inject private ClientSessionManager sessions;
  @Inject private Provider<ActionDispatcher> dispatcher;
  @Inject private SharedSelection selection;
  private ModelDocument.Listener listener;
  private volatile View view = View.ALL;
  private volatile List<String> select = List.of();
  private volatile SceneFactory.Drawn drawn = SceneFactory.Drawn.NOTHING;

  @Override
  @Inject
  public void init() {
    sessions.addListener(this, clientId);
  }

  /** Begins to follow the document. */
  void attach() {
    if (listener == null) {
      listener =
          (origin, texts) -> {
            if (origin != this) {
              var unused = dispatcher.get().dispatch(new DocumentChanged());
            }
          };
      document.listen(listener);
      selection.attach(dispatcher.get());
    }
  }

  ModelDocument document() {
    return document;
  }

  /** How the person of this browser looks at the model. */
  View view() {
    return view;
  }

  void view(View now) {
    view = now;
  }

  /** What is new is selected as soon as the browser knows it. */
  void selectNext(List<String> ids) {
    select = List.copyOf(ids);
  }

  /** What is to be selected now; once. */
  List<String> takeSelection() {
    List<String> ids = select;
    select = List.of();
    return ids;
  }

  /** What this browser is to show. */
  Scene scene() {
    return document.scene(view);
  }

  SceneFactory.Drawn drawn() {
    return drawn;
  }

  void drawn(SceneFactory.Drawn now) {
    drawn = now;
  }

  @Override
  public void execute(Command command) {
    // edits are made by their handlers
  }

  @Override
  public boolean canUndo() {
    return document.undoLabel().isPresent();
  }

  @Override
  public boolean canRedo() {
    return document.redoLabel().isPresent();
  }

  @Override
  public void undo() {
    document.undo(this);
  }

  @Override
  public void redo() {
    document.redo(this);
  }

  @Override
  public boolean isDirty() {
    // every change is kept at once
    return false;
  }

  @Override
  public void saveIsDone() {
    // nothing is ever not saved
  }

  @Override
  public void sessionDisposed(ClientSession session) {
    document.keepLayouts();
    if (listener != null) {
      document.forget(listener);
      selection.detach(dispatcher.get());
      listener = null;
    }
  }
}
