/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.deploy;

import java.util.List;
import java.util.stream.Collectors;
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
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.nublox.evolution.Impact;
import org.nublox.pipeline.DeploymentStep;
import org.nublox.workbench.views.Pictures;
import org.nublox.workbench.views.SqlText;

/** What would be done, coloured by what it means for rows and for programs. */
final class PlanPage extends WizardPage {

  /** What was chosen. */
  record Choice(DeploymentStep step, boolean dryRun, boolean adopt) {}

  private DeploymentStep step;
  private TableViewer table;
  private SqlText sql;
  private Button dryRun;
  private Button adopt;

  PlanPage() {
    super("plan");
    setTitle("What Will Be Done");
    setDescription("These statements run, one after the other, when you finish.");
    setPageComplete(false);
  }

  Choice choice() {
    return new Choice(step, dryRun.getSelection(), adopt.getSelection());
  }

  @Override
  public void createControl(Composite parent) {
    Composite page = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().margins(8, 10).spacing(8, 8).applyTo(page);
    SashForm split = new SashForm(page, SWT.VERTICAL);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(split);
    Composite box = new Composite(split, SWT.NONE);
    TableColumnLayout columns = new TableColumnLayout();
    box.setLayout(columns);
    table = new TableViewer(box, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE);
    table.setContentProvider(ArrayContentProvider.getInstance());
    table.getTable().setHeaderVisible(true);
    TableViewerColumn statement = new TableViewerColumn(table, SWT.NONE);
    statement.getColumn().setText("Statement");
    columns.setColumnData(statement.getColumn(), new ColumnWeightData(70, 200));
    statement.setLabelProvider(new StatementLabel());
    TableViewerColumn impact = new TableViewerColumn(table, SWT.NONE);
    impact.getColumn().setText("Impact");
    columns.setColumnData(impact.getColumn(), new ColumnWeightData(12, 90));
    impact.setLabelProvider(
        ColumnLabelProvider.createTextProvider(
            work -> ((DeploymentStep.Work) work).impact().label()));
    TableViewerColumn migration = new TableViewerColumn(table, SWT.NONE);
    migration.getColumn().setText("Migration");
    columns.setColumnData(migration.getColumn(), new ColumnWeightData(18, 110));
    migration.setLabelProvider(
        ColumnLabelProvider.createTextProvider(
            work -> ((DeploymentStep.Work) work).migration().fileName()));
    table.addSelectionChangedListener(event -> showSelected());
    sql = new SqlText(split);
    split.setWeights(50, 50);
    dryRun = check(page, "&Dry run: change nothing, show the SQL");
    adopt = check(page, "The database &has this schema already: note the migrations, run none");
    adopt.addListener(SWT.Selection, event -> validate());
    show(adopt, false);
    setControl(page);
  }

  @Override
  public void setVisible(boolean visible) {
    super.setVisible(visible);
    if (visible) {
      getControl().getDisplay().asyncExec(this::look);
    }
  }

  /** Tells why nothing can be, or was, done. */
  void fail(String text) {
    setErrorMessage(text);
    setPageComplete(false);
  }

  private static Button check(Composite page, String text) {
    Button button = new Button(page, SWT.CHECK);
    button.setText(text);
    GridDataFactory.fillDefaults().applyTo(button);
    return button;
  }

  private static void show(Button button, boolean shown) {
    ((GridData) button.getLayoutData()).exclude = !shown;
    button.setVisible(shown);
    button.getParent().layout();
  }

  private void look() {
    if (table.getTable().isDisposed()) {
      return;
    }
    setErrorMessage(null);
    setPageComplete(false);
    table.setInput(List.of());
    step = ((DeployWizard) getWizard()).look();
    if (step == null) {
      return;
    }
    List<DeploymentStep.Work> work = step.work();
    table.setInput(work);
    if (!work.isEmpty()) {
      table.setSelection(new StructuredSelection(work.getFirst()));
    }
    adopt.setSelection(false);
    show(adopt, step.isForeign());
    validate();
  }

  private void validate() {
    if (step == null) {
      return;
    }
    if (step.isUpToDate()) {
      setErrorMessage(null);
      setMessage("The database is up to date: there is nothing to do.", INFORMATION);
      setPageComplete(false);
      return;
    }
    if (step.isForeign() && !adopt.getSelection()) {
      setErrorMessage(
          "The database has tables ("
              + step.there().schema().tables().getFirst().name()
              + " is one), but no history of migrations. Choose another one, or say that it has"
              + " this schema.");
      setPageComplete(false);
      return;
    }
    setErrorMessage(null);
    long lossy = count(Impact.DESTRUCTIVE);
    long unsure = count(Impact.DATA_DEPENDENT);
    if (lossy > 0) {
      setMessage("Values are lost: look at the statements marked destructive.", WARNING);
    } else if (unsure > 0) {
      setMessage("Whether it works depends on the rows that are there.", WARNING);
    } else {
      setMessage(null);
    }
    setPageComplete(true);
  }

  private long count(Impact impact) {
    return step.findings().stream().filter(finding -> finding.impact() == impact).count();
  }

  private void showSelected() {
    Object selected = table.getStructuredSelection().getFirstElement();
    sql.show(
        selected instanceof DeploymentStep.Work work
            ? SqlText.Content.of(
                work.findings().stream()
                        .map(finding -> "-- " + finding.text() + "\n")
                        .collect(Collectors.joining())
                    + work.sql())
            : SqlText.Content.NONE);
  }

  private static final class StatementLabel extends ColumnLabelProvider {

    @Override
    public String getText(Object element) {
      String first = ((DeploymentStep.Work) element).sql().strip().lines().findFirst().orElse("");
      return first.endsWith("(") ? first.substring(0, first.length() - 1).strip() : first;
    }

    @Override
    public Image getImage(Object element) {
      return Pictures.of(((DeploymentStep.Work) element).impact()).image();
    }
  }
}
