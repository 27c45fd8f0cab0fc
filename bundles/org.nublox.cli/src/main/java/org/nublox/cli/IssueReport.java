/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nublox.cli.Terminal.Colour;
import org.nublox.project.Issue;
import org.nublox.project.Issue.Severity;

/** Tells the issues of a project: one line each, then a summary. */
public final class IssueReport {

  private final Terminal terminal;

  /** Reports go to the messages of the terminal. */
  public IssueReport(Terminal terminal) {
    this.terminal = terminal;
  }

  /**
   * Tells the issues that are at least that bad, those that say the same of several elements once,
   * and how many others there are. When all are wanted, each is told.
   *
   * @param least the least bad ones to tell
   */
  public void tell(List<Issue> issues, Severity least) {
    if (least == Severity.INFO) {
      tell(issues);
      return;
    }
    Map<List<Object>, List<Issue>> alike = new LinkedHashMap<>();
    issues.stream()
        .filter(issue -> issue.severity().compareTo(least) <= 0)
        .forEach(
            issue ->
                alike
                    .computeIfAbsent(
                        List.of(issue.severity(), issue.code(), issue.kind()),
                        kind -> new ArrayList<>())
                    .add(issue));
    alike.values().forEach(group -> terminal.tell(text(group.getFirst()) + more(group.size() - 1)));
    int others = issues.size() - alike.values().stream().mapToInt(List::size).sum();
    if (others > 0) {
      terminal.tell(
          terminal.coloured(Colour.GREY, others + " further notes: --verbose tells them"));
    }
  }

  private String more(int others) {
    return others == 0
        ? ""
        : terminal.coloured(
            Colour.GREY, " (and of " + others + " other element" + (others == 1 ? ")" : "s)"));
  }

  /** Tells all issues. */
  public void tell(List<Issue> issues) {
    issues.forEach(issue -> terminal.tell(text(issue)));
  }

  /** The numbers of errors and warnings, for people. */
  public static String summary(List<Issue> issues) {
    return count(issues, Severity.ERROR, "error")
        + ", "
        + count(issues, Severity.WARNING, "warning");
  }

  private static String count(List<Issue> issues, Severity severity, String word) {
    long count = issues.stream().filter(issue -> issue.severity() == severity).count();
    return count + " " + word + (count == 1 ? "" : "s");
  }

  private String text(Issue issue) {
    Colour colour =
        switch (issue.severity()) {
          case ERROR -> Colour.RED;
          case WARNING -> Colour.YELLOW;
          case INFO -> Colour.GREY;
        };
    String severity = issue.severity().name().toLowerCase(Locale.ROOT);
    return issue.place()
        + ": "
        + terminal.coloured(colour, severity)
        + ": "
        + issue.message()
        + (issue.remedy().isEmpty() ? "" : " " + issue.remedy())
        + " "
        + terminal.coloured(Colour.GREY, "[" + issue.code() + "]");
  }
}
