/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator.spring.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.nublox.generator.spring.internal.Shape.Property;
import org.nublox.generator.template.Escape;
import org.nublox.model.AnnotationEntry;
import org.nublox.model.Model;
import org.nublox.model.ui.WidgetUse;
import org.nublox.widget.Look;
import org.nublox.widget.Place;
import org.nublox.widget.Widget;
import org.nublox.widget.Widgets;

/** The markup of widgets, its slots filled with the code of the pages. */
final class WidgetMarkup {

  private static final Pattern SLOT = Pattern.compile("\\{(value|raw|id|name|is:([^}]*))\\}");

  private WidgetMarkup() {}

  /** What the widget of a property is at a place. */
  static Look look(Property property, Place place) {
    return Optional.ofNullable(property.field())
        .flatMap(field -> TypeFacts.widget(field, field.getType()))
        .map(use -> look(use, place))
        .orElse(Look.USUAL);
  }

  /** Whether a widget changes anything. */
  static boolean differs(WidgetUse use) {
    for (Place place : Place.values()) {
      if (!(look(use, place) instanceof Look.Usual)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a widget has markup of its own, in which its settings have their effect. */
  static boolean hasMarkup(WidgetUse use) {
    for (Place place : Place.values()) {
      if (look(use, place) instanceof Look.Markup) {
        return true;
      }
    }
    return false;
  }

  /** The style sheet rules that the widgets of the models need, each once. */
  static List<String> styles(Context context) {
    Set<String> ids = new TreeSet<>();
    for (Model model : context.models()) {
      for (TreeIterator<EObject> all = model.eAllContents(); all.hasNext(); ) {
        if (all.next() instanceof WidgetUse use) {
          ids.add(use.getWidget());
        }
      }
    }
    return ids.stream()
        .flatMap(id -> Widgets.installed().find(id).stream())
        .map(Widget::style)
        .filter(style -> !style.isBlank())
        .map(String::strip)
        .toList();
  }

  private static Look look(WidgetUse use, Place place) {
    Map<String, String> settings = new HashMap<>();
    for (AnnotationEntry entry : use.getSettings()) {
      if (entry.getKey() != null) {
        settings.put(entry.getKey(), entry.getValue());
      }
    }
    return Widgets.installed().look(use.getWidget(), place, settings);
  }

  /**
   * What is shown of a property.
   *
   * @param java code that gives its value
   * @return null when it is shown as usual
   */
  static String shown(Property property, Place place, String java) {
    return filled(property, place, "${ui.show(" + java + ")}", "${" + java + "}", "", "", java);
  }

  /** The input of a property; {@code FORM} stands for the variable of the form. */
  static String form(Property property) {
    String name = "\"" + property.name() + "\"";
    String text = "FORM.text(" + name + ")";
    return filled(
        property,
        Place.FORM,
        "${" + text + "}",
        "${" + text + "}",
        "${FORM.id(" + name + ")}",
        "${FORM.name(" + name + ")}",
        text);
  }

  /** The filter by a property. */
  static String filter(Property property, String column) {
    String text = "view.filter(\"" + column + "\")";
    return filled(
        property,
        Place.FILTER,
        "${" + text + "}",
        "${" + text + "}",
        "filter-" + property.name(),
        column,
        text);
  }

  private static String filled(
      Property property,
      Place place,
      String value,
      String raw,
      String id,
      String name,
      String java) {
    if (!(look(property, place) instanceof Look.Markup(String html))) {
      return null;
    }
    Matcher slots = SLOT.matcher(html);
    StringBuilder filled = new StringBuilder();
    while (slots.find()) {
      String code =
          switch (slots.group(1)) {
            case "value" -> value;
            case "raw" -> raw;
            case "id" -> id;
            case "name" -> name;
            default ->
                "${String.valueOf(%s).equals(\"%s\")}".formatted(java, Escape.java(slots.group(2)));
          };
      slots.appendReplacement(filled, Matcher.quoteReplacement(code));
    }
    slots.appendTail(filled);
    return filled.toString();
  }
}
