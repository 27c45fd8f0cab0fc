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
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.nublox.deploy.ConnectionProfile;
import org.nublox.deploy.ConnectionProfiles;
import org.nublox.deploy.ConnectionSettings;
import org.nublox.deploy.ConnectionsFile;
import org.nublox.deploy.Connector;
import org.nublox.deploy.DeploymentException;
import org.nublox.dialect.Dialect;
import org.nublox.dialect.Jdbc;
import org.nublox.pipeline.Dialects;
import org.nublox.workbench.live.LiveProjects;

/** Asks for a connection, and tries it. */
public final class ConnectionDialog extends TitleAreaDialog {

  private static final int TEST = IDialogConstants.CLIENT_ID + 1;

  /** Where a password comes from, in the order of the list. */
  private enum Source {
    NONE("There is none"),
    VARIABLE("In the environment variable"),
    FILE("In the first line of the file"),
    KEPT("Kept by this workbench");

    private final String text;

    Source(String text) {
      this.text = text;
    }
  }

  private final Connections connections;
  private final ConnectionProfile before;
  private final List<Dialect> dialects = Dialects.installed().all();
  private Text name;
  private Combo database;
  private Text url;
  private Text user;
  private Combo source;
  private Text secret;
  private String saved = "";

  /**
   * A dialog.
   *
   * @param before what is changed; with an empty name for a new one
   */
  public ConnectionDialog(Shell shell, IProject project, ConnectionProfile before) {
    super(shell);
    this.connections = new Connections(project);
    this.before = before;
    setShellStyle(getShellStyle() | SWT.RESIZE);
    setHelpAvailable(false);
  }

  /** A dialog for a connection that is not there yet. */
  public static ConnectionDialog ofNew(Shell shell, IProject project) {
    return new ConnectionDialog(shell, project, new ConnectionProfile("", "", "", "", ""));
  }

  /** The name of what was written; {@code ""} before. */
  public String saved() {
    return saved;
  }

  @Override
  protected void configureShell(Shell shell) {
    super.configureShell(shell);
    shell.setText(before.name().isEmpty() ? "New Connection" : "Connection " + before.name());
  }

  @Override
  protected Control createDialogArea(Composite parent) {
    Composite area = (Composite) super.createDialogArea(parent);
    Composite page = new Composite(area, SWT.NONE);
    GridLayoutFactory.fillDefaults().margins(12, 12).numColumns(3).spacing(8, 8).applyTo(page);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(page);
    name = text(page, "&Name:", before.name(), "for example: local");
    label(page, "&Database:");
    database = new Combo(page, SWT.READ_ONLY);
    database.setItems(dialects.stream().map(Dialect::displayName).toArray(String[]::new));
    GridDataFactory.fillDefaults()
        .span(2, 1)
        .hint(200, SWT.DEFAULT)
        .align(SWT.BEGINNING, SWT.FILL)
        .applyTo(database);
    database.addListener(SWT.Selection, event -> example());
    url = text(page, "&Address:", before.url(), "jdbc:...");
    user = text(page, "&User:", before.user(), "");
    label(page, "&Password:");
    source = new Combo(page, SWT.READ_ONLY);
    for (Source each : Source.values()) {
      source.add(each.text);
    }
    secret = new Text(page, SWT.BORDER);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(secret);
    source.addListener(SWT.Selection, event -> showSource(""));
    fill();
    name.addModifyListener(event -> validate());
    url.addModifyListener(event -> validate());
    secret.addModifyListener(event -> validate());
    return area;
  }

  @Override
  protected void createButtonsForButtonBar(Composite parent) {
    createButton(parent, TEST, "&Test Connection", false);
    super.createButtonsForButtonBar(parent);
    validate();
    if (!dialects.isEmpty()) {
      setErrorMessage(null); // what is to be written yet is no error
    }
  }

  @Override
  protected void buttonPressed(int button) {
    if (button == TEST) {
      test();
    } else {
      super.buttonPressed(button);
    }
  }

  @Override
  protected void okPressed() {
    try {
      connections.put(profile(), before.name());
      String project = connections.project().getName();
      if (chosen() == Source.KEPT) {
        if (!secret.getText().isEmpty()) {
          KeptPasswords.put(project, profile().name(), secret.getText());
        }
      } else {
        KeptPasswords.forget(project, profile().name());
      }
      saved = profile().name();
      super.okPressed();
    } catch (IOException e) {
      setErrorMessage(e.getMessage());
    }
  }

  private void fill() {
    setTitle(before.name().isEmpty() ? "New Connection" : "Connection");
    setMessage("It is written to connections.toml of the project; a password never is.");
    if (dialects.isEmpty()) {
      // nothing to choose from; validate() says so
      showSource("");
      select(Source.NONE);
      return;
    }
    int index = Connector.dialectOf(before.url(), dialects).map(dialects::indexOf).orElse(-1);
    if (index < 0) {
      // one that needs no server is there at once
      Optional<Dialect> local =
          dialects.stream().filter(d -> !d.jdbc().fileUrl().isEmpty()).findFirst();
      database.select(local.map(dialects::indexOf).orElse(0));
      example();
    } else {
      database.select(index);
    }
    String password = before.password();
    if (password.startsWith("${env:")) {
      select(Source.VARIABLE);
    } else if (password.startsWith("${file:")) {
      select(Source.FILE);
    } else {
      boolean kept = KeptPasswords.has(connections.project().getName(), before.name());
      select(kept ? Source.KEPT : Source.NONE);
    }
    showSource(password.replaceAll("^\\$\\{\\w+:|}$", ""));
  }

  /** The address to start from; one of a file is in the project's folder. */
  private void example() {
    Jdbc chosen = dialects.get(database.getSelectionIndex()).jdbc();
    if (url.getText().isEmpty() || !url.getText().startsWith(chosen.urlPrefix())) {
      IProject project = connections.project();
      url.setText(chosen.exampleUrl(LiveProjects.root(project).resolve("data"), project.getName()));
      user.setText(chosen.exampleUser());
    }
  }

  private void showSource(String value) {
    Source now = chosen();
    secret.setVisible(now != Source.NONE);
    secret.setEchoChar(now == Source.KEPT ? '\u2022' : '\0');
    secret.setMessage(
        switch (now) {
          case NONE -> "";
          case VARIABLE -> "for example: SHOP_PASSWORD";
          case FILE -> "for example: /run/secrets/shop";
          case KEPT -> before.name().isEmpty() ? "" : "unchanged";
        });
    secret.setText(value);
  }

  private void select(Source wanted) {
    source.setText(wanted.text);
  }

  private Source chosen() {
    return Arrays.stream(Source.values())
        .filter(each -> each.text.equals(source.getText()))
        .findFirst()
        .orElse(Source.NONE);
  }

  private ConnectionProfile profile() {
    String value = secret.getText().strip();
    String password =
        switch (chosen()) {
          case NONE, KEPT -> "";
          case VARIABLE -> "${env:" + value + "}";
          case FILE -> "${file:" + value + "}";
        };
    return new ConnectionProfile(
        name.getText().strip(),
        url.getText().strip(),
        user.getText().strip(),
        password,
        before.driver());
  }

  private void validate() {
    String error = null;
    if (dialects.isEmpty()) {
      error = "No database is supported yet: install a plug-in with a dialect.";
    } else if (!ConnectionsFile.isName(name.getText().strip())) {
      error = "A name has letters, digits, - and _.";
    } else if (Connector.dialectOf(url.getText().strip(), dialects).isEmpty()) {
      error = "The address begins with jdbc: and the name of a database.";
    } else if (taken(name.getText().strip())) {
      error = "There is a connection of that name already.";
    } else if ((chosen() == Source.VARIABLE || chosen() == Source.FILE)
        && secret.getText().isBlank()) {
      error = "Say where the password is.";
    }
    setErrorMessage(error);
    Button ok = getButton(IDialogConstants.OK_ID);
    if (ok != null) {
      ok.setEnabled(error == null);
      getButton(TEST).setEnabled(error == null);
    }
  }

  private boolean taken(String wanted) {
    try {
      return !wanted.equals(before.name())
          && connections.all().stream().anyMatch(known -> known.name().equals(wanted));
    } catch (IOException | DeploymentException e) {
      return false; // what is wrong with the file is told when it is written
    }
  }

  /** In the background: a server that is not there lets one wait. */
  private void test() {
    ConnectionProfile profile = profile();
    String typed = chosen() == Source.KEPT ? secret.getText() : "";
    String kept =
        typed.isEmpty() && chosen() == Source.KEPT
            ? KeptPasswords.get(connections.project().getName(), before.name())
            : typed;
    getButton(TEST).setEnabled(false);
    setMessage("Connecting ...", IMessageProvider.INFORMATION);
    Job job =
        Job.create(
            "Testing " + profile.name(),
            (IProgressMonitor monitor) -> {
              String answer;
              int kind = IMessageProvider.ERROR;
              try {
                answer = "It works: " + version(profile, kept) + ".";
                kind = IMessageProvider.INFORMATION;
              } catch (DeploymentException e) {
                answer = e.getMessage() + " " + e.remedy();
              } catch (SQLException e) {
                answer = "It connects, but does not answer: " + e.getMessage();
              }
              tell(answer, kind);
            });
    job.schedule();
  }

  private static String version(ConnectionProfile profile, String kept)
      throws DeploymentException, SQLException {
    String password = kept;
    if (!profile.password().isEmpty()) {
      password = ConnectionProfiles.resolve(profile.name(), profile.password());
    }
    ConnectionSettings settings =
        new ConnectionSettings(
            profile.url(),
            profile.user(),
            password,
            profile.driver().isEmpty() ? Optional.empty() : Optional.of(Path.of(profile.driver())));
    try (Connection connection = Connections.connector(settings).connect()) {
      DatabaseMetaData data = connection.getMetaData();
      return data.getDatabaseProductName() + " " + data.getDatabaseProductVersion();
    }
  }

  private void tell(String answer, int kind) {
    name.getDisplay()
        .asyncExec(
            () -> {
              if (!name.isDisposed()) {
                setMessage(answer, kind);
                getButton(TEST).setEnabled(true);
              }
            });
  }

  private static Text text(Composite page, String label, String value, String hint) {
    label(page, label);
    Text text = new Text(page, SWT.BORDER);
    text.setText(value);
    text.setMessage(hint);
    GridDataFactory.fillDefaults()
        .span(2, 1)
        .grab(true, false)
        .hint(420, SWT.DEFAULT)
        .applyTo(text);
    return text;
  }

  private static void label(Composite page, String text) {
    new Label(page, SWT.NONE).setText(text);
  }

  /** Opens it. */
  public boolean ask() {
    return open() == Dialog.OK;
  }
}
