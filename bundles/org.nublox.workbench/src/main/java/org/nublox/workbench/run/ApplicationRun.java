/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.console.ConsolePlugin;
import org.eclipse.ui.console.IConsole;
import org.nublox.generator.files.FileChange;
import org.nublox.pipeline.GenerationStep;
import org.nublox.pipeline.SchemaStep;
import org.nublox.pipeline.run.Launch;
import org.nublox.pipeline.run.Logins;
import org.nublox.pipeline.run.RunException;
import org.nublox.pipeline.run.RunningApplication;
import org.nublox.project.Issue;
import org.nublox.workbench.journal.Journal;
import org.nublox.workbench.journal.Operation;
import org.nublox.workbench.live.LiveProject;
import org.nublox.workbench.live.LiveProjects;
import org.nublox.workbench.live.ShownProgress;

/**
 * The application of a project: stopped, starting or running. There is one for each project; it
 * keeps its console and its port when it is started again.
 */
public final class ApplicationRun {

  private static final Map<IProject, ApplicationRun> ALL = new ConcurrentHashMap<>();
  private static final List<Runnable> LISTENERS = new CopyOnWriteArrayList<>();

  private final IProject project;
  private final ApplicationConsole console;
  private Job starting;
  private RunningApplication running;
  private int port;
  private volatile boolean restartsOnSave = true;

  private ApplicationRun(IProject project) {
    this.project = project;
    this.console = new ApplicationConsole(project, PlatformUI.getWorkbench().getDisplay());
    ConsolePlugin.getDefault().getConsoleManager().addConsoles(new IConsole[] {console});
  }

  /** The one of a project. */
  public static ApplicationRun of(IProject project) {
    return ALL.computeIfAbsent(project, ApplicationRun::new);
  }

  /** The one of a project that was started once. */
  public static Optional<ApplicationRun> ifKnown(IProject project) {
    return Optional.ofNullable(ALL.get(project));
  }

  /** Those that are running or starting. */
  public static List<ApplicationRun> active() {
    return ALL.values().stream().filter(ApplicationRun::isActive).toList();
  }

  /** Is told, in the thread of the windows, when one starts or ends. */
  public static void addListener(Runnable listener) {
    LISTENERS.add(listener);
  }

  /** Ends that. */
  public static void removeListener(Runnable listener) {
    LISTENERS.remove(listener);
  }

  /** The project. */
  public IProject project() {
    return project;
  }

  /** Where it answers; empty when it does not. */
  public synchronized Optional<String> url() {
    return Optional.ofNullable(running).map(application -> application.url().toString());
  }

  /** Whether there is something to stop. */
  public synchronized boolean isActive() {
    return running != null || starting != null;
  }

  /** Whether it is started again when a model was saved. */
  public boolean restartsOnSave() {
    return restartsOnSave;
  }

  /** Whether it is to be started again when a model was saved. */
  public void restartOnSave(boolean wanted) {
    restartsOnSave = wanted;
  }

  /** Starts it, or starts it anew, in the background. */
  public synchronized void start() {
    RestartOnSave.begin();
    Job before = starting;
    if (before != null) {
      before.cancel();
    }
    Job job = new Starting(before);
    starting = job;
    job.setUser(false);
    job.schedule();
    tellListeners();
  }

  /** Stops it, in the background. */
  public void stop() {
    Job job = Job.create("Stopping " + project.getName(), (IProgressMonitor monitor) -> end(true));
    job.setSystem(true);
    job.schedule();
  }

  private void end(boolean told) {
    RunningApplication ended;
    synchronized (this) {
      if (told && starting != null) {
        starting.cancel();
      }
      ended = running;
      running = null;
    }
    if (ended != null) {
      console.answers("");
      ended.close();
      if (told) {
        console.tell("Stopped.");
      }
    }
    tellListeners();
  }

  private final class Starting extends Job {

    private final Job before;
    private volatile Thread thread;

    Starting(Job before) {
      super("Starting the application of " + project.getName());
      this.before = before;
    }

    @Override
    protected void canceling() {
      Thread working = thread;
      if (working != null) {
        working.interrupt();
      }
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
      try {
        if (before != null) {
          before.join();
        }
        thread = Thread.currentThread();
        end(false);
        console.clearConsole();
        try (Journal.Entry entry = Journal.begin(Operation.RUN, project.getName())) {
          launch(monitor, entry);
        }
        return Status.OK_STATUS;
      } catch (InterruptedException e) {
        console.tell("Cancelled.");
        return Status.CANCEL_STATUS;
      } catch (RunException e) {
        console.fail(e.getMessage(), e.remedy());
      } catch (IOException e) {
        if (monitor.isCanceled()) {
          // cancelling interrupts, and files are closed by that
          console.tell("Cancelled.");
          return Status.CANCEL_STATUS;
        }
        console.fail(
            "Reading or writing failed: " + e.getMessage() + ".",
            "Check the permissions and the space on the disk.");
      } finally {
        thread = null;
        done();
      }
      // the console has told it: a dialog would say it twice
      return Status.OK_STATUS;
    }

    private void done() {
      synchronized (ApplicationRun.this) {
        if (starting == this) {
          starting = null;
        }
      }
      tellListeners();
    }

    private void launch(IProgressMonitor monitor, Journal.Entry journal)
        throws IOException, InterruptedException, RunException {
      SubMonitor steps = SubMonitor.convert(monitor, getName(), 100);
      console.tell("Reading the model of " + project.getName() + " ...");
      LiveProject live = LiveProjects.read(project);
      steps.worked(15);
      if (live.schema().isEmpty()) {
        live.errors().forEach(error -> console.fail(error.text(), ""));
        throw new RunException(
            "The model has errors, so there is no application to start.",
            "Repair them: they are in the Problems view. Then start it again.");
      }
      SchemaStep schema = live.schema().get();
      Path folder = GenerationStep.folderOf(schema.project());
      GenerationStep generated =
          GenerationStep.run(
              schema,
              new GenerationStep.Settings(
                  folder, false, false, new ShownProgress(steps.split(25))));
      tell(generated);
      Launch.putOldDataAside(generated)
          .ifPresent(
              aside ->
                  console.tell(
                      "The schema has changed: starting with an empty database. The old one is in "
                          + aside));
      steps.setTaskName("Building the application of " + project.getName());
      journal.step("it is generated, and was being built");
      Launch launch = new Launch(console::tell, folder);
      RunningApplication started = launch.run(port, List.of("--app.demo=true"));
      steps.worked(60);
      synchronized (ApplicationRun.this) {
        running = started;
        port = started.url().getPort();
      }
      console.follow(launch.log(), started::isAlive);
      console.answers(started.url().toString());
      console.tell("Running at " + started.url());
      console.tell(Logins.text(schema));
      watch(started);
    }

    private void tell(GenerationStep generated) throws RunException {
      generated.issues().stream()
          .filter(issue -> issue.severity() == Issue.Severity.ERROR)
          .forEach(issue -> console.fail(issue.text(), ""));
      if (generated.report().hasErrors()) {
        throw new RunException(
            "The application was not written: see above.", "Then start it again.");
      }
      int conflicts = generated.report().count(FileChange.Kind.CONFLICT);
      console.tell(
          "Generated "
              + generated.report().changes().size()
              + " files in "
              + generated.folder()
              + (conflicts == 0 ? "" : "; left alone, since edited by hand: " + conflicts));
    }
  }

  /** Notices when it ends by itself. */
  private void watch(RunningApplication application) {
    Thread thread =
        new Thread(
            () -> {
              try {
                int code = application.await();
                boolean itself;
                synchronized (this) {
                  itself = running == application;
                  if (itself) {
                    running = null;
                  }
                }
                if (itself) {
                  console.answers("");
                  console.fail("The application has ended with the exit code " + code + ".", "");
                  tellListeners();
                }
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            "application of " + project.getName());
    thread.setDaemon(true);
    thread.start();
  }

  private static void tellListeners() {
    Display display = PlatformUI.getWorkbench().getDisplay();
    if (!display.isDisposed()) {
      display.asyncExec(() -> LISTENERS.forEach(Runnable::run));
    }
  }
}
