/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.writer;

import org.nublox.schema.Table;

/** A step that brings a table into a form that the engine can hold, and reports what it changes. */
@FunctionalInterface
public interface Adaptation {

  /** The table as the engine can hold it; the same one when there is nothing to change. */
  Table adapt(Table table, Draft draft);
}
