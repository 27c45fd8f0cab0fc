/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.nublox.extension.Extensions;
import org.nublox.importer.ImportException;
import org.nublox.importer.Imported;
import org.nublox.importer.Importer;

/** Makes a project out of a file of JHipster's language. */
public final class NewFromJdlWizard extends NewFromOutsideWizard {

  private final JdlPage page = new JdlPage();

  @Override
  protected NamePage page() {
    return page;
  }

  @Override
  protected Source source() {
    Path file = page.file();
    String name = ProjectNames.ofModel(page.projectName());
    return monitor -> read(file, name);
  }

  private static Imported read(Path file, String name) throws IOException {
    Importer importer =
        Extensions.of(Importer.class).all().stream()
            .filter(known -> known.id().equals("jdl"))
            .findFirst()
            .orElseThrow(() -> new IOException("The importer for JDL is not installed."));
    try {
      return importer.read(Files.readString(file), name);
    } catch (ImportException e) {
      throw new IOException(
          file.getFileName() + ":" + e.line() + ":" + e.column() + ": " + e.getMessage(), e);
    }
  }

  private static final class JdlPage extends NamePage {

    private Text name;
    private Text file;

    JdlPage() {
      super("jdl");
      setTitle("NuBlox Project");
      setDescription("Make a project from a model that was written for JHipster (.jdl).");
    }

    @Override
    protected String projectName() {
      return name.getText().strip();
    }

    Path file() {
      return Path.of(file.getText().strip());
    }

    @Override
    public void createControl(Composite parent) {
      Composite page = new Composite(parent, SWT.NONE);
      GridLayoutFactory.fillDefaults().margins(8, 10).numColumns(3).spacing(8, 10).applyTo(page);
      new Label(page, SWT.NONE).setText("Project &name:");
      name = new Text(page, SWT.BORDER);
      GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(name);
      new Label(page, SWT.NONE).setText("&File:");
      file = new Text(page, SWT.BORDER);
      file.setMessage("the .jdl file");
      GridDataFactory.fillDefaults().grab(true, false).applyTo(file);
      Button browse = new Button(page, SWT.PUSH);
      browse.setText("&Browse...");
      browse.addListener(SWT.Selection, event -> browse());
      name.addModifyListener(event -> validate());
      file.addModifyListener(event -> validate());
      setControl(page);
      name.setFocus();
      validate();
      setErrorMessage(null);
    }

    private void browse() {
      FileDialog dialog = new FileDialog(getShell(), SWT.OPEN);
      dialog.setFilterExtensions("*.jdl;*.jh", "*");
      String chosen = dialog.open();
      if (chosen != null) {
        file.setText(chosen);
      }
    }

    private void validate() {
      String error = ProjectNames.error(projectName());
      if (error == null && !Files.isRegularFile(file())) {
        error = "Choose the file to read.";
      }
      setErrorMessage(error);
      setPageComplete(error == null);
    }
  }
}
