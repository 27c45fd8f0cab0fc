/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.problems;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds in comments what is still to be done. */
public final class TaskTags {

  /**
   * Something to be done.
   *
   * @param tag the word that says so
   * @param text the rest of the line, with the word
   * @param line counted from one
   * @param offset of the word in the text of the file
   */
  public record Task(String tag, String text, int line, int offset) {}

  /** Texts in quotes are passed over, so that a comment in one is none. */
  private static final Pattern COMMENT =
      Pattern.compile("\"(?:\\.|[^\"\\\n])*\"|//[^\n]*|/\\*(?s:.*?)(?:\\*/|\\z)");

  private TaskTags() {}

  /** The tasks of a model, in the order in which they are written. */
  public static List<Task> find(String model, List<String> tags) {
    if (tags.isEmpty()) {
      return List.of();
    }
    Pattern task =
        Pattern.compile(
            "\\b("
                + tags.stream().map(Pattern::quote).collect(Collectors.joining("|"))
                + ")\\b[^\n]*");
    List<Task> tasks = new ArrayList<>();
    Matcher comments = COMMENT.matcher(model);
    int line = 1;
    int counted = 0;
    while (comments.find()) {
      if (comments.group().startsWith("\"")) {
        continue;
      }
      Matcher found = task.matcher(comments.group());
      while (found.find()) {
        int offset = comments.start() + found.start();
        line += (int) model.substring(counted, offset).chars().filter(c -> c == '\n').count();
        counted = offset;
        String text = found.group().replaceFirst("\\*/.*", "").strip();
        tasks.add(new Task(found.group(1), text, line, offset));
      }
    }
    return tasks;
  }
}
