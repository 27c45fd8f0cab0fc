/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.validation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.xtext.validation.Check;
import org.nublox.dsl.diagnostics.ScreenCode;
import org.nublox.expression.Nearest;
import org.nublox.model.AnnotationEntry;
import org.nublox.model.ModelPackage;
import org.nublox.model.ui.UiPackage;
import org.nublox.model.ui.WidgetUse;
import org.nublox.widget.Setting;
import org.nublox.widget.Widget;
import org.nublox.widget.Widgets;

/** Widgets are those that plug-ins contribute, and so are their settings. */
public class WidgetChecks extends Checks {

  @Check
  void widget(WidgetUse use) {
    Widgets widgets = Widgets.installed();
    Widget widget = widgets.find(use.getWidget()).orElse(null);
    if (widget == null) {
      report(
          ScreenCode.WIDGET_UNKNOWN,
          use,
          UiPackage.Literals.WIDGET_USE__WIDGET,
          "There is no widget " + quoted(use.getWidget()) + ".",
          Nearest.sentence(use.getWidget(), widgets.ids())
              .orElse(
                  "Choose one of "
                      + String.join(", ", widgets.ids())
                      + ", or install the plug-in that brings it."));
      return;
    }
    Map<String, String> given = new HashMap<>();
    for (AnnotationEntry entry : use.getSettings()) {
      if (entry.getKey() != null && entry.getValue() != null) {
        given.put(entry.getKey(), entry.getValue());
      }
    }
    widgets
        .problem(use.getWidget(), given)
        .ifPresent(
            problem ->
                warning(
                    problem + " Update or uninstall its plug-in.",
                    use,
                    UiPackage.Literals.WIDGET_USE__WIDGET,
                    INSIGNIFICANT_INDEX,
                    InstalledChecks.PREFIX + "plugin-failed"));
    for (AnnotationEntry entry : use.getSettings()) {
      if (entry.getKey() != null) {
        setting(widget, entry);
      }
    }
  }

  private void setting(Widget widget, AnnotationEntry entry) {
    List<Setting> settings = widget.settings();
    Setting setting =
        settings.stream().filter(one -> one.name().equals(entry.getKey())).findFirst().orElse(null);
    if (setting == null) {
      String names = String.join(", ", settings.stream().map(Setting::name).toList());
      report(
          ScreenCode.WIDGET_SETTING_UNKNOWN,
          entry,
          ModelPackage.Literals.ANNOTATION_ENTRY__KEY,
          "The widget " + quoted(widget.id()) + " has no setting " + quoted(entry.getKey()) + ".",
          names.isEmpty() ? "It has none: remove it." : "It has: " + names + ".");
    } else if (entry.getValue() != null && !setting.takes(entry.getValue())) {
      report(
          ScreenCode.WIDGET_SETTING_VALUE,
          entry,
          ModelPackage.Literals.ANNOTATION_ENTRY__VALUE,
          quoted(entry.getValue()) + " is no value of " + quoted(setting.name()) + ".",
          "It takes " + setting.expectation() + ".");
    }
  }
}
