/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.connections;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;
import org.nublox.deploy.ConnectionProfile;
import org.nublox.deploy.Connector;
import org.nublox.deploy.DeploymentException;
import org.nublox.dialect.catalog.Catalog;
import org.nublox.workbench.live.ActiveProject;
import org.nublox.workbench.live.LiveProjects;
import org.nublox.workbench.views.Commands;
import org.nublox.workbench.views.Notice;
import org.nublox.workbench.views.Pages;
import org.nublox.workbench.views.Pictures;

/** The databases that projects know, and what is in them. */
public final class ConnectionsView extends ViewPart implements LiveProjects.Listener {

  /** Its id in {@code plugin.xml}. */
  public static final String ID = "org.nublox.workbench.connections";

  private static final String ADD = "add";

  /** What was read of databases, by their keys. */
  private final Map<String, List<Looked>> read = new ConcurrentHashMap<>();

  private final List<Action> ofSelected = new ArrayList<>();
  private Pages pages;
  private TreeViewer tree;
  private Notice notice;

  @Override
  public void createPartControl(Composite parent) {
    pages = new Pages(parent);
    tree = new TreeViewer(pages.control(), SWT.SINGLE | SWT.H_SCROLL | SWT.V_SCROLL);
    tree.setUseHashlookup(true);
    tree.setContentProvider(new ConnectionsContent(this::below));
    tree.setLabelProvider(new DelegatingStyledCellLabelProvider(new ConnectionsLabels()));
    tree.addDoubleClickListener(
        event -> {
          Object element = tree.getStructuredSelection().getFirstElement();
          tree.setExpandedState(element, !tree.getExpandedState(element));
        });
    tree.addSelectionChangedListener(event -> enable());
    notice = new Notice(pages.control(), this::follow);
    actions();
    getSite().setSelectionProvider(tree);
    LiveProjects.addListener(this);
    fill();
  }

  @Override
  public void setFocus() {
    pages.setFocus();
  }

  @Override
  public void dispose() {
    LiveProjects.removeListener(this);
    super.dispose();
  }

  @Override
  public void changed(IProject project) {
    pages.later(this::fill);
  }

  private void actions() {
    ImageDescriptor remove =
        PlatformUI.getWorkbench()
            .getSharedImages()
            .getImageDescriptor(ISharedImages.IMG_TOOL_DELETE);
    Action add = action("New Connection...", Pictures.CONNECTION_NEW.descriptor(), this::add);
    Action edit = selected("Edit Connection...", null, this::edit);
    Action delete = selected("Remove Connection", remove, this::remove);
    Action again = selected("Read Again", Pictures.RESTART.descriptor(), this::readAgain);
    Action deploy =
        selected(
            "Deploy...",
            Pictures.DEPLOY.descriptor(),
            database -> Commands.run(getSite(), Commands.DEPLOY));
    Action take = selected("Make a Project from It...", Pictures.IMPORT.descriptor(), this::take);
    var bar = getViewSite().getActionBars().getToolBarManager();
    List.of(add, again, deploy, take, delete).forEach(bar::add);
    MenuManager menu = new MenuManager();
    List.of(add, edit, again).forEach(menu::add);
    menu.add(new Separator());
    List.of(deploy, take).forEach(menu::add);
    menu.add(new Separator());
    menu.add(delete);
    tree.getTree().setMenu(menu.createContextMenu(tree.getTree()));
    enable();
  }

  private Action selected(String text, ImageDescriptor picture, Consumer<Looked.Database> done) {
    Action action = action(text, picture, () -> selected().ifPresent(done));
    ofSelected.add(action);
    return action;
  }

  private static Action action(String text, ImageDescriptor picture, Runnable done) {
    Action action =
        new Action(text, picture) {
          @Override
          public void run() {
            done.run();
          }
        };
    action.setToolTipText(text.replace("...", ""));
    return action;
  }

  private Optional<Looked.Database> selected() {
    return tree.getStructuredSelection().getFirstElement() instanceof Looked.Database database
        ? Optional.of(database)
        : Optional.empty();
  }

  private void enable() {
    ofSelected.forEach(action -> action.setEnabled(selected().isPresent()));
  }

  private void follow(String link) {
    if (link.equals(ADD)) {
      add();
    } else {
      Commands.run(getSite(), link);
    }
  }

  private void fill() {
    List<Looked> all = new ArrayList<>();
    List<IProject> projects = ActiveProject.all();
    for (IProject project : projects) {
      Connections connections = new Connections(project);
      try {
        connections.all().forEach(profile -> all.add(new Looked.Database(connections, profile)));
      } catch (IOException | DeploymentException e) {
        all.add(new Looked.Said(project.getName(), e.getMessage(), true));
      }
    }
    if (projects.isEmpty()) {
      notice.say(
          "There is no project that could have connections.",
          "<a href=\"" + Commands.NEW_PROJECT + "\">Make a project from an example</a>");
    } else {
      notice.say(
          "There is no connection to a database yet. Projects keep theirs in connections.toml;"
              + " passwords stay outside of it.",
          "<a href=\"" + ADD + "\">Add a connection</a>");
    }
    tree.setInput(all);
    pages.show(all.isEmpty() ? notice.control() : tree.getControl());
    enable();
  }

  private List<Looked> below(Looked.Database database) {
    return read.computeIfAbsent(
        database.key(),
        key -> {
          look(database);
          return List.of(new Looked.Said(key, "Reading ...", false));
        });
  }

  private void look(Looked.Database database) {
    Job job =
        Job.create(
            "Reading the tables of " + database.profile().name(),
            (IProgressMonitor monitor) -> {
              List<Looked> found = tables(database);
              read.put(database.key(), found);
              pages.later(() -> tree.refresh(database));
            });
    job.schedule();
  }

  private static List<Looked> tables(Looked.Database database) {
    String key = database.key();
    try {
      Connector connector = database.owner().connector(database.profile().name());
      try (Connection connection = connector.connect()) {
        Catalog catalog = connector.dialect().catalog().read(connection, "");
        List<Looked> tables = new ArrayList<>();
        catalog
            .schema()
            .tables()
            .forEach(table -> tables.add(new Looked.TableOf(key, table, connector.dialect())));
        return tables.isEmpty()
            ? List.of(new Looked.Said(key, "No tables yet; deploy a project to it", false))
            : tables;
      } catch (SQLException e) {
        throw connector.failure("The database cannot be read", e);
      }
    } catch (DeploymentException e) {
      return List.of(new Looked.Said(key, e.getMessage() + " " + e.remedy(), true));
    } catch (IOException e) {
      return List.of(new Looked.Said(key, "Reading failed: " + e.getMessage(), true));
    }
  }

  private void readAgain(Looked.Database database) {
    read.remove(database.key());
    tree.refresh(database);
    tree.setExpandedState(database, true);
  }

  private void add() {
    Optional<IProject> project =
        selected()
            .map(database -> database.owner().project())
            .or(() -> ActiveProject.of(getSite().getPage(), null))
            .or(() -> ActiveProject.all().stream().findFirst());
    project.ifPresent(owner -> show(owner, ConnectionDialog.ofNew(getSite().getShell(), owner)));
  }

  private void edit(Looked.Database database) {
    IProject owner = database.owner().project();
    show(owner, new ConnectionDialog(getSite().getShell(), owner, database.profile()));
  }

  private void show(IProject owner, ConnectionDialog dialog) {
    if (dialog.ask()) {
      read.remove(owner.getName() + "/" + dialog.saved());
      fill();
      select(database -> database.key().equals(owner.getName() + "/" + dialog.saved()));
    }
  }

  private void select(Predicate<Looked.Database> wanted) {
    for (Object each : (List<?>) tree.getInput()) {
      if (each instanceof Looked.Database database && wanted.test(database)) {
        tree.setSelection(new StructuredSelection(database), true);
        tree.setExpandedState(database, true);
      }
    }
  }

  private void remove(Looked.Database database) {
    ConnectionProfile profile = database.profile();
    boolean sure =
        MessageDialog.openConfirm(
            getSite().getShell(),
            "Remove Connection",
            "Remove the connection "
                + profile.name()
                + " from connections.toml? The database stays as it is.");
    if (sure) {
      try {
        database.owner().remove(profile.name());
      } catch (IOException e) {
        MessageDialog.openError(
            getSite().getShell(), "Remove Connection", "It was not removed: " + e.getMessage());
      }
      fill();
    }
  }

  private void take(Looked.Database database) {
    WizardDialog dialog =
        new WizardDialog(getSite().getShell(), new NewFromDatabaseWizard(database));
    dialog.open();
  }
}
