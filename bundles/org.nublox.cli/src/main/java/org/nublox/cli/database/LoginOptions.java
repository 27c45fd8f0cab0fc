/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.cli.database;

import java.nio.file.Path;
import java.util.Optional;
import org.nublox.cli.Failure;
import org.nublox.deploy.ConnectionSettings;
import picocli.CommandLine.Option;

/** Who asks a database, by which driver. A password never is an argument: others could see it. */
public final class LoginOptions {

  @Option(names = "--user", paramLabel = "U", description = "Login.")
  private String user;

  @Option(
      names = "--password-env",
      paramLabel = "VAR",
      description = "The environment variable that holds the password.")
  private String passwordVariable;

  @Option(names = "--driver", paramLabel = "FILE", description = "The jar of a JDBC driver.")
  private Path driver;

  /** The settings for an address. */
  public ConnectionSettings at(String address) {
    return over(new ConnectionSettings(address, "", "", Optional.empty()));
  }

  /** Settings that are there, with what was given instead. */
  ConnectionSettings over(ConnectionSettings base) {
    return new ConnectionSettings(
        base.url(),
        user == null ? base.user() : user,
        passwordVariable == null ? base.password() : password(),
        driver == null ? base.driver() : Optional.of(driver));
  }

  private String password() {
    String value = System.getenv(passwordVariable);
    if (value == null) {
      throw Failure.usage(
          "There is no environment variable " + passwordVariable + ".",
          "Set it, and export it to this command.");
    }
    return value;
  }
}
