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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.nublox.project.Issue;
import org.nublox.project.ProjectFile;
import org.nublox.project.ProjectFolder;
import org.nublox.workbench.language.FileUri;
import org.nublox.workbench.language.ProjectLanguage;
import org.nublox.workbench.plugins.MissingPlugins;
import org.nublox.workbench.problems.ProblemMarkers;
import org.nublox.workbench.problems.TaskMarkers;

/**
 * Tells the language which files have changed on the disk; it checks them and what depends on them
 * in the background. The project file is checked at once.
 */
public final class ModelBuilder extends IncrementalProjectBuilder {

  /** The id of the builder. */
  public static final String ID = "org.nublox.workbench.builder";

  @Override
  protected IProject[] build(int kind, Map<String, String> arguments, IProgressMonitor monitor)
      throws CoreException {
    IResourceDelta delta = kind == FULL_BUILD ? null : getDelta(getProject());
    ProjectLanguage language = ProjectLanguage.of(getProject());
    List<FileEvent> events = new ArrayList<>();
    if (delta == null) {
      getProject()
          .accept(
              resource -> {
                addEvent(events, resource, FileChangeType.Changed);
                return true;
              });
    } else {
      delta.accept(
          changed -> {
            addEvent(events, changed.getResource(), kindOf(changed));
            return true;
          });
    }
    if (delta == null || delta.findMember(projectFile().getProjectRelativePath()) != null) {
      checkProjectFile();
      MissingPlugins.offer(getProject());
    }
    if (events.isEmpty()) {
      language.start();
    } else {
      language.check(new DidChangeWatchedFilesParams(events));
    }
    return new IProject[0];
  }

  @Override
  protected void clean(IProgressMonitor monitor) throws CoreException {
    getProject().deleteMarkers(ProblemMarkers.TYPE, true, IResource.DEPTH_INFINITE);
    getProject().deleteMarkers(TaskMarkers.TYPE, true, IResource.DEPTH_INFINITE);
  }

  private static FileChangeType kindOf(IResourceDelta delta) {
    return switch (delta.getKind()) {
      case IResourceDelta.ADDED -> FileChangeType.Created;
      case IResourceDelta.REMOVED -> FileChangeType.Deleted;
      default ->
          (delta.getFlags() & (IResourceDelta.CONTENT | IResourceDelta.REPLACED)) == 0
              ? null
              : FileChangeType.Changed;
    };
  }

  private static void addEvent(List<FileEvent> events, IResource resource, FileChangeType kind)
      throws CoreException {
    if (kind != null
        && resource instanceof IFile file
        && file.getName().endsWith(ProjectFolder.MODEL_FILE_EXTENSION)) {
      events.add(new FileEvent(FileUri.of(file), kind));
      if (kind != FileChangeType.Deleted) {
        TaskMarkers.update(file);
      }
    }
  }

  private IFile projectFile() {
    return getProject().getFile(ProjectFile.NAME);
  }

  private void checkProjectFile() throws CoreException {
    IFile file = projectFile();
    if (!file.exists()) {
      return;
    }
    file.deleteMarkers(ProblemMarkers.TYPE, true, IResource.DEPTH_ZERO);
    try {
      for (Issue issue : ProjectFile.read(getProject().getLocation().toPath()).issues()) {
        file.createMarker(
            ProblemMarkers.TYPE,
            Map.of(
                IMarker.SEVERITY,
                issue.severity() == Issue.Severity.ERROR
                    ? IMarker.SEVERITY_ERROR
                    : IMarker.SEVERITY_WARNING,
                IMarker.MESSAGE,
                (issue.message() + " " + issue.remedy()).strip(),
                IMarker.LINE_NUMBER,
                Math.max(1, issue.place().line()),
                ProblemMarkers.CODE,
                issue.code()));
      }
    } catch (IOException e) {
      throw new CoreException(Status.error("Cannot read " + file.getFullPath(), e));
    }
  }
}
