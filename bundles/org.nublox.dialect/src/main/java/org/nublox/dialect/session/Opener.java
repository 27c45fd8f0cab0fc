/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.session;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens further connections to the database of a deployment. */
@FunctionalInterface
public interface Opener {

  /** A new connection, in auto-commit mode; the caller closes it. */
  Connection open() throws SQLException;
}
