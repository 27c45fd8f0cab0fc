/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.diagram;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.nublox.diagram.client.DiagramClient;
import org.nublox.diagram.edit.Edit;
import org.nublox.diagram.edit.ModelDocument;
import org.nublox.diagram.edit.ModelFiles;
import org.nublox.diagram.edit.Refusal;
import org.nublox.diagram.layout.Placement;
import org.nublox.diagram.server.DiagramServer;
import org.nublox.project.ProjectFolder;
import org.nublox.workbench.language.Language;

/**
 * The diagram of a project as long as a window shows it: the document, what serves it, and what
 * keeps it equal to the texts.
 *
 * <p>The text is what counts. What is typed goes to the document by a thread of the diagram's own;
 * what is drawn comes back as a change of the text in the thread of the windows, which never waits
 * for the document. A change that does not fit any more, since somebody typed there at the same
 * time, is dropped, and the drawing follows the text.
 */
final class LiveDiagram {

  private static final Map<IProject, LiveDiagram> OPEN = new HashMap<>();

  private final IProject project;
  private final EditorTexts texts;
  private final ModelDocument document;
  private final DiagramServer server;
  private final OneHistory history;
  private final Display display = PlatformUI.getWorkbench().getDisplay();
  private final ExecutorService lane;
  private final Map<String, String> pending = new ConcurrentHashMap<>();
  private final List<Runnable> reopening = new CopyOnWriteArrayList<>();
  private final IResourceChangeListener resources = this::resources;
  private TextFollower follower;
  private int users;

  private LiveDiagram(IProject project) throws IOException {
    this.project = project;
    texts = new EditorTexts(project);
    document = ModelDocument.open(texts);
    history = new OneHistory(this, display);
    document.history(history);
    lane =
        Executors.newSingleThreadExecutor(
            task -> {
              Thread thread = new Thread(task, "nublox-diagram-" + project.getName());
              thread.setDaemon(true);
              return thread;
            });
    server = DiagramServer.start(document, DiagramClient::file, 0);
    display.syncExec(
        () -> follower = new TextFollower(project, display, history, this::textChanged));
    ResourcesPlugin.getWorkspace()
        .addResourceChangeListener(resources, IResourceChangeEvent.POST_CHANGE);
  }

  /**
   * The diagram of a project, one for all windows. Takes a while, so not in the thread of the
   * windows. Each caller calls {@link #close} once.
   */
  static LiveDiagram open(IProject project) throws IOException {
    // the services of the language for editors are the ones that count in this process
    Language.get().join();
    synchronized (OPEN) {
      LiveDiagram diagram = OPEN.get(project);
      if (diagram == null) {
        diagram = new LiveDiagram(project);
        OPEN.put(project, diagram);
      }
      diagram.users++;
      return diagram;
    }
  }

  /** Ends it when nobody else uses it. Not in the thread of the windows. */
  void close() {
    synchronized (OPEN) {
      if (--users > 0) {
        return;
      }
      OPEN.remove(project, this);
    }
    ResourcesPlugin.getWorkspace().removeResourceChangeListener(resources);
    if (!display.isDisposed()) {
      display.syncExec(
          () -> {
            follower.dispose();
            history.dispose();
          });
    }
    server.close();
    lane.shutdown();
  }

  /** What a browser is to show. */
  URI url() {
    return server.url();
  }

  EditorTexts texts() {
    return texts;
  }

  /** The files that are open and were changed. In the thread of the windows. */
  List<IDocument> documents() {
    return follower.documents();
  }

  /** The file of an element; empty when it is gone. Not in the thread of the windows. */
  Optional<IFile> file(String name) {
    return document.file(name).map(texts::file);
  }

  /** Adds a listener for what is selected in the drawing; it gets qualified names. */
  void listen(Consumer<List<String>> selected) {
    server.selection().listen(selected);
  }

  /**
   * Selects elements in the drawing.
   *
   * @param then what to do after that, by the same thread, which is not the windows'
   */
  void select(List<String> names, Runnable then) {
    later(
        () -> {
          server.selection().select(names);
          then.run();
        });
  }

  /** Adds somebody who opens the diagram anew when there are other files, or no project. */
  void onOtherFiles(Runnable reopen) {
    reopening.add(reopen);
  }

  /** After a step of the history was taken back. In the thread of the windows. */
  void restore(List<String> files, Placement placement) {
    Map<String, String> now = new HashMap<>();
    List<String> closed = new ArrayList<>();
    for (String name : files) {
      texts
          .document(name)
          .ifPresentOrElse(open -> now.put(name, open.get()), () -> closed.add(name));
    }
    later(
        () -> {
          for (String name : closed) {
            now.put(name, texts.file(name).readString());
          }
          document.restore(now, placement, this);
          texts.keepLayouts();
        });
  }

  /** The layout has changed. */
  void keepLayouts() {
    later(texts::keepLayouts);
  }

  /** The drawing shall show the texts as they are, whatever was drawn. */
  void followTexts() {
    later(() -> texts.read().forEach((name, text) -> replace(name, text)));
  }

  /** In the thread of the windows. */
  private void textChanged(String name) {
    Optional<IDocument> open = texts.document(name);
    if (open.isPresent()) {
      // of many keystrokes only the last text is looked at
      if (pending.put(name, open.get().get()) == null) {
        later(() -> replace(name, pending.remove(name)));
      }
    } else {
      later(
          () -> {
            IFile file = texts.file(name);
            if (file.exists()) {
              replace(name, file.readString());
            }
          });
    }
  }

  private void replace(String name, String text) {
    if (document.text(name).filter(present -> !present.equals(text)).isPresent()) {
      document.apply(new Edit.ReplaceText(name, text), this);
    }
  }

  /** Another program wrote layout files, such as git; or we did, then they are known. */
  private void followLayouts() throws IOException {
    synchronized (document) {
      // while the document is held nothing is added to what is to be written
      Optional<Map<String, String>> layouts = texts.layouts();
      if (layouts.isPresent()) {
        document.followLayouts(layouts.get(), this);
      }
    }
  }

  private void resources(IResourceChangeEvent event) {
    IResourceDelta own = event.getDelta().findMember(project.getFullPath());
    if (own == null) {
      return;
    }
    if (!project.isAccessible()) {
      display.asyncExec(() -> reopening.forEach(Runnable::run));
      return;
    }
    try {
      own.accept(
          delta -> {
            if (delta.getResource() instanceof IFile file
                && file.getName().endsWith(ModelFiles.LAYOUT)
                && (delta.getKind() != IResourceDelta.CHANGED
                    || (delta.getFlags() & IResourceDelta.CONTENT) != 0)) {
              later(this::followLayouts);
            }
            if (delta.getResource() instanceof IFile file
                && file.getName().endsWith(ProjectFolder.MODEL_FILE_EXTENSION)) {
              if (delta.getKind() != IResourceDelta.CHANGED) {
                display.asyncExec(() -> reopening.forEach(Runnable::run));
              } else if ((delta.getFlags() & IResourceDelta.CONTENT) != 0) {
                display.asyncExec(() -> textChanged(EditorTexts.name(file)));
              }
            }
            return !delta.getResource().getName().equals(".nublox");
          });
    } catch (CoreException e) {
      ILog.of(LiveDiagram.class).warn("Changes were missed.", e);
    }
  }

  private interface Task {
    void run() throws IOException, CoreException;
  }

  private void later(Task task) {
    try {
      lane.execute(
          () -> {
            try {
              task.run();
            } catch (IOException | CoreException | Refusal e) {
              ILog.of(LiveDiagram.class).warn("The diagram could not follow.", e);
            }
          });
    } catch (RejectedExecutionException e) {
      // the window was closed meanwhile
    }
  }
}
