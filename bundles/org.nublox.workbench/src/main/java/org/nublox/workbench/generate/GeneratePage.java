/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.generate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.nublox.generator.Severity;
import org.nublox.generator.files.FileChange;
import org.nublox.generator.files.FileChange.Kind;
import org.nublox.pipeline.GenerationStep;
import org.nublox.project.ProjectConfig;
import org.nublox.project.ProjectFile;
import org.nublox.workbench.live.LiveProjects;
import org.nublox.workbench.views.Pictures;

/** Where the application goes, and what would happen to each file there. */
final class GeneratePage extends WizardPage {

  /** What was chosen. */
  record Choice(Path folder, boolean force) {}

  private Text folder;
  private Button force;
  private Button all;
  private TableViewer files;
  private Label summary;

  GeneratePage() {
    super("generate");
    setTitle("Generate Application");
    setDescription("See what happens to each file. Nothing is written before you finish.");
  }

  Choice choice() {
    return new Choice(Path.of(folder.getText().strip()), force.getSelection());
  }

  @Override
  public void createControl(Composite parent) {
    Composite page = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().margins(8, 10).numColumns(3).spacing(8, 8).applyTo(page);
    new Label(page, SWT.NONE).setText("&Folder:");
    folder = new Text(page, SWT.BORDER);
    folder.setText(defaultFolder());
    GridDataFactory.fillDefaults().grab(true, false).applyTo(folder);
    folder.addListener(SWT.DefaultSelection, event -> preview());
    folder.addListener(SWT.FocusOut, event -> previewOfOther());
    Button browse = new Button(page, SWT.PUSH);
    browse.setText("&Browse...");
    browse.addListener(SWT.Selection, event -> browse());

    Composite table = new Composite(page, SWT.NONE);
    GridDataFactory.fillDefaults().span(3, 1).grab(true, true).applyTo(table);
    createTable(table);
    summary = new Label(page, SWT.NONE);
    GridDataFactory.fillDefaults().span(3, 1).grab(true, false).applyTo(summary);
    all = check(page, "&Show files that stay as they are");
    all.addListener(SWT.Selection, event -> files.refresh());
    force = check(page, "&Overwrite files that were edited by hand");
    force.addListener(SWT.Selection, event -> preview());
    setControl(page);
    setPageComplete(false);
    // once the window is there: the bar is a part of it
    page.getDisplay().asyncExec(this::preview);
  }

  private static Button check(Composite page, String text) {
    Button button = new Button(page, SWT.CHECK);
    button.setText(text);
    GridDataFactory.fillDefaults().span(3, 1).applyTo(button);
    return button;
  }

  private void createTable(Composite parent) {
    TableColumnLayout columns = new TableColumnLayout();
    parent.setLayout(columns);
    files = new TableViewer(parent, SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL);
    files.setContentProvider(ArrayContentProvider.getInstance());
    files.getTable().setHeaderVisible(true);
    TableViewerColumn what = new TableViewerColumn(files, SWT.NONE);
    what.getColumn().setText("What happens");
    columns.setColumnData(what.getColumn(), new ColumnWeightData(22, 130));
    what.setLabelProvider(new KindLabel());
    TableViewerColumn file = new TableViewerColumn(files, SWT.NONE);
    file.getColumn().setText("File");
    columns.setColumnData(file.getColumn(), new ColumnWeightData(78, 300));
    file.setLabelProvider(
        ColumnLabelProvider.createTextProvider(change -> ((FileChange) change).path()));
    files.addFilter(
        new ViewerFilter() {
          @Override
          public boolean select(Viewer viewer, Object parentElement, Object element) {
            return all.getSelection() || order(((FileChange) element).kind()) < 4;
          }
        });
  }

  private String defaultFolder() {
    Path root = LiveProjects.root(wizard().project());
    try {
      ProjectConfig config = ProjectFile.read(root).config();
      return config
          .output()
          .map(path -> root.resolve(path).normalize())
          .orElseGet(() -> root.resolve(".nublox/run"))
          .toString();
    } catch (IOException e) {
      ILog.of(GeneratePage.class).warn("The project file cannot be read.", e);
      return root.resolve(".nublox/run").toString();
    }
  }

  private GenerateWizard wizard() {
    return (GenerateWizard) getWizard();
  }

  private void browse() {
    DirectoryDialog dialog = new DirectoryDialog(getShell());
    dialog.setMessage("The folder of the application");
    dialog.setFilterPath(folder.getText());
    String chosen = dialog.open();
    if (chosen != null) {
      folder.setText(chosen);
      preview();
    }
  }

  private String previewed = "";

  private void previewOfOther() {
    if (!folder.getText().strip().equals(previewed)) {
      preview();
    }
  }

  private void preview() {
    if (folder.isDisposed()) {
      return;
    }
    setPageComplete(false);
    String text = folder.getText().strip();
    previewed = text;
    if (text.isEmpty() || !Path.of(text).isAbsolute()) {
      setErrorMessage("Name a folder with its whole path.");
      return;
    }
    setErrorMessage(null);
    GenerationStep step = wizard().generate(choice(), true);
    if (step != null) {
      setPageComplete(accept(step));
    }
  }

  /** Shows what would be, or was, done; false when there were errors. */
  boolean accept(GenerationStep step) {
    List<FileChange> changes =
        step.report().changes().stream()
            .sorted(
                Comparator.comparingInt((FileChange change) -> order(change.kind()))
                    .thenComparing(FileChange::path))
            .toList();
    files.setInput(changes);
    summary.setText(
        Stream.of(Kind.values())
            .filter(kind -> step.report().count(kind) > 0)
            .map(kind -> step.report().count(kind) + " " + name(kind))
            .collect(Collectors.joining(", ")));
    if (step.report().hasErrors()) {
      setErrorMessage(
          step.report().diagnostics().stream()
              .filter(d -> d.severity() == Severity.ERROR)
              .findFirst()
              .map(d -> d.what() + " " + d.remedy())
              .orElse("The application cannot be generated."));
      return false;
    }
    setErrorMessage(null);
    int conflicts = step.report().count(Kind.CONFLICT);
    setMessage(
        conflicts == 0
            ? null
            : "Files that were edited by hand ("
                + conflicts
                + ") are left alone, unless you want them overwritten.",
        WARNING);
    return true;
  }

  private static int order(Kind kind) {
    return switch (kind) {
      case CONFLICT -> 0;
      case DELETED -> 1;
      case CHANGED -> 2;
      case CREATED -> 3;
      case KEPT -> 4;
      case UNCHANGED -> 5;
    };
  }

  private static String name(Kind kind) {
    return switch (kind) {
      case CONFLICT -> "edited by hand";
      case DELETED -> "removed";
      case CHANGED -> "changed";
      case CREATED -> "new";
      case KEPT -> "yours";
      case UNCHANGED -> "unchanged";
    };
  }

  private static final class KindLabel extends ColumnLabelProvider {

    @Override
    public String getText(Object element) {
      return name(((FileChange) element).kind());
    }

    @Override
    public Image getImage(Object element) {
      return Pictures.of(((FileChange) element).kind()).image();
    }
  }
}
