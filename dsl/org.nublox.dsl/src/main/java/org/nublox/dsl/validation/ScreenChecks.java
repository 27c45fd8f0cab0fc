/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.validation;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.xtext.validation.Check;
import org.nublox.dsl.diagnostics.LinkingCode;
import org.nublox.dsl.diagnostics.ScreenCode;
import org.nublox.expression.Nearest;
import org.nublox.model.NamedElement;
import org.nublox.model.data.BuiltinKind;
import org.nublox.model.data.Field;
import org.nublox.model.data.Relation;
import org.nublox.model.expression.Expression;
import org.nublox.model.expression.PathExpression;
import org.nublox.model.ui.ActionsItem;
import org.nublox.model.ui.ByItem;
import org.nublox.model.ui.CardItem;
import org.nublox.model.ui.ColumnsItem;
import org.nublox.model.ui.FilterItem;
import org.nublox.model.ui.GroupItem;
import org.nublox.model.ui.GroupKind;
import org.nublox.model.ui.PageSizeItem;
import org.nublox.model.ui.Screen;
import org.nublox.model.ui.ScreenElement;
import org.nublox.model.ui.ScreenItem;
import org.nublox.model.ui.ScreenKind;
import org.nublox.model.ui.ShowItem;
import org.nublox.model.ui.SortItem;
import org.nublox.model.ui.UiPackage;
import org.nublox.model.ui.UntilItem;
import org.nublox.model.ui.ValueItem;
import org.nublox.semantics.Features;
import org.nublox.semantics.Members;

/** Checks screens. */
class ScreenChecks extends Checks {
  private static final int MAX_PAGE_SIZE = 1000;

  @Check
  void entity(Screen screen) {
    boolean dashboard = screen.getKind() == ScreenKind.DASHBOARD;
    if (dashboard && screen.getEntity() != null) {
      report(
          ScreenCode.DASHBOARD_WITH_ENTITY,
          screen,
          UiPackage.Literals.SCREEN__ENTITY,
          "A dashboard shows other screens, not an entity.",
          "Remove the entity, and write `as` before the name of the dashboard.");
    } else if (!dashboard && screen.getEntity() == null) {
      report(
          ScreenCode.SCREEN_WITHOUT_ENTITY,
          screen,
          UiPackage.Literals.SCREEN__KIND,
          "It is not said what this screen shows.",
          "Write the entity: `screen " + screen.getKind().getLiteral() + " of Customer { ... }`.");
    }
    if ((screen.getKind() == ScreenKind.FORM || screen.getKind() == ScreenKind.WIZARD)
        && screen.getEntity() != null
        && screen.getEntity().isAbstract()) {
      report(
          ScreenCode.FORM_OF_ABSTRACT_ENTITY,
          screen,
          UiPackage.Literals.SCREEN__ENTITY,
          quoted(screen.getEntity().getName()) + " is abstract, so no row of it can be entered.",
          "Write a form for an entity that extends it.");
    }
  }

  @Check
  void items(Screen screen) {
    Set<EClass> seen = new HashSet<>();
    for (ScreenItem item : screen.getItems()) {
      String word = ScreenParts.word(item);
      if (!ScreenParts.allowed(screen.getKind(), item)) {
        report(
            ScreenCode.SCREEN_ITEM_NOT_FOR_KIND,
            item,
            null,
            "A " + screen.getKind().getLiteral() + " has no `" + word + "`.",
            "It has " + ScreenParts.words(screen.getKind()) + ".");
      } else if (!(item instanceof GroupItem || item instanceof ShowItem)
          && !seen.add(item.eClass())) {
        report(
            ScreenCode.SCREEN_ITEM_TWICE,
            item,
            null,
            "This screen has `" + word + "` already.",
            "Join the two.");
      }
    }
    missing(screen);
  }

  private void missing(Screen screen) {
    switch (screen.getKind()) {
      case LIST ->
          require(
              screen,
              ColumnsItem.class,
              ScreenCode.LIST_WITHOUT_COLUMNS,
              "This list shows nothing.",
              "Add `columns` and the features to show.");
      case KANBAN ->
          require(
              screen,
              ByItem.class,
              ScreenCode.KANBAN_WITHOUT_BY,
              "It is not said what the columns of this board are.",
              "Add `by` and an enumeration field, for example `by status`.");
      case CALENDAR ->
          require(
              screen,
              ByItem.class,
              ScreenCode.CALENDAR_WITHOUT_BY,
              "It is not said where entries stand in this calendar.",
              "Add `by` and a date, for example `by dueOn`.");
      case CHART -> {
        require(
            screen,
            ByItem.class,
            ScreenCode.CHART_WITHOUT_BY,
            "It is not said what divides the rows of this chart.",
            "Add `by`, for example `by status`.");
        require(
            screen,
            ValueItem.class,
            ScreenCode.CHART_WITHOUT_MEASURE,
            "It is not said what this chart measures.",
            "Add `measure`, for example `measure count()` or `measure sum(total)`.");
      }
      case WIZARD -> {
        if (screen.getItems().stream()
            .noneMatch(
                item -> item instanceof GroupItem group && group.getKind() == GroupKind.STEP)) {
          report(
              ScreenCode.WIZARD_WITHOUT_STEPS,
              screen,
              UiPackage.Literals.SCREEN__KIND,
              "This wizard has no steps.",
              "Add some: `step \"Address\" { street, zip }`.");
        }
      }
      case DETAIL, FORM, DASHBOARD -> {}
    }
  }

  private void require(Screen screen, Class<?> item, ScreenCode code, String what, String remedy) {
    if (screen.getItems().stream().noneMatch(item::isInstance)) {
      report(code, screen, UiPackage.Literals.SCREEN__KIND, what, remedy);
    }
  }

  @Check
  void by(ByItem item) {
    if (!(item.eContainer() instanceof Screen screen)) {
      return;
    }
    Optional<NamedElement> target = Expressions.target(item.getExpression());
    if (screen.getKind() == ScreenKind.KANBAN
        && target.isPresent()
        && Members.enumeration(target.get()).isEmpty()) {
      report(
          ScreenCode.KANBAN_BY_NOT_ENUM,
          item,
          UiPackage.Literals.BY_ITEM__EXPRESSION,
          quoted(target.get().getName()) + " is not of an enumeration type.",
          "Choose a field whose type is an enum.");
    } else if (screen.getKind() == ScreenKind.CALENDAR) {
      date(item, item.getExpression());
    }
  }

  @Check
  void until(UntilItem item) {
    date(item, item.getExpression());
  }

  private void date(ScreenItem item, Expression expression) {
    Optional<NamedElement> target = Expressions.target(expression);
    if (target.isPresent()
        && Kinds.of(target.get())
            .filter(kind -> Kinds.isTime(kind) && kind != BuiltinKind.TIME)
            .isEmpty()) {
      report(
          ScreenCode.CALENDAR_BY_NOT_DATE,
          item,
          null,
          quoted(target.get().getName()) + " is not a date or a timestamp.",
          "Choose a field of such a type.");
    }
  }

  @Check
  void measure(ValueItem item) {
    Optional<NamedElement> target = Expressions.target(item.getExpression());
    if (target.isPresent() && Kinds.of(target.get()).filter(Kinds::isNumber).isEmpty()) {
      report(
          ScreenCode.CHART_MEASURE_NOT_NUMBER,
          item,
          UiPackage.Literals.VALUE_ITEM__EXPRESSION,
          quoted(target.get().getName()) + " is not a number.",
          "Write `count()`, or an aggregate of a number such as `sum(total)`.");
    }
  }

  @Check
  void pageSize(PageSizeItem item) {
    if (item.getSize() < 1 || item.getSize() > MAX_PAGE_SIZE) {
      report(
          ScreenCode.PAGE_SIZE_RANGE,
          item,
          UiPackage.Literals.PAGE_SIZE_ITEM__SIZE,
          "A page cannot have " + item.getSize() + " rows.",
          "Write a number from 1 to " + MAX_PAGE_SIZE + ".");
    }
  }

  @Check
  void actions(ActionsItem item) {
    if (!(item.eContainer() instanceof Screen screen)
        || screen.getEntity() == null
        || screen.getEntity().eIsProxy()) {
      return;
    }
    List<String> known = Actions.names(screen.getEntity());
    for (int i = 0; i < item.getActions().size(); i++) {
      String name = item.getActions().get(i);
      if (!known.contains(name)) {
        report(
            LinkingCode.UNKNOWN_ACTION,
            item,
            UiPackage.Literals.ACTIONS_ITEM__ACTIONS,
            i,
            quoted(screen.getEntity().getName())
                + " has no action or transition "
                + quoted(name)
                + ".",
            Nearest.sentence(name, known).orElse("Name one that it has."),
            Nearest.to(name, known).toArray(String[]::new));
      }
    }
  }

  @Check
  void columns(ColumnsItem item) {
    elements(item.getElements(), true);
  }

  @Check
  void filters(FilterItem item) {
    elements(item.getElements(), false);
  }

  @Check
  void card(CardItem item) {
    elements(item.getElements(), true);
  }

  @Check
  void group(GroupItem item) {
    elements(item.getElements(), false);
  }

  private void elements(List<ScreenElement> elements, boolean oneValue) {
    Set<List<NamedElement>> seen = new HashSet<>();
    for (ScreenElement element : elements) {
      if (!(element.getExpression() instanceof PathExpression path)) {
        continue;
      }
      List<NamedElement> targets = Expressions.targets(path);
      if (targets.size() < path.getSegments().size()) {
        continue;
      }
      if (!seen.add(targets)) {
        report(
            ScreenCode.SCREEN_ELEMENT_TWICE,
            element,
            null,
            quoted(Expressions.written(path)) + " stands here already.",
            "Remove one.");
      }
      secret(path);
      if (oneValue && Expressions.leadsToMany(path)) {
        report(
            ScreenCode.SCREEN_PATH_TO_MANY,
            element,
            null,
            quoted(Expressions.written(path)) + " has many values for one row.",
            "Show it in a detail screen, or add a computed field such as count(...).");
      }
    }
  }

  private void secret(PathExpression path) {
    if (Expressions.targets(path).stream()
        .anyMatch(target -> target instanceof Field field && field.isSecret())) {
      report(
          ScreenCode.SECRET_ON_SCREEN,
          path,
          null,
          quoted(Expressions.written(path)) + " is secret and never leaves the service.",
          "Remove it from the screen.");
    }
  }

  @Check
  void sort(SortItem item) {
    item.getSorts().stream()
        .flatMap(sort -> Expressions.paths(sort.getExpression()))
        .filter(
            path ->
                !Expressions.targets(path).isEmpty()
                    && Expressions.targets(path).getLast() instanceof Relation relation
                    && Features.isToMany(relation))
        .forEach(
            path ->
                report(
                    ScreenCode.SCREEN_PATH_TO_MANY,
                    path,
                    null,
                    quoted(Expressions.written(path)) + " has many values for one row.",
                    "Sort by a field that has one."));
  }

  @Check
  void show(ShowItem item) {
    Screen shown = item.getScreen();
    if (shown != null && !shown.eIsProxy() && shown.getKind() == ScreenKind.DASHBOARD) {
      report(
          ScreenCode.DASHBOARD_IN_DASHBOARD,
          item,
          UiPackage.Literals.SHOW_ITEM__SCREEN,
          "A dashboard cannot be shown inside a dashboard.",
          "Show the screens that it is made of.");
    }
  }
}
