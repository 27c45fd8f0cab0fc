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
import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IProject;
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

  private final Connections connections;
  private final ConnectionProfile before;
  private final List<Dialect> dialects = Dialects.installed().all();
  private Text name;
  private Combo database;
  private Text url;
  private Text user;
  private PasswordField password;
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
    password = new PasswordField(page, connections.project().getName(), before, this::validate);
    fill();
    name.addModifyListener(event -> validate());
    url.addModifyListener(event -> validate());
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
      password.keep(profile().name());
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

  private ConnectionProfile profile() {
    return new ConnectionProfile(
        name.getText().strip(),
        url.getText().strip(),
        user.getText().strip(),
        password.reference(),
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
    } else if (password.isIncomplete()) {
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

  private void test() {
    getButton(TEST).setEnabled(false);
    setMessage("Connecting ...", IMessageProvider.INFORMATION);
    Attempt.start(profile(), password.kept(), this::tell);
  }

  private void tell(Attempt.Answer answer) {
    name.getDisplay()
        .asyncExec(
            () -> {
              if (!name.isDisposed()) {
                setMessage(
                    answer.text(),
                    answer.works() ? IMessageProvider.INFORMATION : IMessageProvider.ERROR);
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
