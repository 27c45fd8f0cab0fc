/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator;

import java.util.Objects;
import java.util.Optional;

/**
 * One problem, told so that a person can act on it.
 *
 * @param code stable, lower-case, dotted, such as {@code generate.path.clash}
 * @param severity how bad it is
 * @param element qualified name of the model element, or empty when it concerns none
 * @param what what is wrong, one or more sentences
 * @param remedy what to do about it
 * @param place the file it is about (a template, a generated file), when there is one
 */
public record Diagnostic(
    String code,
    Severity severity,
    String element,
    String what,
    String remedy,
    Optional<Place> place) {

  public Diagnostic {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(element, "element");
    Objects.requireNonNull(what, "what");
    Objects.requireNonNull(remedy, "remedy");
    Objects.requireNonNull(place, "place");
  }

  /**
   * A position in a file.
   *
   * @param file its name, as the user knows it
   * @param line from 1; 0 when unknown
   * @param column from 1; 0 when unknown
   */
  public record Place(String file, int line, int column) {
    @Override
    public String toString() {
      return line == 0 ? file : column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }
  }

  /** A diagnostic about a model element. */
  public static Diagnostic of(
      String code, Severity severity, String element, String what, String remedy) {
    return new Diagnostic(code, severity, element, what, remedy, Optional.empty());
  }

  /** The same diagnostic, with the file it is about. */
  public Diagnostic at(Place where) {
    return new Diagnostic(code, severity, element, what, remedy, Optional.of(where));
  }

  /** One line for a person: place or element, severity, what, remedy, code. */
  public String message() {
    StringBuilder text = new StringBuilder();
    place.ifPresent(p -> text.append(p).append(": "));
    if (!element.isEmpty()) {
      text.append(element).append(": ");
    }
    text.append(severity.name().toLowerCase(java.util.Locale.ROOT)).append(": ").append(what);
    if (!remedy.isEmpty()) {
      text.append(' ').append(remedy);
    }
    return text.append(" [").append(code).append(']').toString();
  }
}
