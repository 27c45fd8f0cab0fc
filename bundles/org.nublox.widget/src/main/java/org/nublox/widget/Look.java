/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.widget;

import java.util.Objects;

/** What a widget is at a place. */
public sealed interface Look {

  /** As if there were no widget: what the type of the value has. */
  record Usual() implements Look {}

  /**
   * An {@code input} of HTML.
   *
   * @param type its type, such as {@code email}
   */
  record Input(String type) implements Look {
    public Input {
      if (!type.matches("[a-z][a-z-]*")) {
        throw new IllegalArgumentException("'" + type + "' is no type of an input.");
      }
    }
  }

  /** A text of several lines. */
  record Area() implements Look {}

  /**
   * Markup of its own: HTML with slots, which the generator fills and escapes.
   *
   * <ul>
   *   <li>{@code {value}}: the value as people write it; in {@code LIST} and {@code DETAIL}
   *   <li>{@code {raw}}: the value as programs write it; empty when there is none
   *   <li>{@code {is:TEXT}}: as the whole value of a boolean attribute, {@code checked="{is:3}"}:
   *       the attribute is there when the raw value is TEXT; in {@code FORM} and {@code FILTER}
   *   <li>{@code {id}}, {@code {name}}: what an input must be called; in {@code FORM} and {@code
   *       FILTER}
   * </ul>
   *
   * @param html without scripts; the signs of JTE ({@code $}, {@code !} before a brace, {@code @})
   *     have no place in it
   */
  record Markup(String html) implements Look {
    public Markup {
      Objects.requireNonNull(html, "html");
      for (String refused : new String[] {"${", "!{", "@", "<script", "<%"}) {
        if (html.contains(refused)) {
          throw new IllegalArgumentException(
              "The markup of a widget has no place for '" + refused + "'.");
        }
      }
    }
  }

  /** As if there were no widget. */
  Look USUAL = new Usual();
}
