/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.application.view;

import java.util.Locale;

/** Names of a model as people read them. */
final class Words {

  private Words() {}

  /** {@code InvoiceLine} and {@code invoiceLine} are "Invoice line". */
  static String of(String name) {
    String parted =
        name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").replace('_', ' ').toLowerCase(Locale.ROOT);
    return parted.isEmpty()
        ? parted
        : parted.substring(0, 1).toUpperCase(Locale.ROOT) + parted.substring(1);
  }
}
