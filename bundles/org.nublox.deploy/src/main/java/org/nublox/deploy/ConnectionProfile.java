/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.deploy;

import java.util.Objects;

/**
 * A connection as it is written down, its references not resolved. What is left out is {@code ""}.
 *
 * @param name in the file
 * @param url address of the database
 * @param user login
 * @param password a reference to it, such as <code>${env:SHOP_PASSWORD}</code>
 * @param driver the path of a jar with a driver
 */
public record ConnectionProfile(
    String name, String url, String user, String password, String driver) {

  public ConnectionProfile {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(url, "url");
    Objects.requireNonNull(user, "user");
    Objects.requireNonNull(password, "password");
    Objects.requireNonNull(driver, "driver");
  }
}
