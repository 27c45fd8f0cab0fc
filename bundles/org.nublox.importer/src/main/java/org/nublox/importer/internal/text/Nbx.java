/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.importer.internal.text;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Names, texts and comments as they are written in the language. */
public final class Nbx {

  /** Words of the language that are never names. */
  private static final Set<String> WORDS =
      Set.of(
          ("abstract actions and any as asc audited between by cascade commit"
                  + " computed create daily dashboard default delete demand desc do else"
                  + " emit enum extends false for generated global hourly if import in"
                  + " include increment inheritance insert joined kanban labels like matches"
                  + " materialized named naming navigation not null nulls of opposite or"
                  + " owned pattern per perclass pii readonly refresh renamed restrict"
                  + " secret seed single stored tab tenant then this to true until update"
                  + " user using webhook when where widget with wizard workflow")
              .split(" "));

  /** Words of the language that may be names of features nevertheless. */
  private static final Set<String> FEATURE_NAMES =
      Set.of(
          ("action after all allow area bar before calendar call card chart column"
                  + " columns day deny detail dialect display entity event everyone filter"
                  + " first form from group hash hidden hour icon index item key kind label"
                  + " last length level limit line list mask max measure min minute module"
                  + " no on order page partial pie profile read required role rows rule"
                  + " schema screen second sequence set show size sort start states step"
                  + " table target theme through title trigger type unique url value view")
              .split(" "));

  private Nbx() {}

  /** A name where every word of the language has to be told apart from names. */
  public static String id(String name) {
    return WORDS.contains(name) || FEATURE_NAMES.contains(name) ? "^" + name : name;
  }

  /** A name of a field or relation. */
  public static String feature(String name) {
    return WORDS.contains(name) ? "^" + name : name;
  }

  /** Whether a text can be a name. */
  public static boolean isName(String text) {
    return text.matches("[A-Za-z_][A-Za-z_0-9]*");
  }

  /** A text in quotes. */
  public static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        default -> {
          if (Character.isISOControl(c)) {
            quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
          } else {
            quoted.append(c);
          }
        }
      }
    }
    return quoted.append('"').toString();
  }

  /** A documentation comment, without indentation; one line for one line of words. */
  public static String documentation(String words) {
    String safe = words.strip().replace("*/", "* /");
    if (safe.lines().count() <= 1) {
      return "/** " + safe + " */";
    }
    return safe.lines()
        .map(line -> line.isBlank() ? " *" : " * " + line)
        .collect(Collectors.joining("\n", "/**\n", "\n */"));
  }

  /** A comment for those who read the model, on one line. */
  public static String comment(String words) {
    return "// " + words.strip().replaceAll("\\s+", " ");
  }
}
