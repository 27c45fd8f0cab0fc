/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.deploy;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.Wizard;
import org.nublox.deploy.Connector;
import org.nublox.deploy.Deployment;
import org.nublox.deploy.DeploymentException;
import org.nublox.deploy.Limits;
import org.nublox.deploy.Watcher;
import org.nublox.evolution.migration.Migration;
import org.nublox.evolution.migration.MigrationFolder;
import org.nublox.evolution.migration.Problem;
import org.nublox.pipeline.DeploymentStep;
import org.nublox.pipeline.SchemaStep;
import org.nublox.schema.Schema;
import org.nublox.schema.change.Change;
import org.nublox.workbench.connections.Connections;
import org.nublox.workbench.journal.Journal;
import org.nublox.workbench.journal.Operation;
import org.nublox.workbench.live.LiveProject;
import org.nublox.workbench.live.LiveProjects;

/**
 * Chooses a database, shows what would be done there, does it, and tells what came of it. Before
 * the last page nothing is changed.
 */
final class DeployWizard extends Wizard {

  private final Connections connections;
  private final TargetPage target;
  private final PlanPage plan = new PlanPage();
  private final ResultPage result = new ResultPage();
  private boolean done;

  DeployWizard(IProject project) {
    this.connections = new Connections(project);
    this.target = new TargetPage(connections);
    setWindowTitle("Deploy " + project.getName());
    setNeedsProgressMonitor(true);
  }

  @Override
  public void addPages() {
    addPage(target);
    addPage(plan);
    addPage(result);
  }

  @Override
  public IWizardPage getNextPage(IWizardPage page) {
    return page == target ? plan : null;
  }

  @Override
  public boolean canFinish() {
    IWizardPage page = getContainer().getCurrentPage();
    return done || (page == plan && plan.isPageComplete());
  }

  @Override
  public boolean needsPreviousAndNextButtons() {
    return true;
  }

  /** What a deployment to the chosen database would do; null when that could not be found out. */
  DeploymentStep look() {
    String name = target.chosen();
    AtomicReference<DeploymentStep> found = new AtomicReference<>();
    boolean looked =
        run(
            monitor -> {
              monitor.beginTask("Looking what is to do in " + name, IProgressMonitor.UNKNOWN);
              found.set(look(name));
            });
    return looked ? found.get() : null;
  }

  @Override
  public boolean performFinish() {
    if (done) {
      return true;
    }
    PlanPage.Choice choice = plan.choice();
    DeploymentStep step = choice.step();
    if (choice.dryRun()) {
      show(() -> result.showScript(step, target.chosen()));
      return false;
    }
    String name = target.chosen();
    AtomicReference<Outcome> outcome = new AtomicReference<>();
    if (run(monitor -> outcome.set(deploy(name, step, choice.adopt(), monitor)))) {
      show(() -> result.showOutcome(outcome.get(), name));
    }
    LiveProjects.deployed(connections.project());
    return false;
  }

  /**
   * What came of it.
   *
   * @param applied what was applied, or noted
   * @param told each step in words
   * @param left what differs still
   */
  record Outcome(List<Migration> applied, List<String> told, List<Change> left) {}

  private void show(Runnable fill) {
    done = true;
    fill.run();
    getContainer().showPage(result);
    getContainer().updateButtons();
  }

  private DeploymentStep look(String name) throws IOException, DeploymentException {
    LiveProject live = LiveProjects.read(connections.project());
    SchemaStep schema = live.schema().orElseThrow(() -> new IOException(live.refusal()));
    Connector connector = connections.connector(name);
    MigrationFolder folder = MigrationFolder.of(schema.project().root(), connector.dialect().id());
    List<Problem> problems = folder.problems();
    if (!problems.isEmpty()) {
      Problem first = problems.getFirst();
      throw new IOException(first.file() + ": " + first.what() + " " + first.remedy());
    }
    List<Migration> migrations = DeploymentStep.migrations(schema, connector.dialect());
    Schema expected = DeploymentStep.expected(schema, connector.dialect());
    makeFolder(connector);
    try (Deployment deployment =
        Deployment.open(connector, Limits.DEFAULT.withoutWaiting(), Watcher.SILENT)) {
      return DeploymentStep.of(deployment, connector.dialect(), migrations, expected);
    }
  }

  /** A database in a file is made by connecting, but not the folder it is in. */
  private static void makeFolder(Connector connector) throws IOException {
    String url = connector.settings().url();
    String prefix = "jdbc:sqlite:";
    if (url.startsWith(prefix) && !url.contains(":memory:")) {
      Path parent = Path.of(url.substring(prefix.length())).toAbsolutePath().getParent();
      Files.createDirectories(parent);
    }
  }

  private Outcome deploy(String name, DeploymentStep step, boolean adopt, IProgressMonitor monitor)
      throws IOException, DeploymentException {
    try (Journal.Entry entry =
        Journal.begin(
            Operation.DEPLOY, name + ", a database of " + connections.project().getName())) {
      return deploy(name, step, adopt, new Progress(step, monitor, entry));
    }
  }

  private Outcome deploy(String name, DeploymentStep step, boolean adopt, Progress progress)
      throws IOException, DeploymentException {
    try (Deployment deployment =
        Deployment.open(connections.connector(name), Limits.DEFAULT, progress)) {
      List<Migration> applied;
      if (adopt) {
        applied = step.pending();
        deployment.adopt(step.migrations());
        applied.forEach(migration -> progress.told.add("Noted " + migration.fileName()));
      } else {
        applied = deployment.apply(step.migrations());
      }
      return new Outcome(applied, progress.told, step.left(deployment));
    }
  }

  /** Work that may fail in ways that a person can do something about. */
  private interface Work {
    void run(IProgressMonitor monitor) throws IOException, DeploymentException;
  }

  private boolean run(Work work) {
    try {
      getContainer()
          .run(
              true,
              true,
              monitor -> {
                try {
                  work.run(monitor);
                } catch (IOException | DeploymentException e) {
                  throw new InvocationTargetException(e, e.getMessage());
                }
              });
      return true;
    } catch (InvocationTargetException e) {
      tell(e.getCause());
      return false;
    } catch (InterruptedException e) {
      return false;
    }
  }

  private void tell(Throwable cause) {
    String text =
        switch (cause) {
          case DeploymentException failed -> failed.getMessage() + " " + failed.remedy();
          case IOException failed -> String.valueOf(failed.getMessage());
          default -> {
            ILog.of(DeployWizard.class).error("The deployment failed.", cause);
            yield "This is a fault of NuBlox itself: " + cause;
          }
        };
    if (getContainer().getCurrentPage() == plan) {
      plan.fail(text);
    } else {
      target.setErrorMessage(text);
    }
  }

  /** Tells the bar, and remembers what was told. */
  private static final class Progress implements Watcher {

    private final IProgressMonitor monitor;
    private final Journal.Entry journal;
    private final List<String> told = new ArrayList<>();

    Progress(DeploymentStep step, IProgressMonitor monitor, Journal.Entry journal) {
      this.monitor = monitor;
      this.journal = journal;
      monitor.beginTask("Deploying", Math.max(1, step.work().size()));
    }

    @Override
    public void waiting(Duration since) {
      monitor.subTask("Waiting for another deployment (" + since.toSeconds() + " s)");
    }

    @Override
    public void statement(Migration migration, int number, int count, String sql) {
      monitor.subTask(
          migration.fileName()
              + " "
              + number
              + "/"
              + count
              + ": "
              + sql.lines().findFirst().orElse(""));
      monitor.worked(1);
      String done = told.isEmpty() ? "" : String.join("; ", told) + "; ";
      journal.step(done + migration.fileName() + ", statement " + number + " of " + count);
    }

    @Override
    public void resumed(Migration migration, int before, int count) {
      told.add(
          migration.fileName()
              + " was begun before: went on after statement "
              + before
              + " of "
              + count);
    }

    @Override
    public void applied(Migration migration, Duration took) {
      told.add("Applied " + migration.fileName() + " in " + took.toMillis() + " ms");
    }

    @Override
    public boolean isCancelled() {
      return monitor.isCanceled();
    }
  }
}
