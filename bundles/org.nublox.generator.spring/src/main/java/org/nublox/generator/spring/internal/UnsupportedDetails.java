/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator.spring.internal;

import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.nublox.model.Model;
import org.nublox.model.NamedElement;
import org.nublox.model.behavior.Event;
import org.nublox.model.behavior.Parameter;
import org.nublox.model.data.AliasType;
import org.nublox.model.data.EnumLiteral;
import org.nublox.model.data.EnumType;
import org.nublox.model.data.Relation;
import org.nublox.model.data.Type;
import org.nublox.model.deploy.Target;
import org.nublox.model.ui.GroupItem;
import org.nublox.model.ui.GroupKind;
import org.nublox.model.ui.NavigationEntry;
import org.nublox.model.ui.ScreenElement;
import org.nublox.model.ui.WidgetUse;
import org.nublox.semantics.QualifiedNames;

/** Tells which small things of a model have no effect in the application. */
final class UnsupportedDetails {

  private static final String USUAL = "The usual control for its type is shown.";

  private final Context context;

  UnsupportedDetails(Context context) {
    this.context = context;
  }

  void report() {
    for (Model model : context.models()) {
      for (TreeIterator<EObject> all = model.eAllContents(); all.hasNext(); ) {
        report(all.next());
      }
    }
  }

  private void report(EObject element) {
    switch (element) {
      case WidgetUse widget -> widget(widget);
      case GroupItem group when group.getKind() == GroupKind.TAB ->
          context.unsupported(
              QualifiedNames.of(group),
              "A page that turns to the tab '" + group.getTitle() + "'",
              "Tabs stand below each other as groups.");
      case Target target ->
          context.unsupported(
              QualifiedNames.of(target),
              "A deployment to the target '" + target.getName() + "'",
              "Give the application the address of its database when it starts; its README says how.");
      case EnumType type -> {
        renamed(type, type.getRenamedFrom());
        labelled(type, type.getLabel());
      }
      case AliasType type -> labelled(type, type.getLabel());
      case EnumLiteral literal -> renamed(literal, literal.getRenamedFrom());
      case NavigationEntry entry when entry.getIcon() != null ->
          context.unsupported(
              QualifiedNames.of(entry),
              "The icon '" + entry.getIcon() + "' in the navigation",
              "The place is shown with its label alone.");
      case Parameter parameter when parameter.eContainer() instanceof Event -> event(parameter);
      default -> {}
    }
  }

  private void widget(WidgetUse widget) {
    EObject where = widget.eContainer();
    boolean ignored =
        where instanceof ScreenElement
            || where instanceof Relation
            || !WidgetMarkup.differs(widget);
    if (ignored) {
      context.unsupported(
          QualifiedNames.of(widget), "The widget '" + widget.getWidget() + "'", USUAL);
    } else if (!widget.getSettings().isEmpty() && !WidgetMarkup.hasMarkup(widget)) {
      context.unsupported(
          QualifiedNames.of(widget),
          "A setting of the widget '" + widget.getWidget() + "'",
          "The widget is shown without its settings.");
    }
  }

  private void labelled(Type type, String label) {
    if (label != null) {
      context.unsupported(
          QualifiedNames.of(type),
          "The label '%s' of the type '%s'".formatted(label, type.getName()),
          "Fields are called by their own labels or names: give the label to the fields.");
    }
  }

  private void renamed(NamedElement element, String from) {
    if (from != null) {
      context.unsupported(
          QualifiedNames.of(element),
          "A migration from the earlier name '%s' of '%s'".formatted(from, element.getName()),
          "Change the stored values yourself in a migration of your own.");
    }
  }

  /** The values of an event come from a row, which has been checked. */
  private void event(Parameter field) {
    if (field.getLabel() != null
        || field.isRequired()
        || field.getDefaultValue() != null
        || !field.getValidations().isEmpty()) {
      context.unsupported(
          QualifiedNames.of(field),
          "A label, default or constraint of the field '" + field.getName() + "' of an event",
          "The event carries the value of the row as it is.");
    }
  }
}
