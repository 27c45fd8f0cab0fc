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
import java.util.List;
import java.util.Map;
import org.nublox.generator.spring.view.ApplicationView.ThemeView;
import org.nublox.generator.spring.view.ApplicationView.Token;
import org.nublox.model.AnnotationEntry;
import org.nublox.model.ui.Theme;

/**
 * The tokens of a theme as CSS variables: {@code color.primary} becomes {@code --color-primary}.
 * The tokens that the generated pages know set the pages' own variables too; all others are there
 * for style sheets of the user's own.
 */
final class ThemeViews {

  private static final String PRIMARY = "color.primary";

  /** The pages' variables that take their value from a token of the same meaning. */
  private static final Map<String, String> SAME =
      Map.of(
          "font.family", "font",
          "color.ground", "ground",
          "color.surface", "surface",
          "color.line", "line",
          "color.text", "text",
          "color.muted", "muted",
          "color.good", "good",
          "color.bad", "bad",
          "color.warn", "warn");

  private ThemeViews() {}

  static ThemeView view(Context context) {
    var tokens = new ArrayList<Token>();
    var light = new ArrayList<Token>();
    var dark = new ArrayList<Token>();
    for (Theme theme : context.elements(Theme.class)) {
      for (AnnotationEntry entry : theme.getTokens()) {
        // a token that could end the declaration is no token
        if (entry.getKey() == null
            || !entry.getKey().matches("[A-Za-z][A-Za-z0-9_-]*(\\.[A-Za-z0-9_-]+)*")
            || !entry.getValue().matches("[-#%.,()/ A-Za-z0-9\"']+")) {
          context.limited(
              Shapes.origin(theme),
              "The token '"
                  + entry.getKey()
                  + "' of the theme has a name or value that a style sheet cannot have, so it is left out.",
              "Use letters, digits, dots and dashes in its name, and a plain CSS value.");
          continue;
        }
        tokens.add(new Token(entry.getKey().replace('.', '-'), entry.getValue()));
        own(entry.getKey(), entry.getValue(), light, dark);
      }
    }
    return new ThemeView(
        List.copyOf(tokens), List.copyOf(light), List.copyOf(dark), WidgetMarkup.styles(context));
  }

  private static void own(String key, String value, List<Token> light, List<Token> dark) {
    String token = "var(--" + key.replace('.', '-') + ")";
    switch (key) {
      case PRIMARY -> {
        light.add(new Token("accent", token));
        light.add(new Token("accent-strong", mixed(token, 80, "black")));
        light.add(new Token("accent-soft", mixed(token, 12, "white")));
        dark.add(new Token("accent", mixed(token, 45, "white")));
        dark.add(new Token("accent-strong", mixed(token, 30, "white")));
        dark.add(new Token("accent-soft", mixed(token, 40, "black")));
      }
      case "radius" -> {
        light.add(new Token("corner", length(value)));
        light.add(new Token("corner-small", "calc(%s * 0.7)".formatted(length(value))));
      }
      case "font.size" ->
          // a plain number is a step from the normal size
          light.add(
              new Token(
                  "font-base",
                  value.matches("-?[0-9.]+") ? "calc(15px + " + value + "px)" : value));
      case "dense" -> {
        if (value.equals("true")) {
          light.add(new Token("row-gap", "0.35rem"));
        }
      }
      default -> {
        if (SAME.containsKey(key)) {
          light.add(new Token(SAME.get(key), token));
        }
      }
    }
  }

  private static String mixed(String colour, int percent, String other) {
    return "color-mix(in srgb, %s %d%%, %s)".formatted(colour, percent, other);
  }

  private static String length(String value) {
    return value.matches("[0-9.]+") ? value + "px" : value;
  }
}
