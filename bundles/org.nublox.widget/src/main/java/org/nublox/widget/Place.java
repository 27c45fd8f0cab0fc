/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.widget;

/** Where a value is on the screens. */
public enum Place {
  /** In a row of a list. */
  LIST,
  /** On the page of one row. */
  DETAIL,
  /** In a form. */
  FORM,
  /** Above a list, to choose rows by. */
  FILTER
}
