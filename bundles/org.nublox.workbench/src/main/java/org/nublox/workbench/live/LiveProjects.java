/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.live;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.ui.PlatformUI;
import org.nublox.pipeline.Dialects;
import org.nublox.pipeline.SchemaStep;
import org.nublox.project.Project;
import org.nublox.project.ProjectFolder;
import org.nublox.workbench.language.Language;
import org.nublox.workbench.language.ProjectLanguage;

/** Reads projects for all views together, and tells when they have changed. */
public final class LiveProjects {

  /** Is told that a project, or what is kept beside its models, is not as it was. */
  @FunctionalInterface
  public interface Listener {
    /** Called in any thread. */
    void changed(IProject project);
  }

  private static final class Known {
    private final AtomicLong changes = new AtomicLong();
    private long readAt = -1;
    private LiveProject read;
  }

  private static final Map<IProject, Known> KNOWN = new ConcurrentHashMap<>();
  private static final List<Listener> LISTENERS = new CopyOnWriteArrayList<>();

  static {
    ProjectLanguage.addListener((project, found) -> changed(project));
    ResourcesPlugin.getWorkspace()
        .addResourceChangeListener(LiveProjects::resources, IResourceChangeEvent.POST_CHANGE);
  }

  private LiveProjects() {}

  /** Adds a listener. */
  public static void addListener(Listener listener) {
    LISTENERS.add(listener);
  }

  /** Removes a listener. */
  public static void removeListener(Listener listener) {
    LISTENERS.remove(listener);
  }

  /**
   * The project as it is now. Takes a while, so it is called by jobs; what one of them has read
   * serves all that ask before the next change.
   */
  public static LiveProject read(IProject resource) throws IOException {
    // the services of the language for editors are the ones that count in this process
    Language.get().join();
    Known known = KNOWN.computeIfAbsent(resource, absent -> new Known());
    synchronized (known) {
      long changes = known.changes.get();
      if (known.readAt != changes) {
        Project project = Project.open(root(resource), texts(resource));
        SchemaStep schema =
            project.hasErrors() ? null : SchemaStep.of(project, Dialects.installed());
        known.read = LiveProject.of(resource, project, schema);
        known.readAt = changes;
      }
      return known.read;
    }
  }

  /** The folder of a project; of one that was deleted meanwhile, where it usually was. */
  public static Path root(IProject resource) {
    IPath location = resource.getLocation();
    return location == null
        ? resource.getWorkspace().getRoot().getLocation().append(resource.getName()).toPath()
        : location.toPath();
  }

  /** A database of a project is not as it was; views that show what it holds look again. */
  public static void deployed(IProject project) {
    LISTENERS.forEach(listener -> listener.changed(project));
  }

  /** The texts in editors that were not saved. */
  private static Map<Path, String> texts(IProject resource) {
    Map<Path, String> texts = new HashMap<>();
    PlatformUI.getWorkbench()
        .getDisplay()
        .syncExec(
            () -> {
              for (IFileBuffer buffer : FileBuffers.getTextFileBufferManager().getFileBuffers()) {
                IPath path = buffer.getLocation();
                if (buffer.isDirty()
                    && buffer instanceof ITextFileBuffer text
                    && path.segmentCount() > 1
                    && path.segment(0).equals(resource.getName())) {
                  IPath file = resource.getFile(path.removeFirstSegments(1)).getLocation();
                  texts.put(file.toPath().toAbsolutePath().normalize(), text.getDocument().get());
                }
              }
            });
    return texts;
  }

  private static void changed(IProject project) {
    Known known = KNOWN.computeIfAbsent(project, absent -> new Known());
    // not within the lock of who reads just now: a change that comes meanwhile counts for the next
    known.changes.incrementAndGet();
    LISTENERS.forEach(listener -> listener.changed(project));
  }

  private static void resources(IResourceChangeEvent event) {
    Set<IProject> changed = new LinkedHashSet<>();
    try {
      event
          .getDelta()
          .accept(
              delta -> {
                if (delta.getResource() instanceof IFile file && counts(delta, file)) {
                  changed.add(file.getProject());
                }
                return !delta.getResource().getName().equals(".nublox");
              });
    } catch (CoreException e) {
      ILog.of(LiveProjects.class).warn("Changes were missed.", e);
    }
    KNOWN.keySet().removeIf(project -> !project.isAccessible());
    changed.stream().filter(IProject::isAccessible).forEach(LiveProjects::changed);
  }

  private static boolean counts(IResourceDelta delta, IFile file) {
    boolean content =
        delta.getKind() != IResourceDelta.CHANGED
            || (delta.getFlags() & (IResourceDelta.CONTENT | IResourceDelta.REPLACED)) != 0;
    String name = file.getName();
    return content
        && (name.endsWith(ProjectFolder.MODEL_FILE_EXTENSION)
            || name.endsWith(".toml")
            || file.getProjectRelativePath().segment(0).equals("migrations"));
  }
}
