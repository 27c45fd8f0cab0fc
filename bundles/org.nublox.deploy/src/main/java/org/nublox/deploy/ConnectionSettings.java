/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.deploy;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * How to reach a database. Its text never shows the password.
 *
 * @param url address of the database, as JDBC has it
 * @param user login; {@code ""} for none, or for one that is in the address
 * @param password of the login; {@code ""} for none
 * @param driver a file with a driver of the user's own
 */
public record ConnectionSettings(String url, String user, String password, Optional<Path> driver) {

  public ConnectionSettings {
    Objects.requireNonNull(url, "url");
  }

  /** The address without secrets. */
  public String address() {
    return Secrets.mask(url, password);
  }

  @Override
  public String toString() {
    return address() + (user.isEmpty() ? "" : " as " + user);
  }
}
