/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator.spring.internal;

import java.util.Map;
import org.nublox.model.behavior.Action;
import org.nublox.model.behavior.Hook;
import org.nublox.model.behavior.Webhook;
import org.nublox.model.behavior.Workflow;
import org.nublox.model.data.Entity;
import org.nublox.model.data.Field;
import org.nublox.model.data.View;
import org.nublox.model.policy.RateLimit;
import org.nublox.model.policy.Role;
import org.nublox.model.ui.ActionsItem;
import org.nublox.model.ui.ByItem;
import org.nublox.model.ui.CardItem;
import org.nublox.model.ui.Screen;
import org.nublox.model.ui.ScreenItem;
import org.nublox.model.ui.ScreenKind;
import org.nublox.model.ui.WhereItem;
import org.nublox.semantics.QualifiedNames;
import org.nublox.semantics.Screens;

/**
 * Says of every construct that has no effect in the application that it has none, and what to do
 * instead.
 */
final class Unsupported {

  private static final Map<ScreenKind, String> SCREENS =
      Map.of(
          ScreenKind.KANBAN, "The list, filtered, shows the same rows.",
          ScreenKind.CALENDAR, "The list, sorted by the date, shows the same rows.",
          ScreenKind.CHART, "Read the rows through the API and draw them elsewhere.",
          ScreenKind.DASHBOARD, "The start page leads to every list.");

  private final Context context;

  Unsupported(Context context) {
    this.context = context;
  }

  void report() {
    new UnsupportedDetails(context).report();
    for (Screen screen : context.elements(Screen.class)) {
      screen(screen);
    }
    for (View view : context.elements(View.class)) {
      context.unsupported(
          QualifiedNames.of(view),
          "A page and an API for the view '" + view.getName() + "'",
          "The view is in the database: read it with SQL.");
    }
    for (Workflow workflow : context.elements(Workflow.class)) {
      context.unsupported(
          QualifiedNames.of(workflow),
          "The workflow '" + workflow.getName() + "'",
          "Write a @Scheduled component that calls the service.");
    }
    for (Webhook webhook : context.elements(Webhook.class)) {
      context.unsupported(
          QualifiedNames.of(webhook),
          "The webhook '" + webhook.getName() + "'",
          "Write a component with a @TransactionalEventListener for the event.");
    }
    for (Role role : context.elements(Role.class)) {
      if (role.getLevel() != null) {
        context.unsupported(
            QualifiedNames.of(role),
            "The level of the role '" + role.getName() + "'",
            "Let roles extend each other.");
      }
    }
    context.shapes().all().forEach(this::entity);
  }

  private void screen(Screen screen) {
    String name = QualifiedNames.of(screen);
    if (SCREENS.containsKey(screen.getKind())) {
      context.unsupported(
          name,
          "The " + screen.getKind().getLiteral() + " '" + Screens.name(screen) + "'",
          SCREENS.get(screen.getKind()));
      return;
    }
    if (screen.getKind() == ScreenKind.WIZARD) {
      context.unsupported(
          name,
          "A page for each step of the wizard '" + Screens.name(screen) + "'",
          "Its steps are the groups of one form.");
    }
    for (ScreenItem item : screen.getItems()) {
      if (item instanceof ActionsItem && screen.getKind() != ScreenKind.DETAIL) {
        context.unsupported(
            QualifiedNames.of(item),
            "'actions' in the screen '%s'".formatted(Screens.name(screen)),
            "The detail page of each row offers them.");
      }
      if (item instanceof ByItem || item instanceof CardItem || item instanceof WhereItem) {
        context.unsupported(
            QualifiedNames.of(item),
            "'%s' in the screen '%s'".formatted(word(item), Screens.name(screen)),
            "All rows are shown; filter the list instead.");
      }
    }
  }

  private static String word(ScreenItem item) {
    return switch (item) {
      case ByItem by -> "by";
      case CardItem card -> "card";
      default -> "where";
    };
  }

  private void entity(Shape shape) {
    Entity entity = shape.entity();
    if (entity.isAudited()) {
      context.unsupported(
          shape.origin(),
          "The audit trail of '" + entity.getName() + "'",
          "Keep it in a component that extends the service.");
    }
    for (RateLimit limit : shape.members(RateLimit.class)) {
      context.unsupported(
          QualifiedNames.of(limit),
          "The rate limit of %d requests per %s on '%s'"
              .formatted(limit.getRequests(), limit.getUnit().getLiteral(), entity.getName()),
          "Limit requests in the proxy before the application.");
    }
    for (Hook hook : shape.members(Hook.class)) {
      context.unsupported(
          QualifiedNames.of(hook),
          "The hook '" + hook.getName() + "'",
          "Write a component that extends the service and overrides create, update or delete.");
    }
    for (Action action : shape.members(Action.class)) {
      if (!action.getParameters().isEmpty()) {
        context.unsupported(
            QualifiedNames.of(action),
            "A page that asks for the parameters of the action '" + action.getName() + "'",
            "Call the action through the API.");
      }
    }
    for (Shape.Property property : shape.properties()) {
      Field field = property.field();
      if (field != null && property.type().kind() == JavaType.Kind.BINARY) {
        context.unsupported(
            QualifiedNames.of(field),
            "A way to edit the binary field '" + field.getName() + "' in pages and API",
            "Read and write it in a component of your own.");
      }
    }
  }
}
