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
import java.util.stream.Collectors;
import org.nublox.model.Model;
import org.nublox.model.NamedElement;
import org.nublox.model.data.Entity;
import org.nublox.model.ui.Screen;

/** What stands in the models, to be asked for again and again: looked up once. */
final class ModelElements {

  private final Map<Class<?>, List<NamedElement>> byType;
  private final List<NamedElement> all;
  private final Map<Entity, List<Screen>> screens;

  ModelElements(List<Model> models) {
    all = models.stream().<NamedElement>flatMap(model -> model.getElements().stream()).toList();
    byType = all.stream().collect(Collectors.groupingBy(Object::getClass));
    screens =
        of(Screen.class).stream()
            .filter(screen -> screen.getEntity() != null)
            .collect(Collectors.groupingBy(Screen::getEntity));
  }

  /** The elements of a kind, in the order of the models. */
  <T> List<T> of(Class<T> kind) {
    List<Class<?>> types = byType.keySet().stream().filter(kind::isAssignableFrom).toList();
    List<NamedElement> found =
        switch (types.size()) {
          case 0 -> List.of();
          case 1 -> byType.get(types.getFirst());
          default -> all;
        };
    List<T> elements = new ArrayList<>();
    for (NamedElement element : found) {
      if (kind.isInstance(element)) {
        elements.add(kind.cast(element));
      }
    }
    return elements;
  }

  /** The screens about an entity. */
  List<Screen> screens(Entity entity) {
    return screens.getOrDefault(entity, List.of());
  }
}
