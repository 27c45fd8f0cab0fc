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
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * English nouns in singular and plural, as far as names of tables need it. The rules are those of
 * any grammar of English (sibilants take -es, consonant + y becomes -ies, f and fe become -ves),
 * with the irregular nouns that name tables.
 */
public final class Inflection {

  private static final Map<String, String> IRREGULAR =
      Map.ofEntries(
          Map.entry("person", "people"),
          Map.entry("child", "children"),
          Map.entry("man", "men"),
          Map.entry("woman", "women"),
          Map.entry("foot", "feet"),
          Map.entry("tooth", "teeth"),
          Map.entry("mouse", "mice"),
          Map.entry("goose", "geese"),
          Map.entry("leaf", "leaves"),
          Map.entry("half", "halves"),
          Map.entry("shelf", "shelves"),
          Map.entry("life", "lives"),
          Map.entry("wife", "wives"),
          Map.entry("knife", "knives"),
          Map.entry("index", "indexes"),
          Map.entry("matrix", "matrices"),
          Map.entry("vertex", "vertices"),
          Map.entry("criterion", "criteria"),
          Map.entry("analysis", "analyses"),
          Map.entry("crisis", "crises"),
          Map.entry("axis", "axes"),
          Map.entry("quiz", "quizzes"),
          Map.entry("hero", "heroes"),
          Map.entry("potato", "potatoes"),
          Map.entry("movie", "movies"),
          Map.entry("cookie", "cookies"),
          Map.entry("tie", "ties"),
          Map.entry("shoe", "shoes"),
          Map.entry("cache", "caches"),
          Map.entry("expense", "expenses"),
          Map.entry("license", "licenses"),
          Map.entry("response", "responses"),
          Map.entry("course", "courses"),
          Map.entry("purchase", "purchases"),
          Map.entry("house", "houses"),
          Map.entry("warehouse", "warehouses"),
          Map.entry("release", "releases"),
          Map.entry("case", "cases"),
          Map.entry("base", "bases"),
          Map.entry("phase", "phases"),
          Map.entry("database", "databases"),
          Map.entry("exercise", "exercises"),
          Map.entry("franchise", "franchises"),
          Map.entry("lens", "lenses"),
          Map.entry("gas", "gases"),
          Map.entry("bonus", "bonuses"),
          Map.entry("status", "statuses"),
          Map.entry("alias", "aliases"),
          Map.entry("bus", "buses"),
          Map.entry("campus", "campuses"),
          Map.entry("virus", "viruses"));

  private static final Set<String> BOTH =
      Set.of(
          "series",
          "species",
          "news",
          "data",
          "media",
          "metadata",
          "equipment",
          "information",
          "software",
          "hardware",
          "staff",
          "feedback",
          "sheep",
          "fish",
          "money",
          "history",
          "goods",
          "canvas",
          "chaos",
          "access",
          "logistics",
          "statistics",
          "analytics",
          "physics",
          "mathematics");

  private Inflection() {}

  /** One of what the last word of the name is many of; the name itself when it is one. */
  public static String singular(String name) {
    return lastWord(name, Inflection::singularWord);
  }

  /** Many of what the last word of the name is one of. */
  public static String plural(String name) {
    return lastWord(name, Inflection::pluralWord);
  }

  /** Changes the last word of a name in camel case or with underscores, and keeps its case. */
  private static String lastWord(String name, UnaryOperator<String> change) {
    int start = name.length();
    while (start > 0 && Character.isLowerCase(name.charAt(start - 1))) {
      start--;
    }
    if (start > 0 && Character.isUpperCase(name.charAt(start - 1))) {
      start--;
    }
    if (start == name.length()) {
      return name; // digits or capitals: no word of English
    }
    String word = name.substring(start);
    String changed = change.apply(word.toLowerCase(Locale.ROOT));
    return name.substring(0, start)
        + (Character.isUpperCase(word.charAt(0))
            ? Character.toUpperCase(changed.charAt(0)) + changed.substring(1)
            : changed);
  }

  private static String singularWord(String word) {
    if (BOTH.contains(word)) {
      return word;
    }
    for (Map.Entry<String, String> entry : IRREGULAR.entrySet()) {
      if (entry.getValue().equals(word)) {
        return entry.getKey();
      }
      if (entry.getKey().equals(word)) {
        return word;
      }
    }
    if (word.length() < 4 || !word.endsWith("s") || endsWithAny(word, "ss", "us", "is")) {
      return word;
    }
    if (word.endsWith("ies")) {
      return cut(word, 3) + "y";
    }
    if (endsWithAny(word, "sses", "shes", "ches", "xes", "zzes")) {
      return cut(word, 2);
    }
    return cut(word, 1);
  }

  private static String pluralWord(String word) {
    if (BOTH.contains(word) || IRREGULAR.containsValue(word)) {
      return word;
    }
    String irregular = IRREGULAR.get(word);
    if (irregular != null) {
      return irregular;
    }
    if (word.length() > 3 && word.endsWith("s") && !endsWithAny(word, "ss", "us", "is")) {
      return word; // many already
    }
    if (endsWithAny(word, "s", "sh", "ch", "x", "z")) {
      return word + "es";
    }
    if (word.endsWith("y")
        && word.length() > 1
        && "aeiou".indexOf(word.charAt(word.length() - 2)) < 0) {
      return cut(word, 1) + "ies";
    }
    return word + "s";
  }

  private static boolean endsWithAny(String word, String... ends) {
    for (String end : ends) {
      if (word.endsWith(end)) {
        return true;
      }
    }
    return false;
  }

  private static String cut(String word, int letters) {
    return word.substring(0, word.length() - letters);
  }
}
