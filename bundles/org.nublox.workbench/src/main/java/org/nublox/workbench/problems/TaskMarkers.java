/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.problems;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.nublox.workbench.preferences.EditorPreferences;

/** Lists what is to be done in the Tasks view. */
public final class TaskMarkers {

  /** The type of the markers. */
  public static final String TYPE = "org.nublox.workbench.task";

  private TaskMarkers() {}

  /** Makes the markers of a saved file anew. */
  public static void update(IFile file) throws CoreException {
    file.deleteMarkers(TYPE, true, IResource.DEPTH_ZERO);
    String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
    for (TaskTags.Task task : TaskTags.find(text, EditorPreferences.taskTags())) {
      file.createMarker(
          TYPE,
          Map.of(
              IMarker.MESSAGE,
              task.text(),
              IMarker.LINE_NUMBER,
              task.line(),
              IMarker.CHAR_START,
              task.offset(),
              IMarker.CHAR_END,
              task.offset() + task.tag().length(),
              IMarker.PRIORITY,
              task.tag().equals("FIXME") ? IMarker.PRIORITY_HIGH : IMarker.PRIORITY_NORMAL,
              IMarker.USER_EDITABLE,
              false));
    }
  }
}
