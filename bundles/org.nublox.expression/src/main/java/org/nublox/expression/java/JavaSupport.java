/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.expression.java;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.nublox.expression.support.Values;

/** The class that compiled expressions call, as source for a generated application. */
public final class JavaSupport {

  private static final String RESOURCE = "/org/nublox/expression/support/Values.java";

  private JavaSupport() {}

  /**
   * The source of the class: the very one that NuBlox itself runs, under another name.
   *
   * @param packageName the package it shall be in
   * @param className its simple name
   */
  public static String source(String packageName, String className) {
    try (InputStream in = JavaSupport.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("The bundle lacks its resource " + RESOURCE);
      }
      String source = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      String simpleName = Values.class.getSimpleName();
      // without our licence: generated code belongs to whom it is generated for
      return "package "
          + packageName
          + ";\n"
          + source
              .substring(source.indexOf(';', source.indexOf("package ")) + 1)
              .replace(simpleName + "::", className + "::")
              .replace("class " + simpleName, "class " + className)
              .replace("private " + simpleName + "()", "private " + className + "()");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
