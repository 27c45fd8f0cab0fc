/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.widget;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.nublox.extension.Extensions;
import org.nublox.extension.Found;

/**
 * The widgets there are.
 *
 * @param byId by their names, ordered
 * @param broken libraries and widgets that do not work
 */
public record Widgets(Map<String, Widget> byId, List<Found.Broken> broken) {

  public Widgets {
    byId = Map.copyOf(byId);
    broken = List.copyOf(broken);
  }

  /** Those that plug-ins contribute; of two with one name, the first by class name. */
  public static Widgets installed() {
    return Once.INSTALLED;
  }

  /** Plug-ins come and go between two starts only. */
  private static final class Once {
    static final Widgets INSTALLED = find();
  }

  private static Widgets find() {
    Found<WidgetLibrary> found =
        Extensions.of(WidgetLibrary.class).answering(WidgetLibrary::widgets);
    Map<String, Widget> byId = new TreeMap<>();
    List<Found.Broken> broken = new ArrayList<>(found.broken());
    for (WidgetLibrary library : found.all()) {
      for (Widget widget : library.widgets()) {
        try {
          Objects.requireNonNull(widget.settings(), "it has no settings, not even none");
          byId.putIfAbsent(Objects.requireNonNull(widget.id(), "it has no name"), widget);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
          broken.add(new Found.Broken(library.getClass().getName(), e));
        }
      }
    }
    return new Widgets(byId, broken);
  }

  /** The names, ordered. */
  public List<String> ids() {
    return byId.keySet().stream().sorted().toList();
  }

  /** The widget of a name. */
  public Optional<Widget> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * What a widget is at a place; the usual one when there is no such widget, or it fails.
   *
   * @param given the settings as the model says them
   */
  public Look look(String id, Place place, Map<String, String> given) {
    try {
      return asked(id, place, given);
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      return Look.USUAL; // problem() tells it
    }
  }

  /** What is wrong with a widget itself: it cannot say what it is at some place. */
  public Optional<String> problem(String id, Map<String, String> given) {
    for (Place place : Place.values()) {
      try {
        asked(id, place, given);
      } catch (RuntimeException | LinkageError | StackOverflowError e) {
        return Optional.of("The widget '" + id + "' fails and is left out: " + e + ".");
      }
    }
    return Optional.empty();
  }

  private Look asked(String id, Place place, Map<String, String> given) {
    Widget widget = byId.get(id);
    if (widget == null) {
      return Look.USUAL;
    }
    Map<String, String> settings = new LinkedHashMap<>();
    for (Setting setting : widget.settings()) {
      String value = new HashMap<>(given).get(setting.name());
      settings.put(
          setting.name(), value != null && setting.takes(value) ? value : setting.fallback());
    }
    Look look = widget.look(place, settings);
    return look == null ? Look.USUAL : look;
  }
}
