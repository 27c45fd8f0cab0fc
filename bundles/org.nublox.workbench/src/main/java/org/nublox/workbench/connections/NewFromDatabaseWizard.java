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
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.nublox.deploy.ConnectionSettings;
import org.nublox.deploy.Connector;
import org.nublox.deploy.DeploymentException;
import org.nublox.dialect.catalog.Catalog;
import org.nublox.importer.DatabaseImport;
import org.nublox.importer.Imported;
import org.nublox.workbench.live.ActiveProject;
import org.nublox.workbench.project.NewFromOutsideWizard;
import org.nublox.workbench.project.ProjectNames;

/** Makes a project out of what a database holds. */
public final class NewFromDatabaseWizard extends NewFromOutsideWizard {

  private final DatabasePage page;

  /** A wizard in which the database is chosen. */
  public NewFromDatabaseWizard() {
    this(null);
  }

  /**
   * A wizard.
   *
   * @param database the one that is chosen at first; null for none
   */
  NewFromDatabaseWizard(Looked.Database database) {
    page = new DatabasePage(database);
    init(null, null);
  }

  @Override
  protected NamePage page() {
    return page;
  }

  @Override
  protected Source source() {
    String name = ProjectNames.ofModel(page.projectName());
    Looked.Database known = page.known();
    ConnectionSettings typed = page.typed();
    return monitor -> {
      try {
        Connector connector =
            known == null
                ? Connections.connector(typed)
                : known.owner().connector(known.profile().name());
        return read(connector, name);
      } catch (DeploymentException e) {
        throw new IOException(e.getMessage() + " " + e.remedy(), e);
      }
    };
  }

  private static Imported read(Connector connector, String name)
      throws IOException, DeploymentException {
    try (Connection connection = connector.connect()) {
      Catalog catalog = connector.dialect().catalog().read(connection, "");
      if (catalog.schema().tables().isEmpty()) {
        throw new IOException("There are no tables in " + connector.settings().address() + ".");
      }
      return DatabaseImport.of(catalog, connector.dialect(), name);
    } catch (SQLException e) {
      throw connector.failure("The database cannot be read", e);
    }
  }

  private static final class DatabasePage extends NamePage {

    private final Looked.Database first;
    private final List<Looked.Database> known = new ArrayList<>();
    private Text name;
    private Combo databases;
    private Text url;
    private Text user;
    private Text password;

    DatabasePage(Looked.Database first) {
      super("database");
      this.first = first;
      setTitle("NuBlox Project");
      setDescription("Make a project whose model describes the tables of a database.");
    }

    @Override
    protected String projectName() {
      return name.getText().strip();
    }

    Looked.Database known() {
      int index = databases.getSelectionIndex();
      return index < known.size() ? known.get(index) : null;
    }

    ConnectionSettings typed() {
      return new ConnectionSettings(
          url.getText().strip(),
          user.getText().strip(),
          password.getText(),
          java.util.Optional.empty());
    }

    @Override
    public void createControl(Composite parent) {
      Composite page = new Composite(parent, SWT.NONE);
      GridLayoutFactory.fillDefaults().margins(8, 10).numColumns(2).spacing(8, 10).applyTo(page);
      name = text(page, "Project &name:", "", SWT.BORDER);
      new Label(page, SWT.NONE).setText("&Database:");
      databases = new Combo(page, SWT.READ_ONLY);
      GridDataFactory.fillDefaults().grab(true, false).applyTo(databases);
      fill();
      url = text(page, "&Address:", "jdbc:postgresql://localhost/shop", SWT.BORDER);
      user = text(page, "&User:", "", SWT.BORDER);
      password = text(page, "&Password:", "", SWT.BORDER | SWT.PASSWORD);
      databases.addListener(SWT.Selection, event -> validate());
      name.addModifyListener(event -> validate());
      url.addModifyListener(event -> validate());
      setControl(page);
      name.setFocus();
      validate();
      setErrorMessage(null);
    }

    private void fill() {
      for (IProject project : ActiveProject.all()) {
        Connections connections = new Connections(project);
        try {
          connections.all().stream()
              .map(profile -> new Looked.Database(connections, profile))
              .forEach(known::add);
        } catch (IOException | DeploymentException e) {
          ILog.of(NewFromDatabaseWizard.class).warn("Connections cannot be offered.", e);
        }
      }
      known.forEach(
          database ->
              databases.add(
                  database.profile().name() + "  (" + database.owner().project().getName() + ")"));
      databases.add("Another one");
      databases.select(first == null ? known.size() : Math.max(0, known.indexOf(first)));
    }

    private void validate() {
      boolean other = known() == null;
      url.setEnabled(other);
      user.setEnabled(other);
      password.setEnabled(other);
      String error = ProjectNames.error(projectName());
      if (error == null && other && !url.getText().strip().startsWith("jdbc:")) {
        error = "Type the address of the database; it begins with jdbc:";
      }
      setErrorMessage(error);
      setPageComplete(error == null);
    }

    private static Text text(Composite page, String label, String hint, int style) {
      new Label(page, SWT.NONE).setText(label);
      Text text = new Text(page, style);
      text.setMessage(hint);
      GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
      return text;
    }
  }
}
