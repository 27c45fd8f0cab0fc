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
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.core.resources.IProject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.nublox.dialect.Dialect;
import org.nublox.evolution.PlanOptions;
import org.nublox.evolution.migration.MigrationFolder;
import org.nublox.evolution.migration.Problem;
import org.nublox.pipeline.MigrationStep;
import org.nublox.pipeline.SchemaStep;
import org.nublox.workbench.live.LiveProject;
import org.nublox.workbench.live.LiveProjects;

/** For which database, under which name, and what it would do. */
final class MigratePage extends WizardPage {

  /** What was chosen. */
  record Choice(Dialect dialect, String name, boolean online) {}

  private final IProject project;
  private List<Dialect> offered = List.of();
  private SchemaStep schema;
  private DdlContent content;
  private Combo dialects;
  private Text name;
  private Button online;
  private ChangesPage changes;
  private String trouble = "";

  MigratePage(IProject project) {
    super("migrate");
    this.project = project;
    setTitle("Write Migration");
    setDescription("A file with the statements that bring a database to the model as it is now.");
  }

  Choice choice() {
    return new Choice(
        offered.get(dialects.getSelectionIndex()), name.getText().strip(), online.getSelection());
  }

  SchemaStep schema() {
    return schema;
  }

  @Override
  public void createControl(Composite parent) {
    Composite page = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().margins(8, 10).numColumns(2).spacing(8, 8).applyTo(page);
    new Label(page, SWT.NONE).setText("&Database:");
    dialects = new Combo(page, SWT.READ_ONLY);
    GridDataFactory.fillDefaults()
        .hint(200, SWT.DEFAULT)
        .align(SWT.BEGINNING, SWT.FILL)
        .applyTo(dialects);
    dialects.addListener(SWT.Selection, event -> compare());
    new Label(page, SWT.NONE).setText("&What it does:");
    name = new Text(page, SWT.BORDER);
    name.setMessage("for example: add phone of customers");
    GridDataFactory.fillDefaults().grab(true, false).applyTo(name);
    name.addModifyListener(event -> validate());
    online = new Button(page, SWT.CHECK);
    online.setText("Let others go on &working while it runs (slower, in more steps)");
    GridDataFactory.fillDefaults().span(2, 1).applyTo(online);
    online.addListener(SWT.Selection, event -> compare());
    changes = new ChangesPage(page, null);
    GridDataFactory.fillDefaults().span(2, 1).grab(true, true).applyTo(changes.control());
    setControl(page);
    setPageComplete(false);
    page.getDisplay().asyncExec(this::read);
  }

  private MigrateWizard wizard() {
    return (MigrateWizard) getWizard();
  }

  private void read() {
    if (dialects.isDisposed()) {
      return;
    }
    AtomicReference<LiveProject> read = new AtomicReference<>();
    boolean done =
        wizard()
            .run(
                monitor -> {
                  try {
                    read.set(LiveProjects.read(project));
                  } catch (IOException e) {
                    throw new InvocationTargetException(e, e.getMessage());
                  }
                });
    if (!done) {
      return;
    }
    if (read.get().schema().isEmpty()) {
      setErrorMessage(read.get().refusal());
      return;
    }
    schema = read.get().schema().get();
    offered = schema.dialects();
    dialects.setItems(offered.stream().map(Dialect::displayName).toArray(String[]::new));
    dialects.select(0);
    name.setFocus();
    compare();
  }

  private void compare() {
    Dialect dialect = offered.get(dialects.getSelectionIndex());
    PlanOptions options =
        online.getSelection() ? PlanOptions.DEFAULT.asOnline() : PlanOptions.DEFAULT;
    AtomicReference<DdlContent> made = new AtomicReference<>();
    trouble = "";
    boolean done =
        wizard()
            .run(
                monitor -> {
                  try {
                    List<Problem> problems =
                        MigrationFolder.of(LiveProjects.root(project), dialect.id()).problems();
                    if (!problems.isEmpty()) {
                      Problem first = problems.getFirst();
                      trouble = first.file() + ": " + first.what() + " " + first.remedy();
                    }
                    made.set(
                        DdlContent.of(schema, dialect, MigrationStep.of(schema, dialect, options)));
                  } catch (IOException e) {
                    throw new InvocationTargetException(e, e.getMessage());
                  }
                });
    if (!done) {
      setPageComplete(false);
      return;
    }
    content = made.get();
    changes.show(content.changes());
    if (!content.counted() && name.getText().isEmpty()) {
      name.setText("init");
      name.selectAll();
    }
    validate();
  }

  private void validate() {
    String error =
        content == null
            ? null
            : !trouble.isEmpty()
                ? trouble
                : content.changes().isEmpty()
                    ? "The model and the migrations agree: there is nothing to write."
                    : null;
    setErrorMessage(error);
    setPageComplete(content != null && error == null && !name.getText().isBlank());
  }
}
