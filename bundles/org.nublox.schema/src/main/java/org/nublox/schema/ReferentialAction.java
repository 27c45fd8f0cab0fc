/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.schema;

/** What happens to referring rows when the row they refer to is deleted or its key is changed. */
public enum ReferentialAction {
  /** Refused at the end of the statement, or of the transaction when the key is deferrable. */
  NO_ACTION,
  /** Refused at once. */
  RESTRICT,
  /** Referring rows are deleted or changed too. */
  CASCADE,
  /** Referring columns become null. */
  SET_NULL,
  /** Referring columns take their default. */
  SET_DEFAULT
}
