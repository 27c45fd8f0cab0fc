/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.example.stars;

import java.util.List;
import java.util.Map;
import org.nublox.widget.Look;
import org.nublox.widget.Place;
import org.nublox.widget.Setting;
import org.nublox.widget.Widget;

/**
 * A rating: {@code rating: int widget stars(max = 5)}. Radio buttons in forms, so that keyboards and
 * screen readers can use it; all of the drawing is in the style sheet.
 */
final class Stars implements Widget {

  private static final int MOST = 10;

  @Override
  public String id() {
    return "stars";
  }

  @Override
  public String description() {
    return "A whole number as stars.";
  }

  @Override
  public List<Setting> settings() {
    return List.of(
        Setting.number("max", "5", "how many stars there are, 10 at most"),
        Setting.choice("size", List.of("small", "large"), "small", "how large they are"));
  }

  @Override
  public Look look(Place place, Map<String, String> settings) {
    int max = Math.clamp(Integer.parseInt(settings.get("max")), 1, MOST);
    String size = settings.get("size");
    return switch (place) {
      case LIST, DETAIL ->
          new Look.Markup(
              "<span class=\"stars %s\" role=\"img\" aria-label=\"{value} / %d\" data-stars=\"{raw}\"></span>"
                  .formatted(size, max));
      case FORM -> new Look.Markup(inputs(max, size));
      case FILTER -> new Look.Markup(options(max));
    };
  }

  private static String inputs(int max, String size) {
    StringBuilder html = new StringBuilder();
    html.append("<span class=\"star-input ").append(size).append("\" id=\"{id}\" role=\"radiogroup\">");
    for (int i = max; i >= 1; i--) {
      html.append("<input type=\"radio\" id=\"{id}-%1$d\" name=\"{name}\" value=\"%1$d\" checked=\"{is:%1$d}\">".formatted(i));
      html.append("<label for=\"{id}-%1$d\" title=\"%1$d\">%1$d</label>".formatted(i));
    }
    return html.append("</span>").toString();
  }

  private static String options(int max) {
    StringBuilder html = new StringBuilder("<select id=\"{id}\" name=\"{name}\"><option value=\"\"></option>");
    for (int i = 1; i <= max; i++) {
      html.append("<option value=\"%1$d\" selected=\"{is:%1$d}\">%2$s</option>".formatted(i, "\u2605".repeat(i)));
    }
    return html.append("</select>").toString();
  }

  @Override
  public String style() {
    StringBuilder css = new StringBuilder();
    css.append(".stars, .star-input label { color: #b7791f; letter-spacing: 0.1em; white-space: nowrap; }\n");
    css.append(".stars.large, .star-input.large label { font-size: 1.5em; }\n");
    for (int i = 1; i <= MOST; i++) {
      css.append(".stars[data-stars=\"%d\"]::before { content: \"%s\"; }\n".formatted(i, "\u2605".repeat(i)));
    }
    css.append(".star-input { display: inline-flex; flex-direction: row-reverse; justify-content: flex-end; }\n");
    css.append(".star-input input { position: absolute; opacity: 0; }\n");
    css.append(".star-input label { font-size: 0; cursor: pointer; }\n");
    css.append(".star-input label::before { content: \"\u2606\"; font-size: 1.5rem; }\n");
    css.append(".star-input input:checked ~ label::before { content: \"\u2605\"; }\n");
    css.append(".star-input input:focus-visible + label { outline: 2px solid currentColor; }\n");
    return css.toString();
  }
}
