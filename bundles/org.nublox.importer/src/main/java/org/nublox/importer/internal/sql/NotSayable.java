/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.importer.internal.sql;

/** The language has no words for a piece of SQL. */
final class NotSayable extends Exception {

  private static final long serialVersionUID = 1L;

  NotSayable(String what) {
    super(what);
  }
}
