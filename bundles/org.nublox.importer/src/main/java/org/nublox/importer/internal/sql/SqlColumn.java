/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.importer.internal.sql;

import java.util.Map;

/**
 * What a column is in the model.
 *
 * @param value the path to its value, e.g. {@code customer.id}
 * @param presence the path to test for null, e.g. {@code customer}
 * @param kind what it holds
 * @param enumeration name of the enumeration, {@code ""} when it is none
 * @param literals names of the enumeration's literals by what is stored
 */
public record SqlColumn(
    String value, String presence, Kind kind, String enumeration, Map<String, String> literals) {

  /** What a column holds. */
  public enum Kind {
    TEXT,
    NUMBER,
    BOOLEAN,
    DATE,
    TIMESTAMP,
    UUID,
    ENUMERATION,
    OTHER
  }
}
