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
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.operation.IRunnableWithProgress;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.nublox.evolution.PlanOptions;
import org.nublox.evolution.migration.Migration;
import org.nublox.evolution.migration.MigrationException;
import org.nublox.pipeline.MigrationStep;
import org.nublox.pipeline.SchemaStep;

/** Writes what the migrations of a project lack, as {@code nublox migrate} does. */
final class MigrateWizard extends Wizard {

  private final IProject project;
  private final MigratePage page;

  MigrateWizard(IProject project) {
    this.project = project;
    this.page = new MigratePage(project);
    setWindowTitle("Write Migration");
    setNeedsProgressMonitor(true);
  }

  @Override
  public void addPages() {
    addPage(page);
  }

  @Override
  public boolean performFinish() {
    MigratePage.Choice choice = page.choice();
    return run(
        monitor -> {
          try {
            SchemaStep schema = page.schema();
            PlanOptions options =
                choice.online() ? PlanOptions.DEFAULT.asOnline() : PlanOptions.DEFAULT;
            MigrationStep step = MigrationStep.of(schema, choice.dialect(), options);
            List<Migration> written = step.write(choice.name());
            project.refreshLocal(IResource.DEPTH_INFINITE, monitor);
            show(step, written);
          } catch (IOException | CoreException e) {
            throw new InvocationTargetException(e, e.getMessage());
          }
        });
  }

  /** Does something with a bar; tells on the page when it fails. */
  boolean run(IRunnableWithProgress work) {
    try {
      getContainer().run(true, false, work);
      return true;
    } catch (InvocationTargetException e) {
      Throwable cause = e.getCause();
      String remedy = cause instanceof MigrationException wrong ? " " + wrong.remedy() : "";
      if (!(cause instanceof IOException)) {
        ILog.of(MigrateWizard.class).error("The migration was not written.", cause);
      }
      page.setErrorMessage(cause.getMessage() + remedy);
      return false;
    } catch (InterruptedException e) {
      return false;
    }
  }

  /** Opens the first of the files. */
  private void show(MigrationStep step, List<Migration> written) {
    if (written.isEmpty()) {
      return;
    }
    String file = "migrations/" + step.dialect().id() + "/" + written.getFirst().fileName();
    PlatformUI.getWorkbench()
        .getDisplay()
        .asyncExec(
            () -> {
              IWorkbenchPage window =
                  PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
              try {
                if (project.getFile(file).exists()) {
                  IDE.openEditor(window, project.getFile(file));
                }
              } catch (PartInitException e) {
                ILog.of(MigrateWizard.class).warn("The migration could not be opened.", e);
              }
            });
  }
}
