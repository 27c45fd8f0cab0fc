/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.importer.internal.text;

import java.util.List;
import java.util.stream.Collectors;

/** The text of a project file. */
public final class ProjectText {

  private ProjectText() {}

  /**
   * Writes a project file.
   *
   * @param dialects databases that it is made for; empty for all
   * @param javaPackage of the application, {@code ""} when it does not matter
   */
  public static String of(String name, List<String> dialects, String javaPackage) {
    StringBuilder text = new StringBuilder("name = " + Nbx.quoted(name) + "\n");
    if (!dialects.isEmpty()) {
      text.append(
          dialects.stream()
              .map(Nbx::quoted)
              .collect(Collectors.joining(", ", "\n[schema]\ndialects = [", "]\n")));
    }
    if (!javaPackage.isEmpty()) {
      text.append("\n[generator.spring]\npackage = " + Nbx.quoted(javaPackage) + "\n");
    }
    return text.toString();
  }
}
