/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.generated;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.part.ViewPart;
import org.nublox.generator.Progress;
import org.nublox.generator.trace.TraceEntry;
import org.nublox.pipeline.ElementTrace;
import org.nublox.pipeline.GenerationStep;
import org.nublox.pipeline.SchemaStep;
import org.nublox.workbench.live.LiveProject;
import org.nublox.workbench.live.LiveProjects;
import org.nublox.workbench.live.Refresh;
import org.nublox.workbench.views.Commands;
import org.nublox.workbench.views.Notice;
import org.nublox.workbench.views.Pages;
import org.nublox.workbench.views.Pictures;

/**
 * Everything that is made from the element at the cursor: tables, statements, endpoints, pages,
 * classes. In a generated file, the element that the line at the cursor is made from.
 */
public final class GeneratedView extends ViewPart
    implements ISelectionListener, LiveProjects.Listener {

  /** Its id in {@code plugin.xml}. */
  public static final String ID = "org.nublox.workbench.generated";

  private static final String MODEL = "model";

  /** A line of a file. */
  private record Asked(Optional<IProject> project, Path file, int line) {}

  private final Refresh refresh = new Refresh("Tracing what is generated", this::make);
  private volatile Asked asked = new Asked(Optional.empty(), Path.of(""), 0);

  /** Of the last schema; touched by the job alone. */
  private SchemaStep traced;

  private ElementTrace trace;

  private Pages pages;
  private Composite made;
  private Label element;
  private TreeViewer tree;
  private Notice notice;
  private Path folder;
  private List<Group> shown = List.of();
  private Action back;
  private Runnable goBack = () -> {};

  @Override
  public void createPartControl(Composite parent) {
    pages = new Pages(parent);
    made = new Composite(pages.control(), SWT.NONE);
    GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(made);
    element = new Label(made, SWT.NONE);
    GridDataFactory.fillDefaults().grab(true, false).indent(8, 4).applyTo(element);
    tree = new TreeViewer(made, SWT.SINGLE | SWT.H_SCROLL | SWT.V_SCROLL);
    GridDataFactory.fillDefaults().grab(true, true).indent(0, 4).applyTo(tree.getControl());
    tree.setContentProvider(new GeneratedContent());
    tree.setLabelProvider(new DelegatingStyledCellLabelProvider(new GeneratedLabels()));
    tree.addDoubleClickListener(event -> openSelected());
    notice = new Notice(pages.control(), this::follow);
    back =
        new Action("Show in Model", Pictures.BACK.descriptor()) {
          @Override
          public void run() {
            goBack.run();
          }
        };
    back.setToolTipText("Go from the line of the generated file to the element of the model");
    back.setEnabled(false);
    getViewSite().getActionBars().getToolBarManager().add(back);
    getSite().getPage().addPostSelectionListener(this);
    LiveProjects.addListener(this);
    nothing();
    IEditorPart editor = getSite().getPage().getActiveEditor();
    if (editor != null && editor.getSite().getSelectionProvider() != null) {
      selectionChanged(editor, editor.getSite().getSelectionProvider().getSelection());
    }
  }

  @Override
  public void setFocus() {
    pages.setFocus();
  }

  @Override
  public void dispose() {
    getSite().getPage().removePostSelectionListener(this);
    LiveProjects.removeListener(this);
    refresh.cancel();
    super.dispose();
  }

  @Override
  public void changed(IProject project) {
    if (asked.project().filter(project::equals).isPresent()) {
      refresh.later();
    }
  }

  @Override
  public void selectionChanged(IWorkbenchPart part, ISelection selection) {
    if (part instanceof IEditorPart editor && selection instanceof ITextSelection text) {
      Optional<Path> file = Places.file(editor);
      if (file.isPresent() && text.getStartLine() >= 0) {
        Asked now = new Asked(Places.project(editor), file.get(), text.getStartLine() + 1);
        if (!now.equals(asked)) {
          asked = now;
          refresh.later();
        }
      }
    }
  }

  private void follow(String link) {
    if (link.equals(MODEL)) {
      goBack.run();
    } else {
      Commands.run(getSite(), link);
    }
  }

  /** In the background. */
  private void make(IProgressMonitor monitor) throws IOException {
    Asked now = asked;
    if (now.file().toString().endsWith(".nbx")
        && now.project().filter(IProject::isAccessible).isPresent()) {
      forward(now, monitor);
      return;
    }
    Optional<Path> output = ElementTrace.outputAround(now.file());
    if (output.isEmpty()) {
      later(now, this::nothing);
      return;
    }
    List<TraceEntry> entries = ElementTrace.at(output.get(), now.file(), now.line());
    Optional<Places.Found> found = Places.origin(output.get(), entries);
    later(now, () -> showOrigin(now, entries, found));
  }

  @SuppressWarnings("ReferenceEquality") // the same object is the same state of the model
  private void forward(Asked now, IProgressMonitor monitor) throws IOException {
    LiveProject live = LiveProjects.read(now.project().orElseThrow());
    Path file = LiveProjects.root(live.resource()).relativize(now.file());
    Optional<String> name = live.project().nameAt(live.project().root().resolve(file), now.line());
    if (live.schema().isEmpty() || name.isEmpty()) {
      boolean wrong = live.schema().isEmpty();
      later(
          now,
          () -> {
            if (wrong) {
              say(
                  "Nothing can be told while the model has errors.",
                  "<a href=\"" + Commands.PROBLEMS + "\">Show the problems</a>");
            } else {
              nothing();
            }
          });
      return;
    }
    SchemaStep schema = live.schema().get();
    if (schema != traced) {
      trace =
          ElementTrace.of(schema, GenerationStep.folderOf(schema.project()), new Cancel(monitor));
      traced = monitor.isCanceled() ? null : schema;
    }
    if (!monitor.isCanceled()) {
      List<Group> groups = Group.of(trace.under(name.get()));
      Path where = trace.folder();
      later(now, () -> show(name.get(), groups, where));
    }
  }

  private record Cancel(IProgressMonitor monitor) implements Progress {
    @Override
    public void step(String what, int done, int total) {}

    @Override
    public boolean cancelled() {
      return monitor.isCanceled();
    }
  }

  private void later(Asked made, Runnable action) {
    pages.later(
        () -> {
          if (made.equals(asked)) {
            action.run();
          }
        });
  }

  private void show(String name, List<Group> groups, Path where) {
    goBack = () -> {};
    back.setEnabled(false);
    if (groups.isEmpty()) {
      say("Nothing of its own is made from " + name + ".", "");
      return;
    }
    folder = where;
    shown = groups;
    boolean there = Files.isDirectory(where);
    if (!name.equals(element.getData())) {
      element.setData(name);
      element.setText(name + (there ? "" : "   (not generated yet: this is what would be)"));
      made.layout();
      tree.getTree().setRedraw(false);
      tree.setInput(groups);
      tree.expandToLevel(groups.getFirst(), 1);
      groups.stream()
          .filter(group -> group.places().size() <= 4)
          .forEach(group -> tree.expandToLevel(group, 1));
      tree.getTree().setRedraw(true);
    } else {
      Object[] open = tree.getExpandedElements();
      tree.setInput(groups);
      tree.setExpandedElements(open);
    }
    pages.show(made);
  }

  private void showOrigin(Asked now, List<TraceEntry> entries, Optional<Places.Found> found) {
    element.setData(null);
    if (entries.isEmpty()) {
      goBack = () -> {};
      back.setEnabled(false);
      say("This line comes from no single element of the model.", "");
      return;
    }
    TraceEntry entry = entries.getFirst();
    goBack =
        () ->
            found.ifPresent(place -> Places.open(getSite().getPage(), place.file(), place.line()));
    back.setEnabled(found.isPresent());
    say(
        "Line "
            + now.line()
            + " of "
            + now.file().getFileName()
            + " is made from "
            + entry.origin()
            + " ("
            + entry.kind()
            + ").",
        found.isPresent() ? "<a href=\"" + MODEL + "\">Show it in the model</a>" : "");
  }

  private void nothing() {
    goBack = () -> {};
    back.setEnabled(false);
    say(
        "Put the cursor on an element of a model to see its tables, statements, endpoints, pages"
            + " and classes; or into a generated file to see what a line is made from.",
        "");
  }

  private void say(String what, String next) {
    element.setData(null);
    notice.say(what, next);
    pages.show(notice.control());
  }

  private void openSelected() {
    Object selected = tree.getStructuredSelection().getFirstElement();
    if (selected instanceof Group) {
      tree.setExpandedState(selected, !tree.getExpandedState(selected));
    } else if (selected instanceof Group.Place place) {
      Group.opened(place, shown).ifPresent(this::open);
    }
  }

  private void open(TraceEntry entry) {
    Path file = folder.resolve(entry.file());
    if (Files.isRegularFile(file)) {
      Places.open(getSite().getPage(), file, Math.max(1, entry.fromLine()));
    } else {
      Commands.run(getSite(), Commands.GENERATE);
    }
  }
}
