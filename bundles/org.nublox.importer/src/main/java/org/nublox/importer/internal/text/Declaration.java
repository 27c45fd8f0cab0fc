/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.importer.internal.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One declaration: its comments, what it says, and how it is kept in the database. */
public final class Declaration {

  private final StringBuilder said;
  private final List<String> comments = new ArrayList<>();
  private final Map<String, String> storage = new LinkedHashMap<>();
  private String documentation = "";
  private String body = "";

  public Declaration(String begin) {
    said = new StringBuilder(begin);
  }

  /** What it is, in words that reach the database too. */
  public Declaration doc(String words) {
    documentation = words;
    return this;
  }

  /** A remark for those who read the model. */
  public Declaration remark(String words) {
    comments.add(words);
    return this;
  }

  /** Adds words at its end. */
  public Declaration word(String words) {
    said.append(' ').append(words);
    return this;
  }

  /** Adds words at its end when something holds. */
  public Declaration word(boolean holds, String words) {
    return holds ? word(words) : this;
  }

  /** How it is kept: a setting of {@code @storage}. */
  public Declaration storage(String key, String value) {
    storage.put(key, Nbx.quoted(value));
    return this;
  }

  /** How it is kept: a setting of {@code @storage} that is switched off. */
  public Declaration without(String key) {
    storage.put(key, "false");
    return this;
  }

  /** What stands behind everything else. */
  public Declaration body(String text) {
    body = text;
    return this;
  }

  /** The declaration in lines that begin with the indentation, with a line feed at the end. */
  public String text(String indentation) {
    StringBuilder text = new StringBuilder();
    for (String comment : comments) {
      text.append(indentation).append(Nbx.comment(comment)).append('\n');
    }
    if (!documentation.isBlank()) {
      Nbx.documentation(documentation)
          .lines()
          .forEach(line -> text.append(indentation).append(line).append('\n'));
    }
    text.append(indentation).append(said);
    if (!storage.isEmpty()) {
      text.append(" @storage(")
          .append(
              storage.entrySet().stream()
                  .map(entry -> entry.getKey() + " = " + entry.getValue())
                  .collect(Collectors.joining(", ")))
          .append(')');
    }
    if (!body.isEmpty()) {
      text.append(' ').append(body);
    }
    return text.append('\n').toString();
  }
}
