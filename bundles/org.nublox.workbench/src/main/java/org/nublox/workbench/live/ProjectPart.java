/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.live;

import org.eclipse.core.resources.IProject;

/** Something that can be selected and is a part of a project, but no file of it. */
public interface ProjectPart {

  /** The project. */
  IProject project();
}
