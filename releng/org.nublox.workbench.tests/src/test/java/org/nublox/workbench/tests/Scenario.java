/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.tests;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;

/**
 * What an {@link OtherWorkbench} does, by the system property {@code nublox.scenario}; nothing when
 * there is none. Tells on the standard output how far it is.
 */
public final class Scenario implements IStartup {

  /** The project it works with. */
  static final String PROJECT = "killed";

  private final WorkbenchRobot robot = new WorkbenchRobot(PlatformUI.getWorkbench().getDisplay());

  @Override
  public void earlyStartup() {
    String scenario = System.getProperty("nublox.scenario");
    if (scenario != null) {
      Thread thread = new Thread(() -> play(scenario), "scenario");
      thread.setDaemon(true);
      thread.start();
    }
  }

  private void play(String scenario) {
    try {
      robot.await("the window", () -> ModelFiles.window() != null);
      robot.act(() -> ModelFiles.window().getShell().setMaximized(true));
      if (scenario.equals("open")) {
        LargeProject.open(PROJECT);
      }
      if (!scenario.equals("leave") && !scenario.equals("usable")) {
        look();
      }
      switch (scenario) {
        case "open", "look" -> {}
        case "save" -> save();
        case "build" -> build();
        case "close" -> close();
        case "generate" -> generate();
        case "run" -> command("org.nublox.workbench.run");
        case "deploy" -> deploy();
        case "leave" -> leave();
        case "usable" -> usable();
        default -> throw new IllegalArgumentException(scenario);
      }
      say("done");
    } catch (Exception | AssertionError e) {
      say("failed " + e);
    }
  }

  private static void say(String what) {
    System.out.println("SAYS " + what.replace("\n", "|"));
    System.out.flush();
  }

  private static IProject project() {
    return ResourcesPlugin.getWorkspace().getRoot().getProject(PROJECT);
  }

  /** What it says of the last time, once all was checked. */
  private void look() {
    robot.await(
        "the hint that an import is not used",
        () -> {
          try {
            return Arrays.stream(
                    project()
                        .findMarkers(
                            "org.nublox.workbench.problem", true, IResource.DEPTH_INFINITE))
                .anyMatch(
                    marker ->
                        marker.getAttribute(IMarker.SEVERITY, 0) == IMarker.SEVERITY_WARNING
                            && marker.getResource().getName().equals("hint.nbx"));
          } catch (CoreException e) {
            throw new IllegalStateException(e);
          }
        });
    robot.await(
        "the rest of the check",
        () ->
            Arrays.stream(Job.getJobManager().find(null))
                .noneMatch(job -> job.getName().equals("Checking " + PROJECT)));
    say("checked");
    String told =
        robot.see(
            () ->
                Arrays.stream(PlatformUI.getWorkbench().getDisplay().getShells())
                    .filter(shell -> shell.getText().equals("Interrupted Work"))
                    .flatMap(WorkbenchRobot::texts)
                    .collect(Collectors.joining(" ")));
    if (told.contains("Deploying")) {
      robot.screenshot("interrupted");
    }
    say("told " + told);
  }

  private void open(String name) {
    robot.act(
        () -> {
          try {
            IDE.openEditor(ModelFiles.page(), project().getFile(name));
          } catch (PartInitException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  /** Opens the project and a file, and ends as a person ends it. */
  private void leave() throws CoreException {
    LargeProject.open(PROJECT);
    open("part050.nbx");
    isUsable();
    say("left");
    robot.act(() -> PlatformUI.getWorkbench().close());
  }

  /** How long it took since the start until the file that was left open can be worked with. */
  private void usable() {
    isUsable();
    long started = ManagementFactory.getRuntimeMXBean().getStartTime();
    say("usable " + (System.currentTimeMillis() - started));
    System.gc();
    say("heap " + (ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20));
    robot.act(() -> PlatformUI.getWorkbench().close());
  }

  private void isUsable() {
    robot.await(
        "a file with colours, folds and outline",
        () ->
            ModelFiles.page() != null
                && ModelFiles.page().getActiveEditor() != null
                && ModelFiles.folds(ModelFiles.page().getActiveEditor()) == 10
                && ModelFiles.colours(ModelFiles.page().getActiveEditor()) > 4
                && WorkbenchRobot.all(Tree.class).anyMatch(Scenario::isOutline));
  }

  private static boolean isOutline(Tree tree) {
    return tree.getItemCount() == 1 && tree.getItem(0).getItemCount() == 10;
  }

  private void save() {
    open("part000.nbx");
    for (int version = 1; ; version++) {
      String end = "// version " + version + "\n";
      say("saves " + version);
      robot.act(() -> append(end));
      robot.pause(20);
    }
  }

  private static void append(String end) {
    IEditorPart editor = ModelFiles.page().getActiveEditor();
    ITextEditor text = (ITextEditor) editor;
    IDocument document = text.getDocumentProvider().getDocument(editor.getEditorInput());
    try {
      document.replace(document.getLength(), 0, end);
    } catch (BadLocationException e) {
      throw new IllegalStateException(e);
    }
    ModelFiles.page().saveEditor(editor, false);
  }

  private static void build() throws CoreException {
    for (int time = 1; ; time++) {
      say("builds " + time);
      project().build(IncrementalProjectBuilder.FULL_BUILD, null);
    }
  }

  /** Ends as a person ends it, while models are checked. */
  private void close() {
    Thread building =
        new Thread(
            () -> {
              try {
                build();
              } catch (CoreException | IllegalStateException e) {
                say("closed"); // the workspace, between two checks
              }
            },
            "building");
    building.setDaemon(true);
    building.start();
    robot.pause(1000);
    robot.act(() -> PlatformUI.getWorkbench().close());
  }

  /** Does, to the project, what a menu entry does. */
  private void command(String id) {
    PlatformUI.getWorkbench()
        .getDisplay()
        .asyncExec(
            () -> {
              try {
                IDE.openEditor(ModelFiles.page(), project().getFile("part001.nbx"));
                ModelFiles.window().getService(IHandlerService.class).executeCommand(id, null);
              } catch (Exception e) {
                say("failed " + e);
              }
            });
  }

  /** Generates by the wizard. */
  private void generate() {
    command("org.nublox.workbench.generate");
    Shell wizard = robot.window("Generate Application");
    robot.find(Table.class, table -> table.getShell() == wizard && table.getItemCount() > 5);
    press(wizard, "Finish");
  }

  /** Deploys by the wizard; says what it says in the end. */
  private void deploy() {
    command("org.nublox.workbench.deploy");
    Shell wizard = robot.window("Deploy " + PROJECT);
    robot.find(Table.class, table -> table.getShell() == wizard && table.getItemCount() == 1);
    press(wizard, "Next >");
    robot.find(
        Table.class,
        table -> table.getShell() == wizard && table.isVisible() && table.getItemCount() > 5);
    say("deploys");
    press(wizard, "Finish");
    StyledText result =
        robot.find(
            StyledText.class,
            text -> text.getShell() == wizard && text.getText().contains("V0001"));
    say("deployed " + robot.see(result::getText));
    press(wizard, "Finish");
    robot.await("the wizard gone", wizard::isDisposed);
    robot.act(() -> PlatformUI.getWorkbench().close());
  }

  private void press(Shell wizard, String text) {
    Button button =
        robot.find(
            Button.class,
            b ->
                b.getShell() == wizard
                    && b.getText().replace("&", "").equals(text)
                    && b.isEnabled());
    PlatformUI.getWorkbench()
        .getDisplay()
        .asyncExec(() -> button.notifyListeners(SWT.Selection, new Event()));
  }
}
