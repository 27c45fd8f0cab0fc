/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.plugins;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.nublox.plugin.Installation;
import org.nublox.plugin.Plugin;
import org.nublox.plugin.PluginException;
import org.nublox.project.ProjectFile;

/** Offers the plug-ins that a project names in its project file and that are not installed. */
public final class MissingPlugins {

  /** What was told of a project is not told again while it stays so. */
  private static final Map<IProject, Set<String>> TOLD = new ConcurrentHashMap<>();

  private MissingPlugins() {}

  /** Looks, in the background, and asks when there are some. May be called by any thread. */
  public static void offer(IProject project) {
    Optional<Path> home = ProductHome.folder();
    if (home.isEmpty() || project.getLocation() == null) {
      return; // nothing can be installed into what was not installed
    }
    ICoreRunnable work = monitor -> look(project, home.get());
    Job job = Job.create("Looking for the plug-ins of " + project.getName(), work);
    job.setSystem(true);
    job.schedule();
  }

  private static void look(IProject project, Path home) {
    try {
      Map<String, String> missing =
          new TreeMap<>(ProjectFile.read(project.getLocation().toPath()).config().plugins());
      if (!missing.isEmpty()) {
        try (Installation installation = Installation.open(home)) {
          installation.plugins().stream().map(Plugin::id).forEach(missing::remove);
        }
      }
      if (missing.isEmpty()) {
        TOLD.remove(project);
      } else if (!missing.keySet().equals(TOLD.put(project, Set.copyOf(missing.keySet())))) {
        PlatformUI.getWorkbench().getDisplay().asyncExec(() -> ask(project, missing));
      }
    } catch (IOException | PluginException e) {
      ILog.of(MissingPlugins.class)
          .warn("It could not be found out which plug-ins " + project.getName() + " lacks.", e);
    }
  }

  private static void ask(IProject project, Map<String, String> missing) {
    IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
    if (window == null || !project.isAccessible()) {
      return;
    }
    String list =
        missing.entrySet().stream()
            .map(plugin -> "\u2022 " + plugin.getKey() + "\n   " + plugin.getValue())
            .collect(Collectors.joining("\n"));
    MessageDialog dialog =
        new MessageDialog(
            window.getShell(),
            "Plug-ins for " + project.getName(),
            null,
            "The project "
                + project.getName()
                + " needs what is not installed:\n\n"
                + list
                + "\n\nWithout it, what it brings cannot be generated or checked.",
            MessageDialog.INFORMATION,
            0,
            "Show Plug-ins",
            IDialogConstants.CLOSE_LABEL) {
          @Override
          protected int getShellStyle() {
            // nobody has to stop for it
            return SWT.CLOSE | SWT.TITLE | SWT.BORDER | SWT.RESIZE;
          }

          @Override
          protected void buttonPressed(int button) {
            super.buttonPressed(button);
            if (button == 0) {
              show(window, missing);
            }
          }
        };
    dialog.setBlockOnOpen(false);
    dialog.open();
  }

  private static void show(IWorkbenchWindow window, Map<String, String> missing) {
    Map.Entry<String, String> first = missing.entrySet().iterator().next();
    try {
      PluginsView view = (PluginsView) window.getActivePage().showView(PluginsView.ID);
      view.show(first.getValue(), first.getKey());
    } catch (PartInitException e) {
      ILog.of(MissingPlugins.class).error("The plug-ins could not be shown.", e);
    }
  }
}
