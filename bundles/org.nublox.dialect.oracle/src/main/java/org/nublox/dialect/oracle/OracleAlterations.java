/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.oracle;

import org.nublox.dialect.writer.AlterationSite;
import org.nublox.dialect.writer.AlterationWriter;

/** Changes at Oracle. */
final class OracleAlterations {

  private OracleAlterations() {}

  static AlterationWriter of(AlterationSite site) {
    OracleColumns columns = new OracleColumns(site);
    return new AlterationWriter(
        site,
        new OracleTableAlterations(site),
        columns,
        new OracleConstraints(site),
        new OracleObjects(site),
        new OracleRows(site, columns));
  }
}
