/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.validation;

import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.validation.Check;
import org.nublox.dsl.diagnostics.NamingCode;
import org.nublox.dsl.diagnostics.ScreenCode;
import org.nublox.model.Model;
import org.nublox.model.ModelElement;
import org.nublox.model.ModelPackage;
import org.nublox.model.data.Entity;
import org.nublox.model.deploy.DeployPackage;
import org.nublox.model.deploy.Target;
import org.nublox.model.ui.LabelEntry;
import org.nublox.model.ui.Labels;
import org.nublox.model.ui.Navigation;
import org.nublox.model.ui.NavigationEntry;
import org.nublox.model.ui.NavigationGroup;
import org.nublox.model.ui.NavigationItem;
import org.nublox.model.ui.Screen;
import org.nublox.model.ui.UiPackage;

/** Checks navigation, labels and targets. */
class NavigationChecks extends Checks {

  @Check
  void item(NavigationItem item) {
    ModelElement target = item.getTarget();
    if (target == null || target.eIsProxy()) {
      return;
    }
    if (target instanceof Entity entity) {
      if (entity.isAbstract()) {
        report(
            ScreenCode.NAVIGATION_TO_ABSTRACT_ENTITY,
            item,
            UiPackage.Literals.NAVIGATION_ITEM__TARGET,
            quoted(entity.getName()) + " is abstract and has no page.",
            "Name an entity that extends it.");
      }
    } else if (!(target instanceof Screen)) {
      report(
          ScreenCode.NAVIGATION_TARGET,
          item,
          UiPackage.Literals.NAVIGATION_ITEM__TARGET,
          quoted(target.getName()) + " has no page.",
          "Name an entity or a screen.");
    }
  }

  @Check
  void group(NavigationGroup group) {
    if (group.getEntries().isEmpty()) {
      report(
          ScreenCode.NAVIGATION_GROUP_EMPTY,
          group,
          UiPackage.Literals.NAVIGATION_ENTRY__LABEL,
          "This group leads nowhere.",
          "Add items, or remove it.");
    }
  }

  @Check
  void navigation(Navigation navigation) {
    List<NavigationItem> items = new ArrayList<>();
    collect(navigation.getEntries(), items);
    duplicates(
        items,
        item -> item.getTarget() == null || item.getTarget().eIsProxy() ? null : item.getTarget(),
        (item, target) ->
            report(
                ScreenCode.DUPLICATE_NAVIGATION,
                item,
                UiPackage.Literals.NAVIGATION_ITEM__TARGET,
                "Another item leads to the same place.",
                "Remove one."));
  }

  private static void collect(List<NavigationEntry> entries, List<NavigationItem> items) {
    for (NavigationEntry entry : entries) {
      switch (entry) {
        case NavigationItem item -> items.add(item);
        case NavigationGroup group -> collect(group.getEntries(), items);
        default -> {}
      }
    }
  }

  @Check
  void once(Model model) {
    model.getElements().stream()
        .filter(Navigation.class::isInstance)
        .skip(1)
        .forEach(
            second ->
                report(
                    ScreenCode.NAVIGATION_TWICE,
                    second,
                    null,
                    "There is a navigation already.",
                    "Join the two."));
    duplicates(
        model.getElements().stream()
            .filter(Labels.class::isInstance)
            .flatMap(labels -> ((Labels) labels).getEntries().stream())
            .toList(),
        NavigationChecks::labelled,
        (entry, key) ->
            report(
                ScreenCode.LABELS_TWICE,
                entry,
                UiPackage.Literals.LABEL_ENTRY__ELEMENT,
                quoted(entry.getElement().getName()) + " has a text in this language already.",
                "Remove one of the two."));
  }

  /** What must be given once: an element in a language. */
  private static List<Object> labelled(LabelEntry entry) {
    return entry.getElement() == null || entry.getElement().eIsProxy()
        ? null
        : List.of(((Labels) entry.eContainer()).getLocale(), entry.getElement());
  }

  @Check
  void locale(Labels labels) {
    if (labels.getLocale() == null) {
      return;
    }
    String tag = labels.getLocale().replace('_', '-');
    boolean known;
    try {
      String language = new Locale.Builder().setLanguageTag(tag).build().getLanguage();
      known = List.of(Locale.getISOLanguages()).contains(language);
    } catch (IllformedLocaleException e) {
      known = false;
    }
    if (!known) {
      report(
          ScreenCode.LABELS_LOCALE,
          labels,
          UiPackage.Literals.LABELS__LOCALE,
          quoted(labels.getLocale()) + " is not a language.",
          "Write a language such as de, or a language and a country such as pt_BR.");
    }
  }

  @Check
  void target(Target target) {
    if (target.getDialect() == null) {
      report(
          ScreenCode.TARGET_WITHOUT_DIALECT,
          target,
          ModelPackage.Literals.NAMED_ELEMENT__NAME,
          "It is not said what database this target is.",
          "Add `dialect postgresql` or another one.");
    }
    Dialects.remedy(target.getDialect())
        .ifPresent(
            remedy ->
                report(
                    ScreenCode.TARGET_UNKNOWN_DIALECT,
                    target,
                    DeployPackage.Literals.TARGET__DIALECT,
                    "The dialect " + quoted(target.getDialect()) + " is not known.",
                    remedy));
    for (EAttribute setting :
        List.of(
            DeployPackage.Literals.TARGET__DIALECT,
            DeployPackage.Literals.TARGET__SCHEMA,
            DeployPackage.Literals.TARGET__NAMING,
            DeployPackage.Literals.TARGET__PROFILE)) {
      List<INode> nodes = NodeModelUtils.findNodesForFeature(target, setting);
      if (nodes.size() > 1) {
        report(
            ScreenCode.TARGET_SETTING_TWICE,
            target,
            setting,
            "`" + setting.getName() + "` is given twice.",
            "Keep one of the two.");
      }
    }
    Optional.ofNullable(target.getProfile())
        .filter(Secrets::inUrl)
        .ifPresent(
            profile ->
                report(
                    NamingCode.SECRET_IN_MODEL,
                    target,
                    DeployPackage.Literals.TARGET__PROFILE,
                    "A profile is a name; this is an address with a password.",
                    "Keep the connection in a profile outside of the model, and name it here."));
  }
}
