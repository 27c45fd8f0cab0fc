/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.nublox.workbench.language.BufferListener;

/**
 * Keeps the text of an editor while it is saved. The platform empties a file and writes it anew: a
 * workbench that is killed in between leaves half a file.
 */
public final class Saves implements BufferListener {

  private final Map<IFileBuffer, Journal.Entry> running = new ConcurrentHashMap<>();

  @Override
  public void stateChanging(IFileBuffer buffer) {
    IPath path = buffer.getLocation();
    if (buffer.isDirty()
        && buffer instanceof ITextFileBuffer text
        && path != null
        && path.segmentCount() > 1
        && StandardCharsets.UTF_8.name().equalsIgnoreCase(text.getEncoding())) {
      replace(buffer, Journal.begin(Operation.SAVE, path.toString(), text.getDocument().get()));
    }
  }

  @Override
  public void dirtyStateChanged(IFileBuffer buffer, boolean isDirty) {
    replace(buffer, null);
  }

  @Override
  public void stateChangeFailed(IFileBuffer buffer) {
    replace(buffer, null);
  }

  @Override
  public void bufferDisposed(IFileBuffer buffer) {
    replace(buffer, null);
  }

  private void replace(IFileBuffer buffer, Journal.Entry entry) {
    Journal.Entry before = entry == null ? running.remove(buffer) : running.put(buffer, entry);
    if (before != null) {
      before.close();
    }
  }

  /**
   * Writes what was to be saved when the workbench was killed.
   *
   * @return what has become of the file, in a sentence
   */
  static String repair(Journal.Interrupted save) {
    IFile file =
        ResourcesPlugin.getWorkspace().getRoot().getFile(IPath.fromOSString(save.subject()));
    if (file.getLocation() == null || !file.getProject().isOpen()) {
      return "Its project is not open, so the file was left as it is.";
    }
    Path path = file.getLocation().toPath();
    byte[] wanted = save.text().getBytes(StandardCharsets.UTF_8);
    try {
      if (Files.exists(path) && Arrays.equals(Files.readAllBytes(path), wanted)) {
        return "The file is whole.";
      }
      Path part = path.resolveSibling("." + path.getFileName() + ".part");
      Files.write(part, wanted);
      Files.move(part, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      file.refreshLocal(IResource.DEPTH_ZERO, null);
      return "The file was not whole; it has been written again and is as you saved it.";
    } catch (IOException | CoreException e) {
      ILog.of(Saves.class).error("A file could not be written again.", e);
      return "It could not be written again (" + e.getMessage() + "). See its local history.";
    }
  }
}
