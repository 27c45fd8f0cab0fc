/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.language;

import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.filebuffers.IFileBufferListener;
import org.eclipse.core.runtime.IPath;

/** A listener for open files that need not hear of everything. */
public interface BufferListener extends IFileBufferListener {

  @Override
  default void bufferCreated(IFileBuffer buffer) {}

  @Override
  default void bufferDisposed(IFileBuffer buffer) {}

  @Override
  default void bufferContentAboutToBeReplaced(IFileBuffer buffer) {}

  @Override
  default void bufferContentReplaced(IFileBuffer buffer) {}

  @Override
  default void stateChanging(IFileBuffer buffer) {}

  @Override
  default void dirtyStateChanged(IFileBuffer buffer, boolean isDirty) {}

  @Override
  default void stateValidationChanged(IFileBuffer buffer, boolean isStateValidated) {}

  @Override
  default void underlyingFileMoved(IFileBuffer buffer, IPath path) {}

  @Override
  default void underlyingFileDeleted(IFileBuffer buffer) {}

  @Override
  default void stateChangeFailed(IFileBuffer buffer) {}
}
