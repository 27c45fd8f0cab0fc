/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect;

import java.util.List;
import org.nublox.schema.Schema;

/**
 * A schema in its stored form: as an engine holds it once the script ran.
 *
 * @param diagnostics what could not be kept as asked
 */
public record Stored(Schema schema, List<Diagnostic> diagnostics) {

  public Stored {
    diagnostics = List.copyOf(diagnostics);
  }
}
