/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.importer.internal.sql;

import java.util.List;

/**
 * A condition that keeps a column to a list of texts.
 *
 * @param column as it stands in the SQL
 */
public record Choice(String column, List<String> texts) {

  public Choice {
    texts = List.copyOf(texts);
  }
}
