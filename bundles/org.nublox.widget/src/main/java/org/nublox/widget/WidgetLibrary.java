/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.widget;

import java.util.List;

/** The widgets of a plug-in: the interface of the service. */
public interface WidgetLibrary {

  /** Its widgets. */
  List<Widget> widgets();
}
