/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.example.stars;

import java.util.List;
import org.nublox.widget.Widget;
import org.nublox.widget.WidgetLibrary;

/** The widgets of this plug-in: one. */
public final class StarLibrary implements WidgetLibrary {

  @Override
  public List<Widget> widgets() {
    return List.of(new Stars());
  }
}
