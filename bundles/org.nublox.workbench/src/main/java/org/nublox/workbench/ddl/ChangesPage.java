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
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.nublox.workbench.views.Commands;
import org.nublox.workbench.views.Pictures;
import org.nublox.workbench.views.SqlText;

/** The steps from the last migration to the model, each with its SQL. */
final class ChangesPage {

  private static final int NARROW = 200;

  /** The picture before a text, and some air behind it. */
  private static final int AROUND = 44;

  private final Composite page;
  private final Link about;
  private final TableColumnLayout columns = new TableColumnLayout();
  private final TableViewerColumn change;
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
    table.setLayout(columns);
    steps = new TableViewer(table, SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL);
    steps.setContentProvider(ArrayContentProvider.getInstance());
    steps.getTable().setHeaderVisible(true);
    ColumnViewerToolTipSupport.enableFor(steps);
    change = new TableViewerColumn(steps, SWT.NONE);
    change.getColumn().setText("Change");
    columns.setColumnData(change.getColumn(), new ColumnWeightData(70, NARROW));
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
    widen(rows);
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

  /** No name is cut: what does not fit is scrolled to. */
  private void widen(List<DdlContent.Row> rows) {
    GC gc = new GC(steps.getTable());
    try {
      int widest = rows.stream().mapToInt(row -> gc.textExtent(row.text()).x).max().orElse(0);
      columns.setColumnData(
          change.getColumn(), new ColumnWeightData(70, Math.max(NARROW, widest + AROUND)));
    } finally {
      gc.dispose();
    }
    steps.getTable().getParent().layout();
  }

  private static String text(DdlContent content, String database) {
    String migrate = "<a href=\"" + Commands.MIGRATE + "\">";
    if (!content.trouble().isEmpty()) {
      return content.since() + " cannot be read. " + content.trouble();
    }
    if (!content.since().isEmpty()) {
      return content.changes().isEmpty()
          ? "The model and the database " + content.since() + " agree."
          : "The database "
              + content.since()
              + " lacks this. "
              + migrate
              + "Write a migration</a> and <a href=\""
              + Commands.DEPLOY
              + "\">deploy</a> it.";
    }
    if (!content.counted()) {
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
      DdlContent.Row row = (DdlContent.Row) element;
      return row.warnings().isEmpty() ? row.text() : row.text() + "\n" + row.warnings();
    }
  }
}
