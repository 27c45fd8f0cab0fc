/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.ddl;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.nublox.workbench.views.Commands;
import org.nublox.workbench.views.Pictures;
import org.nublox.workbench.views.SqlText;

/** The steps from the last migration to the model, each with its SQL. */
final class ChangesPage {

  private final Composite page;
  private final Link about;
  private final SashForm split;
  private final TableViewer steps;
  private final SqlText sql;

  /**
   * Makes the widgets.
   *
   * @param follow gets the target of a link; null for a page that says nothing but the steps
   */
  ChangesPage(Composite parent, Consumer<String> follow) {
    page = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(page);
    about = new Link(page, SWT.WRAP);
    GridDataFactory.fillDefaults().grab(true, false).indent(8, 2).applyTo(about);
    about.setVisible(follow != null);
    ((GridData) about.getLayoutData()).exclude = follow == null;
    about.addListener(SWT.Selection, event -> follow.accept(event.text));
    split = new SashForm(page, SWT.HORIZONTAL);
    GridDataFactory.fillDefaults().grab(true, true).indent(0, 4).applyTo(split);

    Composite table = new Composite(split, SWT.NONE);
    TableColumnLayout columns = new TableColumnLayout();
    table.setLayout(columns);
    steps = new TableViewer(table, SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL);
    steps.setContentProvider(ArrayContentProvider.getInstance());
    steps.getTable().setHeaderVisible(true);
    ColumnViewerToolTipSupport.enableFor(steps);
    TableViewerColumn change = new TableViewerColumn(steps, SWT.NONE);
    change.getColumn().setText("Change");
    columns.setColumnData(change.getColumn(), new ColumnWeightData(70, 200));
    change.setLabelProvider(new ChangeLabel());
    TableViewerColumn impact = new TableViewerColumn(steps, SWT.NONE);
    impact.getColumn().setText("Impact");
    columns.setColumnData(impact.getColumn(), new ColumnWeightData(30, 160));
    impact.setLabelProvider(
        ColumnLabelProvider.createTextProvider(row -> ((DdlContent.Row) row).impact().label()));
    steps.addSelectionChangedListener(event -> showSelected());

    sql = new SqlText(split);
    split.setWeights(62, 38);
  }

  /** The widgets. */
  Composite control() {
    return page;
  }

  /** Shows other steps; the one that was selected stays so, as far as it is there still. */
  void show(DdlContent content, String database) {
    about.setText(text(content, database));
    show(content.changes());
  }

  /** Shows nothing but steps. */
  void show(List<DdlContent.Row> rows) {
    split.setVisible(!rows.isEmpty());
    Object selected = steps.getStructuredSelection().getFirstElement();
    steps.setInput(rows);
    DdlContent.Row kept =
        rows.stream()
            .filter(row -> selected instanceof DdlContent.Row old && old.text().equals(row.text()))
            .findFirst()
            .orElse(rows.isEmpty() ? null : rows.getFirst());
    if (kept != null) {
      steps.getTable().select(rows.indexOf(kept));
    }
    showSelected();
    page.layout();
  }

  private static String text(DdlContent content, String database) {
    String migrate = "<a href=\"" + Commands.MIGRATE + "\">";
    if (!content.migrated()) {
      return "There is no migration for "
          + database
          + " yet, so all is new. "
          + migrate
          + "Write the first one</a>; changes are counted from there.";
    }
    if (content.changes().isEmpty()) {
      return "The model and the migrations for " + database + " agree.";
    }
    return "The migrations for " + database + " lack this. " + migrate + "Write a migration</a>";
  }

  private void showSelected() {
    Object selected = steps.getStructuredSelection().getFirstElement();
    sql.show(selected instanceof DdlContent.Row row ? row.sql() : SqlText.Content.NONE);
  }

  private static final class ChangeLabel extends ColumnLabelProvider {

    @Override
    public String getText(Object element) {
      return ((DdlContent.Row) element).text();
    }

    @Override
    public Image getImage(Object element) {
      return Pictures.of(((DdlContent.Row) element).impact()).image();
    }

    @Override
    public String getToolTipText(Object element) {
      String warnings = ((DdlContent.Row) element).warnings();
      return warnings.isEmpty() ? null : warnings;
    }
  }
}
