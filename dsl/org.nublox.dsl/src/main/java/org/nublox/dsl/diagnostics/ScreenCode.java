/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.diagnostics;

import org.eclipse.xtext.diagnostics.Severity;

/** Screens, navigation, labels and targets. */
public enum ScreenCode implements DiagnosticCode {
  SCREEN_WITHOUT_ENTITY(Severity.ERROR, "Every screen but a dashboard shows an entity."),
  DASHBOARD_WITH_ENTITY(Severity.ERROR, "A dashboard shows other screens, not an entity."),
  DASHBOARD_IN_DASHBOARD(Severity.ERROR, "A dashboard cannot be shown inside a dashboard."),
  SCREEN_ITEM_NOT_FOR_KIND(Severity.ERROR, "This part does not belong to this kind of screen."),
  SCREEN_ITEM_TWICE(Severity.ERROR, "A part of a screen that can be given once is given twice."),
  SCREEN_ELEMENT_TWICE(Severity.WARNING, "A screen shows the same thing twice in one part."),
  LIST_WITHOUT_COLUMNS(Severity.ERROR, "A list has at least one column."),
  KANBAN_WITHOUT_BY(
      Severity.ERROR, "A kanban board needs an enumeration field that makes its columns."),
  KANBAN_BY_NOT_ENUM(
      Severity.ERROR, "The columns of a kanban board are the literals of an enumeration."),
  CALENDAR_WITHOUT_BY(Severity.ERROR, "A calendar needs a date that places its entries."),
  CALENDAR_BY_NOT_DATE(Severity.ERROR, "Entries of a calendar are placed by dates or timestamps."),
  CHART_WITHOUT_BY(Severity.ERROR, "A chart needs something that divides the rows."),
  CHART_WITHOUT_MEASURE(Severity.ERROR, "A chart needs a measure."),
  CHART_MEASURE_NOT_NUMBER(Severity.ERROR, "The measure of a chart is a number."),
  WIZARD_WITHOUT_STEPS(Severity.ERROR, "A wizard has steps."),
  FORM_OF_ABSTRACT_ENTITY(Severity.ERROR, "No row of an abstract entity can be entered."),
  PAGE_SIZE_RANGE(Severity.ERROR, "A page has between 1 and 1000 rows."),
  SECRET_ON_SCREEN(
      Severity.ERROR, "A secret field never leaves the service, so no screen can show it."),
  SCREEN_PATH_TO_MANY(
      Severity.ERROR,
      "A column or a filter shows one value for a row, but the path leads to many."),
  NAVIGATION_TO_ABSTRACT_ENTITY(Severity.ERROR, "An abstract entity has no page of its own."),
  NAVIGATION_TARGET(Severity.ERROR, "Navigation leads to entities and screens."),
  NAVIGATION_GROUP_EMPTY(Severity.WARNING, "A group of the navigation has no entries."),
  DUPLICATE_NAVIGATION(Severity.WARNING, "Navigation leads to the same place twice."),
  NAVIGATION_TWICE(Severity.ERROR, "A module has one navigation."),
  LABELS_TWICE(Severity.ERROR, "An element has two texts in one language."),
  LABELS_LOCALE(
      Severity.ERROR, "The language of labels is not a language tag such as de or pt_BR."),
  TARGET_UNKNOWN_DIALECT(
      Severity.WARNING, "No dialect of that name is known. A plug-in may bring it."),
  TARGET_WITHOUT_DIALECT(Severity.ERROR, "A target names the dialect of its database."),
  TARGET_SETTING_TWICE(Severity.ERROR, "A setting of a target is given twice."),
  WIDGET_UNKNOWN(
      Severity.WARNING,
      "No widget of that name is known; the usual control is shown. A plug-in may bring it."),
  WIDGET_SETTING_UNKNOWN(Severity.WARNING, "The widget has no such setting, so it has no effect."),
  WIDGET_SETTING_VALUE(Severity.ERROR, "A setting of a widget has a value that it does not take.");

  private final Severity severity;
  private final String explanation;

  ScreenCode(Severity severity, String explanation) {
    this.severity = severity;
    this.explanation = explanation;
  }

  @Override
  public String id() {
    return DiagnosticCode.idOf(this);
  }

  @Override
  public Severity severity() {
    return severity;
  }

  @Override
  public String explanation() {
    return explanation;
  }
}
