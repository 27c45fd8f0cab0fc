/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.ddl;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.ViewPart;
import org.nublox.deploy.ConnectionProfile;
import org.nublox.deploy.DeploymentException;
import org.nublox.dialect.Dialect;
import org.nublox.pipeline.Dialects;
import org.nublox.pipeline.SchemaStep;
import org.nublox.workbench.connections.Connections;
import org.nublox.workbench.live.ActiveProject;
import org.nublox.workbench.live.LiveProject;
import org.nublox.workbench.live.LiveProjects;
import org.nublox.workbench.live.Refresh;
import org.nublox.workbench.views.Commands;
import org.nublox.workbench.views.Notice;
import org.nublox.workbench.views.Pages;
import org.nublox.workbench.views.SqlText;

/**
 * The SQL of the project that is worked with, for one database; follows each keystroke. While the
 * model has errors, the last SQL that could be made stays.
 */
public final class DdlView extends ViewPart implements LiveProjects.Listener {

  /** Its id in {@code plugin.xml}. */
  public static final String ID = "org.nublox.workbench.ddl";

  private static final String DIALECT = "dialect";

  private final Refresh refresh = new Refresh("Making SQL", this::make);

  /** What the job works on; set by the windows, read by the job. */
  private volatile Asked asked = new Asked(Optional.empty(), "", "");

  /**
   * What is asked for.
   *
   * @param since the connection whose database changes are counted from; {@code ""} for the
   *     migrations
   */
  private record Asked(Optional<IProject> project, String dialect, String since) {}

  private String remembered = "";
  private ActiveProject active;
  private Combo dialects;
  private List<Dialect> offered = List.of();
  private Button schemaChosen;
  private Button changesChosen;
  private Combo since;
  private List<String> countable = List.of();
  private Label state;
  private Pages pages;
  private SqlText script;
  private ChangesPage changes;
  private Notice notice;

  /** What is shown, and of which project. */
  private Asked shown = asked;

  @Override
  public void init(IViewSite site, IMemento memento) throws PartInitException {
    super.init(site, memento);
    if (memento != null && memento.getString(DIALECT) != null) {
      remembered = memento.getString(DIALECT);
    }
  }

  @Override
  public void saveState(IMemento memento) {
    memento.putString(DIALECT, asked.dialect());
  }

  @Override
  public void createPartControl(Composite parent) {
    GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
    Composite bar = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().numColumns(5).margins(6, 3).spacing(6, 0).applyTo(bar);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
    dialects = new Combo(bar, SWT.READ_ONLY | SWT.DROP_DOWN);
    dialects.setToolTipText("The database that the SQL is for");
    GridDataFactory.fillDefaults().hint(150, SWT.DEFAULT).applyTo(dialects);
    dialects.addListener(SWT.Selection, event -> choose(chosen()));
    schemaChosen = page(bar, "Schema", "All statements, from nothing");
    changesChosen = page(bar, "Changes", "What the migrations lack");
    schemaChosen.setSelection(true);
    since = new Combo(bar, SWT.READ_ONLY | SWT.DROP_DOWN);
    since.setToolTipText("What the changes are counted from");
    GridDataFactory.fillDefaults().hint(190, SWT.DEFAULT).exclude(true).applyTo(since);
    since.setVisible(false);
    since.addListener(SWT.Selection, event -> count(chosenSince()));
    state = new Label(bar, SWT.NONE);
    GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(state);

    pages = new Pages(parent);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(pages.control());
    script = new SqlText(pages.control());
    changes = new ChangesPage(pages.control(), this::follow);
    notice = new Notice(pages.control(), this::follow);
    active = new ActiveProject(getSite().getPage(), this::follow);
    LiveProjects.addListener(this);
  }

  @Override
  public void setFocus() {
    pages.setFocus();
  }

  @Override
  public void dispose() {
    LiveProjects.removeListener(this);
    active.dispose();
    refresh.cancel();
    super.dispose();
  }

  @Override
  public void changed(IProject project) {
    if (asked.project().filter(project::equals).isPresent()) {
      refresh.later();
    }
  }

  private Button page(Composite bar, String name, String tip) {
    Button button = new Button(bar, SWT.TOGGLE);
    button.setText(name);
    button.setToolTipText(tip);
    button.addListener(
        SWT.Selection,
        event -> {
          schemaChosen.setSelection(button == schemaChosen);
          changesChosen.setSelection(button == changesChosen);
          since.setVisible(button == changesChosen);
          ((GridData) since.getLayoutData()).exclude = button != changesChosen;
          since.requestLayout();
          show();
        });
    return button;
  }

  private void follow(Optional<IProject> project) {
    asked =
        new Asked(project, asked.dialect(), project.equals(asked.project()) ? asked.since() : "");
    if (project.isEmpty()) {
      say(
          "There is no project to show the SQL of.",
          "Select a project, or <a href=\""
              + Commands.NEW_PROJECT
              + "\">make one from an example</a>.");
      return;
    }
    refresh.now();
  }

  private void choose(String dialect) {
    asked = new Asked(asked.project(), dialect, "");
    refresh.now();
  }

  private void count(String connection) {
    asked = new Asked(asked.project(), asked.dialect(), connection);
    refresh.now();
  }

  private String chosenSince() {
    int index = since.getSelectionIndex() - 1;
    return index < 0 || index >= countable.size() ? "" : countable.get(index);
  }

  private void follow(String command) {
    Commands.run(getSite(), command);
  }

  private String chosen() {
    int index = dialects.getSelectionIndex();
    return index < 0 || index >= offered.size() ? "" : offered.get(index).id();
  }

  /** In the background. */
  private void make(IProgressMonitor monitor) throws IOException {
    Asked now = asked;
    if (now.project().filter(IProject::isAccessible).isEmpty()) {
      return;
    }
    LiveProject live = LiveProjects.read(now.project().get());
    if (monitor.isCanceled()) {
      return;
    }
    if (live.schema().isEmpty()) {
      pages.later(() -> showErrors(now, live));
      return;
    }
    SchemaStep schema = live.schema().get();
    List<Dialect> of = schema.dialects().isEmpty() ? Dialects.installed().all() : schema.dialects();
    String wanted = now.dialect().isEmpty() ? remembered : now.dialect();
    Dialect dialect =
        of.stream().filter(d -> d.id().equals(wanted)).findFirst().orElseGet(of::getFirst);
    Connections connections = new Connections(now.project().get());
    List<String> to = connections(connections, dialect);
    String from = to.contains(now.since()) ? now.since() : "";
    DdlContent content =
        from.isEmpty()
            ? DdlContent.of(schema, dialect)
            : DdlContent.of(schema, dialect, connections, from);
    if (!monitor.isCanceled()) {
      pages.later(() -> show(new Asked(now.project(), dialect.id(), from), of, to, content));
    }
  }

  /** The connections to databases of a dialect; none while their file is wrong. */
  private static List<String> connections(Connections connections, Dialect dialect)
      throws IOException {
    try {
      return connections.all().stream()
          .filter(profile -> profile.url().startsWith(dialect.jdbc().urlPrefix()))
          .map(ConnectionProfile::name)
          .toList();
    } catch (DeploymentException e) {
      return List.of(); // the view of connections tells it
    }
  }

  private void show(Asked made, List<Dialect> of, List<String> to, DdlContent content) {
    if (!made.project().equals(asked.project())) {
      return;
    }
    if (!of.equals(offered)) {
      offered = of;
      dialects.setItems(of.stream().map(Dialect::displayName).toArray(String[]::new));
    }
    dialects.select(of.stream().map(Dialect::id).toList().indexOf(made.dialect()));
    if (since.getItemCount() == 0 || !to.equals(countable)) {
      countable = to;
      List<String> items = new ArrayList<>(List.of("Since the last migration"));
      to.forEach(connection -> items.add("Since deployed: " + connection));
      since.setItems(items.toArray(String[]::new));
    }
    since.select(to.indexOf(made.since()) + 1);
    asked = made;
    shown = made;
    state.setText("");
    script.show(content.script());
    Dialect dialect = of.get(dialects.getSelectionIndex());
    changes.show(content, dialect.displayName());
    int count = content.changes().size();
    changesChosen.setText(content.counted() && count > 0 ? "Changes (" + count + ")" : "Changes");
    changesChosen.requestLayout();
    show();
  }

  private void showErrors(Asked made, LiveProject live) {
    if (!made.project().equals(asked.project())) {
      return;
    }
    int count = live.errors().size();
    String errors = count == 1 ? "1 error" : count + " errors";
    if (shown.project().equals(made.project())) {
      state.setText("The model has " + errors + "; this is the SQL of before.");
      return;
    }
    say(
        "There is no SQL yet: the model has " + errors + ". " + live.errors().getFirst().message(),
        "<a href=\"" + Commands.PROBLEMS + "\">Show the problems</a>");
  }

  private void say(String what, String next) {
    shown = new Asked(Optional.empty(), "", "");
    notice.say(what, next);
    pages.show(notice.control());
  }

  private void show() {
    if (shown.project().isPresent()) {
      pages.show(schemaChosen.getSelection() ? script.control() : changes.control());
    }
  }
}
