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
import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jface.wizard.Wizard;
import org.nublox.pipeline.GenerationStep;
import org.nublox.pipeline.SchemaStep;
import org.nublox.workbench.journal.Journal;
import org.nublox.workbench.journal.Operation;
import org.nublox.workbench.live.LiveProject;
import org.nublox.workbench.live.LiveProjects;
import org.nublox.workbench.live.ShownProgress;

/** Shows what generating would do with each file, and does it. */
final class GenerateWizard extends Wizard {

  private final IProject project;
  private final GeneratePage page = new GeneratePage();

  GenerateWizard(IProject project) {
    this.project = project;
    setWindowTitle("Generate Application");
    setNeedsProgressMonitor(true);
  }

  @Override
  public void addPages() {
    addPage(page);
  }

  IProject project() {
    return project;
  }

  /**
   * Generates, or finds out what would be done, with a bar that shows how far it is.
   *
   * @return what was done; null when it failed or was cancelled, which is told on the page
   */
  GenerationStep generate(GeneratePage.Choice choice, boolean dryRun) {
    AtomicReference<GenerationStep> result = new AtomicReference<>();
    try {
      getContainer()
          .run(
              true,
              true,
              monitor -> {
                try {
                  result.set(generate(choice, dryRun, monitor));
                } catch (IOException e) {
                  throw new InvocationTargetException(e, e.getMessage());
                }
              });
    } catch (InvocationTargetException e) {
      Throwable cause = e.getCause();
      if (!(cause instanceof IOException) && !(cause instanceof ModelHasErrors)) {
        ILog.of(GenerateWizard.class).error("Generating failed.", cause);
      }
      page.setErrorMessage(String.valueOf(cause.getMessage()));
      return null;
    } catch (InterruptedException e) {
      page.setErrorMessage("Cancelled; nothing was written.");
      return null;
    }
    return result.get();
  }

  @Override
  public boolean performFinish() {
    GenerationStep done = generate(page.choice(), false);
    if (done == null || !page.accept(done)) {
      return false;
    }
    refresh(done);
    return true;
  }

  /** The explorer shows what was written, when it is a part of the project. */
  private void refresh(GenerationStep done) {
    if (done.folder().startsWith(LiveProjects.root(project))) {
      try {
        project.refreshLocal(IResource.DEPTH_INFINITE, null);
      } catch (CoreException e) {
        ILog.of(GenerateWizard.class).warn("The files are there, but not all are shown.", e);
      }
    }
  }

  private GenerationStep generate(
      GeneratePage.Choice choice, boolean dryRun, IProgressMonitor monitor)
      throws IOException, InterruptedException {
    SubMonitor steps = SubMonitor.convert(monitor, "Generating " + project.getName(), 100);
    LiveProject live = LiveProjects.read(project);
    steps.worked(20);
    SchemaStep schema = live.schema().orElseThrow(() -> new ModelHasErrors(live.refusal()));
    GenerationStep.Settings settings =
        new GenerationStep.Settings(
            choice.folder(), choice.force(), dryRun, new ShownProgress(steps.split(80)));
    GenerationStep step = dryRun ? GenerationStep.run(schema, settings) : write(schema, settings);
    if (step.report().cancelled()) {
      throw new InterruptedException();
    }
    return step;
  }

  private GenerationStep write(SchemaStep schema, GenerationStep.Settings settings)
      throws IOException {
    try (Journal.Entry entry = Journal.begin(Operation.GENERATE, project.getName())) {
      entry.step("files below " + settings.folder());
      return GenerationStep.run(schema, settings);
    }
  }

  /** Nothing can be generated. */
  private static final class ModelHasErrors extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ModelHasErrors(String refusal) {
      super(refusal);
    }
  }
}
