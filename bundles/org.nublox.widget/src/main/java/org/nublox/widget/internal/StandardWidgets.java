/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.widget.internal;

import java.util.List;
import java.util.Map;
import org.nublox.widget.Look;
import org.nublox.widget.Place;
import org.nublox.widget.Setting;
import org.nublox.widget.Widget;
import org.nublox.widget.WidgetLibrary;
import org.osgi.service.component.annotations.Component;

/** The widgets of the product. */
@Component(service = WidgetLibrary.class)
public final class StandardWidgets implements WidgetLibrary {

  private static final List<Widget> ALL =
      List.of(
          new InForms("textarea", "A text of several lines.", List.of(), new Look.Area()),
          new InForms("multiline", "A text of several lines.", List.of(), new Look.Area()),
          new InForms("markdown", "A text of several lines.", List.of(), new Look.Area()),
          new InForms("password", "A text that is not shown.", List.of(), input("password")),
          new InForms("email", "An e-mail address.", List.of(), input("email")),
          new InForms("url", "A web address.", List.of(), input("url")),
          new InForms("phone", "A telephone number.", List.of(), input("tel")),
          new InForms("tel", "A telephone number.", List.of(), input("tel")),
          new InForms("color", "A colour.", List.of(), input("color")),
          new InForms(
              "money",
              "An amount of money.",
              List.of(
                  Setting.text("currency", "", "the currency, such as EUR"),
                  Setting.number("decimals", "2", "how many decimals are shown")),
              Look.USUAL),
          new InForms(
              "slider",
              "A number on a line.",
              List.of(Setting.number("step", "1", "the least difference")),
              Look.USUAL),
          new InForms(
              "picker",
              "Chooses one row of another entity.",
              List.of(Setting.text("search", "", "the field that is searched")),
              Look.USUAL));

  @Override
  public List<Widget> widgets() {
    return ALL;
  }

  private static Look input(String type) {
    return new Look.Input(type);
  }

  /** A widget that differs from the usual in forms only. */
  private record InForms(String id, String description, List<Setting> settings, Look form)
      implements Widget {

    @Override
    public Look look(Place place, Map<String, String> given) {
      return place == Place.FORM ? form : Look.USUAL;
    }
  }
}
