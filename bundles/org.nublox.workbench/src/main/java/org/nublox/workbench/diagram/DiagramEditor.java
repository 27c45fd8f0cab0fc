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
import java.util.List;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.EditorPart;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.nublox.workbench.language.BufferListener;
import org.nublox.workbench.views.Notice;
import org.nublox.workbench.views.Pages;

/**
 * The diagram of a project, in a browser within the window. Undo and redo are keys and buttons of
 * the page: a key that the window took as well would be done twice.
 */
public final class DiagramEditor extends EditorPart implements BufferListener {

  /** Its id in {@code plugin.xml}. */
  public static final String ID = "org.nublox.workbench.diagram";

  private final SelectedElements selected = new SelectedElements();
  private LiveDiagram diagram;
  private SelectionLink link;
  private Pages pages;
  private DiagramPage page;
  private List<String> wanted = List.of();
  private boolean disposed;

  @Override
  public void init(IEditorSite site, IEditorInput input) throws PartInitException {
    if (!(input instanceof DiagramInput)) {
      throw new PartInitException("Only a project has a diagram.");
    }
    setSite(site);
    setInput(input);
    setPartName(input.getName());
    site.setSelectionProvider(selected);
  }

  @Override
  public void createPartControl(Composite parent) {
    pages = new Pages(parent);
    say("The diagram is being opened...", null);
    try {
      page = new DiagramPage(pages.control());
    } catch (SWTError e) {
      // no library of a browser on this system
      ILog.of(DiagramEditor.class).info("There is no browser for the diagram.", e);
    }
    FileBuffers.getTextFileBufferManager().addFileBufferListener(this);
    open();
  }

  private void open() {
    DiagramInput input = (DiagramInput) getEditorInput();
    if (!input.exists()) {
      say("There is no project of that name any more, or it is closed.", null);
      return;
    }
    ICoreRunnable work =
        monitor -> {
          try {
            LiveDiagram opened = LiveDiagram.open(input.project());
            later(() -> show(opened), opened);
          } catch (IOException e) {
            later(() -> say("The diagram cannot be opened. " + e.getMessage(), null), null);
          }
        };
    Job.create("Opening the " + input.getName(), work).schedule();
  }

  private void show(LiveDiagram opened) {
    diagram = opened;
    opened.onOtherFiles(this::reopen);
    link = new SelectionLink(this, ((DiagramInput) getEditorInput()).project(), opened, selected);
    if (page == null) {
      say(
          "The diagram is a web page, and there is none of the libraries that show web pages in a"
              + " window.\n\n"
              + "On Debian and its kin, the package libwebkit2gtk-4.1-0 brings it. Until then the"
              + " diagram can be edited in any browser of this machine; text and diagram follow"
              + " each other there, too.",
          opened.url());
    } else {
      page.load(opened.url());
      page.show(wanted);
      wanted = List.of();
      pages.show(page.control());
      pages.setFocus();
    }
    firePropertyChange(PROP_DIRTY);
  }

  /**
   * Brings elements into view, at once or when the diagram is there.
   *
   * @param names their qualified names
   */
  void reveal(List<String> names) {
    if (diagram == null) {
      wanted = names; // it is being opened
    } else if (page != null) {
      page.show(names);
    } else {
      // another browser shows it
      diagram.select(names, () -> {});
    }
  }

  private void reopen() {
    if (!disposed && !getEditorInput().exists()) {
      getSite().getPage().closeEditor(this, false);
    } else if (!disposed && diagram != null) {
      LiveDiagram before = diagram;
      leave();
      // only then is there none that would be shared
      close(before, () -> later(this::open, null));
    }
  }

  private void leave() {
    link.dispose();
    diagram = null;
  }

  /** Says something in place of the drawing. */
  private void say(String text, URI url) {
    Composite notice =
        Notice.of(
            pages.control(),
            text,
            url == null ? "" : "Open in the System's Browser",
            () -> Program.launch(url.toString()));
    Control before = pages.shown();
    pages.show(notice);
    if (before != null && (page == null || before != page.control())) {
      before.dispose();
    }
  }

  private void later(Runnable action, LiveDiagram opened) {
    PlatformUI.getWorkbench()
        .getDisplay()
        .asyncExec(
            () -> {
              if (!disposed) {
                action.run();
              } else if (opened != null) {
                close(opened, () -> {});
              }
            });
  }

  private static void close(LiveDiagram diagram, Runnable then) {
    ICoreRunnable ending =
        monitor -> {
          diagram.close();
          then.run();
        };
    Job job = Job.create("Closing the diagram", ending);
    job.setSystem(true);
    job.schedule();
  }

  @Override
  public void setFocus() {
    pages.setFocus();
  }

  @Override
  public void dispose() {
    disposed = true;
    FileBuffers.getTextFileBufferManager().removeFileBufferListener(this);
    if (diagram != null) {
      LiveDiagram open = diagram;
      leave();
      close(open, () -> {});
    }
    super.dispose();
  }

  @Override
  public <T> T getAdapter(Class<T> adapter) {
    return adapter == IContentOutlinePage.class
        ? adapter.cast(new DiagramOutline(((DiagramInput) getEditorInput()).project(), selected))
        : super.getAdapter(adapter);
  }

  /** Text and diagram are one; so what is not saved in an editor can be saved here, too. */
  @Override
  public boolean isDirty() {
    return diagram != null
        && diagram.documents().stream()
            .map(FileBuffers.getTextFileBufferManager()::getTextFileBuffer)
            .anyMatch(buffer -> buffer != null && buffer.isDirty());
  }

  @Override
  public boolean isSaveOnCloseNeeded() {
    return false; // the editors are there still
  }

  @Override
  public boolean isSaveAsAllowed() {
    return false;
  }

  @Override
  public void doSaveAs() {
    // never called
  }

  @Override
  public void doSave(IProgressMonitor monitor) {
    try {
      for (var document : diagram.documents()) {
        ITextFileBuffer buffer = FileBuffers.getTextFileBufferManager().getTextFileBuffer(document);
        if (buffer != null && buffer.isDirty()) {
          buffer.commit(monitor, false);
        }
      }
    } catch (CoreException e) {
      ErrorDialog.openError(
          getSite().getShell(), "Save", "A model could not be saved.", e.getStatus());
    }
  }

  @Override
  public void dirtyStateChanged(IFileBuffer buffer, boolean isDirty) {
    if (!disposed) {
      getSite()
          .getShell()
          .getDisplay()
          .asyncExec(
              () -> {
                if (!disposed) {
                  firePropertyChange(PROP_DIRTY);
                }
              });
    }
  }
}
