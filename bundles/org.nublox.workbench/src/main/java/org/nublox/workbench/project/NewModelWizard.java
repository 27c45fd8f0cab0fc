/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.project;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.dialogs.WizardNewFileCreationPage;
import org.eclipse.ui.ide.IDE;

/** Adds a model file with an empty module of its name, and opens it. */
public final class NewModelWizard extends Wizard implements INewWizard {

  private IWorkbench workbench;
  private ModelPage page;

  @Override
  public void init(IWorkbench workbenchToUse, IStructuredSelection selection) {
    workbench = workbenchToUse;
    page = new ModelPage(selection);
    setWindowTitle("New NuBlox Model");
  }

  @Override
  public void addPages() {
    addPage(page);
  }

  @Override
  public boolean performFinish() {
    IFile file = page.createNewFile();
    if (file == null) {
      return false;
    }
    IWorkbenchPage window = workbench.getActiveWorkbenchWindow().getActivePage();
    try {
      IDE.openEditor(window, file);
    } catch (PartInitException e) {
      ILog.of(NewModelWizard.class).warn("The model is made, but was not opened.", e);
    }
    return true;
  }

  private static final class ModelPage extends WizardNewFileCreationPage {

    ModelPage(IStructuredSelection selection) {
      super("model", selection);
      setTitle("NuBlox Model");
      setDescription("Add a model file to a project. Its module is called as the file is.");
      setFileName("model.nbx");
      setFileExtension("nbx");
    }

    @Override
    protected InputStream getInitialContents() {
      String name = getFileName().replaceFirst("\\.nbx$", "");
      String text = "module " + ProjectNames.ofModel(name) + "\n\n";
      return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Models are no links to elsewhere. */
    @Override
    protected void createAdvancedControls(Composite parent) {}

    @Override
    protected IStatus validateLinkedResource() {
      return Status.OK_STATUS;
    }

    @Override
    protected void createLinkTarget() {}

    @Override
    protected String getNewFileLabel() {
      return "File na&me:";
    }
  }
}
