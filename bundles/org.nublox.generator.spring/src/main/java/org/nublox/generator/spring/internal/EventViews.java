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
import org.nublox.generator.spring.internal.JavaNames.Taken;
import org.nublox.generator.spring.view.ApplicationView.EventView;
import org.nublox.generator.spring.view.ApplicationView.Parameter;
import org.nublox.model.behavior.Event;

/** Makes the views of events. */
final class EventViews {

  private EventViews() {}

  /** The Java type of an event's field: of an entity, its key. */
  static String type(org.nublox.model.behavior.Parameter field, Context context) {
    if (field.getEntity() != null) {
      return context.shapes().of(field.getEntity()).map(s -> s.key().type()).orElse("String");
    }
    return JavaType.of(field.getType(), context.names()).map(JavaType::name).orElse("String");
  }

  static EventView view(Event event, Context context) {
    var taken = new Taken();
    List<Parameter> fields = new ArrayList<>();
    List<String> imports = new ArrayList<>();
    for (var field : event.getFields()) {
      fields.add(
          new Parameter(
              taken.free(JavaNames.member(field.getName())),
              type(field, context),
              Texts.orNull(Texts.summary(field.getDocumentation())),
              TypeFacts.personal(field)));
      if (field.getEntity() != null) {
        context
            .shapes()
            .of(field.getEntity())
            .filter(s -> s.key().composite())
            .ifPresent(s -> imports.add(s.pkg() + "." + s.key().type()));
      }
    }
    return new EventView(
        Shapes.origin(event),
        context.names().type(event),
        context.names().typesPkg(),
        Texts.or(Texts.documentation(event.getDocumentation()), "Something that has happened."),
        fields,
        imports);
  }
}
