/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.validation;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.nublox.model.NamedElement;
import org.nublox.model.behavior.Action;
import org.nublox.model.behavior.StateMachine;
import org.nublox.model.data.Entity;
import org.nublox.semantics.Features;

/** What users can do with a row, by name: actions and transitions. */
final class Actions {
  private Actions() {}

  /** The actions and transitions, with the inherited ones. */
  static List<NamedElement> of(Entity entity) {
    return Stream.<NamedElement>concat(
            Features.all(entity, Action.class).stream(),
            Features.all(entity, StateMachine.class).stream()
                .flatMap(machine -> machine.getTransitions().stream()))
        .toList();
  }

  /** Their names. */
  static List<String> names(Entity entity) {
    return of(entity).stream().map(NamedElement::getName).filter(Objects::nonNull).toList();
  }
}
