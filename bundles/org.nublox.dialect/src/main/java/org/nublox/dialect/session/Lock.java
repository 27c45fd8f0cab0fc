/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.session;

import java.sql.SQLException;

/**
 * A lock that is held. It belongs to a session or a process, so that nothing stays behind when
 * either ends, however it ends.
 */
@FunctionalInterface
public interface Lock extends AutoCloseable {

  @Override
  void close() throws SQLException;
}
