/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.semantics;

import org.nublox.model.ui.Screen;
import org.nublox.model.ui.ScreenKind;

/** The names of screens, which people seldom write down. */
public final class Screens {
  private Screens() {}

  /**
   * The screen's name: the given one, or the entity's with the kind, for example {@code
   * InvoiceList}.
   */
  public static String name(Screen screen) {
    if (screen.getName() != null) {
      return screen.getName();
    }
    String entity = screen.getEntity() == null ? "" : screen.getEntity().getName();
    return defaultName(entity, screen.getKind());
  }

  /**
   * The name of a screen that has none of its own.
   *
   * @param entity simple name of the entity, empty for a dashboard
   */
  public static String defaultName(String entity, ScreenKind kind) {
    String literal = kind.getLiteral();
    return entity + Character.toUpperCase(literal.charAt(0)) + literal.substring(1);
  }
}
