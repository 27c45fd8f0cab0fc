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
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.WorkspaceModifyOperation;
import org.eclipse.ui.ide.IDE;
import org.nublox.importer.Imported;
import org.nublox.importer.Note;
import org.nublox.project.ProjectFolder;

/** Makes a project out of something else, as {@code nublox import} does, and opens its model. */
public abstract class NewFromOutsideWizard extends Wizard implements INewWizard {

  private static final int TOLD_NOTES = 12;

  /** A page that says what the project is called. */
  protected abstract static class NamePage extends WizardPage {

    /** A page. */
    protected NamePage(String name) {
      super(name);
    }

    /** The name, valid when the page is complete. */
    protected abstract String projectName();
  }

  /** Reads what the project is made out of; a failure is told by its message. */
  protected interface Source {
    /** Called in the background. */
    Imported read(IProgressMonitor monitor) throws IOException;
  }

  /** The page. */
  protected abstract NamePage page();

  /** What is read when the wizard is finished; called in the thread of the windows. */
  protected abstract Source source();

  @Override
  public void init(IWorkbench workbench, IStructuredSelection selection) {
    setWindowTitle("New NuBlox Project");
    setNeedsProgressMonitor(true);
  }

  @Override
  public void addPages() {
    addPage(page());
  }

  @Override
  public boolean performFinish() {
    IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(page().projectName());
    Source source = source();
    AtomicReference<Imported> imported = new AtomicReference<>();
    try {
      getContainer()
          .run(
              true,
              false,
              new WorkspaceModifyOperation() {
                @Override
                protected void execute(IProgressMonitor monitor)
                    throws CoreException, InvocationTargetException {
                  SubMonitor steps = SubMonitor.convert(monitor, "Reading", 100);
                  try {
                    imported.set(source.read(steps.split(70)));
                    create(project, imported.get(), steps.split(30));
                  } catch (IOException e) {
                    throw new InvocationTargetException(e, e.getMessage());
                  }
                }
              });
    } catch (InvocationTargetException e) {
      if (!(e.getCause() instanceof IOException)) {
        ILog.of(NewFromOutsideWizard.class).error("The project was not made.", e.getCause());
      }
      page().setErrorMessage(e.getCause().getMessage());
      return false;
    } catch (InterruptedException e) {
      return false;
    }
    open(project, imported.get());
    tell(imported.get().notes());
    return true;
  }

  private static void create(IProject project, Imported imported, IProgressMonitor monitor)
      throws CoreException, IOException {
    SubMonitor steps = SubMonitor.convert(monitor, "Making " + project.getName(), 4);
    project.create(project.getWorkspace().newProjectDescription(project.getName()), steps.split(1));
    project.open(steps.split(1));
    imported.write(project.getLocation().toPath());
    project.refreshLocal(IResource.DEPTH_INFINITE, steps.split(1));
    IProjectDescription description = project.getDescription();
    description.setNatureIds(new String[] {ModelNature.ID});
    project.setDescription(description, steps.split(1));
  }

  private static void open(IProject project, Imported imported) {
    IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
    for (String path : imported.files().keySet()) {
      if (path.endsWith(ProjectFolder.MODEL_FILE_EXTENSION)) {
        IFile file = project.getFile(path);
        try {
          IDE.openEditor(page, file);
        } catch (PartInitException e) {
          ILog.of(NewFromOutsideWizard.class).warn("The model was not opened.", e);
        }
        return;
      }
    }
  }

  private void tell(List<Note> notes) {
    if (!notes.isEmpty()) {
      String text =
          notes.stream()
              .limit(TOLD_NOTES)
              .map(note -> (note.lost() ? "Not imported: " : "") + note)
              .reduce((a, b) -> a + "\n" + b)
              .orElse("");
      int more = notes.size() - TOLD_NOTES;
      MessageDialog.openInformation(
          getShell(),
          "New NuBlox Project",
          "The project is made. What to know of it:\n\n"
              + text
              + (more > 0 ? "\n... and " + more + " more" : ""));
    }
  }
}
