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
import java.util.Optional;
import org.nublox.model.behavior.Parameter;
import org.nublox.model.data.AliasType;
import org.nublox.model.data.Field;
import org.nublox.model.data.TypeUse;
import org.nublox.model.data.Validation;
import org.nublox.model.data.ValueElement;
import org.nublox.model.ui.WidgetUse;

/** What aliases add to the values that use them. */
final class TypeFacts {

  private static final int MAX_ALIASES = 100;

  private TypeFacts() {}

  /** The use at the end of a chain of aliases. */
  static TypeUse base(TypeUse use) {
    TypeUse at = use;
    for (int i = 0; i < MAX_ALIASES && at.getType() instanceof AliasType alias; i++) {
      at = alias.getBase();
    }
    return at;
  }

  /** The aliases from the use to the base. */
  static List<AliasType> aliases(TypeUse use) {
    var aliases = new ArrayList<AliasType>();
    TypeUse at = use;
    while (at != null && at.getType() instanceof AliasType alias && aliases.size() < MAX_ALIASES) {
      aliases.add(alias);
      at = alias.getBase();
    }
    return aliases;
  }

  /** The constraints of a value: its own and those of its aliases. */
  static List<Validation> validations(ValueElement element, TypeUse use) {
    var all = new ArrayList<>(element.getValidations());
    aliases(use).forEach(alias -> all.addAll(alias.getValidations()));
    return all;
  }

  /** Whether a property holds personal data: it, its type or the embedded value says so. */
  static boolean personal(Shape.Property property) {
    return property.path().stream()
        .anyMatch(
            feature ->
                feature instanceof Field field
                    && (field.isPii()
                        || aliases(field.getType()).stream().anyMatch(AliasType::isPii)));
  }

  /** Whether a parameter holds personal data. */
  static boolean personal(Parameter parameter) {
    return parameter.isPii()
        || (parameter.getType() != null
            && aliases(parameter.getType()).stream().anyMatch(AliasType::isPii));
  }

  static boolean required(ValueElement element, TypeUse use) {
    return element.isRequired() || aliases(use).stream().anyMatch(AliasType::isRequired);
  }

  /** The widget of a value: its own or that of the nearest alias. */
  static Optional<WidgetUse> widget(ValueElement element, TypeUse use) {
    if (element.getWidget() != null) {
      return Optional.of(element.getWidget());
    }
    return aliases(use).stream()
        .map(AliasType::getWidget)
        .filter(widget -> widget != null)
        .findFirst();
  }
}
