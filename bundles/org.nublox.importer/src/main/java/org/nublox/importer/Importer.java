/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.importer;

/**
 * Makes a model out of a file of another tool.
 *
 * <p>A plug-in contributes one as a declarative service and in {@code META-INF/services}.
 * Stateless.
 */
public interface Importer {

  /** The name by which commands know the kind of file, e.g. {@code jdl}. */
  String id();

  /** The name for people, e.g. {@code JHipster JDL}. */
  String displayName();

  /**
   * Reads a file.
   *
   * @param text of the file
   * @param name for the model when the file gives none; letters, digits and {@code _}
   * @throws ImportException when the text is not of that kind
   */
  Imported read(String text, String name) throws ImportException;
}
