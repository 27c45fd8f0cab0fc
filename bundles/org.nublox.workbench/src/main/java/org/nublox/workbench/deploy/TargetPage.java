/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.deploy;

import java.io.IOException;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.nublox.deploy.ConnectionProfile;
import org.nublox.deploy.DeploymentException;
import org.nublox.deploy.Secrets;
import org.nublox.workbench.connections.ConnectionDialog;
import org.nublox.workbench.connections.Connections;
import org.nublox.workbench.views.Pictures;

/** Which database. */
final class TargetPage extends WizardPage {

  private final Connections connections;
  private TableViewer table;

  TargetPage(Connections connections) {
    super("target");
    this.connections = connections;
    setTitle("Deploy");
    setDescription("Choose the database that is brought to the schema of the project.");
  }

  /** The name of the connection that was chosen. */
  String chosen() {
    Object selected = table.getStructuredSelection().getFirstElement();
    return selected instanceof ConnectionProfile profile ? profile.name() : "";
  }

  @Override
  public void createControl(Composite parent) {
    Composite page = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().margins(8, 10).spacing(8, 8).applyTo(page);
    Composite box = new Composite(page, SWT.NONE);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(box);
    TableColumnLayout columns = new TableColumnLayout();
    box.setLayout(columns);
    table = new TableViewer(box, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE);
    table.setContentProvider(ArrayContentProvider.getInstance());
    table.getTable().setHeaderVisible(true);
    TableViewerColumn name = new TableViewerColumn(table, SWT.NONE);
    name.getColumn().setText("Connection");
    columns.setColumnData(name.getColumn(), new ColumnWeightData(30, 120));
    name.setLabelProvider(new NameLabel());
    TableViewerColumn address = new TableViewerColumn(table, SWT.NONE);
    address.getColumn().setText("Address");
    columns.setColumnData(address.getColumn(), new ColumnWeightData(70, 300));
    address.setLabelProvider(
        ColumnLabelProvider.createTextProvider(
            profile -> Secrets.mask(((ConnectionProfile) profile).url())));
    table.addSelectionChangedListener(event -> validate());
    table.addDoubleClickListener(event -> getContainer().showPage(getNextPage()));
    Button add = new Button(page, SWT.PUSH);
    add.setText("New &Connection...");
    add.addListener(SWT.Selection, event -> add());
    setControl(page);
    fill("");
  }

  private void add() {
    ConnectionDialog dialog = ConnectionDialog.ofNew(getShell(), connections.project());
    if (dialog.ask()) {
      fill(dialog.saved());
    }
  }

  private void fill(String wanted) {
    try {
      List<ConnectionProfile> all = connections.all();
      table.setInput(all);
      all.stream()
          .filter(profile -> profile.name().equals(wanted))
          .findFirst()
          .or(() -> all.stream().findFirst())
          .ifPresent(profile -> table.setSelection(new StructuredSelection(profile)));
      setMessage(
          all.isEmpty() ? "The project has no connection yet: make one with New Connection." : null,
          INFORMATION);
    } catch (IOException | DeploymentException e) {
      setErrorMessage(e.getMessage());
    }
    validate();
  }

  private void validate() {
    setErrorMessage(null);
    setPageComplete(!chosen().isEmpty());
  }

  private static final class NameLabel extends ColumnLabelProvider {

    @Override
    public String getText(Object element) {
      return ((ConnectionProfile) element).name();
    }

    @Override
    public Image getImage(Object element) {
      return Pictures.DATABASE.image();
    }
  }
}
