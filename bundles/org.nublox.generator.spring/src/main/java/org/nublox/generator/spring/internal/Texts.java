/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator.spring.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nublox.generator.spring.view.ApplicationView.Message;
import org.nublox.model.NamedElement;

/** The texts of the pages, gathered while the views are made; templates hold their keys only. */
final class Texts {

  /** Ends the key of what one of an entity is called inside of a sentence. */
  static final String ONE = ".one";

  /** Ends the key of what many of an entity are called. */
  static final String PLURAL = ".plural";

  private final Map<String, String> texts = new LinkedHashMap<>();
  private final Map<NamedElement, Set<String>> keys = new HashMap<>();

  /** Keeps a text and gives its key. */
  String put(String key, String text) {
    texts.put(key, text);
    return key;
  }

  /** Keeps a text that is the label of an element; gives its key. */
  String put(String key, String text, NamedElement element) {
    keys.computeIfAbsent(element, e -> new LinkedHashSet<>()).add(key);
    return put(key, text);
  }

  /** The keys of all texts that are labels of an element. */
  Set<String> keys(NamedElement element) {
    return keys.getOrDefault(element, Set.of());
  }

  /** Keeps a text unless it is null or empty; gives its key, or null. */
  String putIfAny(String key, String text) {
    return text == null || text.isBlank() ? null : put(key, text);
  }

  List<Message> all() {
    var all = new ArrayList<Message>();
    texts.forEach((key, text) -> all.add(new Message(key, text)));
    return all;
  }

  /** A documentation comment without its delimiters; empty when there is none. */
  static String documentation(String comment) {
    if (comment == null) {
      return "";
    }
    String inner = comment.strip();
    inner = inner.startsWith("/**") ? inner.substring(3) : inner;
    inner = inner.endsWith("*/") ? inner.substring(0, inner.length() - 2) : inner;
    var lines = new ArrayList<String>();
    for (String line : inner.lines().toList()) {
      lines.add(line.replaceFirst("^\\s*\\*?\\s?", "").stripTrailing());
    }
    return String.join("\n", lines).strip();
  }

  /** The first paragraph as one line. */
  static String summary(String comment) {
    if (comment == null) {
      return "";
    }
    return documentation(comment).split("\n\\s*\n", 2)[0].replaceAll("\\s+", " ").strip();
  }

  /** Null for an empty text. */
  static String orNull(String text) {
    return text == null || text.isEmpty() ? null : text;
  }

  static String or(String text, String otherwise) {
    return text == null || text.isBlank() ? otherwise : text;
  }
}
