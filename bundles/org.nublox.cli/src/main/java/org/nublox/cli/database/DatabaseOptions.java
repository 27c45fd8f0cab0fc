/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.cli.database;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.nublox.cli.Failure;
import org.nublox.deploy.ConnectionProfiles;
import org.nublox.deploy.ConnectionSettings;
import org.nublox.deploy.DeploymentException;
import org.nublox.deploy.Limits;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How to reach a database, and for how long. */
public final class DatabaseOptions {

  @Option(names = "--url", paramLabel = "JDBC", description = "Address of the database.")
  private String url;

  @Option(
      names = "--connection",
      paramLabel = "NAME",
      description = "A connection of the project's connections.toml, instead of --url.")
  private String connection;

  @Mixin private LoginOptions login;

  @Option(
      names = "--wait",
      paramLabel = "SECONDS",
      description = "How long to wait for another deployment (default: 600; 0: for ever).")
  private long wait = Limits.DEFAULT.deployLock().toSeconds();

  @Option(
      names = "--statement-timeout",
      paramLabel = "SECONDS",
      description = "How long a statement may run (default: no limit).")
  private long statementTimeout;

  @Option(
      names = "--lock-timeout",
      paramLabel = "SECONDS",
      description = "How long a statement waits for tables that others use (default: 60).")
  private long lockTimeout = Limits.DEFAULT.tableLock().toSeconds();

  /**
   * The settings that were given.
   *
   * @param project where connections are looked up
   */
  public ConnectionSettings settings(Path project) throws IOException, DeploymentException {
    if ((url == null) == (connection == null)) {
      throw Failure.usage(
          url == null ? "It is not said which database." : "Two databases are named.",
          "Name one with --url JDBC, or with --connection NAME.");
    }
    return connection == null
        ? login.at(url)
        : login.over(ConnectionProfiles.read(project).get(connection));
  }

  /** Whether a database is named. */
  public boolean isGiven() {
    return url != null || connection != null;
  }

  /** The settings for an address that is not given by an option. */
  public ConnectionSettings settings(String address) {
    return login.at(address);
  }

  /** How long things may take. */
  public Limits limits() {
    return new Limits(
        Duration.ofSeconds(wait),
        Duration.ofSeconds(statementTimeout),
        Duration.ofSeconds(lockTimeout));
  }
}
