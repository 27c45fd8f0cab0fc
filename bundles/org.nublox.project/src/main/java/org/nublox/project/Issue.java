/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.project;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Something wrong with a project, told so that a person can act on it.
 *
 * @param severity how bad it is
 * @param code stable name of the kind of issue, for scripts and for looking it up
 * @param message what is wrong
 * @param remedy what to do about it; empty when the message says it all
 * @param place where
 * @param kind what issues have in common that say the same of different elements; the message of
 *     one that is like no other
 */
public record Issue(
    Severity severity, String code, String message, String remedy, Place place, String kind) {

  /** How bad an issue is. */
  public enum Severity {
    /** Nothing can be made from the project until it is repaired. */
    ERROR,
    /** Something is probably not meant like this. */
    WARNING,
    /** Worth knowing. */
    INFO
  }

  /** By file, line and column; at the same place the worse one first. */
  public static final Comparator<Issue> BY_PLACE =
      Comparator.comparing(Issue::place).thenComparing(Issue::severity).thenComparing(Issue::code);

  public Issue {
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(remedy, "remedy");
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(kind, "kind");
  }

  /** An issue that is like no other. */
  public Issue(Severity severity, String code, String message, String remedy, Place place) {
    this(severity, code, message, remedy, place, message);
  }

  /** An error. */
  public static Issue error(String code, String message, String remedy, Place place) {
    return new Issue(Severity.ERROR, code, message, remedy, place);
  }

  /** Whether one of the issues is an error. */
  public static boolean anyError(List<Issue> issues) {
    return issues.stream().anyMatch(issue -> issue.severity() == Severity.ERROR);
  }

  /** The issue as plain text: {@code file:line:column: severity: message remedy [code]}. */
  public String text() {
    return place
        + ": "
        + severity.name().toLowerCase(Locale.ROOT)
        + ": "
        + message
        + (remedy.isEmpty() ? "" : " " + remedy)
        + " ["
        + code
        + "]";
  }
}
