/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.diagram.edit;

import java.io.IOException;
import java.util.Map;

/** Where the texts of a model come from and go to: a folder, or the editors of a workbench. */
public interface ModelFiles {

  /** What is added to the name of a model file for the name of its layout file. */
  String LAYOUT = org.nublox.diagram.layout.LayoutFile.SUFFIX;

  /**
   * All texts by the names of their files, model files and layout files.
   *
   * @throws IOException when one cannot be read
   */
  Map<String, String> read() throws IOException;

  /**
   * Keeps a changed text.
   *
   * @param text empty for a layout file that is not needed any more
   * @throws IOException when it cannot be kept
   */
  void write(String file, String text) throws IOException;
}
