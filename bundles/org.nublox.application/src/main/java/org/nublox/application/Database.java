/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.application;

import java.util.Objects;
import org.nublox.dialect.Dialect;
import org.nublox.dialect.Script;

/**
 * One kind of database that an application is made for.
 *
 * @param dialect its SQL
 * @param script what makes the application's schema in it, from nothing
 */
public record Database(Dialect dialect, Script script) {

  public Database {
    Objects.requireNonNull(dialect, "dialect");
    Objects.requireNonNull(script, "script");
  }
}
