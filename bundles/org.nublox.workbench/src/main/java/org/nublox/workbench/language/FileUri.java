/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.language;

import java.net.URI;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;

/** How files are named to the language, and found again. */
public final class FileUri {

  private FileUri() {}

  /** The URI of a resource that lies in the local file system. */
  public static String of(IResource resource) {
    return resource.getLocation().toPath().toUri().toString();
  }

  /** The file of the workspace that has that URI. */
  public static Optional<IFile> find(String uri) {
    IFile[] files =
        ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(URI.create(uri));
    return files.length == 0 ? Optional.empty() : Optional.of(files[0]);
  }
}
